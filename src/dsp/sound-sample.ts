/**
 * A file of 32-bit floats can hold what is no sound: NaN, ±∞, or numbers so large that a filter makes them infinite.
 * One of them would stay in the filter's memory for good. Pure; no allocation.
 */

/**
 * 200 dBFS: more than integers of 32 bits that a program left in a file of floats as they were (187 dBFS), and far
 * too little for any gain to carry it out of the range of single precision.
 */
const LARGEST = 1e10;

/** `sample`, or 0 where it is no sound. NaN is not below anything. */
export const soundSample = (sample: number): number => (Math.abs(sample) <= LARGEST ? sample : 0);

/** Writes 0 over all that is no sound. */
export function keepSound(samples: Float32Array): void {
  for (let i = 0; i < samples.length; i++) samples[i] = soundSample(samples[i]!);
}
