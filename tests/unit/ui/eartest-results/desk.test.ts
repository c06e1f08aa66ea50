/** The desk: what is brought is read once, refused with its reason, and bounded. */
import { describe, expect, it } from 'vitest';
import { cardText } from '../../../../src/eartest/card-file';
import {
  bring,
  createDeskStore,
  MOST_RESULTS,
  removeAll,
  removeResult,
} from '../../../../src/ui/panels/eartest-results/desk-store';
import { splitCards } from '../../../../src/ui/panels/eartest-results/split-cards';
import { say } from '../../../../src/words/say';
import { abxCard, cardOf, spreadHits } from '../../../helpers/ear-test-cards';

const named = (from: string, name = 'one') => ({ name, from });

describe('pasted text', () => {
  it.each([
    ['nothing', '', []],
    ['blanks', ' \n ', []],
    ['one', '{"a":1}', ['{"a":1}']],
    ['lines', ' {"a":1}\n{"b":2}\n', ['{"a":1}', '{"b":2}']],
    ['no gap', '{"a":{}}{"b":2}', ['{"a":{}}', '{"b":2}']],
    ['braces in a name', '{"a":"}{"}{"b":"\\"}"}', ['{"a":"}{"}', '{"b":"\\"}"}']],
    ['cut off', '{"a":1}{"b":', ['{"a":1}', '{"b":']],
    ['no card at all', 'hello', ['hello']],
    ['something between', '{"a":1} x {"b":2}', ['{"a":1}', 'x', '{"b":2}']],
    ['something after', '{"a":1}}', ['{"a":1}', '}']],
  ])('%s', (_, text, cards) => {
    expect(splitCards(text, 10)).toEqual(cards);
  });

  it('is taken apart only as far as there is room', () => {
    expect(splitCards('{}'.repeat(1000), 7)).toHaveLength(7);
  });
});

describe('the desk', () => {
  it('takes cards that verify', async () => {
    const store = createDeskStore();
    const cards = await Promise.all([abxCard(12, 1), abxCard(9, 2)]);
    await bring(
      store,
      cards.map((card) => named(cardText(card))),
    );
    expect(store.value.results.map(({ card }) => card)).toEqual(cards);
    expect(store.value).toMatchObject({ refused: [], reading: undefined });
  });

  it('refuses one that was changed by a byte, wherever', async () => {
    const store = createDeskStore();
    const text = cardText(await abxCard(12));
    const changed = text.replace('"answer":0', '"answer":1');
    expect(changed).not.toBe(text);
    await bring(store, [named(changed), named(text.slice(0, -1)), named('')]);
    expect(store.value.results).toEqual([]);
    expect(store.value.refused.map(({ why }) => why)).toEqual(['hash-wrong', 'not-json', 'empty']);
  });

  it('knows a card that is there already, brought together or later', async () => {
    const store = createDeskStore();
    const text = cardText(await abxCard(12));
    await Promise.all([bring(store, [named(text), named(text)]), bring(store, [named(text)])]);
    expect(store.value.results).toHaveLength(1);
    expect(store.value.refused.map(({ why }) => why)).toEqual(['twice', 'twice']);
    removeResult(store, store.value.results[0]!);
    await bring(store, [named(text)]);
    expect(store.value.results).toHaveLength(1);
  });

  it('counts one test once, whatever a second card of it says', async () => {
    const store = createDeskStore();
    const one = { design: 'abx', seed: 5 } as const;
    const cards = await Promise.all([
      cardOf({ ...one, hits: spreadHits(10, 16, 1) }),
      cardOf({ ...one, hits: spreadHits(16, 16, 2) }),
      cardOf({ ...one, hits: spreadHits(14, 16), plan: { listener: 'Ben' } }),
    ]);
    await bring(
      store,
      cards.map((card) => named(cardText(card))),
    );
    expect(store.value.results.map(({ card }) => card)).toEqual([cards[0]]);
    expect(store.value.refused.map(({ why }) => why)).toEqual(['same-plan', 'same-plan']);
    expect(say('desk.refusal.same-plan')).toContain('the first that came is kept');
  });

  it('takes no more than it has room for, and says so', async () => {
    const store = createDeskStore();
    const card = await abxCard(12);
    const read = (from: string | Blob) =>
      Promise.resolve({
        card: {
          ...card,
          cardHash: from as string,
          plan: { ...card.plan, orderHash: from as string },
        },
      });
    const many = Array.from({ length: MOST_RESULTS + 3 }, (_, i) => named(String(i), `file ${i}`));
    await bring(store, many, read);
    expect(store.value.results).toHaveLength(MOST_RESULTS);
    expect(store.value.refused).toEqual(
      [0, 1, 2].map((i) => ({ name: `file ${MOST_RESULTS + i}`, why: 'full' })),
    );
  });

  it('forgets what it did not take when more is brought, or all is removed', async () => {
    const store = createDeskStore();
    const text = cardText(await abxCard(12));
    await bring(store, [named('x')]);
    await bring(store, [named(text), named('{')]);
    expect(store.value.refused).toHaveLength(1);
    await bring(store, [named(text)]);
    expect(store.value.refused.map(({ why }) => why)).toEqual(['twice']);
    removeAll(store);
    expect(store.value).toMatchObject({ results: [], refused: [] });
  });

  it('goes on to the next file when one is refused, and tells how far it is', async () => {
    const store = createDeskStore();
    const seen: unknown[] = [];
    store.subscribe(() => seen.push(store.value.reading));
    await bring(store, [named('x'), named(cardText(await abxCard(12)))]);
    expect(store.value.results).toHaveLength(1);
    expect(seen).toContainEqual({ done: 1, count: 2 });
  });
});
