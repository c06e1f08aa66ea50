import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptText, readKept } from '../../../../src/eartest/kept-test';
import type { KeptTest } from '../../../../src/eartest/kept-test';
import { cardOf, spreadHits } from '../../../helpers/ear-test-cards';
import { pathsOf, thresholdCard, withAt } from '../../../helpers/forged-cards';

const { plan, salt, order, trials, events } = await cardOf({
  design: 'triangle',
  hits: spreadHits(4, 9),
});
const kept: KeptTest = {
  plan,
  salt,
  order,
  trials,
  events,
  startedAt: '2026-03-01T10:01:00.000Z',
};

describe('a test that is kept', () => {
  it('is given back as it was, at any trial', async () => {
    for (let answered = 0; answered <= trials.length; answered++) {
      const here = { ...kept, trials: trials.slice(0, answered), events: [] };
      expect(await readKept(keptText(here))).toEqual(here);
    }
  });

  it.each<[string, (string | number)[], unknown]>([
    ['another order', ['order', 3], (order[3]! + 1) % 6],
    ['another salt', ['salt'], '0'.repeat(32)],
    ['more trials than planned', ['trials'], Array.from({ length: 19 }, () => trials[0])],
    ['an answer that there is not', ['trials', 0, 'answer'], 3],
    ['another format of its plan', ['plan', 'format'], 'common-mode-ear-test/2'],
    ['a setting that is gone', ['plan', 'sides', 0, 'settings', 'hum.colour'], 1],
    ['a field of another version', ['pause'], 'hidden'],
    ['no start', ['startedAt'], undefined],
    ['no plan', ['plan'], undefined],
  ])('with %s is nothing that can be gone on with', async (_, path, put) => {
    expect(await readKept(keptText(withAt(kept, path, put) as KeptTest))).toBeUndefined();
  });

  it.each<[string, (string | number)[], unknown]>([
    ['less', ['plan', 'sides', 0, 'settings', 'hum.level'], undefined],
    ['more', ['plan', 'sides', 0, 'settings', 'hum.colour'], 1],
    ['other values', ['plan', 'sides', 0, 'settings', 'hum.level'], 1000],
  ])(
    'by another version is given back, though its settings are others: %s',
    async (_, path, put) => {
      const changed = withAt(kept, path, put) as KeptTest;
      const older = { ...changed, plan: { ...changed.plan, app: '0.0.9' } };
      expect(await readKept(keptText(older))).toEqual(JSON.parse(keptText(older)));
      expect(await readKept(keptText(changed))).toBeUndefined();
    },
  );

  it('by another version is not given back where there are no words for it', async () => {
    const card = await thresholdCard([true, false], { trials: 20, app: '0.0.9' });
    const found: KeptTest = {
      plan: card.plan,
      salt: card.salt,
      order: card.order,
      trials: card.trials,
      events: [],
      startedAt: kept.startedAt,
    };
    expect(await readKept(keptText(found))).toEqual(found);
    for (const [path, put] of [
      [['plan', 'threshold', 'variable'], 'hum.colour'],
      [['plan', 'sides', 0, 'settings', 'receiver.mode'], 'magic'],
    ] as const) {
      expect(await readKept(keptText(withAt(found, path, put) as KeptTest))).toBeUndefined();
    }
  });

  it('is never an error, whatever is read', async () => {
    const paths = pathsOf(kept);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, put) => {
        const text = keptText(withAt(kept, path, put) as KeptTest);
        const read = await readKept(text);
        if (read) expect(keptText(read)).toBe(text);
      }),
      { seed: 3, numRuns: 200 },
    );
    for (const text of ['', 'null', '{', '[]']) expect(await readKept(text)).toBeUndefined();
  });
});
