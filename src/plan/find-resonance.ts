/**
 * The resonance in a response, if it has one: a pickup's coil with the cable's capacitance.
 *
 * A second-order low-pass that peaks g times above its plain level has Q² = (g² + √(g⁴ − g²))/2 and its
 * peak at f₀·√(1 − 1/(2Q²)); from there on, a search for the pair with the smallest error of the fit.
 */
import type { ComplexCurve } from '../circuit/link-response';
import type { Resonance, ResponseFitter } from './fit-response';

/** A peak lower than this the fixed poles follow by themselves. */
const LEAST_PEAK = 1.05;
const BAND_HZ = [300, 18_000] as const;
const ROUNDS = 14;

export function findResonance(
  fitter: ResponseFitter,
  curve: ComplexCurve,
  hertz: readonly number[],
): Resonance | undefined {
  const magnitude = (k: number): number => Math.hypot(curve.re[k]!, curve.im[k]!);
  const from = hertz.findIndex((frequency) => frequency >= BAND_HZ[0]);
  let peak = from;
  let last = from;
  for (; last + 1 < hertz.length && hertz[last + 1]! <= BAND_HZ[1]; last++) {
    if (magnitude(last) > magnitude(peak)) peak = last;
  }
  const gain = magnitude(peak) / magnitude(from);
  // One that only rises, or rises and stays, has no peak.
  if (!(gain > LEAST_PEAK && magnitude(peak) > LEAST_PEAK * magnitude(last))) return undefined;
  const qSquare = (gain * gain + Math.sqrt(gain ** 4 - gain * gain)) / 2;
  let best = { hertz: hertz[peak]! / Math.sqrt(1 - 1 / (2 * qSquare)), q: Math.sqrt(qSquare) };
  let error = fitter.fit(curve, best).error;
  let reach = 0.04;
  for (let round = 0; round < ROUNDS; round++) {
    const around: Resonance[] = [
      { hertz: best.hertz * (1 + reach), q: best.q },
      { hertz: best.hertz * (1 - reach), q: best.q },
      { hertz: best.hertz, q: best.q * (1 + 3 * reach) },
      { hertz: best.hertz, q: best.q * (1 - 3 * reach) },
    ];
    const tried = around.map((resonance) => ({
      resonance,
      error: fitter.fit(curve, resonance).error,
    }));
    const least = tried.reduce((a, b) => (b.error < a.error ? b : a));
    if (least.error < error) {
      best = least.resonance;
      error = least.error;
    } else reach /= 2;
  }
  return best;
}
