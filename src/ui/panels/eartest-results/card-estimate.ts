/** The threshold of a card, worked out once: a class of hundreds is drawn again and again. */
import { estimateOf } from '../../../eartest/adaptive/estimate-of';
import type { ThresholdEstimate } from '../../../eartest/adaptive/tracker';
import type { TestCard } from '../../../eartest/card';

const ESTIMATES = new WeakMap<TestCard, ThresholdEstimate>();

/** `card`: of a threshold. */
export function cardEstimate(card: TestCard): ThresholdEstimate {
  const known = ESTIMATES.get(card);
  if (known) return known;
  const estimate = estimateOf(card);
  ESTIMATES.set(card, estimate);
  return estimate;
}
