/**
 * 10,000 guessers for every design and every number of trials that is offered. That at most 5 % of tests come out is
 * proved by the exact size of each, and that guessers really meet it by the simulation, within its own error: of the
 * odd one of three in 16 trials the size is 4.996 %, which 10,000 guessers show as 4.8 to 5.2 %.
 */
import { describe, expect, it } from 'vitest';
import type { DesignId } from '../../../../src/eartest/designs';
import { DESIGN_IDS, DESIGNS } from '../../../../src/eartest/designs';
import { anyTimeP } from '../../../../src/eartest/statistics/any-time-p';
import { binomialP } from '../../../../src/eartest/statistics/binomial';
import { power, SIGNIFICANT_P } from '../../../../src/eartest/statistics/power';
import { seededRandom } from '../../../helpers/signals';

const GUESSERS = 10_000;
/** A share of 10,000 is off its expectation by less than this many standard errors but once in 15,000 times. */
const STANDARD_ERRORS = 4;

const OFFERED = DESIGN_IDS.flatMap((design) =>
  DESIGNS[design].trials.map((trials) => [design, trials] as const),
);

/** Ways to answer without hearing: always the first, by lot, in turn, what was last right. */
const WAYS = 4;

function hitsOfGuesser(
  design: DesignId,
  trials: number,
  way: number,
  random: () => number,
): number {
  const { layouts, answers, isHit } = DESIGNS[design];
  let hits = 0;
  let answer = 0;
  for (let trial = 0; trial < trials; trial++) {
    const layout = layouts[Math.floor(random() * layouts.length)]!;
    const isRight = isHit(layout, answer);
    if (isRight) hits++;
    if (way === 1) answer = Math.floor(random() * answers.length);
    if (way === 2 || (way === 3 && !isRight)) answer = (answer + 1) % answers.length;
  }
  return hits;
}

describe.each(OFFERED)('10,000 guessers in %s of %i trials', (design, trials) => {
  const { chance, tails } = DESIGNS[design];
  const expected = power(design, trials, chance);
  const isNoticed = Array.from(
    { length: trials + 1 },
    (_, hits) => binomialP(hits, trials, chance, tails) < SIGNIFICANT_P,
  );

  it('are by the exact size of the test significant in at most 5 %', () => {
    expect(expected).toBeLessThan(SIGNIFICANT_P);
  });

  it('come to just that share, whatever their way of guessing', () => {
    const random = seededRandom(1000 * trials + DESIGN_IDS.indexOf(design));
    let noticed = 0;
    for (let guesser = 0; guesser < GUESSERS; guesser++) {
      if (isNoticed[hitsOfGuesser(design, trials, guesser % WAYS, random)]) noticed++;
    }
    const error = Math.sqrt((expected * (1 - expected)) / GUESSERS);
    expect(noticed / GUESSERS).toBeLessThanOrEqual(SIGNIFICANT_P);
    expect(Math.abs(noticed / GUESSERS - expected)).toBeLessThan(STANDARD_ERRORS * error);
  });
});

describe('guessers who stop as soon as it looks well', () => {
  const MOST_TRIALS = 100;

  it.each(DESIGN_IDS)('are noticed by the any-time p of %s in at most 5 %%', (design) => {
    const { chance, tails } = DESIGNS[design];
    // The p of each result, once.
    const table = Array.from({ length: MOST_TRIALS + 1 }, (_, trials) =>
      Array.from({ length: trials + 1 }, (_, hits) => anyTimeP(hits, trials, chance, tails)),
    );
    const random = seededRandom(7);
    let byAnyTime = 0;
    let byFixed = 0;
    const fixed = table.map((row, trials) =>
      row.map((_, hits) => binomialP(hits, trials, chance, tails) < SIGNIFICANT_P),
    );
    for (let guesser = 0; guesser < GUESSERS; guesser++) {
      let hits = 0;
      let isFound = false;
      let isFixedFound = false;
      for (let trials = 1; trials <= MOST_TRIALS; trials++) {
        if (random() < chance) hits++;
        isFound ||= table[trials]![hits]! < SIGNIFICANT_P;
        isFixedFound ||= fixed[trials]![hits]!;
      }
      if (isFound) byAnyTime++;
      if (isFixedFound) byFixed++;
    }
    expect(byAnyTime / GUESSERS).toBeLessThanOrEqual(SIGNIFICANT_P);
    // The test of planned length is not made for this.
    expect(byFixed / GUESSERS).toBeGreaterThan(3 * SIGNIFICANT_P);
  });

  it('need more hits than in a test of planned length, and no more than by a limit', () => {
    expect(anyTimeP(12, 16, 1 / 2, 1)).toBeGreaterThan(binomialP(12, 16, 1 / 2, 1));
    expect(anyTimeP(15, 16, 1 / 2, 1)).toBeLessThan(SIGNIFICANT_P);
    expect(anyTimeP(0, 0, 1 / 2, 1)).toBe(1);
    expect(anyTimeP(0, 40, 1 / 3, 1)).toBe(1);
    for (const hits of [0, 1, 500, 550]) expect(anyTimeP(hits, 1100, 1 / 2, 1), `${hits}`).toBe(1);
    expect(anyTimeP(0, 1100, 1 / 2, 2)).toBeCloseTo(0, 12);
    // ∫ over q of ½…1 of (2q)² dq · 2 = 7/3.
    expect(anyTimeP(2, 2, 1 / 2, 1)).toBeCloseTo(3 / 7, 13);
  });
});
