/** What a card says: true sentences, whatever the figures. */
import { describe, expect, it } from 'vitest';
import { createTracker } from '../../../src/eartest/adaptive/tracker';
import type { DesignId } from '../../../src/eartest/designs';
import { DESIGNS } from '../../../src/eartest/designs';
import type { MeaningValue } from '../../../src/eartest/meaning';
import { judge } from '../../../src/eartest/statistics/verdict';
import type { SettingsValues } from '../../../src/state/settings';
import { EAR_TEST_RESULT_WORDS } from '../../../src/words/en/ear-test-results';
import { sayHundredths, sayOften, sayP } from '../../../src/words/say-chance';
import { sayLevel, sayLevels } from '../../../src/words/say-level';
import { sayMeaning } from '../../../src/words/say-meaning';
import { sayThreshold } from '../../../src/words/say-threshold';
import type { Saying } from '../../../src/words/say-verdict';
import { sayVerdict, sayVoid } from '../../../src/words/say-verdict';
import {
  cardOf,
  linkSettings,
  planOf,
  SIDES,
  sidesOfThreshold,
  spreadHits,
} from '../../helpers/ear-test-cards';

async function said(design: DesignId, hits: number, trials: number): Promise<Saying> {
  const card = await cardOf({ design, hits: spreadHits(hits, trials), plan: { trials } });
  return sayVerdict(card, judge(card));
}
const whole = ({ lead, more }: Saying): string => [lead, ...more].join(' ');

describe('how often something comes by chance', () => {
  it.each([
    [1, 'every test'],
    [0.9999, 'more than 99 of 100 tests'],
    [0.402, '40 of 100 tests'],
    [2517 / 65536, '4 of 100 tests'],
    [0.00951, '1 of 100 tests'],
    [0.0021, '1 of 480 tests'],
    [2 ** -16, '1 of 66000 tests'],
    [2 ** -50, 'fewer than 1 of a million tests'],
  ])('p = %d', (p, often) => {
    expect(sayOften(p)).toBe(often);
  });

  it('keeps three digits of p, and never says 0', () => {
    expect(sayP(2517 / 65536)).toBe('0.0384');
    expect(sayP(0.5)).toBe('0.500');
    expect(sayP(1)).toBe('1.00');
    expect(sayP(2 ** -16)).toBe('0.0000153');
    expect(sayP(1e-30)).toBe('less than 0.000001');
  });

  it('rounds no share to none or to all', () => {
    expect([0, 0.001, 23 / 40, 0.9999, 1].map(sayHundredths)).toEqual([
      ...['0', '1', '58', '99', '100'],
    ]);
  });
});

describe('ABX', () => {
  it('with 12 of 16 speaks for a difference, and says how often guessing does as well', async () => {
    const { lead, more } = await said('abx', 12, 16);
    expect(lead).toBe('12 of 16 right.');
    expect(more[0]).toBe('Somebody who only guesses gets that many or more in 4 of 100 tests.');
    expect(more[1]).toBe(EAR_TEST_RESULT_WORDS['verdict.heard']);
    expect(more).toHaveLength(2);
  });

  it('with 11 of 16 shows nothing either way, and says what it could have noticed', async () => {
    const { more } = await said('abx', 11, 16);
    expect(more[0]).toContain('11 of 100 tests');
    expect(more[1]).toBe(EAR_TEST_RESULT_WORDS['verdict.not-shown']);
    expect(more[2]).toMatch(/^Needed: 12 right\. .* in 80 of 100 such tests/);
  });

  it('with 2 of 16 asks whether the answers were mixed up', async () => {
    expect(whole(await said('abx', 2, 16))).toContain('mixed up');
    expect(whole(await said('abx', 0, 16))).toContain('mixed up');
    expect(whole(await said('abx', 6, 16))).not.toContain('mixed up');
  });
});

describe('any number of hits in any test', () => {
  const cases = (['abx', 'preference', 'triangle'] as const).flatMap((design) =>
    DESIGNS[design].trials.map((trials) => [design, trials] as const),
  );

  it.each(cases)('%s of %d never says that nothing can be heard', async (design, trials) => {
    for (let hits = 0; hits <= trials; hits++) {
      const sentences = whole(await said(design, hits, trials));
      expect(sentences).not.toMatch(/[{}]|NaN|Infinity|undefined/);
      expect(sentences).not.toMatch(/can(?:not|’t) hear|do(?:es)? not hear|chance that .* guess/i);
      const { isSignificant } = judge(
        await cardOf({ design, hits: spreadHits(hits, trials), plan: { trials } }),
      );
      expect(/this speaks for/.test(sentences)).toBe(isSignificant);
    }
  });
});

