/** Pooling by its known values, and by simulated classes. */
import { describe, expect, it } from 'vitest';
import type { Count } from '../../../../src/eartest/statistics/heterogeneity';
import {
  heterogeneityOf,
  heterogeneityWithin,
} from '../../../../src/eartest/statistics/heterogeneity';
import { holm } from '../../../../src/eartest/statistics/holm';
import { pool } from '../../../../src/eartest/statistics/pool';
import { seededRandom } from '../../../helpers/signals';

const CLASSES = 1000;
/** Where each takes long. */
const FEW_CLASSES = 400;

/** A class: one share of hits a listener. */
function takeTests(shares: readonly number[], trials: number, random: () => number): Count[] {
  return shares.map((share) => {
    let hits = 0;
    for (let trial = 0; trial < trials; trial++) if (random() < share) hits++;
    return { hits, trials };
  });
}

const rateOf = (isSo: () => boolean, classes = CLASSES): number => {
  let count = 0;
  for (let k = 0; k < classes; k++) if (isSo()) count++;
  return count / classes;
};

/** Chance of a Q as large or larger, over all ways to deal the hits among the trials. */
function exactP(results: readonly Count[]): number {
  const total = results.reduce((sum, { hits }) => sum + hits, 0);
  const trials = results.reduce((sum, one) => sum + one.trials, 0);
  const mean = total / trials;
  const part = (hits: number, n: number): number => (hits - n * mean) ** 2 / n;
  const seen = results.reduce((sum, one) => sum + part(one.hits, one.trials), 0);
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  const ways = (from: number, left: number, q: number): number => {
    const one = results[from];
    if (!one) return left === 0 && q >= seen - 1e-9 ? 1 : 0;
    let sum = 0;
    for (let hits = 0; hits <= Math.min(one.trials, left); hits++) {
      sum += choose(one.trials, hits) * ways(from + 1, left - hits, q + part(hits, one.trials));
    }
    return sum;
  };
  return ways(0, total, 0) / choose(trials, total);
}

describe('how far results differ', () => {
  it('is the χ² of their table', () => {
    // 2 × 2 table 12/4 and 6/10: 32·(12·10 − 4·6)²/(16·16·18·14).
    const found = heterogeneityOf([
      { hits: 12, trials: 16 },
      { hits: 6, trials: 16 },
    ])!;
    expect(found.q).toBeCloseTo((32 * 96 ** 2) / (16 * 16 * 18 * 14), 12);
    expect(found.degrees).toBe(1);
    expect(found.iSquared).toBeCloseTo(1 - 1 / found.q, 12);
  });

  it('has the p of all ways to deal the hits, as near as it is drawn', () => {
    const tables = [
      [3, 8, 5, 8, 8, 8, 4, 8],
      [1, 8, 1, 8, 6, 8, 2, 12],
      [12, 16, 6, 16, 9, 16, 15, 16],
      [9, 10, 10, 10, 4, 8, 8, 8],
    ].map((flat) => [0, 2, 4, 6].map((k) => ({ hits: flat[k]!, trials: flat[k + 1]! })));
    for (const table of tables) {
      const { p } = heterogeneityOf(table)!;
      const exact = exactP(table);
      // Four standard errors: 10,000 are drawn, or until 400 differ as much.
      const error = Math.max(Math.sqrt(exact / 10_000), exact / Math.sqrt(400));
      expect(Math.abs(p - exact), `${p} and ${exact}`).toBeLessThan(4 * error);
    }
  });

  it('has the same p whatever order the results come in', () => {
    const results = [9, 14, 5, 12, 16].map((hits) => ({ hits, trials: 16 }));
    const groups = [results, [...results.slice(2), { hits: 3, trials: 8 }]];
    expect(heterogeneityOf([...results].reverse())!.p).toBe(heterogeneityOf(results)!.p);
    const turned = groups.map((group) => [...group].reverse()).reverse();
    expect(heterogeneityWithin(turned)!.p).toBe(heterogeneityWithin(groups)!.p);
  });

  it('calls listeners who are alike different in 5 % of classes at most, also where nearly all are right', () => {
    const random = seededRandom(3);
    for (const [listeners, trials, share] of [
      [20, 8, 0.5],
      [20, 10, 0.9],
      [5, 9, 0.95],
      [40, 16, 0.99],
    ] as const) {
      const shares = Array.from({ length: listeners }, () => share);
      let seldom = 0;
      const rate = rateOf(() => {
        const { p } = heterogeneityOf(takeTests(shares, trials, random))!;
        if (p < 0.01) seldom++;
        return p < 0.05;
      });
      // A fifth, or a third, above: two standard errors of 1000 classes.
      expect(rate, `share ${share}`).toBeLessThan(0.06);
      expect(seldom / CLASSES, `share ${share}`).toBeLessThan(0.016);
      if (share < 0.95) expect(rate, `share ${share}`).toBeGreaterThan(0.03);
    }
  });

  it('of a hundred listeners is found while nobody waits', () => {
    const random = seededRandom(8);
    const shares = Array.from({ length: 100 }, (_, k) => (k % 2 ? 0.5 : 0.95));
    const results = takeTests(shares, 16, random);
    heterogeneityOf(results);
    const started = performance.now();
    heterogeneityOf(results);
    // 25 ms, on a machine that has other things to do as well.
    expect(performance.now() - started).toBeLessThan(250);
  });

  it('between sessions takes no notice of how far listeners differ', () => {
    const of = (...hits: number[]): Count[] => hits.map((one) => ({ hits: one, trials: 16 }));
    const apart = heterogeneityWithin([of(16, 15, 16), of(8, 9, 7), of(3)])!;
    expect(apart.p).toBeGreaterThan(0.5);
    expect(apart).toMatchObject({ degrees: 4, iSquared: 0 });
    const changing = heterogeneityWithin([of(16, 8, 3), of(12, 12)])!;
    expect(changing.p).toBeLessThan(0.001);
    expect(changing.q).toBeCloseTo(heterogeneityOf(of(16, 8, 3))!.q, 12);
    // All right in all of theirs: they have nothing to differ by, and take nothing away.
    const { q, iSquared } = heterogeneityWithin([of(16, 8, 3), of(16, 16)])!;
    expect(iSquared).toBeCloseTo((q - 2) / q, 12);
    expect(heterogeneityWithin([of(16), of(3)])).toBeUndefined();
  });

  it('is noticed where half of a class hears it and half guesses', () => {
    const random = seededRandom(4);
    const shares = Array.from({ length: 20 }, (_, k) => (k < 10 ? 0.5 : 0.95));
    const rate = rateOf(
      () => heterogeneityOf(takeTests(shares, 16, random))!.p < 0.05,
      FEW_CLASSES,
    );
    expect(rate).toBeGreaterThan(0.95);
  });

  it('is nothing where there is one result, or all are right', () => {
    expect(heterogeneityOf([{ hits: 3, trials: 8 }])).toBeUndefined();
    expect(
      heterogeneityOf([
        { hits: 3, trials: 8 },
        { hits: 0, trials: 0 },
      ]),
    ).toBeUndefined();
    const right = { hits: 8, trials: 8 };
    expect(heterogeneityOf([right, right])).toMatchObject({ q: 0, p: 1, iSquared: 0 });
    const single = { hits: 1, trials: 1 };
    expect(heterogeneityOf([single, { hits: 0, trials: 1 }, single])!.p).toBe(1);
  });
});

