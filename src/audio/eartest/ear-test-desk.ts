/**
 * A blind test from its plan to its card: joins the sound, the hidden order, the levels of a threshold and what may
 * come between. The store gets nothing that tells the order.
 */
import { createTracker } from '../../eartest/adaptive/tracker';
import type { EventKind, VoidReason } from '../../eartest/card';
import { DESIGNS } from '../../eartest/designs';
import type { EarTest, EarTestStore, EarTestValue, PauseReason } from '../../eartest/ear-test';
import { NO_EAR_TEST } from '../../eartest/ear-test';
import type { KeptTest } from '../../eartest/kept-test';
import { makeCard, planHashOf } from '../../eartest/make-card';
import type { TestDraft, TestPlan } from '../../eartest/plan';
import type { Practice } from '../../eartest/practice';
import { createPractice } from '../../eartest/practice';
import type { TestRun } from '../../eartest/test-run';
import { createTestRun } from '../../eartest/test-run';
import { INSTEAD_OF_VOID, NOTED_AS } from './interruptions';
import { createMonotonicClock } from './monotonic-clock';
import { planTest, RefusalError } from './plan-test';
import { createTestKeeper } from './test-keeper';
import type { TestSoundParts } from './test-sound';
import { createTestSound } from './test-sound';

/** Each place of a trial when they are played in turn, and the silence between. */
const INTERVAL_SECONDS = 2;
const GAP_SECONDS = 0.5;

export interface EarTestDeskParts extends TestSoundParts {
  store: EarTestStore;
  appVersion: string;
}

export interface EarTestDesk extends Omit<EarTest, 'store'> {
  /** Takes up a test that a reload cut off, if there is one. */
  resume(): Promise<void>;
}

const startRun = (kept: KeptTest): TestRun =>
  createTestRun(kept, kept.plan.threshold && createTracker(kept.plan.threshold));

