/**
 * d′: how far apart two sounds are for a listener, in units of what blurs them, by the design that was used. Pure.
 *
 * Each hearing of a sound is a normal variable of variance 1; the two sounds' means are d′ apart. How a listener makes
 * an answer of it gives the share of hits:
 *
 * - `forced-choice`: the larger of two. Φ(d/√2). Also a preference (Thurstone, case V), where d may be below 0.
 * - `differencing`: X is what it is more like: |X − A| against |X − B|. Φ(d/√2)·Φ(d/√6) + Φ(−d/√2)·Φ(−d/√6).
 * - `independent-observation`: X is first named by itself, then A and B. Φ(d/√2)·Φ(d/2) + Φ(−d/√2)·Φ(−d/2).
 * - `triangle`: the odd one is the one farthest from the two that are closest. The usual
 *   2∫₀^∞ [Φ(−z√3 + d√(2/3)) + Φ(−z√3 − d√(2/3))]·φ(z) dz equals 1 − (2/π)∫₀^(π/3) exp(−d²/(12·cos²θ)) dθ: its
 *   derivative by d is elementary, and leads to Owen's T.
 *
 * For ABX differencing is stated: its listener goes back and forth between X and A, X and B at will, and what is heard
 * at a switch is a difference. The other model needs both sounds known by heart. It gives a smaller d′ for the same
 * share, so both are told. (Macmillan and Creelman, Detection Theory, 2nd ed. 2005, ch. 9; Hautus and Meng,
 * Perception & Psychophysics 64, 2002; Ennis, J. Sensory Studies 8, 1993; Bi, Sensory Discrimination Tests, 2006.)
 *
 * In a threshold the levels differ from trial to trial: its d′ is that of a made-up average level.
 */
import type { DesignId } from '../designs';
import { DESIGNS } from '../designs';
import { bisect } from './bisect';
import { clopperPearson } from './clopper-pearson';
import { normalQuantile, normalShare } from './normal';

export const D_PRIME_MODELS = [
  'forced-choice',
  'differencing',
  'independent-observation',
  'triangle',
] as const;
export type DPrimeModel = (typeof D_PRIME_MODELS)[number];

export interface DPrime {
  readonly model: DPrimeModel;
  /** From 0 to Infinity; of a preference from −Infinity, below 0 where A is the preferred one. */
  readonly value: number;
  /** Ends of its 95 % interval: those of the share, carried over. */
  readonly low: number;
  readonly high: number;
}

/** The first is the one that is stated. */
export const MODELS_OF_DESIGN: Readonly<
  Record<DesignId, readonly [DPrimeModel, ...DPrimeModel[]]>
> = {
  abx: ['differencing', 'independent-observation'],
  preference: ['forced-choice'],
  triangle: ['triangle'],
  threshold: ['forced-choice'],
};

/** Farther apart no share below 1 can be told from 1 in a double. */
const MOST = 64;
/** Steps of the double exponential rule (Takahasi and Mori, 1974), and where its weights are gone. */
const STEP = 1 / 8;
const REACH = 26;

/** Squared cosines and weights of ∫₀^(π/3) … dθ. */
const ANGLES = Array.from({ length: 2 * REACH + 1 }, (_, k) => {
  const t = (k - REACH) * STEP;
  const bend = (Math.PI / 2) * Math.sinh(t);
  const angle = (Math.PI / 6) * (1 + Math.tanh(bend));
  const weight = ((Math.PI / 6) * STEP * (Math.PI / 2) * Math.cosh(t)) / Math.cosh(bend) ** 2;
  return { cosineSquared: Math.cos(angle) ** 2, weight };
});

/** Both right or both wrong give the right answer. */
const ofTwo = (first: number, second: number): number =>
  first * second + (1 - first) * (1 - second);

const SHARES: Readonly<Record<DPrimeModel, (d: number) => number>> = {
  'forced-choice': (d) => normalShare(d / Math.SQRT2),
  differencing: (d) => ofTwo(normalShare(d / Math.SQRT2), normalShare(d / Math.sqrt(6))),
  'independent-observation': (d) => ofTwo(normalShare(d / Math.SQRT2), normalShare(d / 2)),
  triangle: (d) => {
    let sum = 0;
    for (const { cosineSquared, weight } of ANGLES) {
      sum += weight * Math.exp((-d * d) / (12 * cosineSquared));
    }
    return 1 - (2 / Math.PI) * sum;
  },
};

/** Share of hits of a listener with this d′. */
export const shareOfDPrime = (model: DPrimeModel, dPrime: number): number => SHARES[model](dPrime);

/** The d′ of a share of hits; no share below `chance` tells anything unless the design is signed. */
function fromShare(model: DPrimeModel, share: number): number {
  if (model === 'forced-choice') return Math.SQRT2 * normalQuantile(share);
  return share >= 1 ? Infinity : bisect(SHARES[model], share, 0, MOST);
}

/**
 * d′ with its interval, by the design's stated model or another of its models; undefined before the first trial. All
 * right is Infinity, with a finite lower end. A share below chance counts as 0, except for a preference.
 */
export function dPrime(
  design: DesignId,
  hits: number,
  trials: number,
  model: DPrimeModel = MODELS_OF_DESIGN[design][0],
): DPrime | undefined {
  if (trials === 0) return undefined;
  const { chance, tails } = DESIGNS[design];
  const distance = (share: number): number =>
    tails === 1 && share <= chance ? 0 : fromShare(model, share);
  const [low, high] = clopperPearson(hits, trials);
  return { model, value: distance(hits / trials), low: distance(low), high: distance(high) };
}
