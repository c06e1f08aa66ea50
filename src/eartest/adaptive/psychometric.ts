/**
 * How often somebody is right in a pair of intervals, one with interference and one without, at a level x dB above
 * their threshold:
 *
 *   share = slips + (1 − 2·slips)·Φ(d′/√2),   d′ = d′ₜ·10^(k·x/10)
 *
 * d′ grows with a power k of the interference's intensity, as for a tone in noise (J. P. Egan, W. A. Lindner and
 * D. McFadden, "Masking-level differences and the form of the psychometric function", Percept. Psychophys. 6, 1969):
 * k near 1 there. Φ(d′/√2) is the share of right answers in two intervals (D. M. Green and J. A. Swets, "Signal
 * Detection Theory and Psychophysics", 1966). In the Weibull curve that QUEST is used with, β = 3.5 for an amplitude
 * (A. B. Watson and D. G. Pelli, Percept. Psychophys. 33, 1983), k is 1.4: d′ ∝ amplitude^(0.8·β) comes nearest to it
 * (D. G. Pelli, J. Opt. Soc. Am. A 2, 1985). A programme that changes and confuses makes curves shallow, to a half of
 * that and less, and lowers their top (R. A. Lutfi et al., "Psychometric functions for informational masking",
 * J. Acoust. Soc. Am. 114, 2003).
 *
 * Slips are answers that have nothing to do with what was heard: a finger on the wrong key, a thought elsewhere.
 */
import { exactExp, exactNormal } from './exact-maths';

/** The shape of somebody's curve, wherever their threshold lies. */
export interface CurveShape {
  /** k. */
  readonly exponent: number;
  /** Wrong answers to something that cannot be missed, as a share. */
  readonly slips: number;
}

/**
 * Exponents that are thought possible, a factor of √2 apart, and slips, each with how likely it is held beforehand:
 * most weight between a tone in noise and the Weibull curve of QUEST, and on two slips in a hundred.
 */
const EXPONENTS = [
  [0.6, 0.4],
  [0.85, 1],
  [1.2, 1],
  [1.7, 0.4],
  [2.4, 0.1],
] as const;
const SLIPS = [
  [0.02, 0.85],
  [0.08, 0.15],
] as const;

/** Every shape that is thought possible, with its weight; all weights together are 1. */
export const SHAPES: readonly (CurveShape & { readonly weight: number })[] = EXPONENTS.flatMap(
  ([exponent, likely]) =>
    SLIPS.map(([slips, share]) => ({ exponent, slips, weight: (likely * share) / 2.9 })),
);

/** The point of the curve that is called the threshold. */
export interface ThresholdPoint {
  /** Share of right answers there, slips apart. */
  readonly share: number;
  /** d′ there: √2·Φ⁻¹(share). */
  readonly dPrime: number;
}

/**
 * Right in 79.4 of 100 pairs, the point that "three right, one step harder" goes to (H. Levitt, "Transformed up-down
 * methods in psychoacoustics", J. Acoust. Soc. Am. 49, 1971). It lies near the levels that tell most about a curve
 * whose slope is not known, so that less has to be guessed from them than at 75.
 */
export const BAYES_POINT: ThresholdPoint = { share: Math.cbrt(0.5), dPrime: 1.1587056462091214 };
/** Right in 70.7 of 100, where "two right, one step harder" settles (Levitt, as above). */
export const STAIRCASE_POINT: ThresholdPoint = { share: Math.SQRT1_2, dPrime: 0.7706787010342532 };

const NATURAL_PER_DB = Math.LN10 / 10;

/** Share of right answers `aboveDb` over the threshold of somebody with a curve of this shape. */
export function shareRight(
  { dPrime }: ThresholdPoint,
  { exponent, slips }: CurveShape,
  aboveDb: number,
): number {
  const grown = dPrime * exactExp(exponent * NATURAL_PER_DB * aboveDb);
  return slips + (1 - 2 * slips) * exactNormal(grown / Math.SQRT2);
}
