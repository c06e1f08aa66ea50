/** Many cards side by side: what is pooled, and what is said about it. */
import { describe, expect, it } from 'vitest';
import type { TestCard } from '../../../../src/eartest/card';
import { groupByPlan } from '../../../../src/eartest/statistics/group-cards';
import { poolCards } from '../../../../src/eartest/statistics/pool-cards';
import { WARNING_CODES, warningsOf } from '../../../../src/eartest/statistics/warnings';
import { cardOf, linkSettings, SIDES, spreadHits } from '../../../helpers/ear-test-cards';

let seed = 1;
const abx = (
  listener: string,
  right: number,
  plan: Parameters<typeof cardOf>[0]['plan'] = {},
): Promise<TestCard> => {
  seed += 1;
  const hits = spreadHits(right, plan.trials ?? 16);
  return cardOf({ design: 'abx', hits, plan: { listener, ...plan }, seed });
};
const abandoned = (listener: string, right: number, of: number): Promise<TestCard> => {
  seed += 1;
  const card = { outcome: 'void', reason: 'abandoned' } as const;
  return cardOf({ design: 'abx', hits: spreadHits(right, of), plan: { listener }, card, seed });
};
const codesOf = (cards: readonly TestCard[]): string[] => warningsOf(cards).map(({ code }) => code);

/** The same sides with other wires. */
const OTHER_SIDES = [
  SIDES[0],
  { ...SIDES[1], settings: linkSettings({ 'hum.level': -20 }) },
] as const;

describe('cards of one comparison', () => {
  it('are pooled over listeners, all sessions of each added', async () => {
    const cards = [
      await abx('Ada', 14),
      await abx(' ada ', 15),
      await abx('Ben', 7),
      await abx('', 9),
    ];
    const { listeners, byListener } = poolCards(cards)!;
    expect(listeners).toEqual([
      { listener: 'Ada', sessions: 2, hits: 29, trials: 32 },
      { listener: 'Ben', sessions: 1, hits: 7, trials: 16 },
      { listener: '', sessions: 1, hits: 9, trials: 16 },
    ]);
    expect(byListener).toMatchObject({ results: 3, hits: 45, trials: 64 });
    expect(byListener.heterogeneity!.p).toBeLessThan(0.01);
  });

  it('tell how far sessions of one listener differ', async () => {
    const changing = await Promise.all([16, 8, 3].map((right) => abx('Ada', right)));
    const { byListener, sessions } = poolCards(changing)!;
    expect(byListener.heterogeneity).toBeUndefined();
    expect(sessions).toMatchObject({ degrees: 2 });
    expect(sessions!.p).toBeLessThan(0.001);
    expect(poolCards([changing[0]!, await abx('Ben', 3)])!.sessions).toBeUndefined();
  });

  it('leave copies, second cards of one order, and voided tests out of the pool', async () => {
    const ada = await abx('Ada', 12);
    const { plan, salt, order } = ada;
    const again = {
      ...ada,
      cardHash: 'ab'.repeat(32),
      trials: ada.trials.map((trial, k) => ({ ...trial, answer: order[k]! })),
    };
    expect(poolCards([ada, again])!.byListener).toMatchObject({ results: 1, hits: 12 });
    // Nor under another name.
    const named = { ...again, plan: { ...plan, listener: 'Ben' }, planHash: 'cd'.repeat(32), salt };
    expect(poolCards([ada, named])!.byListener).toMatchObject({ results: 1, hits: 12 });
    const cards = [ada, ada, await abandoned('Ben', 8, 8)];
    expect(poolCards(cards)!.byListener).toMatchObject({ results: 1, hits: 12, trials: 16 });
    expect(poolCards([await abandoned('Ben', 8, 8)])).toBeUndefined();
  });

  it('belong together by what is compared, not by words, programme or length', async () => {
    const renamed = SIDES.map((side) => ({ ...side, label: 'other' })) as unknown as typeof SIDES;
    const cards = [
      await abx('Ada', 12),
      await abx('Ben', 10, { sides: renamed, trials: 20 }),
      await abx('Cy', 12, { sides: OTHER_SIDES }),
    ];
    expect(groupByPlan(cards)).toEqual([[cards[0], cards[1]], [cards[2]]]);
  });
});

describe('warnings', () => {
  it('are none for one test each of two named listeners, but that there are two tests', async () => {
    expect(codesOf([await abx('Ada', 12)])).toEqual([]);
    expect(codesOf([await abx('Ada', 12), await abx('Ben', 9)])).toEqual(['many-tests']);
  });

  it('come in their order, one by one', async () => {
    const ada = await abx('Ada', 14);
    const cards = [
      ada,
      ada,
      await abx('Ada', 9),
      await abandoned('ADA', 1, 5),
      await abx('', 8, { source: { ...ada.plan.source, name: 'speech', sha256: 'cd'.repeat(32) } }),
      await abx('', 8, { sides: OTHER_SIDES }),
    ];
    expect(codesOf(cards)).toEqual([...WARNING_CODES]);
    const [copies, plans, sources, voided, stopping, same, nameless] = warningsOf(cards);
    expect(copies).toEqual({ code: 'same-card', copies: 1 });
    expect(plans).toEqual({ code: 'mixed-plans', plans: 2 });
    expect(sources).toEqual({ code: 'mixed-sources', sources: 2 });
    expect(voided).toEqual({ code: 'voided', tests: 1 });
    expect(stopping).toMatchObject({ listener: 'Ada', complete: 2, voided: 1 });
    expect(same).toMatchObject({ listener: 'Ada', complete: 2, voided: 1 });
    expect(nameless).toEqual({ code: 'no-names', tests: 2 });
  });

  it('say how sure a listener’s tests are whenever one stops, with those that were given up', async () => {
    const [warning] = warningsOf([await abx('Ada', 14), await abandoned('Ada', 2, 8)]).filter(
      ({ code }) => code === 'optional-stopping',
    );
    // 14 of 16 alone: p = 0.002. Of 16 of 24: 1 over the integral of 2·(2q)¹⁶·(2 − 2q)⁸ from ½ to 1.
    expect(warning).toMatchObject({ listener: 'Ada', anyTimeP: expect.closeTo(0.5791721, 7) });
  });

  it('take no notice of a voided test by somebody else', async () => {
    expect(codesOf([await abx('Ada', 14), await abandoned('Ben', 2, 8)])).toEqual(['voided']);
  });

  it('correct for many tests', async () => {
    const cards = await Promise.all(
      [12, 8, 9, 7, 10].map((right, k) => abx(`Listener ${k}`, right)),
    );
    const size = 2517 / 65536;
    expect(warningsOf(cards)).toEqual([
      {
        code: 'many-tests',
        tests: 5,
        falseAlarm: expect.closeTo(1 - (1 - size) ** 5, 12),
        significant: 1,
        remaining: 0,
        smallestP: size,
        correctedP: 5 * size,
      },
    ]);
  });
});
