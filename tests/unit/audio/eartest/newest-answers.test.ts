/** An answer is there after a reload that comes at once, before it could be sealed; and only where it belongs. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetAnswers,
  withNewestAnswers,
  writeAnswers,
} from '../../../../src/audio/eartest/newest-answers';
import { createTestKeeper } from '../../../../src/audio/eartest/test-keeper';
import type { KeptTest } from '../../../../src/eartest/kept-test';
import { cardOf, spreadHits } from '../../../helpers/ear-test-cards';

const testOf = async (seed: number): Promise<KeptTest> => {
  const parts = { design: 'abx', hits: spreadHits(6, 8, seed), seed } as const;
  const { plan, salt, order, trials } = await cardOf(parts);
  return { plan, salt, order, trials, events: [], startedAt: '2026-03-01T10:01:00.000Z' };
};
const whole = await testOf(1);
const upTo = (answered: number): KeptTest => ({
  ...whole,
  trials: whole.trials.slice(0, answered),
});

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
    const found = await withNewestAnswers(upTo(3));
    expect(found).toEqual({ ...upTo(5), events: [{ kind: 'break', trial: 4, seconds: 9 }] });
  });

  it('tell nothing of the order', () => {
    writeAnswers(upTo(5));
    const text = [...stored.values()].join();
    expect(text).not.toContain(whole.salt);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['orderHash', 'trials', 'events']);
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
    expect(await withNewestAnswers(upTo(3))).toEqual(upTo(3));
  });

  it('are done without where there is no storage', async () => {
    vi.stubGlobal('localStorage', undefined);
    writeAnswers(upTo(4));
    expect(await withNewestAnswers(upTo(3))).toEqual(upTo(3));
    forgetAnswers();
  });
});

describe('the keeper of a page’s test', () => {
  /** Seals the first at once, and nothing after it. */
  const createKeeper = (isOurs = true) => {
    let sealed: KeptTest | undefined;
    return createTestKeeper({
      async keep(test) {
        if (sealed) await new Promise(() => undefined);
        if (isOurs) sealed = test;
        return isOurs;
      },
      forget: () => Promise.resolve(),
      take: () => Promise.resolve(sealed),
    });
  };

  it('gives back an answer that was not sealed any more', async () => {
    const keeper = createKeeper();
    keeper.keep(upTo(0));
    await later();
    keeper.keep(upTo(1));
    expect(await keeper.take()).toEqual(upTo(1));
    keeper.forget();
    expect(stored.size).toBe(0);
  });

  it('writes nothing over those of another page', async () => {
    writeAnswers(whole);
    const before = [...stored];
    const keeper = createKeeper(false);
    for (const answered of [0, 1]) {
      keeper.keep(upTo(answered));
      await later();
    }
    keeper.forget();
    expect([...stored]).toEqual(before);
  });
});
