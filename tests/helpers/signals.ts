/** Test signals, all seeded or closed-form, and the levels that tests speak of. Pure. */

/** A seeded source of numbers in [0, 1) (mulberry32), unlike the project's own on purpose. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Peak amplitude of a sine at `dbfs`. */
export const amplitudeOf = (dbfs: number): number => 10 ** (dbfs / 20);

/** Ratio of amplitudes in dB. */
export const toDb = (ratio: number): number => 20 * Math.log10(Math.abs(ratio));

export function toneOf(
  hz: number,
  dbfs: number,
  rate: number,
  frames: number,
  phase = 0,
): Float32Array {
  const amplitude = amplitudeOf(dbfs);
  const turn = (2 * Math.PI * hz) / rate;
  return Float32Array.from({ length: frames }, (_, i) => amplitude * Math.sin(turn * i + phase));
}

export function whiteNoise(dbfs: number, frames: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  // Uniform in ±a has an RMS value of a/√3; 0 dBFS is an RMS value of 1/√2.
  const amplitude = amplitudeOf(dbfs) * Math.sqrt(1.5);
  return Float32Array.from({ length: frames }, () => amplitude * (2 * random() - 1));
}

/** Pink within 0.3 dB from some 40 Hz up, by seven one-poles (P. Kellet's coefficients for 44.1 kHz). */
export function pinkNoise(dbfs: number, frames: number, seed: number): Float32Array {
  const poles = [0.99886, 0.99332, 0.969, 0.8665, 0.55, -0.7616];
  const gains = [0.0555179, 0.0750759, 0.153852, 0.3104856, 0.5329522, -0.016898];
  const state = poles.map(() => 0);
  const random = seededRandom(seed);
  let late = 0;
  const raw = Float64Array.from({ length: frames }, () => {
    const white = 2 * random() - 1;
    let sum = late + 0.5362 * white;
    poles.forEach((pole, k) => {
      state[k] = pole * state[k]! + gains[k]! * white;
      sum += state[k];
    });
    late = 0.115926 * white;
    return sum;
  });
  const scale = (amplitudeOf(dbfs) * Math.SQRT1_2) / rms(raw);
  return Float32Array.from(raw, (x) => x * scale);
}

type Samples = Float32Array | Float64Array;

export function rms(x: Samples): number {
  let sum = 0;
  for (const value of x) sum += value * value;
  return Math.sqrt(sum / x.length);
}

export function peak(x: Samples): number {
  let highest = 0;
  for (const value of x) highest = Math.max(highest, Math.abs(value));
  return highest;
}

/** dBFS RMS, sine reference; −∞ for silence. */
export const dbfs = (x: Samples): number => toDb(rms(x) / Math.SQRT1_2);

/** Level of `x − expected(i)`, dBFS RMS. */
export function errorDbfs(x: Samples, expected: (frame: number) => number): number {
  return dbfs(Float64Array.from(x, (value, i) => value - expected(i)));
}

/** Largest magnitude of the n-th difference: 1 for steps, 2 for kinks. */
export function largestDifference(x: Samples, order: 1 | 2): number {
  let highest = 0;
  for (let i = 2; i < x.length; i++) {
    const step = x[i]! - x[i - 1]!;
    const value = order === 1 ? step : step - (x[i - 1]! - x[i - 2]!);
    highest = Math.max(highest, Math.abs(value));
  }
  return highest;
}

/** Frame of the first sample that is not zero; −1 if there is none. */
export const firstSound = (x: Samples): number => x.findIndex((value: number) => value !== 0);

/** Whether every sample is a finite number. */
export const isFinite = (x: Samples): boolean => x.every((value: number) => Number.isFinite(value));
