/** What chooses the levels of a threshold test, and what it makes of the answers. */
import type { ThresholdPlan } from '../plan';
import { createBayes } from './bayes';
import { createStaircase } from './staircase';

export interface ThresholdEstimate {
  readonly method: 'bayes' | 'staircase';
  /** Level, dB of the variable and inside its range, at which `share` of the pairs are told apart, slips of attention apart. */
  readonly thresholdDb: number;
  /** Ends of the 95 % interval, dB; up to `MARGIN_DB` outside the range where no answer bounds it. */
  readonly lowDb: number;
  readonly highDb: number;
  /** Share of right answers that the threshold stands for: 0.794 of `bayes`, 0.707 of `staircase`. */
  readonly share: number;
  /** How fast the share grows at the threshold, per dB. */
  readonly slopePerDb: number;
  /** Share of right answers at a level, by the fitted curve. */
  readonly shareAt: (levelDb: number) => number;
  /**
   * `below`: heard even at the smallest level; the threshold is lower than could be played, and only `highDb` tells
   * something. `above`: not heard even at the largest. undefined: inside the range.
   */
  readonly isAtEdge: 'below' | 'above' | undefined;
  /** Of a staircase: the levels at which it turned, in order, and which of them the threshold is the mean of. */
  readonly reversalsDb: readonly number[];
  readonly reversalsUsed: number;
  readonly trials: number;
  readonly hits: number;
}

export interface Tracker {
  /** Level of the next trial, dB of the variable. The same answers give the same levels on every machine. */
  nextLevelDb(): number;
  add(levelDb: number, hit: boolean): void;
  estimate(): ThresholdEstimate;
}

const TRACKERS = { bayes: createBayes, staircase: createStaircase } as const;

/** Lasts as many trials as its plan has: to stop when it looks well would make the interval untrue. */
export const createTracker = (plan: ThresholdPlan): Tracker => TRACKERS[plan.method](plan);
