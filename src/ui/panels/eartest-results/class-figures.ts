/** What all pooled results have, and how far their listeners, or the sessions of one, differ. */
import { formatNumber } from '../../../words/format';
import { sayP } from '../../../words/say-chance';
import { say } from '../../../words/say';
import type { Plot } from './card-plots';
import type { FigureRow } from './figure-table';

export interface ClassReport {
  readonly sentences: readonly string[];
  readonly figures: readonly FigureRow[];
  readonly plots: readonly Plot[];
}

/** Where there is no complete test. */
export const NO_REPORT: ClassReport = { sentences: [], figures: [], plots: [] };

/** `what`: between which results. */
export const differRow = (
  { p, iSquared }: { p: number; iSquared: number },
  what: 'differ' | 'sessions' = 'differ',
): FigureRow => ({
  name: say(`class.figure.${what}`),
  value: say('class.figure-differ-value', { p: sayP(p), share: formatNumber(100 * iSquared) }),
  note: say(`class.figure-note.${what}`),
});