describe('a preference', () => {
  it('is told for the side that has it, both ways', async () => {
    expect((await said('preference', 14, 16)).lead).toBe(
      'B (unbalanced) was preferred in 14 of 16.',
    );
    const forA = await said('preference', 2, 16);
    expect(forA.lead).toBe('A (balanced) was preferred in 14 of 16.');
    expect(forA.more[1]).toContain('speaks for A');
    expect((await said('preference', 8, 16)).lead).toContain('equally often');
  });
});

describe('what else must be said', () => {
  it('is that levels as wired were heard, too', async () => {
    const levels = { ...planOf('abx').levels, mode: 'as-wired' as const, playedLu: 6.02 };
    const card = await cardOf({ design: 'abx', hits: spreadHits(16, 16), plan: { levels } });
    expect(whole(sayVerdict(card, judge(card)))).toContain('B was 6.0 LU louder than A');
  });

  it('is a difference over a tenth of a LU that matching left, and none up to it', async () => {
    const saidOf = async (playedLu: number): Promise<string> => {
      const levels = { ...planOf('abx').levels, playedLu };
      const card = await cardOf({ design: 'abx', hits: spreadHits(16, 16), plan: { levels } });
      return whole(sayVerdict(card, judge(card)));
    };
    expect(await saidOf(0.101)).toContain('B was 0.10 LU louder than A although');
    expect(await saidOf(-0.14)).toContain('B was 0.14 LU softer than A although');
    for (const playedLu of [0.1, -0.1, 0.049, 0]) {
      expect(await saidOf(playedLu)).not.toContain('LU');
    }
  });

  it('is by how much the interference is lifted, whatever came out', async () => {
    const saidOf = async (...lifts: SettingsValues[]): Promise<string[]> => {
      const sides = SIDES.map(({ label, settings }, i) => ({
        label,
        settings: { ...settings, 'link.model': 'circuit' as const, ...lifts[i] },
      })) as unknown as typeof SIDES;
      const card = await cardOf({ design: 'abx', hits: spreadHits(16, 16), plan: { sides } });
      return sayVerdict(card, judge(card)).more.filter((one) => one.includes('lifted'));
    };
    const lifted = { 'link.exaggerate': '60' } as const;
    expect(await saidOf(lifted, lifted)).toEqual([
      'The interference is lifted by 60 dB: not the real level.',
    ]);
    expect(await saidOf({}, lifted)).toEqual([
      'The interference is lifted by 0 dB in A and by 60 dB in B: not the real level.',
    ]);
    expect(await saidOf({}, {})).toEqual([]);
    const textbook = { ...lifted, 'link.model': 'textbook' } as const;
    expect(await saidOf(textbook, textbook)).toEqual([]);
    const legs = { ...lifted, 'source.wiring': 'legs' } as const;
    expect(await saidOf(legs, legs)).toEqual([]);
  });

  it('is the lift of a threshold, too, with and without a figure', () => {
    const threshold = { variable: 'cable.length', method: 'bayes', fromDb: 0, toDb: 49 } as const;
    const base = { label: '', settings: linkSettings({ 'link.exaggerate': '40' }) };
    const plan = {
      ...planOf('threshold', { threshold }),
      sides: sidesOfThreshold(threshold, base),
    };
    const lifted = 'The interference is lifted by 40 dB: not the real level.';
    for (const ear of [true, false]) {
      const tracker = createTracker(threshold);
      for (let trial = 0; trial < 40; trial++) {
        const levelDb = tracker.nextLevelDb();
        tracker.add(levelDb, ear && levelDb > 20);
      }
      const estimate = tracker.estimate();
      expect(estimate.isAtEdge).toBe(ear ? undefined : 'above');
      expect(sayThreshold(plan, estimate, undefined).more).toContain(lifted);
    }
  });

  it('is why a test was voided, and no judgement at all', async () => {
    const card = await cardOf({
      design: 'abx',
      hits: spreadHits(9, 9),
      card: { outcome: 'void', reason: 'source-lost' },
    });
    const sentences = whole(sayVoid(card));
    expect(sentences).toContain('The source could no longer be played.');
    expect(sentences).toContain('9 of 16');
    expect(sentences).not.toContain('right');
  });
});

