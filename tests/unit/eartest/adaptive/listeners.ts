/**
 * Listeners of known threshold and slope, who take a whole test. Their answers come from `Math.pow` and a normal
 * distribution by integration, not from the estimator's own functions.
 */
import { createRandom } from '../../../../src/dsp/random';
import type { ThresholdEstimate } from '../../../../src/eartest/adaptive/tracker';
import { createTracker } from '../../../../src/eartest/adaptive/tracker';
import type { ThresholdPlan } from '../../../../src/eartest/plan';
import { findVariable } from '../../../../src/eartest/variables';

const { fromDb, toDb } = findVariable('hum.level')!;
export const planBy = (method: ThresholdPlan['method']): ThresholdPlan => ({
  variable: 'hum.level',
  method,
  fromDb,
  toDb,
});

const FINEST = 1 / 1024;
const END = 8;
/** Φ on a fine grid, by the trapezoidal rule. */
const NORMAL = ((): Float64Array => {
  const table = new Float64Array(END / FINEST + 1).fill(0.5);
  const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  for (let i = 1; i < table.length; i++) {
    table[i] = table[i - 1]! + (FINEST * (density((i - 1) * FINEST) + density(i * FINEST))) / 2;
  }
  return table;
})();
/** Φ(z) for z ≥ 0. */
export const normal = (z: number): number =>
  NORMAL[Math.min(NORMAL.length - 1, Math.round(z / FINEST))]!;

export interface Listener {
  thresholdDb: number;
  /** d′ grows with this power of the intensity. */
  exponent: number;
  /** d′ at the threshold. */
  dPrime: number;
  /** Wrong answers to what cannot be missed, as a share. */
  slips: number;
}

export const shareOf = (
  { thresholdDb, exponent, dPrime, slips }: Listener,
  levelDb: number,
): number => {
  const grown = dPrime * Math.pow(10, (exponent * (levelDb - thresholdDb)) / 10);
  return slips + (1 - 2 * slips) * normal(grown / Math.SQRT2);
};

export function takeTest(
  plan: ThresholdPlan,
  listener: Listener,
  trials: number,
  next: () => number,
): ThresholdEstimate {
  const tracker = createTracker(plan);
  for (let trial = 0; trial < trials; trial++) {
    const levelDb = tracker.nextLevelDb();
    tracker.add(levelDb, next() < shareOf(listener, levelDb));
  }
  return tracker.estimate();
}

export interface Scores {
  medianErrorDb: number;
  /** 90 of 100 errors are smaller. */
  ninthErrorDb: number;
  /** Share of intervals that hold the listener's threshold. */
  covered: number;
}

/** Thresholds lie anywhere in the range, up to 1 dB from its ends. */
export function scoresOf(
  method: ThresholdPlan['method'],
  listener: Omit<Listener, 'thresholdDb'>,
  listeners: number,
  seed: number,
  trials = 40,
): Scores {
  const plan = planBy(method);
  const random = createRandom(seed);
  const next = (): number => random.next();
  const errors = new Float64Array(listeners);
  let covered = 0;
  for (let i = 0; i < listeners; i++) {
    const thresholdDb = fromDb + 1 + (toDb - fromDb - 2) * next();
    const estimate = takeTest(plan, { ...listener, thresholdDb }, trials, next);
    errors[i] = Math.abs(estimate.thresholdDb - thresholdDb);
    if (estimate.lowDb <= thresholdDb && thresholdDb <= estimate.highDb) covered++;
  }
  errors.sort();
  return {
    medianErrorDb: errors[Math.floor(listeners / 2)]!,
    ninthErrorDb: errors[Math.floor(0.9 * listeners)]!,
    covered: covered / listeners,
  };
}
