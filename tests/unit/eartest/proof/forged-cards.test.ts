/** Cards whose hashes are all as they must be: what is refused here is refused for what it says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardEvent, TestCard } from '../../../../src/eartest/card';
import { cardCsv } from '../../../../src/eartest/card-csv';
import { cardText, readCard } from '../../../../src/eartest/card-file';
import type { CardRefusal } from '../../../../src/eartest/card-refusals';
import type { TestPlan } from '../../../../src/eartest/plan';
import { textThatFits } from '../../../../src/eartest/shape';
import { hitsOf } from '../../../../src/eartest/verify-card';
import { SIDES } from '../../../helpers/ear-test-cards';
import { pathsOf, rehashed, smallCard, withAt } from '../../../helpers/forged-cards';

const SEED = 21;

const card = await smallCard();
const text = cardText(card);

const refusalOf = async (from: string | Blob): Promise<CardRefusal | undefined> =>
  (await readCard(from)).refused;

describe('a forged card with right hashes', () => {
  const [first, second] = card.trials as [TestCard['trials'][0], TestCard['trials'][0]];
  const hidden = (trial: number, seconds: number): CardEvent => ({
    kind: 'hidden',
    trial,
    seconds,
  });
  it.each<[string, (string | number)[], unknown]>([
    ['trials more than planned', ['trials'], [first, ...Array.from({ length: 20 }, () => second)]],
    ['trials fewer than planned, and whole', ['outcome'], 'complete'],
    ['an order too short', ['order'], [0]],
    ['an order too long', ['order'], [...card.order, 0]],
    ['a layout that there is not', ['order', 0], 2],
    ['a layout between two', ['order', 0], 0.5],
    ['an answer that there is not', ['trials', 0, 'answer'], 2],
    ['an answer below nought', ['trials', 0, 'answer'], -1],
    ['times that go back', ['trials', 1, 'seconds'], 0],
    ['a time below nought', ['trials', 0, 'seconds'], -1],
    ['a level over its range', ['trials', 0, 'levelDb'], -29],
    ['a level under its range', ['trials', 0, 'levelDb'], -71],
    ['a level between two', ['trials', 0, 'levelDb'], -37.5],
    ['a range between two levels', ['plan', 'threshold', 'fromDb'], -70.5],
    ['a level missing', ['trials', 0, 'levelDb'], undefined],
    ['no threshold', ['plan', 'threshold'], undefined],
    ['a threshold in another design', ['plan', 'design'], 'abx'],
    ['a range upside down', ['plan', 'threshold', 'fromDb'], 10],
    ['another design', ['plan', 'design'], 'quadrangle'],
    ['a design of every object', ['plan', 'design'], 'constructor'],
    ['more trials than any', ['plan', 'trials'], 101],
    ['a side too much', ['plan', 'sides', 2], SIDES[0]],
    ['a label too long', ['plan', 'sides', 0, 'label'], 'x'.repeat(121)],
    ['a label of two lines', ['plan', 'sides', 0, 'label'], 'A\nB'],
    ['a label that turns the writing round', ['plan', 'sides', 0, 'label'], 'A\u202e'],
    ['a name that turns the writing round', ['plan', 'listener'], '\u2067Ada'],
    ['half a character', ['plan', 'sides', 0, 'label'], 'A\ud800'],
    ['an object for a label', ['plan', 'sides', 0, 'label'], { toString: 'A' }],
    ['a list for a setting', ['plan', 'sides', 0, 'settings', 'hum.level'], [-20]],
    ['a name too long', ['plan', 'listener'], 'x'.repeat(61)],
    ['a gain above nought', ['plan', 'levels', 'gainsDb', 0], 6],
    ['a gain too much', ['plan', 'levels', 'gainsDb', 2], 0],
    ['half a hash', ['plan', 'source', 'sha256'], 'ab'],
    ['a hash in capitals', ['plan', 'source', 'sha256'], 'AB'.repeat(32)],
    ['a day that there is not', ['plan', 'plannedAt'], '2026-02-30T10:00:00.000Z'],
    ['a moment without a zone', ['endedAt'], '2026-03-01T10:00:00.000'],
    ['an event that there is not', ['events', 0, 'kind'], 'applause'],
    ['an event after the end', ['events', 0, 'trial'], 3],
    ['an event before the start', ['events', 0, 'seconds'], -1],
    ['events that go back', ['events'], [hidden(1, 9), hidden(1, 8)]],
    ['events that go back to a trial', ['events'], [hidden(1, 8), hidden(0, 9)]],
    ['more events than are kept', ['events'], Array.from({ length: 1001 }, () => hidden(1, 9))],
    ['a salt too short', ['salt'], '00'],
    ['no reason of a void one', ['reason'], undefined],
    ['a reason that there is not', ['reason'], 'bored'],
    ['a field too much', ['note'], ''],
    ['a field too much in its plan', ['plan', 'note'], ''],
    ['no events', ['events'], undefined],
    ['text for a plan', ['plan', 'device'], 'none'],
  ])('and with %s is refused', async (_, path, put) => {
    expect(await refusalOf(await rehashed(withAt(card, path, put)))).toBe('damaged');
  });

  it('and with a range of one level, or of none, is refused before anything was played', async () => {
    const parts = { trials: [], events: [], outcome: 'void', reason: 'abandoned' };
    for (const [fromDb, expected] of [
      [-31, undefined],
      [-30, 'damaged'],
      [-29, 'damaged'],
    ] as const) {
      const forged = withAt({ ...card, ...parts }, ['plan', 'threshold', 'fromDb'], fromDb);
      expect(await refusalOf(await rehashed(forged))).toBe(expected);
    }
  });

  it('and with any value at any place never throws, and what is read can be used', async () => {
    const paths = pathsOf(card);
    const values = fc.oneof(
      fc.jsonValue(),
      fc.integer(),
      fc.constantFrom('', 0, true, null, [], {}),
    );
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), values, async (path, put) => {
        const forgery = withAt(card, path, put) as TestCard;
        const same = cardText(forgery) === text;
        expect((await refusalOf(cardText(forgery))) === undefined).toBe(same);
        const reading = await readCard(await rehashed(forgery));
        if (!reading.card) return;
        read++;
        expect(hitsOf(reading.card)).toHaveLength(2);
        expect(cardCsv([reading.card]).split('\r\n')).toHaveLength(4);
      }),
      { seed: SEED, numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(10);
  });
});

describe('a name from outside', () => {
  it.each([
    ['A\nB\u0000\u0085', 60, 'A B'],
    [' half \ud83d', 60, 'half'],
    ['\u202eAda\u200f \u2066B\u061c', 60, 'Ada B'],
    ['ab\u{1F600}', 3, 'ab'],
    ['ab\u{1F600}', 4, 'ab\u{1F600}'],
    ['x'.repeat(99), 60, 'x'.repeat(60)],
  ])('is made to fit: %j', (name, most, fitted) => {
    expect(textThatFits(name, most)).toBe(fitted);
  });

  it('fits where it was made to, whatever it is', async () => {
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
      .map((units) => String.fromCharCode(...units));
    await fc.assert(
      fc.asyncProperty(anyText, async (name) => {
        const plan: TestPlan = { ...card.plan, listener: textThatFits(name, 60) };
        expect(await refusalOf(await rehashed({ ...card, plan }))).toBeUndefined();
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
