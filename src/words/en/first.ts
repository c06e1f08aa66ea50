/** English: the sentences that the page starts with. */
import { INSTRUMENT_DOCK_WORDS } from './instruments';
import { RECORD_WORDS } from './keep';
import { LINK_PARAM_WORDS } from './link-params';
import { PAGE_WORDS } from './page';
import { PARAM_WORDS } from './params';
import { PROBLEM_WORDS } from './problems';
import { VIEW_WORDS } from './views';

export const FIRST_WORDS = {
  ...PARAM_WORDS,
  ...LINK_PARAM_WORDS,
  ...PROBLEM_WORDS,
  ...PAGE_WORDS,
  ...VIEW_WORDS,
  ...INSTRUMENT_DOCK_WORDS,
  ...RECORD_WORDS,
} as const;
