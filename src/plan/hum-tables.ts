/**
 * One period of the hum in each stream: every harmonic at its exact complex gain, summed by an inverse
 * Fourier transform into tables that the audio thread reads at the mains frequency.
 *
 * x(p) = √2·Σ rmsₕ·|Gₕ|·cos(2πhp + φₕ + ∠Gₕ). Single-precision points: 150 dB below the table's own peak.
 */
import type { ComplexCurve } from '../circuit/link-response';
import { inverseFft } from '../dsp/inverse-fft';
import { TABLE_SIZE } from '../dsp/period-table';

/** One harmonic of one source; `gains` holds its gain to each stream as re, im pairs. */
export interface HumLine {
  order: number;
  rms: number;
  phase: number;
  gains: readonly { re: number; im: number }[];
}

/** Gain of `curve` at point k. */
export const gainAt = (curve: ComplexCurve, k: number): { re: number; im: number } => ({
  re: curve.re[k]!,
  im: curve.im[k]!,
});

/** Two real tables at a time: one becomes the real part of the transform, the other its imaginary part. */
function tablePair(lines: readonly HumLine[], first: number, second: number): Float32Array[] {
  const re = new Float64Array(TABLE_SIZE);
  const im = new Float64Array(TABLE_SIZE);
  let any = [false, false];
  for (const { order, rms, phase, gains } of lines) {
    // Half of the peak value, √2·rms/2, on each of the two conjugate lines.
    const cos = rms * Math.SQRT1_2 * Math.cos(phase);
    const sin = rms * Math.SQRT1_2 * Math.sin(phase);
    const a = gains[first]!;
    const b = gains[second]!;
    const aRe = cos * a.re - sin * a.im;
    const aIm = cos * a.im + sin * a.re;
    const bRe = cos * b.re - sin * b.im;
    const bIm = cos * b.im + sin * b.re;
    re[order]! += aRe - bIm;
    im[order]! += aIm + bRe;
    re[TABLE_SIZE - order]! += aRe + bIm;
    im[TABLE_SIZE - order]! += bRe - aIm;
    any = [any[0]! || aRe !== 0 || aIm !== 0, any[1]! || bRe !== 0 || bIm !== 0];
  }
  if (any[0] || any[1]) inverseFft(re, im);
  const asTable = (samples: Float64Array): Float32Array => {
    const table = new Float32Array(TABLE_SIZE + 1);
    table.set(samples);
    table[TABLE_SIZE] = table[0]!;
    return table;
  };
  return [any[0] ? asTable(re) : new Float32Array(0), any[1] ? asTable(im) : new Float32Array(0)];
}

/** Tables of the four streams, empty where a stream has none. */
export function humTables(lines: readonly HumLine[]): Float32Array[] {
  return [...tablePair(lines, 0, 1), ...tablePair(lines, 2, 3)];
}
