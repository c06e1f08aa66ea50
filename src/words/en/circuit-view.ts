/** English: all sentences that come with the Circuit view, when it is first opened. */
import { BUDGET_WORDS } from './budget';
import { CIRCUIT_WORDS } from './circuit';
import { SCENE_WORDS } from './scenes';

export const CIRCUIT_VIEW_WORDS = { ...CIRCUIT_WORDS, ...BUDGET_WORDS, ...SCENE_WORDS } as const;
