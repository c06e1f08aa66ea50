import { describe, expect, it } from 'vitest';
import { poolThresholds } from '../../../../src/eartest/statistics/pool-thresholds';
import { normalQuantile } from '../../../../src/eartest/statistics/normal';
import { seededRandom } from '../../../helpers/signals';

const CLASSES = 1000;
const HALF = 1.959963984540054;

const estimate = (thresholdDb: number, errorDb: number) => ({
  thresholdDb,
  lowDb: thresholdDb - HALF * errorDb,
  highDb: thresholdDb + HALF * errorDb,
});
const beyond = (isAtEdge: 'below' | 'above') => ({
  ...estimate(isAtEdge === 'below' ? -60 : 0, 1),
  isAtEdge,
});

describe('pooled thresholds', () => {
  it('have a mean by hand where all are equally sure', () => {
    // Variance of −40, −44, −36 is 16; less 1 for the tests: τ² = 15. t of two degrees: 4.3027.
    const { mean, medianDb } = poolThresholds([-40, -44, -36].map((db) => estimate(db, 1)))!;
    expect(medianDb).toBe(-40);
    expect(mean!.meanDb).toBeCloseTo(-40, 10);
    expect(mean!.tauDb).toBeCloseTo(Math.sqrt(15), 8);
    expect(mean!.q).toBeCloseTo(32, 8);
    expect(mean!.iSquared).toBeCloseTo(1 - 2 / 32, 8);
    expect(mean!.p).toBeCloseTo(Math.exp(-16), 12);
    expect(mean!.highDb - mean!.meanDb).toBeCloseTo(4.302653 * Math.sqrt(16 / 3), 4);
  });

  it('weigh a sure one more, unless listeners differ far more than tests err', () => {
    const near = poolThresholds([estimate(-40, 0.5), estimate(-39, 2)])!.mean!;
    expect(near.tauDb).toBe(0);
    expect(near.meanDb).toBeCloseTo((-40 / 0.25 - 39 / 4) / (1 / 0.25 + 1 / 4), 10);
    const far = poolThresholds([estimate(-60, 0.5), estimate(-20, 2)])!.mean!;
    expect(far.meanDb).toBeCloseTo(-40, 0);
  });

  it('count those beyond the range by their rank only', () => {
    const inside = [-40, -38, -36].map((db) => estimate(db, 1));
    const pooled = poolThresholds([...inside, beyond('below'), beyond('above')])!;
    expect(pooled).toMatchObject({ listeners: 5, below: 1, above: 1, medianDb: -38 });
    expect(pooled.mean!.meanDb).toBeCloseTo(-38, 8);
    const most = poolThresholds([beyond('below'), beyond('below'), estimate(-40, 1)])!;
    expect([most.medianDb, most.mean]).toEqual([-Infinity, undefined]);
    const half = poolThresholds([estimate(-40, 1), beyond('above')])!;
    expect(half.medianDb).toBe(Infinity);
    expect(poolThresholds([estimate(-40, 1), estimate(-37, 1)])!.medianDb).toBe(-38.5);
  });

  it('are none for none, and have no mean of one', () => {
    expect(poolThresholds([])).toBeUndefined();
    expect(poolThresholds([estimate(-40, 1)])).toMatchObject({ medianDb: -40, mean: undefined });
  });

  it('hold the true mean in 93 to 97 % of classes, and find the spread of the listeners', () => {
    const random = seededRandom(9);
    const normal = (): number => normalQuantile(random() || 0.5);
    let covered = 0;
    let varianceSum = 0;
    for (let k = 0; k < CLASSES; k++) {
      const estimates = Array.from({ length: 12 }, () => {
        const errorDb = 0.8 + 1.2 * random();
        return estimate(-45 + 3 * normal() + errorDb * normal(), errorDb);
      });
      const { lowDb, highDb, tauDb } = poolThresholds(estimates)!.mean!;
      if (lowDb <= -45 && -45 <= highDb) covered++;
      varianceSum += tauDb ** 2;
    }
    expect(covered / CLASSES).toBeGreaterThan(0.93);
    expect(covered / CLASSES).toBeLessThan(0.97);
    expect(Math.sqrt(varianceSum / CLASSES)).toBeCloseTo(3, 0);
  });
});
