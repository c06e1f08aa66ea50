/** What the form of a blind test remembers while other views are open, and no link carries. */
import type { KeptStates } from '../../../eartest/comparisons';
import { createStore } from '../../../state/store';

interface TestMemory {
  readonly listener: string;
  readonly kept: KeptStates;
}

export const testMemory = createStore<TestMemory>({ listener: '', kept: [undefined, undefined] });
