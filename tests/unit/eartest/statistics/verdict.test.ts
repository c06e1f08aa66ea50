/** What one card comes to. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../../../src/eartest/statistics/verdict';
import { hitsOf } from '../../../../src/eartest/verify-card';
import { abxCard, cardOf, spreadHits, thresholdCard } from '../../../helpers/ear-test-cards';

describe('the verdict on a card', () => {
  it('of 12 right of 16 says how seldom a guesser has as many', async () => {
    const verdict = judge(await abxCard(12));
    expect(verdict).toMatchObject({
      design: 'abx',
      hits: 12,
      trials: 16,
      planned: 16,
      p: 2517 / 65536,
      fraction: { numerator: 2517n, denominator: 65536n },
      isSignificant: true,
      share: 0.75,
      hitsNeeded: 12,
    });
    expect(verdict.interval[0]).toBeCloseTo(0.4762292, 6);
    expect(verdict.interval[1]).toBeCloseTo(0.927338, 6);
    expect(verdict.dPrimes.map(({ model }) => model)).toEqual([
      'differencing',
      'independent-observation',
    ]);
  });

  it('of 11 right of 16 is not significant, and says what would have been noticed', async () => {
    const verdict = judge(await abxCard(11));
    expect(verdict.p).toBe(6885 / 65536);
    expect(verdict.isSignificant).toBe(false);
    expect(verdict.noticeableShare).toBeCloseTo(0.8, 2);
  });

  it('finds the hits by the hidden order, whatever was answered', async () => {
    const hits = spreadHits(9, 20, 5);
    for (const design of ['abx', 'preference', 'triangle'] as const) {
      const card = await cardOf({ design, hits, plan: { trials: 20 }, seed: 8 });
      expect(hitsOf(card)).toEqual(hits);
    }
  });

  it('of a preference counts both ways', async () => {
    const forB = judge(await cardOf({ design: 'preference', hits: spreadHits(13, 16) }));
    const forA = judge(await cardOf({ design: 'preference', hits: spreadHits(3, 16) }));
    expect(forA.p).toBe(forB.p);
    expect([forA.isSignificant, forB.isSignificant]).toEqual([true, true]);
    expect(forA.dPrimes[0]!.value).toBeLessThan(0);
  });

  it('of a threshold tells whether anything was heard at all', async () => {
    const plan = { variable: 'hum.level', method: 'bayes', fromDb: -80, toDb: -10 } as const;
    const heard = judge(await thresholdCard(-45, plan));
    expect(heard).toMatchObject({ design: 'threshold', trials: 40 });
    expect(heard.isSignificant).toBe(true);
    const guessed = judge(await cardOf({ design: 'threshold', hits: spreadHits(20, 40) }));
    expect(guessed.p).toBeGreaterThan(0.5);
  });
});
