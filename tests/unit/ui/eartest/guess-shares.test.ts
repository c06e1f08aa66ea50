/** The bars that a guesser's results are drawn with. */
import { describe, expect, it } from 'vitest';
import { guessShares } from '../../../../src/ui/panels/eartest-results/guess-shares';

const sumOf = (shares: readonly number[]): number => shares.reduce((sum, one) => sum + one, 0);

describe('the shares of a guesser', () => {
  it('are the binomial distribution', () => {
    const even = guessShares(4, 1 / 2);
    [1, 4, 6, 4, 1].forEach((ways, hits) => expect(even[hits]).toBeCloseTo(ways / 16, 14));
    const third = guessShares(3, 1 / 3);
    [8, 12, 6, 1].forEach((ways, hits) => expect(third[hits]).toBeCloseTo(ways / 27, 14));
    expect(guessShares(1, 1 / 2)).toEqual([0.5, 0.5]);
  });

  it('stay so for as many trials as a desk can hold of one listener', () => {
    const shares = guessShares(25_000, 1 / 2);
    expect(sumOf(shares)).toBeCloseTo(1, 12);
    // Of the normal curve that it comes to.
    expect(shares[12_500]).toBeCloseTo(1 / Math.sqrt((Math.PI / 2) * 25_000), 6);
    expect(sumOf(guessShares(10_000, 1 / 3))).toBeCloseTo(1, 12);
  });
});
