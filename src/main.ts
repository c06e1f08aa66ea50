/** Composition root: the only file that sees everything. */
import { version as appVersion } from '../package.json';
import workletUrl from '../worklets/index.ts?worker&url';
import { watchLegsInput } from './audio/legs-input';
import { createTransport } from './audio/transport';
import type { CmrrMeter } from './state/cmrr';
import { keepSettings } from './state/keeping';
import type { LegsBench } from './state/legs';
import { sharedLink } from './scenes/shared-link';
import type { LinkReading } from './state/link';
import { readLink } from './state/link';
import { mainsHzOf, mainsVoltsOf } from './state/mains';
import type { Session } from './state/session';
import { IDLE_SESSION, report, withdraw } from './state/session';
import { createSettings, OPEN_IDS } from './state/settings';
import { createStore } from './state/store';
import { NOTHING_KEPT } from './state/takes';
import './styles/page.css';
import type { EarTestDesk } from './audio/eartest/ear-test-desk';
import type { KeepDesk } from './audio/keep/keep-desk';
import { NO_EAR_TEST } from './eartest/ear-test';
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
/** The address as it was last read or written. */
let knownHash = location.hash;
const writeAddress = (hash: string): void => {
  // Another one was typed in this moment: it is about to be read, and must not be written over before.
  if (location.hash !== knownHash) return;
  history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  knownHash = location.hash;
};
const address = keepSettings(settings, {
  storage: storageOrNone(),
  readAddress: () => location.hash,
  writeAddress,
  setTimer: (callback, milliseconds) => setTimeout(callback, milliseconds),
});
tellLinkProblems(session, address);
window.addEventListener('hashchange', () => {
  knownHash = location.hash;
  const reading = readLink(location.hash);
  if (!reading.oversized) {
    settings.reset();
    for (const id of OPEN_IDS) settings.reset(id);
    settings.apply(reading.values);
  }
  tellLinkProblems(session, reading);
});

const engine = createTransport(workletUrl, settings, session);
watchLegsInput(settings, session, () => void engine.useMicrophone());

async function openLegsBench(): Promise<LegsBench> {
  const { createLegsBench } = await import('./audio/legs-bench');
  return createLegsBench({
    output() {
      const context = engine.live()?.link.context;
      return context && { context, destination: context.destination };
    },
    watch: (wires, frames) => engine.watch(wires, frames),
    settings,
    session,
  });
}
let legsBench: Promise<LegsBench> | undefined;

const store = createStore(NOTHING_KEPT);
let desk: Promise<KeepDesk> | undefined;
/** Recording and export, and what takes are called: fetched when they are first asked for. */
const openDesk = (): Promise<KeepDesk> => {
  desk ??= Promise.all([import('./audio/keep/keep-desk'), import('./ui/panels/keep/take-names')])
    .then(([{ createKeepDesk }, { describeTake }]) =>
      createKeepDesk({
        engine,
        settings,
        session,
        store,
        describe: (subject) => describeTake(settings, session, subject),
      }),
    )
    .catch((error: unknown) => {
      desk = undefined;
      throw error;
    });
  return desk;
};
const onDesk = (work: (opened: KeepDesk) => void): void => {
  openDesk().then(work, () => report(session, { code: 'keep-not-loaded' }));
};
const earTests = createStore(NO_EAR_TEST);
let earTestDesk: Promise<EarTestDesk> | undefined;
/** The trial machine: fetched with the view, so that a test which a reload cut off shows itself. */
const openEarTestDesk = (): Promise<EarTestDesk> => {
  earTestDesk ??= import('./audio/eartest/ear-test-desk')
    .then(async ({ createEarTestDesk }) => {
      const opened = createEarTestDesk({
        engine,
        session,
        settings,
        store: earTests,
        isRecording: () => store.value.recording !== undefined,
        appVersion,
      });
      await opened.resume();
      return opened;
    })
    .catch((error: unknown) => {
      earTestDesk = undefined;
      throw error;
    });
  return earTestDesk;
};
const inEarTest = (work: (opened: EarTestDesk) => void): void => {
  openEarTestDesk().then(work, () => report(session, { code: 'test-not-loaded' }));
};
const openWithView = (): void => {
  if (settings.get('page.view') === 'test') inEarTest(() => undefined);
};
settings.subscribe((id) => {
  if (id === 'page.view') openWithView();
});
openWithView();

async function openCmrrMeter(): Promise<CmrrMeter> {
  const { createCmrrMeter } = await import('./audio/cmrr-meter');
  return createCmrrMeter(settings, () => session.value.sampleRateHz);
}

const app: App = {
  settings,
  session,
  transport: engine,
  instruments: engine,
  keep: {
    store,
    prepare: () => void openDesk().catch(() => undefined),
    toggleRecording: () => onDesk((opened) => opened.toggleRecording()),
    startExport: () => onDesk((opened) => opened.startExport()),
    cancelExport: () => onDesk((opened) => opened.cancelExport()),
  },
  legs() {
    legsBench ??= openLegsBench().catch((error: unknown) => {
      legsBench = undefined;
      throw error;
    });
    return legsBench;
  },
  cmrr: openCmrrMeter,
  earTest: {
    store: earTests,
    prepare: (draft) => inEarTest((opened) => opened.prepare(draft)),
    practise: () => inEarTest((opened) => opened.practise()),
    endPractice: () => inEarTest((opened) => opened.endPractice()),
    begin: () => inEarTest((opened) => opened.begin()),
    listen: (place) => inEarTest((opened) => opened.listen(place)),
    playBoth: () => inEarTest((opened) => opened.playBoth()),
    answer: (answer) => inEarTest((opened) => opened.answer(answer)),
    takeBreak: () => inEarTest((opened) => opened.takeBreak()),
    goOn: () => inEarTest((opened) => opened.goOn()),
    abandon: () => inEarTest((opened) => opened.abandon()),
    close: () => inEarTest((opened) => opened.close()),
  },
  async copyLink() {
    writeAddress(sharedLink(settings));
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
