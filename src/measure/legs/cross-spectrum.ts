/**
 * Powers of two legs by frequency, and how they go together: S_hh, S_kk and S_hk = E[H·conj(K)].
 *
 * Averaged over half-overlapping stretches, Blackman–Harris windowed, so that a strong line of hum leaves
 * the next lines alone. Scaled so that the sum over all bins is the mean square. The two real legs are
 * transformed as one complex signal, hot + j·cold. Page's thread; allocates only when created.
 */
import FFT from 'fft.js';
import { windowOf } from '../windows';

export interface CrossSpectrum {
  readonly sampleRate: number;
  /** Hz from bin to bin. */
  readonly binHz: number;
  /** Stretches averaged so far. */
  readonly stretches: number;
  /** Mean square of each leg, bin by bin. */
  readonly hot: Float64Array;
  readonly cold: Float64Array;
  /** Real and imaginary part of hot·conj(cold): positive real where both carry the same. */
  readonly re: Float64Array;
  readonly im: Float64Array;
  /** Takes both legs of the same moment; shorter pieces than one stretch add nothing. */
  add(hot: Float32Array, cold: Float32Array): void;
}

/** Some 0.34 s, so that a programme 12 Hz beside a line of hum is told from it; at most what a watch holds. */
const stretchFrames = (sampleRate: number): number =>
  Math.min(32_768, 2 ** Math.round(Math.log2(sampleRate / 2.75)));

export function createCrossSpectrum(sampleRate: number): CrossSpectrum {
  const size = stretchFrames(sampleRate);
  const half = size / 2;
  const fft = new FFT(size);
  const window = windowOf('blackman-harris', size);
  const energy = window.reduce((sum, weight) => sum + weight * weight, 0);
  const both = new Float64Array(2 * size);
  const out = new Float64Array(2 * size);
  const empty = (): Float64Array => new Float64Array(half);
  const sums = { hot: empty(), cold: empty(), re: empty(), im: empty() };
  let stretches = 0;

  /** Moves the averages by the share that one more stretch has. */
  const take = (share: number): void => {
    const scale = 2 / (size * energy);
    for (let k = 1; k < half; k++) {
      const low = 2 * k;
      const high = 2 * (size - k);
      const hotRe = (out[low]! + out[high]!) / 2;
      const hotIm = (out[low + 1]! - out[high + 1]!) / 2;
      const coldRe = (out[low + 1]! + out[high + 1]!) / 2;
      const coldIm = (out[high]! - out[low]!) / 2;
      const { hot, cold, re, im } = sums;
      hot[k]! += (scale * (hotRe * hotRe + hotIm * hotIm) - hot[k]!) * share;
      cold[k]! += (scale * (coldRe * coldRe + coldIm * coldIm) - cold[k]!) * share;
      re[k]! += (scale * (hotRe * coldRe + hotIm * coldIm) - re[k]!) * share;
      im[k]! += (scale * (hotIm * coldRe - hotRe * coldIm) - im[k]!) * share;
    }
  };

  return {
    ...sums,
    sampleRate,
    binHz: sampleRate / size,
    get stretches() {
      return stretches;
    },
    add(hotLeg, coldLeg) {
      for (let start = 0; start + size <= hotLeg.length; start += half) {
        let hotMean = 0;
        let coldMean = 0;
        for (let n = 0; n < size; n++) {
          hotMean += hotLeg[start + n]! / size;
          coldMean += coldLeg[start + n]! / size;
        }
        for (let n = 0; n < size; n++) {
          both[2 * n] = window[n]! * (hotLeg[start + n]! - hotMean);
          both[2 * n + 1] = window[n]! * (coldLeg[start + n]! - coldMean);
        }
        fft.transform(out, both);
        take(1 / ++stretches);
      }
    },
  };
}
