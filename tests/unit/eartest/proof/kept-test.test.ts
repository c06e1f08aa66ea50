import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptText, readKept } from '../../../../src/eartest/kept-test';
import type { KeptTest } from '../../../../src/eartest/kept-test';
import { cardOf, spreadHits } from '../../../helpers/ear-test-cards';
import { pathsOf, withAt } from '../../../helpers/forged-cards';

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
