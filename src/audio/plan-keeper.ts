/**
 * Keeps the audio thread playing the link that the settings describe: makes a new plan when one of its
 * values has changed, at most once in `PLAN_MILLISECONDS`, and sends it.
 *
 * Made here and not on the audio thread, which has 2.7 ms for a block and would spend more on the solving.
 * A link without one solution leaves the last plan playing and becomes a problem in the session.
 */
import type { LinkPlan } from '../dsp/link-plan';
import type { PlanMaker } from '../plan/make-plan';
import { concernsPlan, planRequest } from '../plan/plan-request';
import type { Session } from '../state/session';
import { report, withdraw } from '../state/session';
import type { Settings } from '../state/settings';

/** A fade from plan to plan lasts 20 ms: sooner than that nothing more could be heard. */
const PLAN_MILLISECONDS = 30;

export interface PlanKeeper {
  /** What the audio thread plays now; undefined is the textbook's link. */
  readonly plan: LinkPlan | undefined;
  /** Calls back with every new plan. */
  onPlan: ((plan: LinkPlan | undefined) => void) | undefined;
  stop(): void;
}

export function keepPlan(settings: Settings, session: Session, makePlan: PlanMaker): PlanKeeper {
  const make = (before: LinkPlan | undefined): LinkPlan | undefined => {
    try {
      const request = planRequest(settings);
      const plan = request && makePlan(request);
      withdraw(session, 'link-singular');
      return plan;
    } catch {
      report(session, { code: 'link-singular' });
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
    timer = undefined;
    const plan = make(keeper.plan);
    if (plan === keeper.plan) return;
    keeper.plan = plan;
    keeper.onPlan?.(plan);
  };
  const unsubscribe = settings.subscribe((id) => {
    if (concernsPlan(id)) timer ??= setTimeout(renew, PLAN_MILLISECONDS);
  });
  return keeper;
}
