import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/dsp/random';
import { exactExp, exactNormal } from '../../../../src/eartest/adaptive/exact-maths';
import {
  BAYES_POINT,
  SHAPES,
  shareRight,
  STAIRCASE_POINT,
} from '../../../../src/eartest/adaptive/psychometric';
import { MARGIN_DB } from '../../../../src/eartest/adaptive/threshold-grid';
import { createTracker } from '../../../../src/eartest/adaptive/tracker';
import { normal, planBy } from './listeners';

const METHODS = ['bayes', 'staircase'] as const;
const { fromDb, toDb } = planBy('bayes');

/** Levels of a test whose answers follow a seed, right three times of four. */
function levelsOf(method: (typeof METHODS)[number], trials: number): number[] {
  const random = createRandom(31);
  const tracker = createTracker(planBy(method));
  return Array.from({ length: trials }, () => {
    const levelDb = tracker.nextLevelDb();
    tracker.add(levelDb, random.next() < 0.75);
    return levelDb;
  });
}

describe('functions of + − × ÷', () => {
  it('are those of every textbook', () => {
    for (let x = -40; x <= 40; x += 0.37) {
      expect(exactExp(x) / Math.exp(x)).toBeCloseTo(1, 12);
    }
    // Abramowitz and Stegun, table 26.1.
    expect(exactNormal(0)).toBe(0.5);
    expect(exactNormal(1)).toBeCloseTo(0.841344746068543, 14);
    expect(exactNormal(2)).toBeCloseTo(0.977249868051821, 14);
    expect(exactNormal(3)).toBeCloseTo(0.99865010196837, 14);
    expect(exactNormal(9)).toBe(1);
    for (let z = 0; z < 8; z += 1 / 8) expect(exactNormal(z)).toBeCloseTo(normal(z), 6);
  });
});

describe('the curve', () => {
  it('goes through its point, from one half to all but the slips', () => {
    expect(SHAPES.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    for (const point of [BAYES_POINT, STAIRCASE_POINT]) {
      for (const shape of SHAPES) {
        const flawless = { ...shape, slips: 0 };
        expect(shareRight(point, flawless, 0)).toBeCloseTo(point.share, 9);
        expect(shareRight(point, shape, -90)).toBeCloseTo(0.5, 3);
        expect(shareRight(point, shape, 90)).toBeCloseTo(1 - shape.slips, 9);
      }
    }
    expect(BAYES_POINT.share ** 3).toBeCloseTo(0.5, 12);
    expect(STAIRCASE_POINT.share ** 2).toBeCloseTo(0.5, 12);
  });
});

describe.each(METHODS)('a tracker by %s', (method) => {
  it('plays whole decibels inside the range, and the same ones again', () => {
    const levels = levelsOf(method, 40);
    expect(levelsOf(method, 40)).toEqual(levels);
    for (const levelDb of levels) {
      expect(Number.isInteger(levelDb)).toBe(true);
      expect(levelDb).toBeGreaterThanOrEqual(fromDb);
      expect(levelDb).toBeLessThanOrEqual(toDb);
    }
  });

  it('says "heard even at the smallest" of somebody who is always right', () => {
    const tracker = createTracker(planBy(method));
    for (let trial = 0; trial < 40; trial++) tracker.add(tracker.nextLevelDb(), true);
    expect(tracker.nextLevelDb()).toBe(fromDb);
    const estimate = tracker.estimate();
    expect(estimate).toMatchObject({ isAtEdge: 'below', thresholdDb: fromDb, hits: 40 });
    expect(estimate.lowDb).toBeGreaterThanOrEqual(fromDb - MARGIN_DB - 1);
    expect(estimate.highDb).toBeLessThan(fromDb + 6);
  });

  it('says "not heard even at the largest" of somebody who is never right', () => {
    const tracker = createTracker(planBy(method));
    for (let trial = 0; trial < 40; trial++) tracker.add(tracker.nextLevelDb(), false);
    expect(tracker.nextLevelDb()).toBe(toDb);
    expect(tracker.estimate()).toMatchObject({ isAtEdge: 'above', thresholdDb: toDb, hits: 0 });
  });

  it('says so of most who guess, and never that a guesser hears the smallest', () => {
    const random = createRandom(9);
    let above = 0;
    for (let guesser = 0; guesser < 200; guesser++) {
      const tracker = createTracker(planBy(method));
      for (let trial = 0; trial < 40; trial++)
        tracker.add(tracker.nextLevelDb(), random.next() < 0.5);
      const { isAtEdge } = tracker.estimate();
      expect(isAtEdge).not.toBe('below');
      if (isAtEdge === 'above') above++;
    }
    expect(above).toBeGreaterThan(150);
  });

  it('before the first answer knows nothing, and says so', () => {
    const { lowDb, highDb, trials } = createTracker(planBy(method)).estimate();
    expect(trials).toBe(0);
    expect(highDb - lowDb).toBeGreaterThan(0.85 * (toDb - fromDb));
  });

  it('draws a curve through its threshold that rises', () => {
    const random = createRandom(3);
    const tracker = createTracker(planBy(method));
    for (let trial = 0; trial < 40; trial++) {
      const levelDb = tracker.nextLevelDb();
      tracker.add(levelDb, levelDb > -50 || random.next() < 0.5);
    }
    const { thresholdDb, share, shareAt, slopePerDb, lowDb, highDb } = tracker.estimate();
    expect(Math.abs(thresholdDb + 50)).toBeLessThan(3);
    expect(lowDb).toBeLessThan(thresholdDb);
    expect(highDb).toBeGreaterThan(thresholdDb);
    expect(shareAt(thresholdDb)).toBeCloseTo(share, 1);
    expect(slopePerDb).toBeGreaterThan(0.03);
    for (let levelDb = fromDb; levelDb < toDb; levelDb++) {
      expect(shareAt(levelDb + 1) + 1e-12).toBeGreaterThanOrEqual(shareAt(levelDb));
    }
  });
});

describe('the staircase', () => {
  it('goes a step down after two right, up after one wrong, and halves its steps at each turn', () => {
    const tracker = createTracker({ ...planBy('staircase'), fromDb: -60, toDb: 0 });
    const answers = [1, 1, 1, 1, 0, 1, 1, 0, 0, 1, 1].map(Boolean);
    const levels = answers.map((hit) => {
      const levelDb = tracker.nextLevelDb();
      tracker.add(levelDb, hit);
      return levelDb;
    });
    expect(levels).toEqual([-15, -15, -23, -23, -31, -27, -27, -29, -27, -25, -25]);
    const estimate = tracker.estimate();
    expect(estimate.reversalsDb).toEqual([-31, -27, -29, -25]);
    // The first two had larger steps.
    expect(estimate.reversalsUsed).toBe(2);
    expect(estimate.thresholdDb).toBe(-27);
  });
});
