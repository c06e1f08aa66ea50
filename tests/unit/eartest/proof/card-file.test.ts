import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { replayLevels } from '../../../../src/eartest/adaptive/replay-levels';
import type { TestCard } from '../../../../src/eartest/card';
import { EVENT_KINDS, VOID_REASONS } from '../../../../src/eartest/card';
import { cardText, readCard } from '../../../../src/eartest/card-file';
import { MAX_EVENTS, TEXT_LIMITS } from '../../../../src/eartest/card-shape';
import { DESIGN_IDS, DESIGNS } from '../../../../src/eartest/designs';
import { cardHashOf, makeCard, planHashOf } from '../../../../src/eartest/make-card';
import { orderHash } from '../../../../src/eartest/order';
import type { TestPlan } from '../../../../src/eartest/plan';
import { textThatFits } from '../../../../src/eartest/shape';
import { hitsOf } from '../../../../src/eartest/verify-card';
import { cardOf, SIDES, spreadHits } from '../../../helpers/ear-test-cards';
import { THRESHOLD, thresholdCard } from '../../../helpers/forged-cards';

const SEED = 13;

const abx = (): Promise<TestCard> => cardOf({ design: 'abx', hits: spreadHits(12, 16) });

const threshold = (trials = 20): Promise<TestCard> =>
  thresholdCard(spreadHits(10, trials), { trials: 20 });

/** What a forger makes of a card who works all hashes out again. */
async function forged(card: TestCard, plan: object, changes: object = {}): Promise<string> {
  const changed = { ...card, plan: { ...card.plan, ...plan }, ...changes } as TestCard;
  const hash =
    'order' in changes || 'salt' in changes ? orderHash(changed.salt, changed.order) : '';
  const bound = { ...changed.plan, orderHash: (await hash) || changed.plan.orderHash };
  const parts = { ...changed, plan: bound, planHash: await planHashOf(bound) };
  return cardText({ ...parts, cardHash: await cardHashOf(parts) });
}

describe('a card that was made', () => {
  it.each(DESIGN_IDS)('reads back as it was: %s', async (design) => {
    const { trials } = DESIGNS[design];
    for (const count of trials) {
      const hits = spreadHits(Math.ceil(count / 2), count);
      const plan = { trials: count };
      const card = await (design === 'threshold'
        ? thresholdCard(hits, plan)
        : cardOf({ design, hits, plan }));
      expect(await readCard(cardText(card))).toEqual({ card });
      expect(await readCard(new Blob([cardText(card)]))).toEqual({ card });
    }
  });

  it('is one line, with white space allowed around it where it was pasted', async () => {
    const card = await abx();
    expect(cardText(card)).not.toMatch(/\n/);
    expect(await readCard(`\n  ${cardText(card)}\r\n`)).toEqual({ card });
  });

  it('may be void, with its reason, and hold every kind of event', async () => {
    const events = EVENT_KINDS.map((kind, index) => ({ kind, trial: 2, seconds: 14 + index / 2 }));
    for (const reason of VOID_REASONS) {
      const hits = spreadHits(2, 5);
      const card = await cardOf({ design: 'abx', hits, card: { events, outcome: 'void', reason } });
      expect(await readCard(cardText(card))).toEqual({ card });
    }
  });

  it('may have been written in any script, and with any name of a file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'grapheme', maxLength: 90 }),
        async (name, listener) => {
          const plan: Partial<TestPlan> = {
            source: {
              kind: 'file',
              name: textThatFits(name, TEXT_LIMITS.sourceName),
              seconds: 0.1,
              sha256: '',
            },
            listener: textThatFits(listener, TEXT_LIMITS.listener),
          };
          const card = await cardOf({ design: 'triangle', hits: spreadHits(9, 18), plan });
          expect(await readCard(new Blob([cardText(card)]))).toEqual({ card });
        },
      ),
      { seed: SEED, numRuns: 25 },
    );
  });

  it('keeps what looks like a page, or a formula, as the text that it is', async () => {
    const label = '<img src=x onerror=alert(1)>&amp;=1+1';
    const card = await cardOf({
      design: 'abx',
      hits: spreadHits(8, 16),
      plan: { sides: [{ ...SIDES[0], label }, SIDES[1]], listener: label },
    });
    const reading = await readCard(cardText(card));
    expect(reading.card?.plan.sides[0].label).toBe(label);
  });

  it('holds as many events as may be read', async () => {
    const events = Array.from({ length: 3 * MAX_EVENTS }, (_, index) => ({
      kind: 'dropout' as const,
      trial: 1,
      seconds: 7 + index / 1000,
    }));
    const card = await cardOf({ design: 'abx', hits: spreadHits(8, 16), card: { events } });
    expect((await readCard(cardText(card))).card?.events).toHaveLength(MAX_EVENTS);
  });

  it('tells its hits by its order and its answers', async () => {
    const hits = spreadHits(7, 16, 4);
    for (const design of ['abx', 'preference', 'triangle'] as const) {
      expect(hitsOf(await cardOf({ design, hits, seed: 9 }))).toEqual(hits);
    }
  });

  it('is made from its parts whatever the order of their fields', async () => {
    const { planHash, cardHash, ...parts } = await abx();
    const turned = Object.fromEntries(Object.entries(parts).reverse()) as typeof parts;
    const { planHash: samePlan, cardHash: sameCard } = await makeCard(turned);
    expect([samePlan, sameCard]).toEqual([planHash, cardHash]);
  });
});

