/**
 * Phase of the minimum-phase digital filter that has given magnitudes.
 *
 *   φ(u₀) = (1/π)·∫ (dA/du)·ln coth(|u − u₀|/2) du,   A = ln|H|, u = ln tan(πf/fs)
 *
 * Bode's relation of gain and phase (Network Analysis and Feedback Amplifier Design, 1945, ch. XIV), which
 * holds on the bilinear axis for a digital filter as it does on the frequency axis for an analogue one. A is
 * taken as straight between nodes, and as going on with its first slope below them.
 */

/** ln coth(v/2) for v > 0. */
const kernel = (v: number): number => -Math.log(Math.tanh(v / 2));

/** Gauss-Legendre points and weights of order 3 on 0…1. */
const GAUSS: readonly [point: number, weight: number][] = [
  [0.5 - Math.sqrt(0.15), 5 / 18],
  [0.5, 8 / 18],
  [0.5 + Math.sqrt(0.15), 5 / 18],
];

/** ∫ of the kernel over the cell from `v` to `v + step`; its logarithmic pole at 0 is taken apart. */
function cellIntegral(v: number, step: number): number {
  const primitive = (x: number): number => (x === 0 ? 0 : x * (Math.log(2) - Math.log(x) + 1));
  let smooth = 0;
  for (const [point, weight] of GAUSS) {
    const x = v + step * point;
    smooth += weight * (kernel(x) + Math.log(x / 2));
  }
  return primitive(v + step) - primitive(v) + smooth * step;
}

/** Cells behind the last node that still matter: the kernel falls as 2·e^(−v). */
const REACH = 40;

export interface PhaseRelation {
  /** Phase at each node, radians, of `logMagnitudes`. */
  phases(logMagnitudes: Float64Array): Float64Array;
}

/** For `count` nodes, `step` apart in u. Allocates; make it once a grid. */
export function createPhaseRelation(count: number, step: number): PhaseRelation {
  const cells = Float64Array.from({ length: count }, (_, k) => cellIntegral(k * step, step));
  const behind = (k: number): number => {
    let sum = 0;
    for (let v = k * step; v < k * step + REACH; v += step) sum += cellIntegral(v, step);
    return sum;
  };
  const tails = Float64Array.from({ length: count }, (_, k) => behind(k));
  return {
    phases(logMagnitudes) {
      const slopes = new Float64Array(count - 1);
      for (let i = 0; i < count - 1; i++) {
        slopes[i] = (logMagnitudes[i + 1]! - logMagnitudes[i]!) / step;
      }
      return Float64Array.from({ length: count }, (_, node) => {
        let sum = slopes[0]! * tails[node]!;
        for (let i = 0; i < node; i++) sum += slopes[i]! * cells[node - 1 - i]!;
        for (let i = node; i < count - 1; i++) sum += slopes[i]! * cells[i - node]!;
        return sum / Math.PI;
      });
    },
  };
}
