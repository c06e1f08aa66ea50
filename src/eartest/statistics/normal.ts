/** The normal distribution, Φ and Φ⁻¹. Pure. Right to 1e-15, in the tails relative to what they hold. */

const ROOT_TAU = Math.sqrt(2 * Math.PI);
/** Up to here the series, beyond it the continued fraction. */
const TAIL_FROM = 3;
/** At x = 3 so many terms give all digits; further out fewer would do. */
const TAIL_TERMS = 80;
const REFINEMENTS = 3;

const density = (x: number): number => Math.exp((-x * x) / 2) / ROOT_TAU;

/** Φ(x) − ½ = φ(x)·(x + x³/3 + x⁵/(3·5) + …) (Marsaglia, J. Stat. Softw. 11(4), 2004). */
function middle(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > Math.abs(sum) * 1e-17; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return density(x) * sum;
}

/** 1 − Φ(x) = φ(x)/(x + 1/(x + 2/(x + 3/…))) (Laplace; DLMF 7.9.1). */
function tail(x: number): number {
  let rest = x;
  for (let k = TAIL_TERMS; k > 0; k--) rest = x + k / rest;
  return density(x) / rest;
}

/** Φ: share of a standard normal distribution below `x`. */
export function normalShare(x: number): number {
  if (Math.abs(x) < TAIL_FROM) return 0.5 + middle(x);
  return x < 0 ? tail(-x) : 1 - tail(x);
}

/** Φ⁻¹ for shares of 0…1; ∓Infinity at the ends. Start by Hastings (Abramowitz and Stegun 26.2.23), then Halley's method. */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  if (share <= 0) return -Infinity;
  const t = Math.sqrt(-2 * Math.log(share));
  let x =
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) -
    t;
  for (let k = 0; k < REFINEMENTS; k++) {
    const step = (normalShare(x) - share) / density(x);
    x -= step / (1 + (x * step) / 2);
  }
  return x;
}
