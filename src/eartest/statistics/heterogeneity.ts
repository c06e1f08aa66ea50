/**
 * Whether results differ from each other by more than chance makes them: some hear it, and others don't. Pure.
 *
 *   Q = Σ (hitsᵢ − nᵢ·share)² / (nᵢ·share·(1 − share))
 *
 * With few trials each, Q does not follow χ². Given the total of hits, each result is a draw without replacement
 * (multivariate hypergeometric) if all listeners are alike, so Q's mean and variance are known exactly (as by Haldane,
 * Biometrika 31, 1940); p is by the gamma distribution that has both.
 */
import { gammaBeyond } from './gamma';

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

/** H·(H − 1)… / (N·(N − 1)…) for 1 to 4 factors: chance that so many trials, picked at random, are all hits. */
function hitChances({ hits, trials }: Count): readonly [number, number, number, number] {
  const factor = (k: number): number => (trials > k ? Math.max(0, hits - k) / (trials - k) : 0);
  const two = factor(0) * factor(1);
  const three = two * factor(2);
  return [factor(0), two, three, three * factor(3)];
}

/** Variance of Σ hitsᵢ²/nᵢ, given the total. */
function varianceOf(results: readonly Count[], total: Count): number {
  const [one, two, three, four] = hitChances(total);
  const mean = (more: number): number => more * two + one;
  const covariance = (a: number, b: number): number =>
    a * b * four + (a + b) * three + two - mean(a) * mean(b);
  const own = (n: number): number =>
    ((n - 1) * (n - 2) * (n - 3) * four + 6 * (n - 1) * (n - 2) * three + 7 * (n - 1) * two + one) /
      n -
    mean(n - 1) ** 2;
  return sumOf(results, ({ trials }) => {
    const others = sumOf(results, (other) => covariance(trials - 1, other.trials - 1));
    return own(trials) - covariance(trials - 1, trials - 1) + others;
  });
}

/** undefined for less than two results; those without a trial don't count. */
export function heterogeneityOf(all: readonly Count[]): Heterogeneity | undefined {
  const results = all.filter(({ trials }) => trials > 0);
  const degrees = results.length - 1;
  if (degrees < 1) return undefined;
  const total = totalOf(results);
  const share = total.hits / total.trials;
  const spread = share * (1 - share);
  if (spread === 0) return { q: 0, degrees, p: 1, iSquared: 0 };
  const q = sumOf(results, ({ hits, trials }) => (hits - trials * share) ** 2 / trials) / spread;
  const mean = (degrees * total.trials) / (total.trials - 1);
  const variance = varianceOf(results, total) / spread ** 2;
  // Where each has one trial, Q is always the same.
  const isFixed = variance < 1e-9;
  return {
    q,
    degrees,
    p: isFixed ? 1 : gammaBeyond(mean ** 2 / variance, (q * mean) / variance),
    iSquared: q === 0 ? 0 : Math.max(0, q - degrees) / q,
  };
}
