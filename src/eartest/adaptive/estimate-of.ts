/** What the answers of a card say about its listener's threshold, by the method that its plan names. */
import type { TestCard } from '../card';
import { hitsOf } from '../verify-card';
import type { ThresholdEstimate } from './tracker';
import { createTracker } from './tracker';

/** `card`: of a threshold, whose levels were verified (`replay-levels.ts`); of a voided one, as far as it went. */
export function estimateOf(card: TestCard): ThresholdEstimate {
  const tracker = createTracker(card.plan.threshold!);
  hitsOf(card).forEach((hit, trial) => tracker.add(card.trials[trial]!.levelDb!, hit));
  return tracker.estimate();
}
