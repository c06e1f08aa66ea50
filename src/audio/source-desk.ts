/**
 * Which source plays into the link. A new source is opened first; only when it is there does the old
 * one fade out, so that whatever goes wrong, the old signal plays on.
 */
import type { Problem } from '../state/problems';
import type { Session } from '../state/session';
import { report } from '../state/session';
import type { Settings } from '../state/settings';
import type { DemoChoice } from '../state/sources';
import type { LinkContext } from './link-context';
import { createBufferPlayer } from './sources/buffer-player';
import type { DemoShelf } from './sources/demo';
import { createDemoShelf } from './sources/demo';
import { openFile } from './sources/file';
import type { OpenMicrophone } from './sources/microphone';
import { createMicrophoneSource, openMicrophone } from './sources/microphone';
import type { Player, PlayerEvents } from './sources/player';

export interface SourceDesk {
  /**
   * Each throws a `ProblemError` and then leaves the old source playing. Each returns whether its source
   * plays now: false where another request, or `cancel`, overtook it while it opened.
   */
  playMicrophone(deviceId: string): Promise<boolean>;
  playFile(file: File): Promise<boolean>;
  playDemo(demo: DemoChoice): Promise<boolean>;
  /** Makes demo material ready, so that it starts at once. */
  prepareDemo(demo: DemoChoice): void;
  /** Drops whatever is being opened. */
  cancel(): void;
  /** The player of the file or demo that is heard. */
  player(): Player | undefined;
  /** Writes the player's state into the session. */
  publish(): void;
  /** Fades out whatever plays. */
  clear(): void;
}

const close = ({ stream }: OpenMicrophone): void => {
  for (const track of stream.getTracks()) track.stop();
};

export function createSourceDesk(
  { context, programme }: LinkContext,
  settings: Settings,
  session: Session,
): SourceDesk {
  const shelf: DemoShelf = createDemoShelf(context);
  let dispose: () => void = () => undefined;
  let player: Player | undefined;
  /** Counts requests: one that was overtaken while it opened is dropped. */
  let latest = 0;

  const isStale = (request: number): boolean => request !== latest;
  const destination = programme;

  const adopt = (next: Player | undefined, nextDispose: () => void, links: number): void => {
    dispose();
    dispose = nextDispose;
    player = next;
    settings.set('source.links', links);
  };

  const publish = (): void => {
    const { file, playing } = session.value;
    if (playing !== 'file' || !player || !file) return;
    const heard = session.value.status === 'running' && player.playing;
    session.update({ file: { ...file, playing: heard, loop: player.loop } });
  };

  const events: PlayerEvents = {
    onChange: publish,
    onError() {
      report(session, {
        code: 'file-damaged',
        details: { name: session.value.file?.name ?? '' },
      });
      publish();
    },
  };

  return {
    async playMicrophone(deviceId) {
      const request = ++latest;
      const wantsLegs = (): boolean => settings.get('source.wiring') === 'legs';
      let open = await openMicrophone(deviceId, wantsLegs());
      // The wiring may change while the browser asks its listener.
      while (!isStale(request) && open.legs !== wantsLegs()) {
        close(open);
        open = await openMicrophone(deviceId, wantsLegs());
      }
      if (isStale(request)) {
        close(open);
        return false;
      }
      const source = createMicrophoneSource(context, destination, open, () => {
        report(session, { code: 'microphone-unplugged' });
      });
      adopt(undefined, () => source.dispose(), 1);
      session.update({ playing: 'microphone', demo: undefined, microphone: open.state });
      return true;
    },

    async playFile(file) {
      const request = ++latest;
      const onProgress = (loading: number): void => {
        if (!isStale(request)) session.update({ loading });
      };
      try {
        const open = await openFile(context, destination, file, events, onProgress);
        if (isStale(request)) {
          open.player.dispose();
          return false;
        }
        const next = open.player;
        adopt(next, () => next.dispose(), next.links);
        next.play();
        session.update({
          playing: 'file',
          demo: undefined,
          file: {
            name: file.name,
            durationSeconds: next.durationSeconds,
            playing: true,
            loop: next.loop,
            streamed: next.streamed,
          },
        });
        for (const notice of open.notices) report(session, notice satisfies Problem);
        return true;
      } finally {
        if (!isStale(request)) session.update({ loading: undefined });
      }
    },

    async playDemo(demo) {
      const request = ++latest;
      const buffer = await shelf.get(demo);
      if (isStale(request)) return false;
      const next = createBufferPlayer(context, destination, buffer, events, true);
      adopt(next, () => next.dispose(), next.links);
      next.play();
      session.update({ playing: 'demo', demo });
      return true;
    },

    player: () => player,
    publish,
    prepareDemo(demo) {
      shelf.get(demo).catch(() => undefined);
    },
    cancel() {
      latest++;
      session.update({ loading: undefined });
    },
    clear() {
      latest++;
      adopt(undefined, () => undefined, 1);
      session.update({ playing: undefined, demo: undefined, loading: undefined });
    },
  };
}
