/**
 * A p that holds however often one looks and whenever one stops: against "I'll do another until it comes out". Pure.
 *
 * The likelihood of the hits, averaged over all shares that would be better than guessing, over their likelihood by
 * guessing, is a martingale of mean 1 for somebody who guesses: by Ville's inequality it ever reaches 1/α with a
 * chance of at most α (Ville 1939; Robbins, Ann. Math. Stat. 41, 1970; Shafer et al., Statistical Science 26, 2011).
 * The price is that more hits are needed than in a test of planned length.
 */
import { chanceOfAtLeast, logBeta } from './beta';

/** `tails` 1: only more hits than by chance count. 2: fewer do as well. At most 1. */
export function anyTimeP(hits: number, trials: number, chance: number, tails: 1 | 2): number {
  // All of these shares explain so few hits worse than guessing does.
  if (tails === 1 && hits <= trials * chance) return 1;
  const misses = trials - hits;
  // ∫ q^hits·(1 − q)^misses dq over q from `chance` or from 0 to 1; the beta distribution's part beyond `chance`.
  const beyond = 1 - chanceOfAtLeast(hits + 1, trials + 1, chance);
  const part = tails === 1 ? beyond / (1 - chance) : 1;
  const logRatio =
    logBeta(hits + 1, misses + 1) - hits * Math.log(chance) - misses * Math.log1p(-chance);
  return Math.min(1, Math.exp(-logRatio) / part);
}
