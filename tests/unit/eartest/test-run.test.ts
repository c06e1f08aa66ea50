import { describe, expect, it } from 'vitest';
import { DESIGNS } from '../../../src/eartest/designs';
import type { KeptTest } from '../../../src/eartest/kept-test';
import type { TestPlan } from '../../../src/eartest/plan';
import type { LevelChooser } from '../../../src/eartest/test-run';
import { createTestRun } from '../../../src/eartest/test-run';

const START = Date.parse('2026-03-01T10:00:00.000Z');

const kept = (changes: Partial<KeptTest> = {}): KeptTest => ({
  plan: { design: 'abx', trials: 4 } as TestPlan,
  salt: '0'.repeat(32),
  order: [0, 1, 1, 0],
  trials: [],
  events: [],
  startedAt: new Date(START).toISOString(),
  ...changes,
});

/** One step down after a hit, one up after a miss. */
function stepping(): LevelChooser & { added: [number, boolean][] } {
  let levelDb = -20;
  const added: [number, boolean][] = [];
  return {
    added,
    nextLevelDb: () => levelDb,
    add(at, hit) {
      added.push([at, hit]);
      levelDb = at + (hit ? -1 : 1);
    },
  };
}

describe('a test while it is taken', () => {
  it('has the layouts of its order and opens one trial after the other', () => {
    const run = createTestRun(kept(), undefined);
    expect(run.layouts).toEqual([0, 1, 1, 0].map((index) => DESIGNS.abx.layouts[index]));
    expect(run.trial).toBe(0);
    for (let trial = 0; trial < 4; trial++) {
      expect(run.isOver).toBe(false);
      run.answer(0, START + 1000 * trial);
    }
    expect(run.isOver).toBe(true);
    expect(run.levelDb).toBeUndefined();
    expect(run.climb).toEqual([]);
  });

  it('puts the seconds since its beginning on the card, and never back in time', () => {
    const run = createTestRun(kept(), undefined);
    run.answer(1, START + 4321);
    run.note('break', START + 5000);
    run.answer(0, START - 60_000);
    const card = run.cardParts({ outcome: 'void', reason: 'abandoned' }, START + 7000);
    expect(card.trials).toEqual([
      { answer: 1, seconds: 4.32 },
      { answer: 0, seconds: 5 },
    ]);
    expect(card.events).toEqual([{ kind: 'break', trial: 1, seconds: 5 }]);
    expect(card.endedAt).toBe('2026-03-01T10:00:07.000Z');
    expect(card).toMatchObject({ outcome: 'void', reason: 'abandoned' });
  });

  it('asks the chooser of a threshold for each level, and tells it what was a hit', () => {
    const chooser = stepping();
    const run = createTestRun(
      kept({ plan: { design: 'threshold', trials: 4 } as TestPlan }),
      chooser,
    );
    // The stimulus is in place 2, then 1, then 1.
    for (const answer of [1, 1, 0]) run.answer(answer, START);
    expect(chooser.added).toEqual([
      [-20, true],
      [-21, false],
      [-20, true],
    ]);
    expect(run.levelDb).toBe(-21);
    expect(run.climb).toEqual(chooser.added.map(([levelDb, hit]) => ({ levelDb, hit })));
  });

  it('goes on after a reload where it was', () => {
    const plan = { design: 'threshold', trials: 4 } as TestPlan;
    const first = createTestRun(kept({ plan }), stepping());
    first.answer(1, START + 1000);
    first.note('hidden', START + 1500);
    first.answer(0, START + 2000);
    const again = createTestRun(first.kept, stepping());
    expect(again.trial).toBe(2);
    expect(again.levelDb).toBe(first.levelDb);
    expect(again.climb).toEqual(first.climb);
    again.answer(0, START + 9000);
    expect(again.kept.trials).toHaveLength(3);
    expect(again.kept.events).toEqual([{ kind: 'hidden', trial: 1, seconds: 1.5 }]);
    expect(first.kept.trials).toHaveLength(2);
  });

  it('keeps room for what matters more than gaps', () => {
    const run = createTestRun(kept(), undefined);
    for (let gap = 0; gap < 2000; gap++) run.note('dropout', START + gap);
    run.note('output-changed', START + 3000);
    const { events } = createTestRun(run.kept, undefined).kept;
    expect(events).toHaveLength(501);
    expect(events.at(-1)).toMatchObject({ kind: 'output-changed', seconds: 3 });
  });
});
