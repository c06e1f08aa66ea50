/**
 * Power of a stretch of signal by frequency, calibrated for sines.
 *
 *   P[k] = |2/N · Σ w[n]·x[n]·e^(−j2πkn/N)|²,   k = 0…N/2,   w averaging 1
 *
 * so that a sine of amplitude A in the middle of a bin gives A² there, and 10·log₁₀P is dBFS (sine
 * reference). At 0 and N/2, where nothing stands mirrored, P is half of that: twice the mean square, as
 * RMS levels have it. The transform of N real samples is done as one of N/2 complex ones. Page's thread; allocates
 * only when created.
 */
import FFT from 'fft.js';
import type { WindowName } from './windows';
import { windowOf } from './windows';

export interface SpectralPower {
  /** Samples that are looked at, a power of two. */
  readonly size: number;
  readonly window: WindowName;
  /** The newest `size` of `samples`, oldest first; `power` has `size / 2 + 1` places. */
  measure(samples: Float32Array, power: Float64Array): void;
}

export function createSpectralPower(size: number, window: WindowName): SpectralPower {
  const half = size / 2;
  const fft = new FFT(half);
  const weights = windowOf(window, size).map((weight) => (2 / size) * weight);
  const windowed = new Float64Array(size);
  const out = new Float64Array(size);
  const cos = Float64Array.from({ length: half + 1 }, (_, k) => Math.cos((2 * Math.PI * k) / size));
  const sin = Float64Array.from({ length: half + 1 }, (_, k) => Math.sin((2 * Math.PI * k) / size));

  return {
    size,
    window,
    measure(samples, power) {
      const start = samples.length - size;
      for (let n = 0; n < size; n++) windowed[n] = weights[n]! * samples[start + n]!;
      // Even samples as real parts, odd ones as imaginary parts: this is how they lie in memory.
      fft.transform(out, windowed);
      for (let k = 1; k < half; k++) {
        const low = 2 * k;
        const high = size - low;
        const evenRe = (out[low]! + out[high]!) / 2;
        const evenIm = (out[low + 1]! - out[high + 1]!) / 2;
        const oddRe = (out[low + 1]! + out[high + 1]!) / 2;
        const oddIm = (out[high]! - out[low]!) / 2;
        const re = evenRe + cos[k]! * oddRe + sin[k]! * oddIm;
        const im = evenIm + cos[k]! * oddIm - sin[k]! * oddRe;
        power[k] = re * re + im * im;
      }
      power[0] = (out[0]! + out[1]!) ** 2 / 2;
      power[half] = (out[0]! - out[1]!) ** 2 / 2;
    },
  };
}
