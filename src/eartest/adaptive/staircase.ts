/**
 * The staircase that one can watch: after two right answers in a row a step harder, after a wrong one a step easier.
 * It settles where both are as likely, p² = ½, at 70.7 of 100 right (H. Levitt, "Transformed up-down methods in
 * psychoacoustics", J. Acoust. Soc. Am. 49, 1971). Steps halve at each turn until they are small.
 *
 * Threshold: mean of the turns with the smallest step, an even number of them, so that tops and bottoms weigh alike.
 * Turns follow from one another and their spread is no interval; the interval comes from all the answers, by the same
 * likelihood as the estimator's.
 */
import type { ThresholdPlan } from '../plan';
import { STAIRCASE_POINT } from './psychometric';
import { readingOf } from './reading';
import { createThresholdGrid } from './threshold-grid';
import type { Tracker } from './tracker';

/** dB, each until the next turn; the last one for good. */
const STEPS_DB = [8, 4, 2] as const;
const SMALLEST = STEPS_DB.length - 1;
/** Where it begins, as a share of the range: easy to hear, and not as loud as can be. */
const START = 0.75;
const RIGHT_IN_A_ROW = 2;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Turns whose step was the smallest, an even number, the latest ones. */
function turnsThatCount(reversalsDb: readonly number[]): readonly number[] {
  const small = reversalsDb.slice(SMALLEST);
  return small.slice(small.length % 2);
}

export function createStaircase({ fromDb, toDb }: ThresholdPlan): Tracker {
  const grid = createThresholdGrid(fromDb, toDb, STAIRCASE_POINT);
  const tally = { trials: 0, hits: 0 };
  const reversalsDb: number[] = [];
  let level = Math.round(fromDb + START * (toDb - fromDb));
  let rightInARow = 0;
  let heading: -1 | 0 | 1 = 0;

  const go = (direction: -1 | 1): void => {
    if (heading === -direction) reversalsDb.push(level);
    heading = direction;
    const step = STEPS_DB[Math.min(reversalsDb.length, SMALLEST)]!;
    level = Math.min(toDb, Math.max(fromDb, level + direction * step));
  };

  return {
    nextLevelDb: () => level,
    add(levelDb, hit) {
      grid.add(levelDb, hit);
      tally.trials++;
      if (hit) tally.hits++;
      rightInARow = hit ? rightInARow + 1 : 0;
      if (!hit) go(1);
      else if (rightInARow === RIGHT_IN_A_ROW) {
        rightInARow = 0;
        go(-1);
      }
    },
    estimate() {
      const turns = turnsThatCount(reversalsDb);
      const grids = grid.quantileDb(0.5);
      // Without turns, and beyond the range, only the answers themselves tell.
      const isInside = turns.length > 0 && grids >= fromDb && grids <= toDb;
      return {
        method: 'staircase',
        ...readingOf(grid, STAIRCASE_POINT, isInside ? meanOf(turns) : grids, [fromDb, toDb]),
        ...tally,
        reversalsDb: [...reversalsDb],
        reversalsUsed: turns.length,
      };
    },
  };
}
