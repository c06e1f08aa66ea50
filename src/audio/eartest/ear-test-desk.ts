/**
 * A blind test from its plan to its card: joins the sound, the hidden order, the levels of a threshold and what may
 * come between. The store gets nothing that tells the order.
 */
import { createTracker } from '../../eartest/adaptive/tracker';
import type { EventKind, VoidReason } from '../../eartest/card';
import { DESIGNS } from '../../eartest/designs';
import type {
  EarTest,
  EarTestStore,
  EarTestValue,
  PauseReason,
  Refusal,
} from '../../eartest/ear-test';
import { NO_EAR_TEST } from '../../eartest/ear-test';
import type { KeptTest } from '../../eartest/kept-test';
import { makeCard, planHashOf } from '../../eartest/make-card';
import type { TestDraft } from '../../eartest/plan';
import type { Practice } from '../../eartest/practice';
import { createPractice } from '../../eartest/practice';
import type { TestRun } from '../../eartest/test-run';
import { createTestRun } from '../../eartest/test-run';
import type { Session } from '../../state/session';
import type { Settings } from '../../state/settings';
import type { Engine } from '../transport';
import { planTest, RefusalError } from './plan-test';
import { createSealedKeeping } from './sealed-keeping';
import { createTestSound } from './test-sound';

/** Each place of a trial when they are played in turn, and the silence between. */
const INTERVAL_SECONDS = 2;
const GAP_SECONDS = 0.5;

const NOTED_AS: Readonly<Record<PauseReason, EventKind>> = {
  reloaded: 'reloaded',
  hidden: 'hidden',
  'output-changed': 'output-changed',
  asleep: 'asleep',
  stopped: 'paused',
  'sound-interrupted': 'paused',
};

const INSTEAD_OF_VOID: Partial<Record<VoidReason, Refusal>> = {
  'source-changed': 'other-source',
  'source-lost': 'no-source',
};

export interface EarTestDeskParts {
  engine: Engine;
  settings: Settings;
  session: Session;
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
  const keeping = createSealedKeeping();
  /** The planned test, with what is hidden of it. */
  let planned: KeptTest | undefined;
  let run: TestRun | undefined;
  let practice: Practice | undefined;
  /** Where a pause came in, and where it ends. */
  let pausedIn: EarTestValue['phase'] = 'trial';
  let planning: AbortController | undefined;
  /** The sound is being opened: another press for it does nothing. */
  let isOpening = false;

  const isInPhase = (...phases: EarTestValue['phase'][]): boolean =>
    phases.includes(store.value.phase);

  const note = (kind: EventKind): void => {
    if (!run) return;
    run.note(kind, Date.now());
    void keeping.keep(run.kept);
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

  const toSetup = (changes: Partial<EarTestValue> = {}): void => {
    planning?.abort();
    sound.close();
    planned = undefined;
    run = undefined;
    practice = undefined;
    void keeping.forget();
    store.update({ ...NO_EAR_TEST, ...changes });
  };

  const finish = async (reason?: VoidReason): Promise<void> => {
    if (!run) return;
    const end = reason
      ? ({ outcome: 'void', reason } as const)
      : ({ outcome: 'complete' } as const);
    const cardParts = run.cardParts(end, Date.now());
    toSetup({ phase: 'done', plan: cardParts.plan, answered: cardParts.trials.length });
    store.update({ card: await makeCard(cardParts) });
  };

  const pause = (reason: PauseReason): void => {
    if (!isInPhase('trial', 'practice', 'break')) return;
    listen(undefined);
    pausedIn = isInPhase('practice') ? 'practice' : 'trial';
    if (pausedIn === 'trial') note(NOTED_AS[reason]);
    store.update({ phase: 'paused', pause: reason });
  };

  /** Without an answer there is nothing to keep. */
  const makeVoid = (reason: VoidReason): void => {
    if (run && run.trial > 0) void finish(reason);
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

  /** Opens the sound of the plan, then goes on with `next`; what is missing for it goes to `refusal`. */
  const withSound = async (
    { plan }: KeptTest,
    { layouts }: TestRun | Practice,
    next: () => void,
  ): Promise<void> => {
    const { phase } = store.value;
    if (isOpening) return;
    isOpening = true;
    const refusal = await sound.open(plan, layouts).finally(() => (isOpening = false));
    if (store.value.phase !== phase) sound.close();
    else if (refusal) store.update({ refusal });
    else next();
  };

  const answerPractice = (answer: number): void => {
    const hit = practice!.answer(answer);
    listen(undefined);
    if (practice!.trial === 0) sound.bench?.setOrder(practice!.layouts);
    sound.bench?.openTrial(practice!.trial);
    store.update({ practiceHit: hit, answered: store.value.answered + 1 });
  };

  const plan = async (draft: TestDraft): Promise<void> => {
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
      void withSound(kept, own, () => {
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
      const own = startRun({ ...kept, startedAt: new Date().toISOString() });
      void withSound(kept, own, () => {
        run = own;
        void keeping.keep(run.kept);
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
      run.answer(answer, Date.now());
      if (run.isOver) {
        void finish();
        return;
      }
      void keeping.keep(run.kept);
      openTrial();
    },
    takeBreak() {
      if (!isInPhase('trial')) return;
      listen(undefined);
      note('break');
      store.update({ phase: 'break' });
    },
    goOn() {
      if (isInPhase('break')) store.update({ phase: 'trial' });
      if (!isInPhase('paused')) return;
      if (!sound.bench && run) void withSound(run.kept, run, openTrial);
      else {
        void sound.goOn().then((isThere) => {
          if (!isThere || !isInPhase('paused')) return;
          if (pausedIn === 'trial') openTrial();
          else store.update({ phase: 'practice', pause: undefined });
        });
      }
    },
    abandon() {
      if (!run || run.trial === 0) toSetup();
      else void finish(store.value.pause === 'reloaded' ? 'not-resumed' : 'abandoned');
    },
    close: () => toSetup(),
    async resume() {
      const kept = await keeping.take();
      if (!kept || !isInPhase('setup')) return;
      run = startRun(kept);
      note('reloaded');
      const { plan: own } = kept;
      const planHash = await planHashOf(own);
      store.update({
        phase: 'paused',
        pause: 'reloaded',
        plan: own,
        planHash,
        answered: run.trial,
      });
    },
  };
}
