/**
 * The gamma distribution, and with it χ². Pure.
 *
 *   Q(a, x) = ∫ₓ^∞ t^(a−1)·e^(−t) dt / Γ(a)
 *
 * by its series below the mean and its continued fraction above (DLMF 8.7.1 and 8.9.2). Right to 1e-12.
 */
import { logGamma } from './beta';

const MOST_TERMS = 10_000;
const TINY = 1e-300;

/** Share of a gamma distribution of shape `a` > 0 and scale 1 that lies beyond `x`. */
function gammaBeyond(a: number, x: number): number {
  if (x <= 0) return 1;
  const weight = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - weight * series(a, x) : weight * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * Number.EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** By Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const term = n * (a - n);
    b += 2;
    d = 1 / (term * d + b || TINY);
    c = b + term / c || TINY;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) <= Number.EPSILON) break;
  }
  return value;
}

/** Chance that χ² with `degrees` of freedom is `value` or more. */
export const chiSquaredBeyond = (value: number, degrees: number): number =>
  gammaBeyond(degrees / 2, value / 2);