export function createEarTestDesk(parts: EarTestDeskParts): EarTestDesk {
  const { store } = parts;
  const keeper = createTestKeeper(startRun);
  /** The planned test, with what is hidden of it. */
  let planned: KeptTest | undefined;
  let run: TestRun | undefined;
  /** Milliseconds since 1970. */
  let now = createMonotonicClock();
  let practice: Practice | undefined;
  /** Where a pause came in, and where it ends. */
  let pausedIn: EarTestValue['phase'] = 'trial';
  let planning: AbortController | undefined;
  /** Counts what was asked for: an opening that was overtaken does nothing more. */
  let latest = 0;

  const isInPhase = (...phases: EarTestValue['phase'][]): boolean =>
    phases.includes(store.value.phase);

  const note = (kind: EventKind): void => {
    if (!run) return;
    run.note(kind, now());
    keeper.keep(run.kept);
  };

  const sound = createTestSound(parts, {
    onPause: (reason) => pause(reason),
    onVoid: (reason) => makeVoid(reason),
    onDropout: () => note('dropout'),
  });

  const listen = (place: number | undefined): void => {
    sound.bench?.listen(place);
    store.update({ heard: place, isPlayingBoth: false });
  };

  const leave = (changes: Partial<EarTestValue> = {}): void => {
    latest++;
    planning?.abort();
    sound.close();
    planned = undefined;
    run = undefined;
    practice = undefined;
    store.update({ ...NO_EAR_TEST, ...changes });
  };
  const toSetup = (changes?: Partial<EarTestValue>): void => {
    keeper.forget();
    leave(changes);
  };

  const finish = async (reason?: VoidReason): Promise<void> => {
    if (!run) return;
    const end = reason
      ? ({ outcome: 'void', reason } as const)
      : ({ outcome: 'complete' } as const);
    const cardParts = run.cardParts(end, now());
    leave({ phase: 'done', plan: cardParts.plan, answered: cardParts.trials.length });
    const turn = latest;
    const card = await makeCard(cardParts);
    // Overtaken by what forgets it itself.
    if (turn !== latest) return;
    // What is answered whole is kept until its card is there; and it is forgotten before the card shows the order.
    keeper.forget();
    store.update({ card });
  };

  const pause = (reason: PauseReason): void => {
    if (!isInPhase('trial', 'practice', 'break', 'paused') || store.value.pause === reason) return;
    listen(undefined);
    if (!isInPhase('paused')) pausedIn = isInPhase('practice') ? 'practice' : 'trial';
    if (pausedIn === 'trial') note(NOTED_AS[reason]);
    store.update({ phase: 'paused', pause: reason });
  };

  /** Nothing of a practice is kept. */
  const makeVoid = (reason: VoidReason): void => {
    if (run) void finish(reason);
    else toSetup({ refusal: INSTEAD_OF_VOID[reason] ?? 'no-sound' });
  };

  const openTrial = (): void => {
    if (!run) return;
    const { plan } = run.kept;
    listen(undefined);
    try {
      sound.setLevel(plan, run.levelDb);
    } catch {
      makeVoid('sound-lost');
      return;
    }
    sound.bench?.openTrial(run.trial);
    store.update({
      phase: 'trial',
      pause: undefined,
      refusal: undefined,
      answered: run.trial,
      climb: plan.threshold?.method === 'staircase' ? run.climb : [],
    });
  };

  /**
   * Opens the sound of the plan, then goes on with `next`; what is missing for it goes to `refusal`. What came between
   * while nobody watched is told at once.
   */
  const withSound = async (
    plan: TestPlan,
    { layouts }: TestRun | Practice,
    next: () => void,
  ): Promise<void> => {
    const { phase } = store.value;
    const turn = ++latest;
    const refusal = await sound.open(plan, layouts);
    const trouble = refusal ? undefined : await sound.trouble(plan, store.value.pause);
    if (turn !== latest || store.value.phase !== phase) return;
    if (refusal) {
      store.update({ refusal });
      return;
    }
    next();
    if (trouble) pause(trouble);
  };

  const answerPractice = (answer: number): void => {
    const hit = practice!.answer(answer);
    listen(undefined);
    if (practice!.trial === 0) sound.bench?.setOrder(practice!.layouts);
    sound.bench?.openTrial(practice!.trial);
    store.update({ practiceHit: hit, answered: store.value.answered + 1 });
  };

  /** Whether a test was found that a reload or a closed tab cut off; it then waits for its listener. */
  const takeUp = async (): Promise<boolean> => {
    const kept = run ? undefined : await keeper.take();
    if (!kept || run || isInPhase('preparing')) return false;
    run = startRun(kept);
    now = createMonotonicClock();
    // Its last answer was given; only the card was still to be made.
    if (run.isOver) {
      await finish();
      return true;
    }
    note('reloaded');
    const { plan: own } = kept;
    if (own.app !== parts.appVersion) {
      // Another version may sound otherwise.
      await finish('not-resumed');
      return true;
    }
    const planHash = await planHashOf(own);
    pausedIn = 'trial';
    store.update({
      ...NO_EAR_TEST,
      phase: 'paused',
      pause: 'reloaded',
      plan: own,
      planHash,
      answered: run.trial,
    });
    return true;
  };

  const plan = async (draft: TestDraft): Promise<void> => {
    if (await takeUp()) return;
    toSetup({ phase: 'preparing' });
    const turn = (planning = new AbortController());
    try {
      const kept = await planTest({ ...parts, draft, turn: turn.signal });
      const planHash = await planHashOf(kept.plan);
      if (turn.signal.aborted) return;
      planned = kept;
      store.update({ phase: 'planned', plan: kept.plan, planHash });
    } catch (error) {
      if (turn.signal.aborted) return;
      const refusal = error instanceof RefusalError ? error.refusal : 'not-measured';
      store.update({ ...NO_EAR_TEST, refusal });
    }
  };

  return {
    prepare: (draft) => void plan(draft),
    practise() {
      const kept = planned;
      if (!kept || !isInPhase('planned')) return;
      const own = createPractice(kept.plan);
      void withSound(kept.plan, own, () => {
        practice = own;
        sound.setLevel(kept.plan, kept.plan.threshold?.toDb);
        store.update({
          phase: 'practice',
          answered: 0,
          practiceHit: undefined,
          refusal: undefined,
        });
      });
    },
    endPractice() {
      if (!planned || !isInPhase('practice')) return;
      sound.close();
      practice = undefined;
      if (store.value.answered > 0) {
        planned = { ...planned, events: [{ kind: 'practice', trial: 0, seconds: 0 }] };
      }
      store.update({ phase: 'planned', answered: 0, practiceHit: undefined, heard: undefined });
    },
    begin() {
      const kept = planned;
      if (!kept || !isInPhase('planned')) return;
      void withSound(kept.plan, startRun(kept), () => {
        now = createMonotonicClock();
        run = startRun({ ...kept, startedAt: new Date(now()).toISOString() });
        keeper.keep(run.kept);
        openTrial();
      });
    },
    listen(place) {
      if (isInPhase('trial', 'practice')) listen(place);
    },
    playBoth() {
      const { plan: own } = store.value;
      if (!own || !isInPhase('trial', 'practice')) return;
      store.update({ isPlayingBoth: true });
      sound.bench?.playInTurn(
        DESIGNS[own.design].places.length,
        INTERVAL_SECONDS,
        GAP_SECONDS,
        (heard) => store.update({ heard }),
        () => store.update({ heard: undefined, isPlayingBoth: false }),
      );
    },
    answer(answer) {
      if (practice && isInPhase('practice')) answerPractice(answer);
      if (!run || !isInPhase('trial')) return;
      run.answer(answer, now());
      keeper.keep(run.kept);
      if (run.isOver) void finish();
      else openTrial();
    },
    takeBreak() {
      if (!isInPhase('trial')) return;
      listen(undefined);
      note('break');
      store.update({ phase: 'break' });
    },
    goOn() {
      if (isInPhase('break')) store.update({ phase: 'trial' });
      const { plan: own } = store.value;
      const at = practice ?? run;
      if (!own || !at || !isInPhase('paused')) return;
      void withSound(own, at, () => {
        if (pausedIn === 'trial') openTrial();
        else store.update({ phase: 'practice', pause: undefined, refusal: undefined });
      });
    },
    abandon() {
      if (!run) toSetup();
      else void finish(store.value.pause === 'reloaded' ? 'not-resumed' : 'abandoned');
    },
    close: () => toSetup(),
    async resume() {
      await takeUp();
    },
  };
}
