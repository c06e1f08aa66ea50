/**
 * How well every threshold and slope that is possible agrees with the answers so far: the likelihood over a grid,
 * after L. L. Kontsevich and C. W. Tyler, "Bayesian adaptive estimation of psychometric slope and threshold", Vision
 * Res. 39, 1999, and A. B. Watson, "QUEST+: a general multidimensional Bayesian adaptive psychometric method",
 * J. Vision 17(3):10, 2017.
 *
 * Thresholds are alike likely from `MARGIN_DB` under the range to as much over it, so that "lower than can be played"
 * and "higher" are answers too. All that levels follow from is +, −, × and ÷ of numbers that are the same everywhere.
 */
import type { CurveShape, ThresholdPoint } from './psychometric';
import { SHAPES, shareRight } from './psychometric';

/** Between thresholds; a half or a quarter of it made no simulated listener's error smaller. */
const STEP_DB = 1;
/** How far beyond the range a threshold is still looked for. */
export const MARGIN_DB = 10;
export interface ThresholdGrid {
  /** Takes one answer to a pair at a whole level. */
  add(levelDb: number, hit: boolean): void;
  /** Mean of the threshold, dB. */
  meanDb(): number;
  /** The threshold is under it with this probability, dB. */
  quantileDb(share: number): number;
  /** Mean of the curve's shape. */
  shape(): CurveShape;
}

const TABLES = new Map<string, readonly Float64Array[]>();

/** Shares of right answers of every shape, from `reach` steps under the threshold to as many over it; made once. */
function sharesOf(point: ThresholdPoint, reach: number): readonly Float64Array[] {
  const key = `${point.share} ${reach}`;
  const known = TABLES.get(key);
  if (known) return known;
  const tables = SHAPES.map((shape) =>
    Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
      shareRight(point, shape, (i - reach) * STEP_DB),
    ),
  );
  TABLES.set(key, tables);
  return tables;
}

/** `fromDb`, `toDb`: whole dB, the levels that can be played. */
export function createThresholdGrid(
  fromDb: number,
  toDb: number,
  point: ThresholdPoint,
): ThresholdGrid {
  const firstDb = fromDb - MARGIN_DB;
  const count = (toDb - fromDb + 2 * MARGIN_DB) / STEP_DB + 1;
  // A level is at most `reach` steps over the lowest threshold, and under the highest.
  const reach = (toDb - fromDb + MARGIN_DB) / STEP_DB;
  const shares = sharesOf(point, reach);
  // Times its weight beforehand. Fifty trials make it no smaller than 1e-85, so nothing needs to be scaled.
  const likelihoods = SHAPES.map(({ weight }) => new Float64Array(count).fill(weight));
  const weights = new Float64Array(count).fill(1);
  /** Sum of all weights. */
  let all = count;

  return {
    add(levelDb, hit) {
      const offset = reach + (levelDb - firstDb) / STEP_DB;
      weights.fill(0);
      for (let s = 0; s < likelihoods.length; s++) {
        const likelihood = likelihoods[s]!;
        const share = shares[s]!;
        for (let t = 0; t < count; t++) {
          const right = share[offset - t]!;
          likelihood[t]! *= hit ? right : 1 - right;
          weights[t]! += likelihood[t]!;
        }
      }
      all = 0;
      for (let t = 0; t < count; t++) all += weights[t]!;
    },
    meanDb() {
      let sum = 0;
      for (let t = 0; t < count; t++) sum += weights[t]! * t;
      return firstDb + (sum / all) * STEP_DB;
    },
    quantileDb(share) {
      let below = 0;
      let t = 0;
      const wanted = share * all;
      while (t < count - 1 && below + weights[t]! < wanted) below += weights[t++]!;
      // Each threshold stands for the step around it.
      return firstDb + (t - 0.5 + (wanted - below) / weights[t]!) * STEP_DB;
    },
    shape() {
      let exponent = 0;
      let slips = 0;
      SHAPES.forEach((shape, s) => {
        const likely = likelihoods[s]!.reduce((sum, one) => sum + one, 0) / all;
        exponent += likely * shape.exponent;
        slips += likely * shape.slips;
      });
      return { exponent, slips };
    },
  };
}