describe('levels', () => {
  const plan = (variable: 'cable.length' | 'hum.level' | 'receiver.cmrr') =>
    ({ variable, method: 'bayes', fromDb: 0, toDb: 40 }) as const;

  it('are values of what varies, the smaller first', () => {
    expect(sayLevel(plan('cable.length'), 12.256)).toBe('4.1 m');
    expect(sayLevels(plan('cable.length'), 9.54, 14.96)).toBe('3.0 to 5.6 m');
    expect(sayLevel(plan('hum.level'), -62.31)).toBe('−62.3 dBFS');
    expect(sayLevels(plan('receiver.cmrr'), -70, -60)).toBe('60.0 to 70.0 dB');
  });
});

describe('what a threshold means', () => {
  const end = (value: number, reach: MeaningValue['reach'] = 'within'): MeaningValue => ({
    value,
    reach,
  });
  const link = {
    belowProgrammeDb: 48.4,
    driver: 'consumer-rca',
    environment: 'living-room',
  } as const;
  const length = (position: 'balanced' | 'unbalanced', at: MeaningValue) => ({
    kind: 'length' as const,
    position,
    at,
  });

  it('is said of a cable, with what its interval comes to', () => {
    const unbalanced = length('unbalanced', end(4.1));
    const balanced = length('balanced', end(300, 'never'));
    const sentences = sayMeaning({
      ...link,
      meanings: [
        { ...unbalanced, low: end(3), high: end(5.6) },
        { ...balanced, low: end(300, 'never'), high: end(300, 'never') },
        { ...unbalanced, low: end(3), high: end(300, 'never') },
        { ...unbalanced, low: undefined, high: end(5.6) },
        { ...unbalanced, low: end(0.1, 'always'), high: undefined },
        { ...balanced, low: end(210), high: undefined },
        { ...balanced, low: undefined, high: end(300, 'never') },
        { ...balanced, low: end(300, 'never'), high: undefined },
        { ...length('unbalanced', end(0.1, 'always')), low: undefined, high: end(5.4) },
        { ...unbalanced, at: undefined, low: undefined, high: undefined },
      ],
    });
    expect(sentences).toEqual([
      'There the interference is 48 dB below a programme of nominal level (A-weighted).',
      'What that means, worked out by the circuit for “Consumer RCA output” and “Living room, two outlets”:',
      'This ear would hear it unbalanced from 4.1 m of cable on (3.0 m to 5.6 m).',
      'This ear would not hear it balanced, not even with 300 m of cable.',
      'This ear would hear it unbalanced from 4.1 m of cable on (from 3.0 m on).',
      'This ear would hear it unbalanced from 4.1 m of cable on (up to 5.6 m).',
      'This ear would hear it unbalanced from 4.1 m of cable on (no answer bounds it).',
      'This ear would not hear it balanced, not even with 300 m of cable (from 210 m on).',
      'This ear would not hear it balanced, not even with 300 m of cable (no answer bounds it).',
      'This ear would not hear it balanced, not even with 300 m of cable.',
      'This ear would hear it unbalanced with 0.10 m of cable already (up to 5.4 m).',
      'No single length can be told unbalanced: with some lengths this ear would hear it, with some longer ones it would not.',
    ]);
  });

  it('is said of a receiver, the smaller rejection first', () => {
    const rejection = { kind: 'rejection', position: 'balanced' } as const;
    const needed =
      'The loudest interference of this test goes unheard by this ear through a balanced receiver with a common-mode rejection of 62 dB';
    const [, , ...sentences] = sayMeaning({
      ...link,
      meanings: [
        { ...rejection, at: end(61.8), low: end(66), high: end(58) },
        { ...rejection, at: end(61.8), low: undefined, high: end(58) },
        { ...rejection, at: end(61.8), low: end(66), high: end(20, 'always') },
      ],
    });
    expect(sentences).toEqual([
      `${needed} (58 dB to 66 dB).`,
      `${needed} (from 58 dB on).`,
      `${needed} (up to 66 dB).`,
    ]);
  });

  it('is nothing where nothing gets in', () => {
    expect(sayMeaning({ ...link, meanings: [] })).toEqual([]);
  });
});
