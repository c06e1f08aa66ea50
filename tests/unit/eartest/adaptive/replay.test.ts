import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/dsp/random';
import { estimateOf } from '../../../../src/eartest/adaptive/estimate-of';
import { replayLevels } from '../../../../src/eartest/adaptive/replay-levels';
import { createTracker } from '../../../../src/eartest/adaptive/tracker';
import type { TestCard } from '../../../../src/eartest/card';
import { DESIGNS } from '../../../../src/eartest/designs';
import type { TestPlan, ThresholdPlan } from '../../../../src/eartest/plan';
import { planBy } from './listeners';

const TRIALS = 20;
const planOf = (threshold: ThresholdPlan): TestPlan =>
  ({ design: 'threshold', trials: TRIALS, threshold }) as TestPlan;

/** A test whose first answers are right, with the tracker that chose its levels. */
function taken(threshold: ThresholdPlan) {
  const random = createRandom(4);
  const tracker = createTracker(threshold);
  const trials = Array.from({ length: TRIALS }, (_, trial) => {
    const levelDb = tracker.nextLevelDb();
    const hit = trial < 8 || random.next() < 0.7;
    tracker.add(levelDb, hit);
    return { levelDb, hit };
  });
  return { tracker, trials };
}

describe.each(['bayes', 'staircase'] as const)('levels of a card by %s', (method) => {
  const plan = planOf(planBy(method));
  const { tracker, trials } = taken(planBy(method));
  const levelsDb = trials.map(({ levelDb }) => levelDb);

  it('come out again, and the next one of a test that was broken off', () => {
    expect(replayLevels(plan, trials)).toEqual(levelsDb);
    expect(replayLevels(plan, trials.slice(0, 7))).toEqual(levelsDb.slice(0, 8));
  });

  it('are others from the first that somebody changed', () => {
    const easier = trials.map((one, at) => (at === 9 ? { ...one, levelDb: one.levelDb + 1 } : one));
    expect(replayLevels(plan, easier)).toEqual(levelsDb.slice(0, 10));
    const turned = trials.map((one, at) => (at === 9 ? { ...one, hit: !one.hit } : one));
    expect(replayLevels(plan, turned)).not.toEqual(levelsDb);
  });

  it('give the estimate that the test ended with', () => {
    const layouts = DESIGNS.threshold.layouts;
    const order = trials.map((_, trial) => trial % layouts.length);
    const card = {
      plan,
      order,
      trials: trials.map(({ levelDb, hit }, trial) => {
        const right = layouts[order[trial]!]!.indexOf(1);
        return { levelDb, answer: hit ? right : 1 - right, seconds: trial };
      }),
    } as unknown as TestCard;
    const text = (value: object): string => JSON.stringify(value);
    expect(text(estimateOf(card))).toBe(text(tracker.estimate()));
  });
});

describe('a plan that no test can have had', () => {
  it.each([
    { variable: 'page.theme' },
    { fromDb: -60.5 },
    { fromDb: -1e9 },
    { toDb: 0 },
    { fromDb: -20, toDb: -20 },
  ] as Partial<ThresholdPlan>[])('%o has no levels', (changes) => {
    const { trials } = taken(planBy('bayes'));
    expect(replayLevels(planOf({ ...planBy('bayes'), ...changes }), trials)).toEqual([]);
  });
});
