import { describe, expect, it } from 'vitest';
import { DESIGN_IDS, DESIGNS } from '../../../../src/eartest/designs';
import { binomialP } from '../../../../src/eartest/statistics/binomial';
import { hitsNeeded, noticeableShare, power } from '../../../../src/eartest/statistics/power';

/** Σ C(n, k)·q^k·(1 − q)^(n − k) over the significant k, term by term. */
function summedPower(trials: number, q: number, isNoticed: (hits: number) => boolean): number {
  let sum = 0;
  let ways = 1;
  for (let hits = 0; hits <= trials; hits++) {
    if (isNoticed(hits)) sum += ways * q ** hits * (1 - q) ** (trials - hits);
    ways *= (trials - hits) / (hits + 1);
  }
  return sum;
}

describe('the hits that are needed', () => {
  it('are the fewest that are significant', () => {
    expect(hitsNeeded('abx', 16)).toBe(12);
    expect(hitsNeeded('preference', 16)).toBe(13);
    expect(hitsNeeded('triangle', 16)).toBe(9);
    expect(hitsNeeded('abx', 5)).toBe(5);
  });

  it('are not to be had in a test too short to show anything', () => {
    expect(hitsNeeded('abx', 4)).toBeUndefined();
    expect(power('abx', 4, 1)).toBe(0);
    expect(noticeableShare('abx', 4)).toBeUndefined();
  });
});

describe('the power of a test', () => {
  it('with 16 trials notices who is right in 80 % of them in 80 of 100 tests', () => {
    expect(power('abx', 16, 0.8)).toBeCloseTo(0.7982, 4);
    expect(noticeableShare('abx', 16)).toBeCloseTo(0.8, 2);
  });

  it.each(DESIGN_IDS)('is of %s the sum over all that is significant', (design) => {
    const { chance, tails, trials } = DESIGNS[design];
    for (const count of trials) {
      const isNoticed = (hits: number): boolean => binomialP(hits, count, chance, tails) < 0.05;
      for (const share of [chance, 0.6, 0.9]) {
        expect(power(design, count, share)).toBeCloseTo(summedPower(count, share, isNoticed), 12);
      }
    }
  });

  it('is reached at the share that is noticeable', () => {
    for (const design of DESIGN_IDS) {
      expect(power(design, 32, noticeableShare(design, 32)!)).toBeCloseTo(0.8, 10);
      expect(power(design, 32, noticeableShare(design, 32, 0.5)!)).toBeCloseTo(0.5, 10);
    }
  });

  it('is 1 for who is always right, and for a preference for who always takes A', () => {
    expect(power('abx', 16, 1)).toBe(1);
    expect(power('preference', 16, 0)).toBe(1);
  });
});
