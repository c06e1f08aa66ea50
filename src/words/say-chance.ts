/** p-values and shares as people read them: as so many of a hundred tests, and as figures. */
import { formatNumber } from './format';
import { say } from './say';

/** Below a count of this of 100 tests, "1 of so many" is plainer. */
const PLAIN_SHARE = 0.0095;
const LEAST_SHARE = 1e-6;
const DIGITS = 2;
const ROUNDING = 1e-9;

/** How often that comes by chance: "4 of 100 tests", "1 of 1700 tests". */
export function sayOften(p: number): string {
  if (p >= 1) return say('verdict.often.every');
  if (p > 0.995) return say('verdict.often.most');
  if (p >= PLAIN_SHARE) return say('verdict.often.hundred', { count: formatNumber(100 * p) });
  if (p < LEAST_SHARE) return say('verdict.often.never');
  const count = Number((1 / p).toPrecision(DIGITS));
  return say('verdict.often.one-in', { count: formatNumber(count) });
}

/** Three significant digits, and never 0 for what is more than that. */
export function sayP(p: number): string {
  if (p < LEAST_SHARE) return say('result.figure.p-less', { p: formatNumber(LEAST_SHARE, 6) });
  const decimals = Math.max(2, 2 - Math.floor(Math.log10(p)));
  return formatNumber(p, Math.min(8, decimals));
}

/** A share of 0 to 1 as whole hundredths that never say "all" or "none" of what is neither. */
export function sayHundredths(share: number): string {
  if (share <= 0 || share >= 1) return formatNumber(100 * share);
  // 23 of 40 is a half above 57, whatever its double says.
  const rounded = Math.round(100 * share + ROUNDING);
  return formatNumber(Math.min(99, Math.max(1, rounded)));
}
