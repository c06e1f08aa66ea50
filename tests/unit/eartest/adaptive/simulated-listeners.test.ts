import { describe, expect, it } from 'vitest';
import { BAYES_POINT, STAIRCASE_POINT } from '../../../../src/eartest/adaptive/psychometric';
import { scoresOf } from './listeners';

const LISTENERS = 4000;
const SLIPS = 0.02;
const { dPrime } = BAYES_POINT;

describe('four thousand listeners, 40 trials each, by the estimator', () => {
  // Exponents of intensity: 1 for a tone in noise, 1.4 for the Weibull curve of QUEST, 2 where the ear hears a square
  // of what is varied. In per cent a dB at 79.4 % right: 5.4, 6.5, 7.5, 9.1 and 10.8.
  it.each([1, 1.2, 1.4, 1.7, 2])('whose d′ grows with intensity^%s', (exponent) => {
    const seed = Math.round(1e5 * exponent);
    const scores = scoresOf('bayes', { exponent, dPrime, slips: SLIPS }, LISTENERS, seed);
    expect(scores.medianErrorDb).toBeLessThanOrEqual(1);
    expect(scores.ninthErrorDb).toBeLessThanOrEqual(3);
    expect(scores.covered).toBeGreaterThanOrEqual(0.93);
    expect(scores.covered).toBeLessThanOrEqual(0.97);
  });

  it('who slip never, or in every twentieth trial, are still found', () => {
    for (const slips of [0, 0.05]) {
      const scores = scoresOf('bayes', { exponent: 1.4, dPrime, slips }, LISTENERS, 77);
      expect(scores.medianErrorDb).toBeLessThanOrEqual(1.1);
      expect(scores.ninthErrorDb).toBeLessThanOrEqual(4);
      expect(scores.covered).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('four thousand listeners by the staircase', () => {
  it('are found less exactly, and their intervals say so', () => {
    const listener = { exponent: 1.4, dPrime: STAIRCASE_POINT.dPrime, slips: SLIPS };
    const scores = scoresOf('staircase', listener, LISTENERS, 5);
    expect(scores.medianErrorDb).toBeLessThanOrEqual(1.5);
    expect(scores.covered).toBeGreaterThanOrEqual(0.93);
    expect(scores.covered).toBeLessThanOrEqual(0.975);
  });
});

const POINTS = { bayes: BAYES_POINT, staircase: STAIRCASE_POINT } as const;
const FEWER_LISTENERS = 1500;

describe('every number of trials that is offered', () => {
  it.each([
    ['bayes', 20, 2, 6],
    ['bayes', 32, 1.4, 4],
    ['staircase', 20, 2.6, 9],
    ['staircase', 32, 2, 6],
    ['staircase', 40, 1.8, 5],
  ] as const)('%s with %d trials', (method, trials, median, ninth) => {
    for (const exponent of [1, 1.4, 2]) {
      const listener = { exponent, dPrime: POINTS[method].dPrime, slips: SLIPS };
      const seed = 100 * trials + 10 * exponent;
      const scores = scoresOf(method, listener, FEWER_LISTENERS, seed, trials);
      expect(scores.medianErrorDb).toBeLessThanOrEqual(median);
      expect(scores.ninthErrorDb).toBeLessThanOrEqual(ninth);
      // What is said of most listeners: some 95 of 100.
      expect(scores.covered, `${exponent}`).toBeGreaterThanOrEqual(0.92);
      expect(scores.covered, `${exponent}`).toBeLessThanOrEqual(0.98);
    }
  });
});

describe('listeners whose intervals hold their threshold less often, as the page says', () => {
  it.each([
    // A programme that confuses makes curves shallower.
    ['bayes', 0.5, SLIPS, 0.77, 0.87],
    ['staircase', 0.5, SLIPS, 0.68, 0.8],
    // Every tenth answer slips.
    ['bayes', 1.4, 0.1, 0.65, 0.78],
  ] as const)('%s, d′ with intensity^%d, %d slips', (method, exponent, slips, least, most) => {
    const listener = { exponent, dPrime: POINTS[method].dPrime, slips };
    const { covered } = scoresOf(method, listener, 1000, 71);
    expect(covered).toBeGreaterThanOrEqual(least);
    expect(covered).toBeLessThanOrEqual(most);
  });
});
