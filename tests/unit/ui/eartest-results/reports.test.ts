/** What is made of cards: figures of one, and what a class comes to. */
import { describe, expect, it } from 'vitest';
import type { TestCard } from '../../../../src/eartest/card';
import type { ThresholdPlan } from '../../../../src/eartest/plan';
import { warningsOf } from '../../../../src/eartest/statistics/warnings';
import { reportOf, sayTested } from '../../../../src/ui/panels/eartest-results/card-report';
import { classReport } from '../../../../src/ui/panels/eartest-results/class-report';
import { guessShares } from '../../../../src/ui/panels/eartest-results/guess-shares';
import { levelAxis } from '../../../../src/ui/panels/eartest-results/level-axis';
import { EAR_TEST_RESULT_WORDS } from '../../../../src/words/en/ear-test-results';
import { sayWarning } from '../../../../src/words/say-warning';
import { recordingSheet, strayNumbers } from '../../../helpers/drawing-recorder';
import { cardOf, spreadHits, thresholdCard } from '../../../helpers/ear-test-cards';

const LENGTH: ThresholdPlan = { variable: 'cable.length', method: 'bayes', fromDb: 0, toDb: 49 };
const HUM: ThresholdPlan = { variable: 'hum.level', method: 'staircase', fromDb: -90, toDb: -20 };

const abxOf = (hits: readonly number[], listener = (i: number) => `L${i}`): Promise<TestCard[]> =>
  Promise.all(
    hits.map((right, i) =>
      cardOf({
        design: 'abx',
        hits: spreadHits(right, 16, i + 1),
        seed: i + 1,
        plan: { listener: listener(i) },
      }),
    ),
  );

/** Nothing in words or drawings that is no word or number. */
function expectSound({ saying, figures, plots }: ReturnType<typeof reportOf>): void {
  const said = [saying.lead, ...saying.more, ...figures.flatMap((row) => Object.values(row))];
  for (const text of said) expect(String(text)).not.toMatch(/[{}]|NaN|undefined|Infinity/);
  for (const { draw } of plots) {
    const { sheet, calls } = recordingSheet();
    draw(sheet);
    expect(strayNumbers(calls)).toEqual([]);
  }
}
const valueOf = ({ figures }: ReturnType<typeof reportOf>, name: string): string | undefined =>
  figures.find((row) => row.name === name)?.value;

describe('the report of a card', () => {
  it('has the exact p, the interval, d′, and the power', async () => {
    const [card] = await abxOf([12]);
    const report = reportOf(card!);
    expectSound(report);
    expect(valueOf(report, EAR_TEST_RESULT_WORDS['result.figure.p'])).toBe('2517/65536 = 0.0384');
    expect(valueOf(report, 'Share right')).toBe('12 of 16, 75 % (48 to 93 %)');
    expect(valueOf(report, 'Right needed, fixed beforehand')).toBe('12 of 16');
    expect(valueOf(report, 'Power at 80 % right')).toBe('80 %');
    expect(sayTested(card!)).toBe('ABX: A is balanced, B is unbalanced');
  });

  it.each(['abx', 'preference', 'triangle'] as const)(
    'stands whatever came out: %s',
    async (design) => {
      for (const hits of [0, 8, 16]) {
        expectSound(
          reportOf(await cardOf({ design, hits: spreadHits(hits, 16), plan: { trials: 16 } })),
        );
      }
    },
  );

  it('of a threshold is told in the unit of what varied', async () => {
    const card = await thresholdCard(12, LENGTH);
    const report = reportOf(card);
    expectSound(report);
    expect(report.saying.lead).toMatch(/^The threshold is [\d.]+ m \([\d.]+ to [\d.]+ m\)\.$/);
    expect(report.plots).toHaveLength(2);
    expect(reportOf(card)).toBe(report);
    expectSound(reportOf(await thresholdCard(-60, HUM)));
  });

  it.each([
    ['below', -300, 'Even 1.0 m'],
    ['above', 300, 'Not even 280 m'],
  ])('of a threshold %s what was played gives no figure', async (_, earDb, begins) => {
    const report = reportOf(await thresholdCard(earDb, LENGTH));
    expectSound(report);
    expect(report.saying.lead).toContain(begins);
    expect(report.saying.more).toEqual([]);
  });

  it('of a voided test judges nothing', async () => {
    const card = { outcome: 'void', reason: 'abandoned' } as const;
    for (const hits of [[], spreadHits(5, 5)]) {
      const report = reportOf(await cardOf({ design: 'abx', hits, card }));
      expectSound(report);
      expect(report).toMatchObject({ figures: [], plots: [] });
    }
  });
});

