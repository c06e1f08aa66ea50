/**
 * Thresholds of many listeners: where their middle lies, and how far they differ beyond what each test leaves open.
 * Pure; everything in dB of the variable.
 *
 * The random-effects mean weighs each by 1/(sᵢ² + τ²), with sᵢ from its interval and τ, the listeners' own spread, such
 * that the weighted squares come to their number less one (Paule and Mandel, J. Res. NBS 87, 1982). Its interval is by
 * Student's t (Hartung and Knapp, Stat. in Medicine 20, 2001), never narrower than without τ.
 *
 * A threshold beyond what could be played has no figure, but a rank: it counts for the median, which may then be
 * ∓Infinity, and is left out of the mean.
 */
import { studentT } from './beta';
import { bisect } from './bisect';
import { chiSquaredBeyond } from './gamma';
import { normalQuantile } from './normal';

/** Of one listener; what `adaptive/` estimates is one. */
export interface EstimatedThreshold {
  readonly thresholdDb: number;
  /** Ends of the 95 % interval. */
  readonly lowDb: number;
  readonly highDb: number;
  readonly isAtEdge?: 'below' | 'above' | undefined;
}

/** Of those inside the range. */
export interface MeanThreshold {
  readonly meanDb: number;
  readonly lowDb: number;
  readonly highDb: number;
  /** Standard deviation of the listeners' true thresholds. */
  readonly tauDb: number;
  /** Part of what they differ by that the tests' own uncertainty doesn't explain, 0…1. */
  readonly iSquared: number;
  readonly q: number;
  readonly degrees: number;
  /** Chance of a Q as large if all had one threshold. */
  readonly p: number;
}

export interface PooledThresholds {
  readonly listeners: number;
  /** How many are beyond the range that was played. */
  readonly below: number;
  readonly above: number;
  readonly medianDb: number;
  /** undefined for less than two inside the range. */
  readonly mean: MeanThreshold | undefined;
}

const CONFIDENCE = 0.95;
/** Half an interval in standard errors. */
const HALF_INTERVAL = normalQuantile((1 + CONFIDENCE) / 2);
/** No single test is surer than this, whatever its interval says. */
const LEAST_ERROR_DB = 0.1;

const valueOf = ({ thresholdDb, isAtEdge }: EstimatedThreshold): number => {
  if (isAtEdge === undefined) return thresholdDb;
  return isAtEdge === 'below' ? -Infinity : Infinity;
};

/** Half way between the two in the middle; where the lower one is beyond the range, that one. */
function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)]!;
  const high = sorted[Math.ceil(middle)]!;
  return low === high || low === -Infinity ? low : (low + high) / 2;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Mean weighed by 1/(variance + τ²), the sum of these weights, and the weighted squares about it. */
function weigh(values: readonly number[], variances: readonly number[], tauSquared: number) {
  const weights = variances.map((variance) => 1 / (variance + tauSquared));
  const weight = sum(weights);
  const mean = sum(values.map((value, i) => value * weights[i]!)) / weight;
  const squares = sum(values.map((value, i) => weights[i]! * (value - mean) ** 2));
  return { mean, weight, squares };
}

function meanOf(estimates: readonly EstimatedThreshold[]): MeanThreshold | undefined {
  const degrees = estimates.length - 1;
  if (degrees < 1) return undefined;
  const values = estimates.map(({ thresholdDb }) => thresholdDb);
  const variances = estimates.map(
    ({ lowDb, highDb }) => Math.max(LEAST_ERROR_DB, (highDb - lowDb) / (2 * HALF_INTERVAL)) ** 2,
  );
  const fixed = weigh(values, variances, 0);
  const plain = sum(values) / values.length;
  const most = sum(values.map((value) => (value - plain) ** 2)) / degrees;
  // The squares fall as τ² grows.
  const tauSquared =
    fixed.squares <= degrees
      ? 0
      : bisect((tau2) => -weigh(values, variances, tau2).squares, -degrees, 0, most);
  const { mean, weight } = weigh(values, variances, tauSquared);
  const half = studentT(CONFIDENCE, degrees) / Math.sqrt(weight);
  return {
    meanDb: mean,
    lowDb: mean - half,
    highDb: mean + half,
    tauDb: Math.sqrt(tauSquared),
    iSquared: Math.max(0, 1 - degrees / fixed.squares),
    q: fixed.squares,
    degrees,
    p: chiSquaredBeyond(fixed.squares, degrees),
  };
}

/** undefined for no estimate. One a listener, or those who came twice count twice. */
export function poolThresholds(
  estimates: readonly EstimatedThreshold[],
): PooledThresholds | undefined {
  if (estimates.length === 0) return undefined;
  const sorted = estimates.map(valueOf).sort((a, b) => a - b);
  const count = (edge: EstimatedThreshold['isAtEdge']): number =>
    estimates.filter(({ isAtEdge }) => isAtEdge === edge).length;
  return {
    listeners: estimates.length,
    below: count('below'),
    above: count('above'),
    medianDb: medianOf(sorted),
    mean: meanOf(estimates.filter(({ isAtEdge }) => isAtEdge === undefined)),
  };
}
