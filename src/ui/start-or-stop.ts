/** What the big button and the space bar do. */
import type { App } from './app';
import { pickFile } from './pick-file';

export function startOrStop({ transport, session, settings }: App): void {
  const { status, file } = session.value;
  if (status === 'running') void transport.stop();
  else if (status === 'starting') return;
  else if (settings.get('source.kind') === 'file' && !file) {
    pickFile((file) => void transport.useFile(file));
  } else void transport.start();
}
