/** Values that are known exactly, and what must hold of every result. */
import { describe, expect, it } from 'vitest';
import { binomialFraction, binomialP } from '../../../../src/eartest/statistics/binomial';
import { incompleteBeta, studentT } from '../../../../src/eartest/statistics/beta';
import { clopperPearson } from '../../../../src/eartest/statistics/clopper-pearson';
import { chiSquaredBeyond } from '../../../../src/eartest/statistics/gamma';
import { normalQuantile, normalShare } from '../../../../src/eartest/statistics/normal';

describe('the binomial test', () => {
  it('has 12 of 16 by guessing in 2517 of 65536 tests', () => {
    expect(binomialFraction(12, 16, 1 / 2, 1)).toEqual({ numerator: 2517n, denominator: 65536n });
    expect(binomialP(12, 16, 1 / 2, 1)).toBe(2517 / 65536);
  });

  it('is exact for the odd one of three too', () => {
    // C(8,6)·2² + C(8,7)·2 + 1 of 3⁸.
    expect(binomialFraction(6, 8, 1 / 3, 1)).toEqual({ numerator: 43n, denominator: 2187n });
    expect(binomialP(6, 8, 1 / 3, 1)).toBe(129 / 6561);
  });

  it('doubles for two sides of a coin, at most to 1', () => {
    for (const trials of [1, 2, 7, 8, 16, 33, 100]) {
      for (let hits = 0; hits <= trials; hits++) {
        const tail = binomialP(Math.max(hits, trials - hits), trials, 1 / 2, 1);
        expect(binomialP(hits, trials, 1 / 2, 2)).toBe(Math.min(1, 2 * tail));
      }
    }
  });

  it('counts for two sides of three whatever is no likelier', () => {
    // Of 27: none 8, one 12, two 6, three 1.
    expect([0, 1, 2, 3].map((hits) => binomialP(hits, 3, 1 / 3, 2) * 27)).toEqual([15, 27, 7, 1]);
  });

  it('stays a number over twenty thousand trials', () => {
    const p = binomialP(10_200, 20_000, 1 / 2, 1);
    // Normal approximation with continuity correction: z = 199.5/√5000.
    expect(p / normalShare(-199.5 / Math.sqrt(5000))).toBeCloseTo(1, 2);
    expect(binomialP(0, 20_000, 1 / 2, 1)).toBe(1);
    expect(binomialP(20_000, 20_000, 1 / 2, 1)).toBe(0);
    expect(binomialP(1000, 1000, 1 / 2, 1)).toBe(2 ** -1000);
  });

  it('has p = 1 before the first trial, and refuses what cannot be', () => {
    expect(binomialP(0, 0, 1 / 2, 1)).toBe(1);
    expect(() => binomialP(9, 8, 1 / 2, 1)).toThrow(RangeError);
    expect(() => binomialP(1.5, 8, 1 / 2, 1)).toThrow(RangeError);
    expect(() => binomialP(1, 8, 0.4, 1)).toThrow(RangeError);
  });
});

describe('the interval of a share', () => {
  it('has its known ends where none or all are hits', () => {
    expect(clopperPearson(0, 10)[0]).toBe(0);
    expect(clopperPearson(0, 10)[1]).toBeCloseTo(1 - 0.025 ** 0.1, 13);
    expect(clopperPearson(10, 10)).toEqual([expect.closeTo(0.025 ** 0.1, 13), 1]);
    expect(clopperPearson(0, 0)).toEqual([0, 1]);
  });

  it('leaves a tail of exactly 2.5 % on either side, up to twenty thousand trials', () => {
    for (const [hits, trials] of [
      [12, 16],
      [50, 100],
      [999, 1000],
      [12_345, 20_000],
    ] as const) {
      const [low, high] = clopperPearson(hits, trials);
      expect(incompleteBeta(hits, trials - hits + 1, low)).toBeCloseTo(0.025, 12);
      expect(1 - incompleteBeta(hits + 1, trials - hits, high)).toBeCloseTo(0.025, 12);
    }
  });

  it('covers every share at least 95 times in 100', () => {
    const trials = 16;
    const intervals = Array.from({ length: trials + 1 }, (_, hits) => clopperPearson(hits, trials));
    for (let percent = 1; percent < 100; percent++) {
      const share = percent / 100;
      let covered = 0;
      let chance = (1 - share) ** trials;
      intervals.forEach(([low, high], hits) => {
        if (low <= share && share <= high) covered += chance;
        chance *= ((trials - hits) / (hits + 1)) * (share / (1 - share));
      });
      expect(covered, `${percent} %`).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe('the distributions beneath', () => {
  it('have their closed forms', () => {
    // I_x(1, b) = 1 − (1 − x)^b; χ² of two degrees; Student's t of one degree is tan.
    expect(incompleteBeta(1, 7, 0.3)).toBeCloseTo(1 - 0.7 ** 7, 14);
    expect(incompleteBeta(0.5, 0.5, 0.2)).toBeCloseTo(
      (2 / Math.PI) * Math.asin(Math.sqrt(0.2)),
      14,
    );
    for (const x of [0.1, 1, 3, 30])
      expect(chiSquaredBeyond(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12);
    expect(chiSquaredBeyond(3.7, 1)).toBeCloseTo(2 * normalShare(-Math.sqrt(3.7)), 13);
    expect(studentT(0.95, 1)).toBeCloseTo(Math.tan(Math.PI * 0.475), 10);
    expect(studentT(0.95, 1e4)).toBeCloseTo(1.960201, 6);
  });

  it('have a Φ and a Φ⁻¹ that undo each other, far into the tails', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    for (const x of [-30, -8, -3.0001, -2.9999, -1, 0, 0.5]) {
      expect(normalQuantile(normalShare(x))).toBeCloseTo(x, 12);
    }
    expect(normalShare(-8) / 6.220960574271786e-16).toBeCloseTo(1, 12);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});
