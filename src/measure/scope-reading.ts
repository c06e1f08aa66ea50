/**
 * What a scope's measurements say of a wave: its peak-to-peak value and its RMS.
 *
 * The RMS is taken under a Hann window. Over whole periods every window says the same; this one says it
 * within 0.01 dB where the periods are not whole, if there are some five of them: the square of a sine of f
 * is a constant and a cosine of 2f, and the window passes the constant alone. Pure.
 */
import { extremeBy } from './scope-wave';

/** RMS value, in the wave's unit; a constant counts. */
export function steadyRms(wave: Float32Array): number {
  return Math.sqrt(weightedPower(wave, wave));
}

/** Mean of a·b under the window. */
export function weightedPower(a: Float32Array, b: Float32Array): number {
  const { length } = a;
  // The window's cosine, turned on from sample to sample.
  const turnRe = Math.cos((2 * Math.PI) / length);
  const turnIm = Math.sin((2 * Math.PI) / length);
  let re = Math.cos(Math.PI / length);
  let im = Math.sin(Math.PI / length);
  let sum = 0;
  for (let i = 0; i < length; i++) {
    sum += (1 - re) * a[i]! * b[i]!;
    const next = re * turnRe - im * turnIm;
    im = re * turnIm + im * turnRe;
    re = next;
  }
  // Over a whole turn the cosine sums to zero.
  return sum / length;
}

/**
 * A sine's peak stands above its highest sample by less than this share of the bend there (its second
 * difference), up to 0.3 of the sample rate.
 */
const OVER_BEND = 0.3;

/** Highest minus lowest value, between the samples too. */
export function peakToPeak(wave: Float32Array): number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const sample of wave) {
    if (sample < lowest) lowest = sample;
    if (sample > highest) highest = sample;
  }
  for (let i = 1; i + 1 < wave.length; i++) {
    const sample = wave[i]!;
    const bend = 2 * sample - wave[i - 1]! - wave[i + 1]!;
    const reach = sample + OVER_BEND * bend;
    if (reach > highest) highest = Math.max(highest, extremeBy(wave, i, 0));
    else if (reach < lowest) lowest = Math.min(lowest, extremeBy(wave, i, 0));
  }
  return highest - lowest;
}
