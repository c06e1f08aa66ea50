/** Before each file of unit tests: the sentences that the page fetches only with a view. */
import { CIRCUIT_VIEW_WORDS } from '../../src/words/en/circuit-view';
import { addWords } from '../../src/words/say';

addWords(CIRCUIT_VIEW_WORDS);
