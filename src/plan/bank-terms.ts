/** Frequency responses of the terms of `src/dsp/response-bank.ts`, to fit weights to. */
import { POLE_COUNT, POLE_HERTZ, poleOf, TAP_COUNT, TERM_COUNT } from '../dsp/response-bank';

/** Real and imaginary part of every term at every frequency: re[term][k]. */
export interface TermResponses {
  re: Float64Array[];
  im: Float64Array[];
}

const makeCurves = (count: number, points: number): Float64Array[] =>
  Array.from({ length: count }, () => new Float64Array(points));

/** The terms without the resonator's two, whose curves are left at 0. */
export function bankTerms(hertz: readonly number[], sampleRate: number): TermResponses {
  const re = makeCurves(TERM_COUNT, hertz.length);
  const im = makeCurves(TERM_COUNT, hertz.length);
  hertz.forEach((frequency, k) => {
    const w = (2 * Math.PI * frequency) / sampleRate;
    for (let tap = 0; tap < TAP_COUNT; tap++) {
      re[tap]![k] = Math.cos(tap * w);
      im[tap]![k] = -Math.sin(tap * w);
    }
    for (let pole = 0; pole < POLE_COUNT; pole++) {
      const a = poleOf(POLE_HERTZ[pole]!, sampleRate);
      const x = 1 - a * Math.cos(w);
      const y = a * Math.sin(w);
      const scale = (1 - a) / (x * x + y * y);
      re[TAP_COUNT + pole]![k] = x * scale;
      im[TAP_COUNT + pole]![k] = -y * scale;
    }
  });
  return { re, im };
}

/** c and r² of a resonance at `hertz` with this Q, as the bank wants them. */
export function resonatorOf(hertz: number, q: number, sampleRate: number): [number, number] {
  const w = (2 * Math.PI * hertz) / sampleRate;
  const r = Math.exp(-w / (2 * q));
  return [2 * r * Math.cos(w * Math.sqrt(Math.max(0, 1 - 1 / (4 * q * q)))), r * r];
}

/** Writes the resonator's two terms into the curves of `bankTerms`. */
export function resonatorTerms(
  terms: TermResponses,
  [c, rr]: readonly [number, number],
  hertz: readonly number[],
  sampleRate: number,
): void {
  const now = TERM_COUNT - 2;
  hertz.forEach((frequency, k) => {
    const w = (2 * Math.PI * frequency) / sampleRate;
    const x = 1 - c * Math.cos(w) + rr * Math.cos(2 * w);
    const y = c * Math.sin(w) - rr * Math.sin(2 * w);
    const square = x * x + y * y;
    const re = x / square;
    const im = -y / square;
    terms.re[now]![k] = re;
    terms.im[now]![k] = im;
    terms.re[now + 1]![k] = re * Math.cos(w) + im * Math.sin(w);
    terms.im[now + 1]![k] = im * Math.cos(w) - re * Math.sin(w);
  });
}
