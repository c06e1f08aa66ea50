/** Figures of the analysis, with their units. */
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';

/** What one cannot speak of any more, dB: no circuit is as good as that. */
const DEEPEST_DB = 250;

export const sayDbu = (dbu: number): string =>
  dbu < -DEEPEST_DB ? say('value.none') : say('budget.dbu', { value: formatNumber(dbu, 1) });

export const sayDb = (db: number): string =>
  Math.abs(db) > DEEPEST_DB ? say('value.none') : say('budget.db', { value: formatNumber(db, 1) });

/** A share of 0…1, in percent. */
export function sayShare(share: number): string {
  const percent = 100 * share;
  if (percent < 0.1) return say('budget.least-percent');
  return say('budget.percent', { value: formatNumber(percent, percent < 10 ? 1 : 0) });
}
