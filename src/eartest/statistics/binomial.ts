/**
 * The exact binomial test: how often somebody who only guesses does as well, in whole numbers of any length. Pure.
 *
 * With a chance of 1/m there are m^n equally likely outcomes, and C(n, k)·(m − 1)^(n−k) of them have k hits: p is a
 * fraction, and only its last step, the division, is rounded. Two-sided p is the share of all numbers of hits that are
 * no likelier than the one seen (Fisher; Gibbons and Pratt, Am. Statistician 29, 1975).
 */

export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A quotient of so many bits is enough to round a double by. */
const QUOTIENT_BITS = 64;

/** The m of a chance of 1/m; throws a RangeError for any other chance. */
function equalChoices(chance: number): bigint {
  const choices = Math.round(1 / chance);
  if (choices < 2 || 1 / choices !== chance)
    throw new RangeError(`${chance} is not one of a whole number`);
  return BigInt(choices);
}

/** Hands over the number of outcomes with n, n − 1, … 0 hits, until told to stop. */
function countOutcomes(
  trials: number,
  choices: bigint,
  take: (hits: number, outcomes: bigint) => boolean,
): void {
  let outcomes = 1n;
  for (let hits = trials; take(hits, outcomes) && hits > 0; hits--) {
    outcomes = (outcomes * BigInt(hits) * (choices - 1n)) / BigInt(trials - hits + 1);
  }
}

/** p as the number of outcomes that count against all outcomes, not reduced. */
function outcomesOf(hits: number, trials: number, chance: number, tails: 1 | 2): Fraction {
  const isCount = Number.isInteger(hits) && Number.isInteger(trials) && hits >= 0 && hits <= trials;
  if (!isCount) throw new RangeError(`${hits} hits of ${trials} trials`);
  const choices = equalChoices(chance);
  let seen = 0n;
  let upper = 0n;
  countOutcomes(trials, choices, (k, outcomes) => {
    upper += outcomes;
    seen = outcomes;
    return k > hits;
  });
  const denominator = choices ** BigInt(trials);
  if (tails === 1) return { numerator: upper, denominator };
  let unlikely = 0n;
  countOutcomes(trials, choices, (_, outcomes) => {
    if (outcomes <= seen) unlikely += outcomes;
    return true;
  });
  return { numerator: unlikely, denominator };
}

const bitsOf = (value: bigint): number => value.toString(16).length * 4;

/** To the nearest double; below 1e-308 it may be 0. */
function toNumber({ numerator, denominator }: Fraction): number {
  const shift = Math.max(0, bitsOf(denominator) - bitsOf(numerator) + QUOTIENT_BITS);
  const scaled = numerator << BigInt(shift);
  const quotient = scaled / denominator;
  // A remainder counts as a last bit, so that a half is rounded up only where it is more than a half.
  const isMore = scaled % denominator !== 0n;
  const half = shift >> 1;
  return Number(isMore ? quotient | 1n : quotient) * 2 ** -half * 2 ** (half - shift);
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

/**
 * Chance that somebody who only guesses has `hits` or more of `trials` (`tails` 1), or a number of hits as unlikely as
 * this one (`tails` 2). `chance` of a hit is 1/2, 1/3 …; throws a RangeError for other chances and impossible counts.
 */
export const binomialP = (hits: number, trials: number, chance: number, tails: 1 | 2): number =>
  toNumber(outcomesOf(hits, trials, chance, tails));

/** The same, as a fraction in lowest terms: 12 of 16 at 1/2 is 2517/65536. */
export function binomialFraction(
  hits: number,
  trials: number,
  chance: number,
  tails: 1 | 2,
): Fraction {
  const { numerator, denominator } = outcomesOf(hits, trials, chance, tails);
  const divisor = greatestDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}
