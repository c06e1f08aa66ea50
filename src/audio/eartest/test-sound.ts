/**
 * The sound of a test while it is taken: opened with the source that its plan names, watched for whatever may come
 * between, closed with the test. While it is open the page's own link is muted.
 */
import { TEXT_LIMITS } from '../../eartest/card-shape';
import type { Layout } from '../../eartest/designs';
import type { PauseReason, Refusal } from '../../eartest/ear-test';
import type { TestPlan } from '../../eartest/plan';
import { textThatFits } from '../../eartest/shape';
import { findVariable, referenceOf, stimulusOf } from '../../eartest/variables';
import type { Session } from '../../state/session';
import { report } from '../../state/session';
import type { Settings } from '../../state/settings';
import type { Engine } from '../transport';
import type { EarTestBench } from './ear-test-bench';
import { createEarTestBench } from './ear-test-bench';
import { outputName } from './output-name';
import { findSource } from './plan-test';
import type { TestWatchEvents } from './watch-test';
import { watchTest } from './watch-test';

export interface TestSound {
  /** Undefined while it is closed. */
  readonly bench: EarTestBench | undefined;
  /**
   * What is missing for the plan's sound, or undefined: then it is open, and runs. One that is open already, in a
   * pause, stays as it is.
   */
  open(plan: TestPlan, layouts: readonly Layout[]): Promise<Refusal | undefined>;
  /**
   * What came between before anybody watched, besides `known`: the page went out of sight, or plays to another output
   * or at another rate than the plan says.
   */
  trouble(plan: TestPlan, known: PauseReason | undefined): Promise<PauseReason | undefined>;
  /** Sets both sides of a threshold to the level of a trial; nothing where they stay as they are. */
  setLevel(plan: TestPlan, levelDb: number | undefined): void;
  close(): void;
}

export interface TestSoundParts {
  engine: Engine;
  settings: Settings;
  session: Session;
  /** A recording would hear nothing of a test, and could not be stopped in it. */
  isRecording: () => boolean;
}

export function createTestSound(
  { engine, settings, session, isRecording }: TestSoundParts,
  events: TestWatchEvents,
): TestSound {
  let bench: EarTestBench | undefined;
  let unwatch: () => void = () => undefined;
  /** The listener's file is looped for the test alone. */
  let isLoopOurs = false;
  /** The output that the listener was last told of. */
  let told = '';
  /** Counts openings: one that was closed while it waited for its source stays closed. */
  let latest = 0;

  const close = (): void => {
    latest++;
    unwatch();
    unwatch = () => undefined;
    bench?.close();
    bench = undefined;
    if (isLoopOurs) engine.setLoop(false);
    isLoopOurs = false;
    session.update({ earTest: false });
  };

  const build = ({ sides, levels }: TestPlan, layouts: readonly Layout[]): void => {
    const { context, programme } = engine.live()!.link;
    // A file that came to its end would leave nothing to compare.
    if (session.value.playing === 'file' && session.value.file?.loop === false) {
      engine.setLoop(true);
      isLoopOurs = true;
    }
    session.update({ earTest: true });
    bench = createEarTestBench({
      context,
      programme,
      destination: context.destination,
      settings,
      session,
      onHowl: () => report(session, { code: 'howl' }),
      onFailed: () => events.onVoid('sound-lost'),
    });
    bench.setSide(0, sides[0].settings);
    bench.setSide(1, sides[1].settings);
    bench.setGains(levels.gainsDb);
    bench.setOrder(layouts);
    unwatch = watchTest(session, events);
  };

  return {
    get bench() {
      return bench;
    },
    async open(plan, layouts) {
      if (isRecording()) return 'recording';
      const turn = latest;
      const refusal = await findSource(engine, session, plan.source);
      if (refusal) return refusal;
      if (turn !== latest) return 'no-sound';
      try {
        if (bench) bench.setOrder(layouts);
        else build(plan, layouts);
        return undefined;
      } catch {
        close();
        return 'singular-link';
      }
    },
    async trouble({ device }, known) {
      const output = await outputName();
      // Before a microphone was ever allowed, an output has no name.
      const isNamed = output !== '' && device.output !== '';
      const rateHz = engine.live()?.link.context.sampleRate;
      const isOther =
        (isNamed && textThatFits(output, TEXT_LIMITS.device) !== device.output) ||
        rateHz !== device.sampleRateHz;
      const place = `${output} ${rateHz}`;
      const isNews = isOther && place !== told;
      told = place;
      if (isNews && known !== 'output-changed') return 'output-changed';
      return document.visibilityState === 'hidden' ? 'hidden' : undefined;
    },
    setLevel({ threshold, sides }, levelDb) {
      const variable = threshold && findVariable(threshold.variable);
      if (!variable || levelDb === undefined) return;
      bench?.setSide(0, referenceOf(sides[1], variable, levelDb));
      bench?.setSide(1, stimulusOf(sides[1], variable, levelDb));
    },
    close,
  };
}
