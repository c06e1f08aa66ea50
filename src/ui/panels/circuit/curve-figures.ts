/** Figures of the plots: frequencies, and decibels that may be without limit. */
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';
import { DEEPEST_DB } from './curve-chart';

/** Three digits are enough for a frequency; whole ones stay whole. */
export function sayHertz(hertz: number): string {
  const isKilo = hertz >= 1000;
  const value = String(Number((isKilo ? hertz / 1000 : hertz).toPrecision(3)));
  return say(isKilo ? 'plots.kilohertz' : 'plots.hertz', { value });
}

export function sayCurveDb(db: number): string {
  if (db > DEEPEST_DB) return say('plots.ideal', { db: DEEPEST_DB });
  if (db < -DEEPEST_DB) return say('plots.nothing', { db: formatNumber(-DEEPEST_DB) });
  return say('budget.db', { value: formatNumber(db, 1) });
}
