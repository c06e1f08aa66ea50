/** The English dictionary: every sentence on the page. `{name}` is a gap. */
import { CIRCUIT_VIEW_WORDS } from './circuit-view';
import { FIRST_WORDS } from './first';

export const EN = { ...FIRST_WORDS, ...CIRCUIT_VIEW_WORDS } as const;
