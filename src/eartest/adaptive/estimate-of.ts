/** What the answers of a card say about its listener's threshold, by the method that its plan names. */
import type { TestCard } from '../card';
import { DESIGNS } from '../designs';
import type { ThresholdEstimate } from './tracker';
import { createTracker } from './tracker';

/** `card`: of a threshold, whose levels were verified (`replay-levels.ts`); of a voided one, as far as it went. */
export function estimateOf({ plan, order, trials }: TestCard): ThresholdEstimate {
  const { layouts, isHit } = DESIGNS[plan.design];
  const tracker = createTracker(plan.threshold!);
  trials.forEach(({ answer, levelDb }, trial) => {
    tracker.add(levelDb!, isHit(layouts[order[trial]!]!, answer));
  });
  return tracker.estimate();
}