describe('a class', () => {
  it('is pooled, and its differences are told first in words', async () => {
    const alike = classReport(await abxOf([9, 10, 11, 10, 9, 11]));
    expect(alike.sentences).toEqual([
      '60 of 96 right, all together.',
      'If all only guessed, that many or more would come in 1 of 110 tests.',
      EAR_TEST_RESULT_WORDS['class.heard'],
      EAR_TEST_RESULT_WORDS['class.alike'],
    ]);
    const mixed = classReport(await abxOf([16, 16, 16, 6, 7, 8]));
    expect(mixed.sentences).toContain(EAR_TEST_RESULT_WORDS['class.differ']);
  });

  it('of one listener is told by how far the sessions differ', async () => {
    const { sentences, figures } = classReport(await abxOf([16, 8, 3], () => 'Ada'));
    expect(sentences).toContain(EAR_TEST_RESULT_WORDS['class.sessions-differ']);
    const clear = classReport(await abxOf([16, 15, 14], () => 'Ada'));
    expect(clear.sentences).toContain(EAR_TEST_RESULT_WORDS['class.heard-by-one']);
    expect(figures.at(-1)!.name).toBe(EAR_TEST_RESULT_WORDS['class.figure.sessions']);
    const alike = classReport(await abxOf([12, 11, 13], () => 'Ada'));
    expect(alike.sentences).toContain(EAR_TEST_RESULT_WORDS['class.sessions-alike']);
    const once = classReport(await abxOf([16, 8, 3]));
    expect(once.sentences.join()).not.toMatch(/[Ss]essions/);
  });

  it('that only guesses shows nothing, either way', async () => {
    const { sentences } = classReport(await abxOf([8, 7, 9, 8]));
    expect(sentences).toContain(EAR_TEST_RESULT_WORDS['class.not-shown']);
  });

  it('has the thresholds of its listeners, one each', async () => {
    const cards = await Promise.all(
      [8, 10, 12, 14, 40].map((earDb, i) =>
        thresholdCard(earDb, LENGTH, { seed: i + 1, plan: { listener: `L${i % 4}` } }),
      ),
    );
    const { sentences, plots } = classReport(cards);
    expect(sentences[0]).toMatch(/^The mean threshold of 4 listeners is [\d.]+ m \(/);
    expect(sentences).toContain(EAR_TEST_RESULT_WORDS['class.first-counts']);
    const { sheet, calls } = recordingSheet();
    plots[0]!.draw(sheet);
    expect(strayNumbers(calls)).toEqual([]);
  });

  it('of which nobody finished has nothing to say', async () => {
    const card = { outcome: 'void', reason: 'abandoned' } as const;
    const voided = await cardOf({ design: 'abx', hits: [true], card });
    expect(classReport([voided]).sentences).toEqual([]);
  });

  it('is warned of whatever makes it say less', async () => {
    const repeated = await abxOf([12, 13], () => 'Ada');
    const voided = await cardOf({
      design: 'abx',
      hits: spreadHits(2, 6),
      seed: 9,
      card: { outcome: 'void', reason: 'abandoned' },
    });
    const nameless = await abxOf([8, 9, 7], () => '');
    const other = await thresholdCard(12, LENGTH);
    const cards = [...repeated, repeated[0]!, voided, ...nameless, other];
    const said = warningsOf(cards).map(sayWarning);
    expect(said.length).toBeGreaterThanOrEqual(6);
    for (const sentence of said) expect(sentence).not.toMatch(/[{}]|NaN|undefined/);
    expect(said.some((sentence) => sentence.startsWith('Ada took the same test 2 times.'))).toBe(
      true,
    );
  });
});

describe('axes', () => {
  it('are labelled with round values of what varies', () => {
    const { ticks } = levelAxis(LENGTH, 0, 49);
    expect(ticks.map(({ label }) => label)).toEqual([
      '1',
      '2',
      '5',
      '10',
      '20',
      '50',
      '100',
      '200',
    ]);
    expect(ticks[3]!.value).toBeCloseTo(20, 9);
    const hum = levelAxis(HUM, -90, -20).ticks.map(({ label }) => label);
    expect(hum).toEqual(['−90', '−80', '−70', '−60', '−50', '−40', '−30', '−20']);
    const cmrr = levelAxis({ ...HUM, variable: 'receiver.cmrr' }, -100, -60).ticks;
    expect(cmrr[0]).toEqual({ value: -100, label: '100' });
  });

  it.each([
    [-60, 20],
    [0, 80],
    [3, 3.5],
  ])('have few labels from %d to %d dB', (low, high) => {
    const { ticks } = levelAxis(LENGTH, low, high);
    expect(ticks.length).toBeLessThanOrEqual(10);
    for (const { value } of ticks) {
      expect(value).toBeGreaterThanOrEqual(low - 1e-9);
      expect(value).toBeLessThanOrEqual(high + 1e-9);
    }
  });
});

describe('what guessing gives', () => {
  it.each([
    [16, 1 / 2],
    [50, 1 / 3],
    [8, 1 / 2],
  ])('adds up, and has its mean at chance: %d trials, %d', (trials, chance) => {
    const shares = guessShares(trials, chance);
    expect(shares).toHaveLength(trials + 1);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    const mean = shares.reduce((sum, share, hits) => sum + share * hits, 0);
    expect(mean).toBeCloseTo(trials * chance, 10);
  });
});
