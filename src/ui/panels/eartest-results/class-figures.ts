/** What all pooled results have, and how far their listeners differ. */
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

export const differRow = ({ p, iSquared }: { p: number; iSquared: number }): FigureRow => ({
  name: say('class.figure-differ'),
  value: say('class.figure-differ-value', { p: sayP(p), share: formatNumber(100 * iSquared) }),
  note: say('class.figure-differ-note'),
});
