/**
 * The beta distribution, and with it binomial tails of any share and Student's t. Pure.
 *
 *   I_x(a, b) = ∫₀ˣ t^(a−1)·(1 − t)^(b−1) dt / B(a, b)
 *
 * by its continued fraction (DLMF 8.17.22, evaluated by Lentz's method); I_x(a, b) = 1 − I_(1−x)(b, a) keeps it on the
 * side where it converges fast. Factors of the size of Γ(20 000) never appear: Stirling's formula is put into
 * the density, where its large parts cancel, and only its small rest is computed. Right to 1e-12 for a, b ≤ 20 000.
 */
import { bisect } from './bisect';

const LN_ROOT_TAU = Math.log(2 * Math.PI) / 2;
/** From here on the series below is right to the last bit. */
const STIRLING_FROM = 16;
/** Coefficients of 1/z, 1/z³, 1/z⁵ … in Stirling's series (DLMF 5.11.1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360] as const;
/** The fraction takes some √max(a, b) terms; this many nothing here needs. */
const MOST_TERMS = 10_000;
const TINY = 1e-300;

/** ln Γ(z) without the main part of Stirling's formula, (z − ½)·ln z − z + ½·ln 2π. For z > 0. */
function stirlingRest(z: number): number {
  if (z < STIRLING_FROM) {
    // ln Γ(z) = ln Γ(z + 1) − ln z.
    return stirlingRest(z + 1) + (z + 0.5) * Math.log1p(1 / z) - 1;
  }
  const inverseSquare = 1 / (z * z);
  let power = 1 / z;
  let rest = 0;
  for (const coefficient of STIRLING) {
    rest += coefficient * power;
    power *= inverseSquare;
  }
  return rest;
}

/** ln Γ(z) for z > 0. */
export const logGamma = (z: number): number =>
  (z - 0.5) * Math.log(z) - z + LN_ROOT_TAU + stirlingRest(z);

/** ln B(a, b) for a, b > 0. */
export const logBeta = (a: number, b: number): number =>
  logGamma(a) + logGamma(b) - logGamma(a + b);

/** x^a·(1 − x)^b / B(a, b). */
function weight(a: number, b: number, x: number): number {
  const sum = a + b;
  const exponent =
    a * Math.log((x * sum) / a) +
    b * Math.log(((1 - x) * sum) / b) +
    stirlingRest(sum) -
    stirlingRest(a) -
    stirlingRest(b);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * sum));
}

const awayFromZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);

/** The continued fraction of I_x(a, b), for x below the mean. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const at = a + 2 * m;
    const even = (m * (b - m) * x) / ((at - 1) * at);
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / (at * (at + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) <= Number.EPSILON) break;
  }
  return value;
}

/** The regularised incomplete beta function I_x(a, b), for a, b > 0 and x of 0…1. */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const isLow = x < (a + 1) / (a + b + 2);
  return isLow
    ? (weight(a, b, x) * fraction(a, b, x)) / a
    : 1 - (weight(b, a, 1 - x) * fraction(b, a, 1 - x)) / b;
}

/** The x where I_x(a, b) = p. */
export const betaQuantile = (p: number, a: number, b: number): number =>
  bisect((x) => incompleteBeta(a, b, x), p, 0, 1);

/** The t that Student's distribution with `degrees` of freedom exceeds in one of two directions with 1 − `confidence`. */
export function studentT(confidence: number, degrees: number): number {
  const x = betaQuantile(1 - confidence, degrees / 2, 1 / 2);
  return Math.sqrt((degrees * (1 - x)) / x);
}

/** Chance of `hits` or more in `trials` where each is one with chance `share`. */
export function chanceOfAtLeast(hits: number, trials: number, share: number): number {
  if (hits <= 0) return 1;
  return hits > trials ? 0 : incompleteBeta(hits, trials - hits + 1, share);
}
