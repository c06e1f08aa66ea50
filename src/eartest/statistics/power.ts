/** What a test of so many trials can notice, worked out before it begins. Exact. Pure. */
import type { DesignId } from '../designs';
import { DESIGNS } from '../designs';
import { chanceOfAtLeast } from './beta';
import { binomialP } from './binomial';
import { bisect } from './bisect';

/** p below this is called significant. */
export const SIGNIFICANT_P = 0.05;
/** A listener who is noticed in this share of tests counts as one whom the test can notice. */
export const USUAL_POWER = 0.8;

/**
 * The fewest hits, above chance, that are significant; undefined where not even all of them are. A preference for A
 * needs as few hits as this one needs misses.
 */
export function hitsNeeded(design: DesignId, trials: number): number | undefined {
  const { chance, tails } = DESIGNS[design];
  for (let hits = Math.ceil(trials * chance); hits <= trials; hits++) {
    if (binomialP(hits, trials, chance, tails) < SIGNIFICANT_P) return hits;
  }
  return undefined;
}

/** Share of significant tests where `needed` hits are. */
function noticed(design: DesignId, trials: number, needed: number, share: number): number {
  const above = chanceOfAtLeast(needed, trials, share);
  return DESIGNS[design].tails === 1 ? above : above + chanceOfAtLeast(needed, trials, 1 - share);
}

/**
 * Share of tests that come out significant for a listener whose share of hits is `share`. At `share` = chance it is how
 * often the test is wrong about somebody who guesses.
 */
export function power(design: DesignId, trials: number, share: number): number {
  const needed = hitsNeeded(design, trials);
  return needed === undefined ? 0 : noticed(design, trials, needed, share);
}

/** The share of hits from which on a test is significant in `wanted` of all cases; undefined where no test ever is. */
export function noticeableShare(
  design: DesignId,
  trials: number,
  wanted = USUAL_POWER,
): number | undefined {
  const needed = hitsNeeded(design, trials);
  if (needed === undefined) return undefined;
  const rising = (share: number): number => noticed(design, trials, needed, share);
  return bisect(rising, wanted, DESIGNS[design].chance, 1);
}
