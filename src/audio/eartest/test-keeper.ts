/**
 * Keeps the test of this page over a reload, and only that one: what another page keeps is not this one's to forget.
 * Where nothing can be kept, the browser asks before the page is left.
 */
import type { KeptTest } from '../../eartest/kept-test';
import { createSealedKeeping } from './sealed-keeping';

export interface TestKeeper {
  keep(test: KeptTest): void;
  forget(): void;
  /** What a reload or a closed tab cut off; undefined for nothing. */
  take(): Promise<KeptTest | undefined>;
}

export function createTestKeeper(): TestKeeper {
  const keeping = createSealedKeeping();
  /** `refused`: another page keeps its own, and this one does not try again once that page is gone. */
  let state: 'none' | 'ours' | 'refused' = 'none';
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  return {
    keep(test) {
      if (state === 'refused') return;
      state = 'ours';
      void keeping.keep(test).then((isKept) => {
        if (state !== 'ours' || isKept) return;
        state = 'refused';
        window.addEventListener('beforeunload', ask);
      });
    },
    forget() {
      window.removeEventListener('beforeunload', ask);
      if (state === 'ours') void keeping.forget();
      state = 'none';
    },
    take: () => keeping.take(),
  };
}
