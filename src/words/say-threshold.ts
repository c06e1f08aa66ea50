/** What a threshold test says, in sentences, and what it means for a real link. */
import type { ThresholdEstimate } from '../eartest/adaptive/tracker';
import type { ThresholdMeaning } from '../eartest/meaning';
import type { TestPlan, ThresholdPlan } from '../eartest/plan';
import { sayHundredths } from './say-chance';
import { sayInterval, sayLevel } from './say-level';
import { sayMeaning } from './say-meaning';
import type { Saying } from './say-verdict';
import { sayLiftRemark } from './say-verdict';
import { say } from './say';

function sayLead(plan: ThresholdPlan, estimate: ThresholdEstimate): string {
  const { isAtEdge, thresholdDb, lowDb, highDb } = estimate;
  if (isAtEdge === 'below') {
    return say('verdict.below', {
      value: sayLevel(plan, plan.fromDb),
      high: sayLevel(plan, Math.min(plan.toDb, highDb)),
    });
  }
  if (isAtEdge === 'above') {
    return say('verdict.above', {
      value: sayLevel(plan, plan.toDb),
      low: sayLevel(plan, Math.max(plan.fromDb, lowDb)),
    });
  }
  return say('verdict.threshold', {
    value: sayLevel(plan, thresholdDb),
    interval: sayInterval(plan, lowDb, highDb),
  });
}

/** `plan`: of a threshold. `meaning`: undefined where there is none. A threshold beyond what was played has no figure to work it out from. */
export function sayThreshold(
  plan: TestPlan,
  estimate: ThresholdEstimate,
  meaning: ThresholdMeaning | undefined,
): Saying {
  const lead = sayLead(plan.threshold!, estimate);
  const lifted = sayLiftRemark(plan);
  if (estimate.isAtEdge) return { lead, more: lifted };
  return {
    lead,
    more: [
      say('verdict.interval-mean'),
      say('verdict.threshold-share', { share: sayHundredths(estimate.share) }),
      ...lifted,
      ...(meaning ? sayMeaning(meaning) : []),
    ],
  };
}
