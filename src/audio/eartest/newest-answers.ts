/**
 * The answers of the test that is being taken, written in the moment in which they are given: what is sealed takes
 * some milliseconds, and a reload may come before. They stand open, and tell no more of the hidden order than what was
 * pressed does: nothing.
 */
import type { KeptTest } from '../../eartest/kept-test';
import { keptText, readKept } from '../../eartest/kept-test';

const KEY = 'common-mode.ear-test.answers';

/** Nothing is written where the browser has no storage or no room in it. */
export function writeAnswers({ plan, trials, events }: KeptTest): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ orderHash: plan.orderHash, trials, events }));
  } catch {
    // What is sealed is kept all the same.
  }
}

/** The test with the answers that were given since it was sealed; as it was where there are none that fit it. */
export async function withNewestAnswers(kept: KeptTest): Promise<KeptTest> {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null') as
      (Pick<KeptTest, 'trials' | 'events'> & { orderHash: string }) | null;
    if (found?.orderHash !== kept.plan.orderHash) return kept;
    if (found.trials.length < kept.trials.length) return kept;
    const { trials, events } = found;
    return (await readKept(keptText({ ...kept, trials, events }))) ?? kept;
  } catch {
    return kept;
  }
}

export function forgetAnswers(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then nothing was written either.
  }
}
