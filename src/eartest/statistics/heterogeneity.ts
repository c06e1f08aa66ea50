/**
 * Whether results differ from each other by more than chance makes them: some hear it, and others don't. Pure.
 *
 *   Q = Σ (hitsᵢ − nᵢ·share)² / (nᵢ·share·(1 − share))
 *
 * With few trials each, or where nearly all are right, Q does not follow χ²: its p is found by dealing the hits anew
 * (`deal-hits.ts`).
 */
import { chanceOfDeal } from './deal-hits';

/** What one session or one listener came to. */
export interface Count {
  readonly hits: number;
  readonly trials: number;
}

export interface Heterogeneity {
  readonly q: number;
  readonly degrees: number;
  /** Chance of a Q as large if all were alike. */
  readonly p: number;
  /** Part of what they differ by that chance doesn't explain, 0…1 (Higgins and Thompson, Stat. in Medicine 21, 2002). */
  readonly iSquared: number;
}

export const totalOf = (results: readonly Count[]): Count => ({
  hits: results.reduce((sum, { hits }) => sum + hits, 0),
  trials: results.reduce((sum, { trials }) => sum + trials, 0),
});

const sumOf = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((sum, value) => sum + of(value), 0);

const sharedOf = (results: readonly Count[]): number => {
  const { hits, trials } = totalOf(results);
  return hits / trials;
};

/** Whether there are both hits and misses to differ by. */
const canDiffer = (results: readonly Count[]): boolean => {
  const share = sharedOf(results);
  return share > 0 && share < 1;
};

function squaresOf(results: readonly Count[]): number {
  const share = sharedOf(results);
  const squares = sumOf(results, ({ hits, trials }) => (hits - trials * share) ** 2 / trials);
  return squares / (share * (1 - share));
}

const degreesOf = (groups: readonly (readonly Count[])[]): number =>
  sumOf(groups, ({ length }) => length - 1);

/**
 * How far results of one group differ from each other, all groups together; whether the groups differ is not asked.
 * undefined where no group has two results; those without a trial don't count.
 */
export function heterogeneityWithin(all: readonly (readonly Count[])[]): Heterogeneity | undefined {
  const groups = all
    .map((results) => results.filter(({ trials }) => trials > 0))
    .filter(({ length }) => length > 1);
  if (groups.length === 0) return undefined;
  const telling = groups.filter(canDiffer);
  const q = sumOf(telling, squaresOf);
  return {
    q,
    degrees: degreesOf(groups),
    p: q === 0 ? 1 : chanceOfDeal(telling),
    iSquared: q === 0 ? 0 : Math.max(0, q - degreesOf(telling)) / q,
  };
}

/** Of results that are one a listener, or one a session. */
export const heterogeneityOf = (results: readonly Count[]): Heterogeneity | undefined =>
  heterogeneityWithin([results]);