describe('a card that does not verify', () => {
  it.each<[string, object]>([
    ['listener', { listener: 'Eve' }],
    ['trials', { trials: 15 }],
    ['plannedAt', { plannedAt: '2026-03-01T09:00:00.000Z' }],
  ])('has another plan than was shown: %s', async (_, plan) => {
    const card = await cardOf({
      design: 'abx',
      hits: spreadHits(3, 5),
      card: { outcome: 'void', reason: 'abandoned' },
    });
    const changes = 'trials' in plan ? { order: card.order.slice(0, 15) } : {};
    const changed = { ...card, plan: { ...card.plan, ...plan }, ...changes };
    expect(await readCard(cardText(changed))).toEqual({ refused: 'hash-wrong' });
    const rehashed = cardText({ ...changed, cardHash: await cardHashOf(changed) });
    expect(await readCard(rehashed)).toEqual({ refused: 'plan-wrong' });
  });

  it('has another order or another salt than was drawn', async () => {
    const card = await abx();
    const order = card.order.map((layout) => 1 - layout);
    for (const changes of [{ order }, { salt: '0'.repeat(32) }]) {
      const changed = { ...card, ...changes };
      expect(await readCard(cardText(changed))).toEqual({ refused: 'hash-wrong' });
      const rehashed = cardText({ ...changed, cardHash: await cardHashOf(changed) });
      expect(await readCard(rehashed)).toEqual({ refused: 'order-wrong' });
    }
  });

  it('has other answers, times or events', async () => {
    const card = await abx();
    const [first, ...rest] = card.trials;
    for (const changes of [
      { trials: [{ ...first!, answer: 1 - first!.answer }, ...rest] },
      { trials: [{ ...first!, seconds: first!.seconds - 1 }, ...rest] },
      { events: [] },
      { outcome: 'void', reason: 'abandoned' },
      { endedAt: '2026-03-02T10:00:00.000Z' },
    ]) {
      expect(await readCard(cardText({ ...card, ...changes } as TestCard))).toEqual({
        refused: 'hash-wrong',
      });
    }
  });

  it.each<[string, object]>([
    ['an id that no parameter has', { 'hum.colour': 3 }],
    ['an id of every object', { constructor: 1 }],
    ['a value above its range', { 'hum.level': 1000 }],
    ['a value below its range', { 'hum.level': -1000 }],
    ['an option that is none', { 'receiver.mode': 'magic' }],
    ['a number for a switch', { 'hum.on': 1 }],
    ['a text for a number', { 'hum.level': '-20' }],
  ])('names a setting that the page does not have: %s', async (_, settings) => {
    const card = await abx();
    const whole = { ...SIDES[0].settings, ...settings };
    const text = await forged(card, { sides: [{ label: 'A', settings: whole }, SIDES[1]] });
    expect(await readCard(text)).toEqual({ refused: 'unknown-setting' });
  });

  it.each<[string, object]>([
    ['no number', { variable: 'hum.on' }],
    ['nothing that hum follows from', { variable: 'monitor.volume' }],
    ['nothing at all', { variable: '__proto__' }],
    ['levels below those offered', { fromDb: -300 }],
    ['levels above those offered', { toDb: 300 }],
  ])('varies %s', async (_, changes) => {
    const text = await forged(await threshold(), { threshold: { ...THRESHOLD, ...changes } });
    expect(await readCard(text)).toEqual({ refused: 'unknown-setting' });
  });
});

describe('the levels of a threshold', () => {
  it.each(['bayes', 'staircase'] as const)(
    'are those that its answers lead to: %s',
    async (method) => {
      const card = await thresholdCard(
        spreadHits(14, 20),
        { trials: 20 },
        { ...THRESHOLD, method },
      );
      expect(await readCard(cardText(card), replayLevels)).toEqual({ card });
      for (const at of card.trials.keys()) {
        const trials = card.trials.map((trial, index) =>
          index === at ? { ...trial, levelDb: trial.levelDb! - 1 } : trial,
        );
        expect(await readCard(await forged(card, {}, { trials }), replayLevels)).toEqual({
          refused: 'levels-wrong',
        });
      }
    },
  );

  it('are refused where an answer was turned after the test', async () => {
    const card = await threshold();
    const [first, ...rest] = card.trials;
    const trials = [{ ...first!, answer: 1 - first!.answer }, ...rest];
    expect(await readCard(await forged(card, {}, { trials }), replayLevels)).toEqual({
      refused: 'levels-wrong',
    });
  });

  it('may end early only where the test is void', async () => {
    const early = await threshold(12);
    expect(await readCard(cardText(early), replayLevels)).toEqual({ refused: 'damaged' });
    const text = await forged(early, {}, { outcome: 'void', reason: 'abandoned' });
    expect((await readCard(text, replayLevels)).card?.trials).toHaveLength(12);
  });

  it('are believed where nobody can replay them', async () => {
    const card = await threshold();
    const trials = card.trials.map((trial) => ({ ...trial, levelDb: -40 }));
    expect((await readCard(await forged(card, {}, { trials }))).card?.trials).toEqual(trials);
  });

  it('are told to the tracker as they were played and heard', async () => {
    const card = await threshold();
    const replay = vi.fn(replayLevels);
    await readCard(cardText(card), replay);
    const hits = hitsOf(card);
    const trials = card.trials.map(({ levelDb }, index) => ({ levelDb, hit: hits[index] }));
    expect(replay.mock.calls).toEqual([[card.plan, trials]]);
  });
});
