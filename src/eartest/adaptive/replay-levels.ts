/**
 * The levels that a threshold's plan asks for, worked out again from its answers: nobody can have chosen easier ones.
 * They come out the same to the last bit on every machine (`exact-maths.ts`).
 */
import type { TestPlan } from '../plan';
import { findVariable, LEVEL_STEP_DB } from '../variables';
import type { ReplayLevels } from '../verify-card';
import { createTracker } from './tracker';

/** A range that a tracker can work in: a card may hold any numbers. */
function isPlayable({ threshold }: TestPlan): boolean {
  const variable = threshold && findVariable(threshold.variable);
  if (!variable) return false;
  const { fromDb, toDb } = threshold;
  const isWhole = fromDb % LEVEL_STEP_DB === 0 && toDb % LEVEL_STEP_DB === 0;
  return isWhole && fromDb >= variable.fromDb && toDb <= variable.toDb && fromDb < toDb;
}

/** Goes no further than to the first level that is another than the trial's; none of a plan that cannot be played. */
export const replayLevels: ReplayLevels = (plan, trials) => {
  const levelsDb: number[] = [];
  if (!isPlayable(plan)) return levelsDb;
  const tracker = createTracker(plan.threshold!);
  for (let trial = 0; trial < plan.trials; trial++) {
    const levelDb = tracker.nextLevelDb();
    levelsDb.push(levelDb);
    const played = trials[trial];
    if (played?.levelDb !== levelDb) break;
    tracker.add(levelDb, played.hit);
  }
  return levelsDb;
};
