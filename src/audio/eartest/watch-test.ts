/**
 * Watches for what may come between during a blind test. Whatever changed what is heard ends it, whatever only
 * interrupted it lets it wait: never does a test go on silently wrong.
 */
import type { VoidReason } from '../../eartest/card';
import type { PauseReason } from '../../eartest/ear-test';
import type { Problem, ProblemCode } from '../../state/problems';
import type { Session, SessionValue, Status } from '../../state/session';
import { outputName } from './output-name';

export interface TestWatchEvents {
  onPause(reason: PauseReason): void;
  onVoid(reason: VoidReason): void;
  /** The sound had a gap. */
  onDropout(): void;
}

const TICK_MILLISECONDS = 1000;
/** A page that did not run for so long was asleep; a browser's worst hiccups are shorter. */
const ASLEEP_MILLISECONDS = 10_000;

const PAUSING: Partial<Record<Status, PauseReason>> = {
  stopped: 'stopped',
  suspended: 'sound-interrupted',
  interrupted: 'sound-interrupted',
};

const VOIDING: Partial<Record<ProblemCode, VoidReason>> = {
  'microphone-unplugged': 'source-lost',
  'file-damaged': 'source-lost',
  'processor-failed': 'sound-lost',
};

/** Another text, another source. */
export const sourceIdentity = ({ playing, demo, file, microphone }: SessionValue): string =>
  [playing, demo, file?.name, file?.durationSeconds, microphone.deviceId].join('\n');

/** Watches until the function that it returns is called. */
export function watchTest(session: Session, events: TestWatchEvents): () => void {
  const source = sourceIdentity(session.value);
  let { status, dropouts } = session.value;
  let known = new Set<Problem>(session.value.problems);
  let isFilePlaying = session.value.file?.playing;

  const onProblem = ({ code }: Problem): void => {
    const reason = VOIDING[code];
    if (reason) events.onVoid(reason);
    else if (code === 'output-changed') events.onPause('output-changed');
  };

  const unsubscribe = session.subscribe(() => {
    const now = session.value;
    const before = { status, dropouts, isFilePlaying, known };
    status = now.status;
    dropouts = now.dropouts;
    isFilePlaying = now.file?.playing;
    known = new Set(now.problems);
    if (now.dropouts > before.dropouts) events.onDropout();
    for (const problem of now.problems) if (!before.known.has(problem)) onProblem(problem);
    const isRunning = now.status === 'running';
    // A microphone is let go of while the sound is stopped.
    if (isRunning && sourceIdentity(now) !== source) events.onVoid('source-changed');
    else if (now.status !== before.status && PAUSING[now.status]) {
      events.onPause(PAUSING[now.status]!);
    } else if (isRunning && before.isFilePlaying && now.file?.playing === false) {
      events.onPause('stopped');
    }
  });

  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') events.onPause('hidden');
  };
  document.addEventListener('visibilitychange', onVisibility);

  /** Outputs without names can't be told apart; a change of any device may be theirs. */
  const onDevices = async (): Promise<void> => {
    if ((await outputName()) === '') events.onPause('output-changed');
  };
  const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  const onDeviceChange = (): void => void onDevices();
  media?.addEventListener('devicechange', onDeviceChange);

  let last = Date.now();
  const timer = setInterval(() => {
    const passed = Date.now() - last;
    last += passed;
    if (passed > ASLEEP_MILLISECONDS) events.onPause('asleep');
  }, TICK_MILLISECONDS);

  return () => {
    unsubscribe();
    document.removeEventListener('visibilitychange', onVisibility);
    media?.removeEventListener('devicechange', onDeviceChange);
    clearInterval(timer);
  };
}
