/** The English dictionary: every sentence on the page. `{name}` is a gap. */
import { PAGE_WORDS } from './page';
import { PARAM_WORDS } from './params';
import { PROBLEM_WORDS } from './problems';

export const EN = { ...PARAM_WORDS, ...PROBLEM_WORDS, ...PAGE_WORDS } as const;
