/** An answer is there after a reload that comes at once, before it could be sealed; and only where it belongs. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetAnswers,
  withNewestAnswers,
  writeAnswers,
} from '../../../../src/audio/eartest/newest-answers';
import type { KeepOutcome } from '../../../../src/audio/eartest/sealed-keeping';
import { createTestKeeper } from '../../../../src/audio/eartest/test-keeper';
import { createTracker } from '../../../../src/eartest/adaptive/tracker';
import type { KeptTest } from '../../../../src/eartest/kept-test';
import type { ThresholdPlan } from '../../../../src/eartest/plan';
import { createTestRun } from '../../../../src/eartest/test-run';
import { cardOf, spreadHits, thresholdCard } from '../../../helpers/ear-test-cards';

const goOn = (kept: KeptTest) =>
  createTestRun(kept, kept.plan.threshold && createTracker(kept.plan.threshold));

const testOf = async (seed: number): Promise<KeptTest> => {
  const parts = { design: 'abx', hits: spreadHits(6, 8, seed), seed } as const;
  const { plan, salt, order, trials } = await cardOf(parts);
  return { plan, salt, order, trials, events: [], startedAt: '2026-03-01T10:01:00.000Z' };
};
const whole = await testOf(1);
const upTo = (answered: number, of = whole): KeptTest => ({
  ...of,
  trials: of.trials.slice(0, answered),
});

const HUM: ThresholdPlan = { variable: 'hum.level', method: 'bayes', fromDb: -80, toDb: -20 };
const thresholdTest = async (): Promise<KeptTest> => {
  const { plan, salt, order, trials } = await thresholdCard(-45, HUM);
  return { plan, salt, order, trials, events: [], startedAt: '2026-03-01T10:01:00.000Z' };
};

let stored: Map<string, string>;
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => vi.unstubAllGlobals());

describe('the newest answers', () => {
  it('are added to what was sealed', async () => {
    writeAnswers({ ...upTo(5), events: [{ kind: 'break', trial: 4, seconds: 9 }] });
    const found = await withNewestAnswers(upTo(3), goOn);
    expect(found).toEqual({ ...upTo(5), events: [{ kind: 'break', trial: 4, seconds: 9 }] });
  });

  it('of a threshold have the levels that follow from them, which are written nowhere', async () => {
    const test = await thresholdTest();
    writeAnswers(upTo(30, test));
    const text = [...stored.values()].join();
    expect(text).not.toContain(test.salt);
    expect(text).not.toContain('evel');
    const found = JSON.parse(text) as { trials: object[] };
    expect(Object.keys(found)).toEqual(['orderHash', 'trials', 'events']);
    for (const trial of found.trials) expect(Object.keys(trial)).toEqual(['answer', 'seconds']);
    expect(await withNewestAnswers(upTo(12, test), goOn)).toEqual(upTo(30, test));
  });

  it.each<[string, () => void]>([
    ['of another test', () => void 0],
    ['that are older', () => writeAnswers(upTo(2))],
    [
      'that there can’t be',
      () => writeAnswers({ ...upTo(4), trials: [{ answer: 7, seconds: 1 }] }),
    ],
    [
      'that are too many',
      () => writeAnswers({ ...whole, trials: [...whole.trials, whole.trials[0]!] }),
    ],
    ['that are no text of ours', () => stored.set([...stored.keys()][0]!, '{"trials":')],
  ])('%s are left alone', async (name, write) => {
    writeAnswers(name === 'of another test' ? await testOf(2) : upTo(3));
    write();
    expect(await withNewestAnswers(upTo(3), goOn)).toEqual(upTo(3));
  });

  it('are done without where there is no storage', async () => {
    vi.stubGlobal('localStorage', undefined);
    writeAnswers(upTo(4));
    expect(await withNewestAnswers(upTo(3), goOn)).toEqual(upTo(3));
    forgetAnswers();
  });
});

describe('the keeper of a page’s test', () => {
  /** What is sealed; each `outcome` is that of one attempt, and the last one of all that follow. */
  const createKeeper = (...outcomes: (KeepOutcome | 'never')[]) => {
    const record: { sealed?: KeptTest | undefined; canForget: boolean } = { canForget: true };
    const keeper = createTestKeeper(goOn, {
      async keep(test) {
        const outcome = outcomes.length > 1 ? outcomes.shift()! : outcomes[0]!;
        if (outcome === 'never') return new Promise(() => undefined);
        if (outcome === 'kept') record.sealed = test;
        return Promise.resolve(outcome);
      },
      forget: () => {
        if (record.canForget) record.sealed = undefined;
        return Promise.resolve(record.canForget);
      },
      take: () => Promise.resolve(record.sealed),
    });
    return { keeper, record };
  };

  it('gives back an answer that was not sealed any more', async () => {
    const { keeper } = createKeeper('kept', 'never');
    keeper.keep(upTo(0));
    await later();
    keeper.keep(upTo(1));
    expect(await keeper.take()).toEqual(upTo(1));
    keeper.forget();
    await later();
    expect(stored.size).toBe(0);
  });

  it('writes nothing over those of another page', async () => {
    writeAnswers(whole);
    const before = [...stored];
    const { keeper } = createKeeper('elsewhere');
    for (const answered of [0, 1]) {
      keeper.keep(upTo(answered));
      await later();
    }
    keeper.forget();
    expect([...stored]).toEqual(before);
  });

  it('never gives back a test that ended, whatever failed to be written or deleted', async () => {
    const { keeper, record } = createKeeper('kept', 'failed');
    for (const answered of [0, 1, 2]) {
      keeper.keep(upTo(answered));
      await later();
    }
    expect(record.sealed).toEqual(upTo(0));
    record.canForget = false;
    keeper.forget();
    await later();
    expect(record.sealed).toEqual(upTo(0));
    expect(await keeper.take()).toBeUndefined();
    // Once it can be deleted, nothing is left of it.
    record.canForget = true;
    expect(await keeper.take()).toBeUndefined();
    expect([record.sealed, stored.size]).toEqual([undefined, 0]);
  });

  it('tries again what failed once, and asks before the page is left until it is kept', async () => {
    const asks = (): boolean =>
      !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const { keeper, record } = createKeeper('failed', 'kept');
    keeper.keep(upTo(0));
    await later();
    expect(asks()).toBe(true);
    keeper.keep(upTo(1));
    await later();
    expect(asks()).toBe(false);
    expect(record.sealed).toEqual(upTo(1));
  });
});
