/**
 * Keeps the test of this page over a reload, and only that one: what another page keeps is not this one's to forget.
 * Where nothing can be kept, the browser asks before the page is left.
 */
import type { KeptTest } from '../../eartest/kept-test';
import { createLeaveQuestion } from '../../state/leave-question';
import { forgetAnswers, withNewestAnswers, writeAnswers } from './newest-answers';
import type { SealedKeeping } from './sealed-keeping';
import { createSealedKeeping } from './sealed-keeping';

export interface TestKeeper {
  keep(test: KeptTest): void;
  forget(): void;
  /** What a reload or a closed tab cut off; undefined for nothing. */
  take(): Promise<KeptTest | undefined>;
}

export function createTestKeeper(keeping: SealedKeeping = createSealedKeeping()): TestKeeper {
  /** `refused`: another page keeps its own, and this one does not try again once that page is gone. */
  let state: 'none' | 'ours' | 'refused' = 'none';
  /** The newest that is not kept yet. */
  let next: KeptTest | undefined;
  let isBusy = false;
  /** Another page's are not written over: not before this one is known to keep its own. */
  let hasSealed = false;
  const askBeforeLeaving = createLeaveQuestion();

  /** One after the other: what was refused once is not asked for again. */
  const work = async (): Promise<void> => {
    isBusy = true;
    while (next && state === 'ours') {
      const test = next;
      next = undefined;
      const isKept = await keeping.keep(test);
      if (state !== 'ours') continue;
      hasSealed ||= isKept;
      if (isKept) continue;
      state = 'refused';
      askBeforeLeaving(true);
    }
    isBusy = false;
  };

  return {
    keep(test) {
      if (state === 'refused') return;
      state = 'ours';
      next = test;
      if (hasSealed) writeAnswers(test);
      if (!isBusy) void work();
    },
    forget() {
      askBeforeLeaving(false);
      if (state === 'ours') void keeping.forget();
      if (hasSealed) forgetAnswers();
      state = 'none';
      next = undefined;
      hasSealed = false;
    },
    async take() {
      const kept = await keeping.take();
      return kept && withNewestAnswers(kept);
    },
  };
}
