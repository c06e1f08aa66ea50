/** Every sentence, those too that the page fetches only with a view: before unit tests, and for the docs. */
import { CIRCUIT_VIEW_WORDS } from '../../src/words/en/circuit-view';
import { CLI_WORDS } from '../../src/words/en/cli';
import { EAR_TEST_WORDS } from '../../src/words/en/ear-test';
import { EAR_TEST_RESULT_WORDS } from '../../src/words/en/ear-test-results';
import { INSTRUMENT_WORDS } from '../../src/words/en/instruments';
import { KEEP_WORDS } from '../../src/words/en/keep';
import { LEGS_WORDS } from '../../src/words/en/legs';
import { LEGS_HELP_WORDS } from '../../src/words/en/legs-help';
import { SCOPE_WORDS } from '../../src/words/en/scope';
import { SPECTRUM_WORDS } from '../../src/words/en/spectrum';
import { addWords } from '../../src/words/say';

addWords(CIRCUIT_VIEW_WORDS);
addWords(CLI_WORDS);
addWords(EAR_TEST_WORDS);
addWords(EAR_TEST_RESULT_WORDS);
addWords(INSTRUMENT_WORDS);
addWords(KEEP_WORDS);
addWords(LEGS_WORDS);
addWords(LEGS_HELP_WORDS);
addWords(SCOPE_WORDS);
addWords(SPECTRUM_WORDS);
