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
    expect(scores.covered).toBeGreaterThanOrEqual(0.9);
  });
});
