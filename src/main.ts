/** Composition root: the only file that sees everything. */
import workletUrl from '../worklets/index.ts?worker&url';
import { createTransport } from './audio/transport';
import { keepSettings } from './state/keeping';
import { REGIONAL_IDS } from './scenes/scene';
import type { LinkReading } from './state/link';
import { readLink, settingsToLink } from './state/link';
import { mainsHzOf, mainsVoltsOf } from './state/mains';
import type { Session } from './state/session';
import { IDLE_SESSION, report, withdraw } from './state/session';
import { createSettings } from './state/settings';
import { createStore } from './state/store';
import './styles/page.css';
import type { App } from './ui/app';
import './ui/app-shell';
import { applyTheme } from './ui/theme';
import { say } from './words/say';

/** How long good news stays. */
const NEWS_MILLISECONDS = 8000;

function tellLinkProblems(session: Session, { unknown, clamped, oversized }: LinkReading): void {
  const list = (keys: string[]): { keys: string } => ({
    keys: keys.slice(0, 5).join(', ') + (keys.length > 5 ? '…' : ''),
  });
  if (oversized) report(session, { code: 'link-oversized' });
  if (unknown.length > 0) report(session, { code: 'link-unknown', details: list(unknown) });
  if (clamped.length > 0) report(session, { code: 'link-clamped', details: list(clamped) });
}

function storageOrNone(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

const mainsHz = mainsHzOf(navigator.language);
const settings = createSettings({
  'hum.frequency': mainsHz,
  'earth.mains': mainsVoltsOf(mainsHz),
});
const session: Session = createStore(IDLE_SESSION);
const writeAddress = (hash: string): void => {
  history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
};
const address = keepSettings(settings, {
  storage: storageOrNone(),
  readAddress: () => location.hash,
  writeAddress,
  setTimer: (callback, milliseconds) => setTimeout(callback, milliseconds),
});
tellLinkProblems(session, address);
window.addEventListener('hashchange', () => {
  const reading = readLink(location.hash);
  if (!reading.oversized) {
    settings.reset();
    settings.reset('page.view');
    settings.apply(reading.values);
  }
  tellLinkProblems(session, reading);
});

const engine = createTransport(workletUrl, settings, session);
const app: App = {
  settings,
  session,
  transport: engine,
  instruments: engine,
  async copyLink() {
    const isReal = settings.get('link.model') === 'circuit';
    writeAddress(settingsToLink(settings, isReal ? REGIONAL_IDS : ['hum.frequency']));
    try {
      await navigator.clipboard.writeText(location.href);
      report(session, { code: 'link-copied' });
      setTimeout(() => withdraw(session, 'link-copied'), NEWS_MILLISECONDS);
    } catch {
      report(session, { code: 'link-not-copied' });
    }
  },
};

applyTheme(settings);
document.title = say('app.title');
const shell = document.createElement('app-shell');
shell.app = app;
document.body.append(shell);
