/** The English dictionary: every sentence on the page. `{name}` is a gap. */
import { CIRCUIT_VIEW_WORDS } from './circuit-view';
import { CLI_WORDS } from './cli';
import { EAR_TEST_WORDS } from './ear-test';
import { EAR_TEST_RESULT_WORDS } from './ear-test-results';
import { FIRST_WORDS } from './first';
import { INSTRUMENT_WORDS } from './instruments';
import { KEEP_WORDS } from './keep';
import { LEGS_WORDS } from './legs';
import { LEGS_HELP_WORDS } from './legs-help';
import { SCOPE_WORDS } from './scope';
import { SPECTRUM_WORDS } from './spectrum';

export const EN = {
  ...FIRST_WORDS,
  ...CIRCUIT_VIEW_WORDS,
  ...CLI_WORDS,
  ...EAR_TEST_WORDS,
  ...EAR_TEST_RESULT_WORDS,
  ...INSTRUMENT_WORDS,
  ...KEEP_WORDS,
  ...LEGS_WORDS,
  ...LEGS_HELP_WORDS,
  ...SCOPE_WORDS,
  ...SPECTRUM_WORDS,
} as const;
