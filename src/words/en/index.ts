/** The English dictionary: every sentence on the page. `{name}` is a gap. */
import { BUDGET_WORDS } from './budget';
import { CIRCUIT_WORDS } from './circuit';
import { LINK_PARAM_WORDS } from './link-params';
import { PAGE_WORDS } from './page';
import { PARAM_WORDS } from './params';
import { PROBLEM_WORDS } from './problems';
import { SCENE_WORDS } from './scenes';

export const EN = {
  ...PARAM_WORDS,
  ...LINK_PARAM_WORDS,
  ...PROBLEM_WORDS,
  ...PAGE_WORDS,
  ...CIRCUIT_WORDS,
  ...BUDGET_WORDS,
  ...SCENE_WORDS,
} as const;
