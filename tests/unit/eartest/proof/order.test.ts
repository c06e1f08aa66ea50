import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DESIGN_IDS, DESIGNS } from '../../../../src/eartest/designs';
import type { RandomBytes } from '../../../../src/eartest/order';
import { drawOrder, drawSalt, orderHash } from '../../../../src/eartest/order';
import { chiSquared, runsDeviation, serialDeviation } from '../../../helpers/randomness';
import { seededRandom } from '../../../helpers/signals';

const DRAWS = 100_000;
const TRIALS = 8;
const LAGS = [1, 2, 3, 4, 5, 6, 7, 8];
/**
 * 1e-8 of fair orders lie beyond each of these. The machine's own generator is asked 4 × 12 questions, so that it
 * raises a false alarm in less than one of a million test runs.
 */
const MOST_DEVIATION = 5.74;
const MOST_CHI_SQUARED: Readonly<Record<number, number>> = { 2: 32.9, 6: 45.8 };

const seededBytes = (seed: number): RandomBytes => {
  const random = seededRandom(seed);
  return (bytes) => bytes.forEach((_, index) => (bytes[index] = Math.floor(random() * 256)));
};

/** Questions that an order doesn't pass. */
function failuresOf(order: Uint8Array, layouts: number): string[] {
  const everyTest = (trial: number): Uint8Array =>
    order.filter((_, index) => index % TRIALS === trial);
  const most = MOST_CHI_SQUARED[layouts]!;
  const questions: [string, boolean][] = [
    ['all', chiSquared(order, layouts) < most],
    ['first trials', chiSquared(everyTest(0), layouts) < most],
    ['last trials', chiSquared(everyTest(TRIALS - 1), layouts) < most],
    ['runs', Math.abs(runsDeviation(order, layouts)) < MOST_DEVIATION],
    ...LAGS.map((lag): [string, boolean] => [
      `lag ${lag}`,
      Math.abs(serialDeviation(order, lag)) < MOST_DEVIATION,
    ]),
  ];
  return questions.filter(([, isPassed]) => !isPassed).map(([name]) => name);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(DESIGN_IDS)('the hidden order of %s', (design) => {
  const layouts = DESIGNS[design].layouts.length;
  const draw = (random?: RandomBytes): Uint8Array =>
    Uint8Array.from(
      Array.from({ length: DRAWS / TRIALS }, () => [...drawOrder(design, TRIALS, random)]).flat(),
    );

  it(`is fair and without memory over ${DRAWS} draws of the machine's generator`, () => {
    expect(failuresOf(draw(), layouts)).toEqual([]);
  });

  it('is so with a seeded stand-in, too', () => {
    expect(failuresOf(draw(seededBytes(11)), layouts)).toEqual([]);
  });

  it('takes equally many of the 256 bytes for each layout', () => {
    const each = Math.floor(256 / layouts);
    let next = 0;
    const counting: RandomBytes = (bytes) =>
      bytes.forEach((_, index) => (bytes[index] = next++ % 256));
    const order = drawOrder(design, each * layouts, counting);
    const counts = Array.from(
      { length: layouts },
      (_, layout) => order.filter((drawn) => drawn === layout).length,
    );
    expect(counts).toEqual(Array.from({ length: layouts }, () => each));
  });

  it.each(DESIGNS[design].trials)('has one layout for each of %i trials', (trials) => {
    const order = drawOrder(design, trials);
    expect(order).toHaveLength(trials);
    expect(order.every((layout) => layout < layouts)).toBe(true);
  });

  it('asks the cryptographic generator and no other', () => {
    const plain = vi.spyOn(Math, 'random');
    const strong = vi.spyOn(crypto, 'getRandomValues');
    drawOrder(design, TRIALS);
    drawSalt();
    expect(plain).not.toHaveBeenCalled();
    expect(strong).toHaveBeenCalledTimes(2);
  });
});

it('draws again where a byte would favour the first layouts of the triangle', () => {
  const bytes = [252, 253, 254, 255, 1];
  const rare: RandomBytes = (into) =>
    into.forEach((_, index) => (into[index] = bytes[index % bytes.length]!));
  expect([...drawOrder('triangle', 20, rare)]).toEqual(Array.from({ length: 20 }, () => 1));
});

describe('the questions asked of an order', () => {
  const ask = (layoutOf: (index: number) => number, layouts = 2): string[] =>
    failuresOf(
      Uint8Array.from({ length: DRAWS }, (_, index) => layoutOf(index)),
      layouts,
    );
  const random = seededRandom(3);

  it.each<[string, string, (index: number) => number]>([
    ['a bias of 2 %', 'all', () => Number(random() < 0.52)],
    ['layouts that avoid repeating', 'runs', alternating(0.47)],
    ['layouts that repeat', 'lag 1', alternating(0.53)],
    ['a period of five', 'lag 5', (index) => ((index * index) % 5) % 2],
    [
      'a first trial that is mostly A',
      'first trials',
      (index) => Number(random() < (index % TRIALS === 0 ? 0.45 : 0.507)),
    ],
  ])('find %s', (_, question, layoutOf) => {
    expect(ask(layoutOf)).toContain(question);
  });

  /** Goes on as it was with probability `stay`. */
  function alternating(stay: number): () => number {
    let layout = 0;
    return () => (layout = random() < stay ? layout : 1 - layout);
  }

  it('find a sixth layout that never comes', () => {
    expect(ask(() => Math.floor(random() * 5), 6)).toContain('all');
  });
});

describe('salt and hash', () => {
  it('are 128 bits that never come twice', () => {
    const salts = Array.from({ length: 1000 }, () => drawSalt());
    expect(new Set(salts).size).toBe(1000);
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
  });

  it('bind an order as any other program works it out', async () => {
    const salt = '00112233445566778899aabbccddeeff';
    const elsewhere = createHash('sha256').update(`${salt}:01105`).digest('hex');
    expect(await orderHash(salt, [0, 1, 1, 0, 5])).toBe(elsewhere);
    expect(await orderHash(salt, Uint8Array.of(0, 1, 1, 0, 5))).toBe(elsewhere);
    expect(await orderHash(salt, [0, 1, 1, 0, 4])).not.toBe(elsewhere);
  });
});
