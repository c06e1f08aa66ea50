/**
 * Two functions made of +, −, × and ÷ alone, which every engine rounds alike (IEEE 754). `Math.exp` may differ in its
 * last bit from one browser to the next, and a level that follows from it could too; a card's levels must come out
 * the same wherever they are worked out again.
 */

const SERIES_TERMS = 14;

/** eˣ, for |x| ≤ 100 within 1e-13 of its value: the series for a small part of x, then squared up again. */
export function exactExp(x: number): number {
  let part = x;
  let squarings = 0;
  while (part > 0.25 || part < -0.25) {
    part /= 2;
    squarings++;
  }
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= SERIES_TERMS; n++) {
    term *= part / n;
    sum += term;
  }
  for (; squarings > 0; squarings--) sum *= sum;
  return sum;
}

const INVERSE_ROOT_TWO_PI = 0.3989422804014327;
/** From here on 1 to double precision. */
const NORMAL_END = 8.5;

/**
 * Normal distribution Φ(z) for z ≥ 0, within 1e-13: ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …), whose terms are all positive
 * (G. Marsaglia, "Evaluating the Normal Distribution", J. Stat. Softw. 11(4), 2004).
 */
export function exactNormal(z: number): number {
  if (z >= NORMAL_END) return 1;
  let term = z;
  let sum = z;
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return 0.5 + INVERSE_ROOT_TWO_PI * exactExp((-z * z) / 2) * sum;
}
