/**
 * Recording at the page's wish. It goes on whatever is changed, paused or stopped meanwhile; while the sound is
 * stopped no time passes in it. What goes wrong is told in the session, beside the sound.
 */
import { gainToDb } from '../../dsp/decibels';
import type { ValueOf } from '../../params/index';
import type { ProblemCode } from '../../state/problems';
import { report, withdraw } from '../../state/session';
import type { RecordingState } from '../../state/takes';
import type { DeskNeeds } from './desk-needs';
import { keepFile, tagsOf } from './desk-needs';
import type { Recorder, RecorderEvents } from './recorder';
import { startRecorder } from './recorder';
import type { FailureCode } from './worker-messages';

/** The monitor's output that carries it. */
const OUTPUTS: Readonly<Record<ValueOf<'keep.record'>, number>> = { heard: 0, output: 1 };

const PROBLEMS: Partial<Record<FailureCode, ProblemCode>> = {
  'rate-not-possible': 'keep-rate',
  'too-large': 'record-too-large',
  empty: 'record-empty',
};

const RECORD_PROBLEMS: readonly ProblemCode[] = [
  ...Object.values(PROBLEMS),
  'record-no-sound',
  'record-failed',
  'record-cut',
  'record-gap',
];

const NOTHING_YET: RecordingState = {
  seconds: 0,
  bytes: 0,
  peakDbfs: -Infinity,
  clipped: false,
  ending: false,
};

/** Returns what begins a recording, or ends the one that runs. */
export function createRecordDesk({
  engine,
  settings,
  session,
  store,
  describe,
}: DeskNeeds): () => void {
  let recorder: Recorder | undefined;

  const update = (changes: Partial<RecordingState>): void => {
    const { recording = NOTHING_YET } = store.value;
    store.update({ recording: { ...recording, ...changes } });
  };

  const start = (): void => {
    const live = engine.live();
    if (!live || session.value.status !== 'running') {
      report(session, { code: 'record-no-sound' });
      return;
    }
    const tap = settings.get('keep.record');
    const format = settings.get('keep.format');
    const words = describe({ origin: 'recording', tap });
    const { context, graph, closed } = live.link;
    const { sampleRate } = context;

    const onEnd: RecorderEvents['onEnd'] = ({ made, cutBy, lostFrames }) => {
      recorder = undefined;
      store.update({ recording: undefined });
      if (made) keepFile(store, 'recording', format, words, made);
      if (cutBy) {
        const code = PROBLEMS[cutBy] ?? (made ? 'record-cut' : 'record-failed');
        report(session, { code });
      }
      if (lostFrames > 0) {
        const milliseconds = Math.ceil((1000 * lostFrames) / sampleRate);
        report(session, { code: 'record-gap', details: { milliseconds } });
      }
    };

    try {
      recorder = startRecorder(
        {
          context,
          node: graph.monitor,
          output: OUTPUTS[tap],
          format,
          tags: tagsOf(words),
          closed,
        },
        {
          onProgress: ({ frames, bytes, peak }) =>
            update({
              seconds: frames / sampleRate,
              bytes,
              peakDbfs: gainToDb(peak),
              clipped: peak > 1 || store.value.recording?.clipped === true,
            }),
          onEnd,
        },
      );
      store.update({ recording: NOTHING_YET });
    } catch {
      report(session, { code: 'record-failed' });
    }
  };

  return () => {
    if (recorder) {
      update({ ending: true });
      recorder.stop();
      return;
    }
    for (const code of RECORD_PROBLEMS) withdraw(session, code);
    start();
  };
}
