/**
 * Several results of one comparison, taken together. Pure.
 *
 * p: for somebody who guesses, every trial is a toss of its own, whoever answers it and how often: the sum is binomial
 * exactly, also where listeners come again. It tells that somebody among them hears it, not that all do.
 *
 * The two intervals differ in what they speak of. `interval` is that of these very listeners' answers (Clopper and
 * Pearson). `listenersInterval` is for listeners such as these: it counts each result as one draw, so it widens as they
 * differ (Korn and Graubard, Survey Methodology 24, 1998: Clopper and Pearson for as many trials as the results are
 * worth). Hand over one result a listener, all sessions of each added, or it is too narrow.
 */
import { studentT } from './beta';
import { binomialP } from './binomial';
import { clopperPearson } from './clopper-pearson';
import type { Count, Heterogeneity } from './heterogeneity';
import { heterogeneityOf, totalOf } from './heterogeneity';

export interface Pooled extends Count {
  /** How many results are in it. */
  readonly results: number;
  readonly p: number;
  /** Of hits, 0…1, and its two 95 % intervals. */
  readonly share: number;
  readonly interval: readonly [number, number];
  readonly listenersInterval: readonly [number, number] | undefined;
  /** undefined, as the interval above, for a single result. */
  readonly heterogeneity: Heterogeneity | undefined;
}

const CONFIDENCE = 0.95;

function listenersInterval(results: readonly Count[]): readonly [number, number] | undefined {
  const { length } = results;
  if (length < 2) return undefined;
  const { hits, trials } = totalOf(results);
  const share = hits / trials;
  const squares = results.reduce((sum, one) => sum + (one.hits - one.trials * share) ** 2, 0);
  const variance = (squares * length) / (length - 1) / trials ** 2;
  const few = studentT(CONFIDENCE, trials - 1) / studentT(CONFIDENCE, length - 1);
  const worth = variance === 0 ? trials : ((share * (1 - share)) / variance) * few ** 2;
  const counted = Math.min(trials, worth);
  return clopperPearson(share * counted, counted, CONFIDENCE);
}

/** undefined where there is no trial. `chance` and `tails` are the design's. */
export function pool(all: readonly Count[], chance: number, tails: 1 | 2): Pooled | undefined {
  const results = all.filter(({ trials }) => trials > 0);
  const { hits, trials } = totalOf(results);
  if (trials === 0) return undefined;
  return {
    results: results.length,
    hits,
    trials,
    p: binomialP(hits, trials, chance, tails),
    share: hits / trials,
    interval: clopperPearson(hits, trials, CONFIDENCE),
    listenersInterval: listenersInterval(results),
    heterogeneity: heterogeneityOf(results),
  };
}
