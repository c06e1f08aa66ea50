/** What a class makes of one comparison: pooled, with how far its listeners differ, in words first. */
import type { TestCard } from '../../../eartest/card';
import { hitsReport } from './class-hits';
import type { ClassReport } from './class-figures';
import { thresholdReport } from './class-thresholds';

/** `cards`: of one comparison (`groupByPlan`), all verified. */
export function classReport(cards: readonly TestCard[]): ClassReport {
  const { design, threshold } = cards[0]!.plan;
  return threshold ? thresholdReport(threshold, cards) : hitsReport(design, cards);
}