describe('pooled results', () => {
  it('have the p and the interval of their sum', () => {
    const pooled = pool(
      [
        { hits: 7, trials: 8 },
        { hits: 5, trials: 8 },
      ],
      1 / 2,
      1,
    )!;
    expect(pooled).toMatchObject({
      results: 2,
      hits: 12,
      trials: 16,
      p: 2517 / 65536,
      share: 0.75,
    });
    expect(pool([], 1 / 2, 1)).toBeUndefined();
    expect(pool([{ hits: 5, trials: 8 }], 1 / 2, 1)!.listenersInterval).toBeUndefined();
  });

  it('of guessers are significant in at most 5 % of classes, whoever comes again', () => {
    const random = seededRandom(5);
    const shares = Array.from({ length: 12 }, () => 1 / 2);
    const rate = rateOf(() => pool(takeTests(shares, 8, random), 1 / 2, 1)!.p < 0.05);
    expect(rate).toBeLessThan(0.05);
  });

  it.each([4, 24])(
    'of %i listeners hold the mean of all listeners in at least 94 % of intervals, where the answers’ own does not',
    (count) => {
      const random = seededRandom(6);
      let narrow = 0;
      const wide = rateOf(() => {
        // Listeners of all kinds, met by chance: the mean of all is 0.7.
        const shares = Array.from({ length: count }, () => 0.45 + 0.5 * random());
        const { interval, listenersInterval } = pool(takeTests(shares, 40, random), 1 / 2, 1)!;
        if (interval[0] <= 0.7 && 0.7 <= interval[1]) narrow++;
        return listenersInterval![0] <= 0.7 && 0.7 <= listenersInterval![1];
      }, FEW_CLASSES);
      expect(wide).toBeGreaterThan(0.94);
      expect(narrow / FEW_CLASSES).toBeLessThan(0.85);
    },
  );

  it('are never worth more than their trials', () => {
    const alike = { hits: 6, trials: 8 };
    const { interval, listenersInterval } = pool([alike, alike, alike], 1 / 2, 1)!;
    expect(listenersInterval).toEqual(interval);
  });
});

describe('Holm’s correction', () => {
  it('multiplies by the tests that are left, and never falls', () => {
    expect(holm([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06]);
    expect(holm([0.9, 0.6])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });
});
