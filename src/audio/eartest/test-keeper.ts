/**
 * Keeps the test of this page over a reload, and only that one: what another page keeps is not this one's to forget.
 * Where nothing can be kept, the browser asks before the page is left.
 */
import type { KeptTest } from '../../eartest/kept-test';
import type { TestRun } from '../../eartest/test-run';
import { createLeaveQuestion } from '../../state/leave-question';
import {
  forgetAnswers,
  isEnded,
  withNewestAnswers,
  writeAnswers,
  writeEnded,
} from './newest-answers';
import type { SealedKeeping } from './sealed-keeping';
import { createSealedKeeping } from './sealed-keeping';

export interface TestKeeper {
  keep(test: KeptTest): void;
  /** From here on it can't be gone on with, not even where the browser fails to delete it. */
  forget(): void;
  /** What a reload or a closed tab cut off; undefined for nothing. */
  take(): Promise<KeptTest | undefined>;
}

/** `goOn`: a run of what was kept. */
export function createTestKeeper(
  goOn: (kept: KeptTest) => TestRun,
  keeping: SealedKeeping = createSealedKeeping(),
): TestKeeper {
  /** `elsewhere`: another page keeps its own, and this one does not try again once that page is gone. */
  let state: 'none' | 'ours' | 'elsewhere' = 'none';
  /** The newest that is not kept yet. */
  let next: KeptTest | undefined;
  let isBusy = false;
  /** Another page's answers are not written over: not before this one is known to keep its own. */
  let hasSealed = false;
  let orderHash = '';
  const askBeforeLeaving = createLeaveQuestion();

  /** One after the other. What failed is tried again with the next answer. */
  const work = async (): Promise<void> => {
    isBusy = true;
    while (next && state === 'ours') {
      const test = next;
      next = undefined;
      const outcome = await keeping.keep(test);
      // Forgotten meanwhile.
      if (state !== 'ours') continue;
      askBeforeLeaving(outcome !== 'kept');
      if (outcome === 'kept') hasSealed = true;
      if (outcome === 'elsewhere') state = 'elsewhere';
    }
    isBusy = false;
  };

  const drop = async (): Promise<void> => {
    if (await keeping.forget()) forgetAnswers();
  };

  return {
    keep(test) {
      if (state === 'elsewhere') return;
      state = 'ours';
      next = test;
      ({ orderHash } = test.plan);
      if (hasSealed) writeAnswers(test);
      if (!isBusy) void work();
    },
    forget() {
      askBeforeLeaving(false);
      if (state === 'ours') {
        if (hasSealed) writeEnded(orderHash);
        void drop();
      }
      state = 'none';
      next = undefined;
      hasSealed = false;
    },
    async take() {
      const kept = await keeping.take();
      if (!kept) return undefined;
      hasSealed = true;
      if (!isEnded(kept)) return withNewestAnswers(kept, goOn);
      await drop();
      return undefined;
    },
  };
}
