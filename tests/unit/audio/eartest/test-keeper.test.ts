/** What a page keeps of its own test, and what it leaves to another page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestKeeper } from '../../../../src/audio/eartest/test-keeper';
import type { KeptTest } from '../../../../src/eartest/kept-test';

const testOf = (salt: string): KeptTest => ({ salt, plan: { orderHash: salt } }) as KeptTest;
const never = (): never => {
  throw new Error('Nothing is gone on with.');
};
const allDone = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let page: EventTarget;
let done: string[];
/** Whether another page holds the place. */
let isTaken: boolean;

const createKeeper = () =>
  createTestKeeper(never, {
    async keep({ salt }) {
      await Promise.resolve();
      done.push(`${isTaken ? 'refused' : 'kept'} ${salt}`);
      return isTaken ? 'elsewhere' : 'kept';
    },
    forget: () => {
      done.push('forgot');
      return Promise.resolve(true);
    },
    take: () => Promise.resolve(undefined),
  });
const asks = (): boolean => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
  done = [];
  isTaken = false;
});
afterEach(() => vi.unstubAllGlobals());

describe('the keeper of a page’s test', () => {
  it('keeps the newest, one after the other, and asks nothing', async () => {
    const keeper = createKeeper();
    for (const salt of ['a', 'b', 'c']) keeper.keep(testOf(salt));
    await allDone();
    expect(done).toEqual(['kept a', 'kept c']);
    expect(asks()).toBe(false);
    keeper.forget();
    expect(done.at(-1)).toBe('forgot');
  });

  it('does not try again once another page was found to keep its own, and asks before it is left', async () => {
    const keeper = createKeeper();
    isTaken = true;
    for (const salt of ['a', 'b']) keeper.keep(testOf(salt));
    await allDone();
    expect(asks()).toBe(true);
    // The other page is being reloaded.
    isTaken = false;
    keeper.keep(testOf('c'));
    await allDone();
    keeper.forget();
    expect(done).toEqual(['refused a']);
    expect(asks()).toBe(false);
  });

  it('forgets only what it kept', () => {
    createKeeper().forget();
    expect(done).toEqual([]);
  });

  it('tries anew with the next test', async () => {
    const keeper = createKeeper();
    isTaken = true;
    keeper.keep(testOf('a'));
    await allDone();
    keeper.forget();
    isTaken = false;
    keeper.keep(testOf('b'));
    await allDone();
    expect(done).toEqual(['refused a', 'kept b']);
  });
});
