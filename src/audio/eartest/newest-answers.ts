/**
 * The answers of the test that is being taken, written in the moment in which they are given: what is sealed takes
 * some milliseconds, and a reload may come before. They stand open, and tell no more of the hidden order than what was
 * pressed does: nothing. So no level of a threshold stands there, for it follows from what was right.
 */
import type { CardEvent, CardTrial } from '../../eartest/card';
import type { KeptTest } from '../../eartest/kept-test';
import { keptText, readKept } from '../../eartest/kept-test';
import type { TestRun } from '../../eartest/test-run';

const KEY = 'common-mode.ear-test.answers';

interface Answers {
  /** Of the test that they belong to. */
  orderHash: string;
  trials: Pick<CardTrial, 'answer' | 'seconds'>[];
  events: readonly CardEvent[];
}
/** An ended test: whatever is still sealed of it is not gone on with, for its order was shown. */
interface Ended {
  ended: string;
}

const read = (): Partial<Answers & Ended> => {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? {}) as Partial<Answers & Ended>;
  } catch {
    return {};
  }
};

/** Nothing is written where the browser has no storage or no room in it. */
const write = (entry: Answers | Ended): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(entry));
  } catch {
    // What is sealed is kept all the same.
  }
};

export const writeAnswers = ({ plan, trials, events }: KeptTest): void =>
  write({
    orderHash: plan.orderHash,
    trials: trials.map(({ answer, seconds }) => ({ answer, seconds })),
    events,
  });

export const writeEnded = (orderHash: string): void => write({ ended: orderHash });
export const isEnded = ({ plan }: KeptTest): boolean => read().ended === plan.orderHash;

/**
 * The test with the answers that were given since it was sealed; as it was where there are none that fit it. `goOn`:
 * a run of it, which works out the levels.
 */
export async function withNewestAnswers(
  kept: KeptTest,
  goOn: (kept: KeptTest) => TestRun,
): Promise<KeptTest> {
  const { orderHash, trials, events } = read();
  if (orderHash !== kept.plan.orderHash || !trials || !events) return kept;
  try {
    const run = goOn(kept);
    const newest = trials.slice(kept.trials.length).map(({ answer, seconds }) => {
      const { levelDb } = run;
      run.answer(answer, 0);
      return levelDb === undefined ? { answer, seconds } : { answer, seconds, levelDb };
    });
    const isNewer = trials.length >= kept.trials.length && events.length >= kept.events.length;
    const all = { ...kept, trials: [...kept.trials, ...newest], events };
    return (isNewer && (await readKept(keptText(all)))) || kept;
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
