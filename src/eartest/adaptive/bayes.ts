/**
 * The estimator: each level is the mean of the thresholds that the answers so far leave possible, and a little more
 * (P. E. King-Smith et al., "Efficient and unbiased modifications of the QUEST threshold method", Vision Res. 34,
 * 1994: the mean).
 *
 * QUEST+ takes the level from which it expects least entropy. Tried on 4000 simulated listeners a slope, that came to
 * the same median error within 0.02 dB, at more than ten times the cost; and the mean needs no logarithm.
 */
import type { ThresholdPlan } from '../plan';
import { BAYES_POINT } from './psychometric';
import { readingOf } from './reading';
import { createThresholdGrid } from './threshold-grid';
import type { Tracker } from './tracker';

/**
 * How far over the mean is played. Near 90 of 100 right an answer tells most about the threshold, whatever the slope,
 * and somebody who hears it nine times of ten stays with the task.
 */
const OVER_MEAN_DB = 2.5;

export function createBayes({ fromDb, toDb }: ThresholdPlan): Tracker {
  const grid = createThresholdGrid(fromDb, toDb, BAYES_POINT);
  const tally = { trials: 0, hits: 0 };
  return {
    nextLevelDb: () =>
      Math.min(toDb, Math.max(fromDb, Math.floor(grid.meanDb() + OVER_MEAN_DB + 0.5))),
    add(levelDb, hit) {
      grid.add(levelDb, hit);
      tally.trials++;
      if (hit) tally.hits++;
    },
    estimate: () => ({
      method: 'bayes',
      ...readingOf(grid, BAYES_POINT, grid.quantileDb(0.5), [fromDb, toDb]),
      ...tally,
      reversalsDb: [],
      reversalsUsed: 0,
    }),
  };
}
