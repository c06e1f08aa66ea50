/**
 * Keeps the audio thread playing the link that the settings describe: makes a new plan when one of its
 * values has changed, at most once in `PLAN_MILLISECONDS`, and sends it.
 *
 * Made here and not on the audio thread, which has 2.7 ms for a block and would spend more on the solving.
 * Exaggeration rises in steps, so that nothing gets loud at once. A link without one solution leaves the last plan playing and becomes a problem in the session.
 */
import type { LinkPlan } from '../dsp/link-plan';
import type { PlanMaker } from '../plan/make-plan';
import { concernsPlan, planRequest } from '../plan/plan-request';
import type { Session } from '../state/session';
import { report, withdraw } from '../state/session';
import type { Settings } from '../state/settings';

/** A fade from plan to plan lasts 20 ms: sooner than that nothing more could be heard. */
const PLAN_MILLISECONDS = 30;
/** What exaggeration rises by from plan to plan: 60 dB take a third of a second, not an instant. */
const LIFT_STEP_DB = 6;

export interface PlanKeeper {
  /** What the audio thread plays now; undefined is the textbook's link. */
  readonly plan: LinkPlan | undefined;
  /** Calls back with every new plan. */
  onPlan: ((plan: LinkPlan | undefined) => void) | undefined;
  stop(): void;
}

export function keepPlan(settings: Settings, session: Session, makePlan: PlanMaker): PlanKeeper {
  /** How far the interference is lifted already, dB, and whether that is all. */
  let liftedDb = 0;
  let isLifted = true;
  const make = (before: LinkPlan | undefined): LinkPlan | undefined => {
    try {
      const request = planRequest(settings);
      const wantedDb = request?.exaggerateDb ?? 0;
      liftedDb = Math.min(wantedDb, liftedDb + LIFT_STEP_DB);
      isLifted = liftedDb === wantedDb;
      const plan = request && makePlan({ ...request, exaggerateDb: liftedDb });
      withdraw(session, 'link-singular');
      return plan;
    } catch {
      report(session, { code: 'link-singular' });
      isLifted = true;
      return before;
    }
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keeper: PlanKeeper & { plan: LinkPlan | undefined } = {
    plan: make(undefined),
    onPlan: undefined,
    stop() {
      clearTimeout(timer);
      unsubscribe();
    },
  };
  const renew = (): void => {
    const plan = make(keeper.plan);
    timer = isLifted ? undefined : setTimeout(renew, PLAN_MILLISECONDS);
    if (plan === keeper.plan) return;
    keeper.plan = plan;
    keeper.onPlan?.(plan);
  };
  if (!isLifted) timer = setTimeout(renew, PLAN_MILLISECONDS);
  const unsubscribe = settings.subscribe((id) => {
    if (concernsPlan(id)) timer ??= setTimeout(renew, PLAN_MILLISECONDS);
  });
  return keeper;
}
