/**
 * One period of a periodic waveform, summed from its harmonics and read back at any frequency.
 *
 * x(p) = Σ aₕ · cos(2π·h·p + φₕ), p = phase in periods. Reading interpolates linearly between 2¹⁴
 * points: at harmonic 307 that is a droop of 0.01 dB and images 69 dB below that harmonic.
 * `sumHarmonics` allocates; `readPeriod` does not.
 */
export interface Harmonic {
  /** Order: 1 is the fundamental. */
  order: number;
  /** Peak amplitude, linear. */
  amplitude: number;
  /** Phase of the cosine at the start of the period, radians. */
  phase: number;
}

export const TABLE_SIZE = 16384;

/** Sums the harmonics into a table; the last point repeats the first, for the interpolation. */
export function sumHarmonics(harmonics: readonly Harmonic[]): Float64Array {
  const table = new Float64Array(TABLE_SIZE + 1);
  for (const { order, amplitude, phase } of harmonics) {
    // A rotating phasor: one complex product a point instead of one cosine.
    const turnRe = Math.cos((2 * Math.PI * order) / TABLE_SIZE);
    const turnIm = Math.sin((2 * Math.PI * order) / TABLE_SIZE);
    let re = amplitude * Math.cos(phase);
    let im = amplitude * Math.sin(phase);
    for (let i = 0; i < TABLE_SIZE; i++) {
      table[i]! += re;
      const nextRe = re * turnRe - im * turnIm;
      im = re * turnIm + im * turnRe;
      re = nextRe;
    }
  }
  table[TABLE_SIZE] = table[0]!;
  return table;
}

/** Value at `phase` in [0, 1). */
export function readPeriod(table: Float64Array, phase: number): number {
  const position = phase * TABLE_SIZE;
  const index = position | 0;
  const low = table[index]!;
  return low + (table[index + 1]! - low) * (position - index);
}

/**
 * Adds (1 − weight)·from + weight·to to `out`, both read at `phases`; an empty table is silence. Loops here
 * and not round `readPeriod`, which would box its result.
 */
export function addPeriods(
  from: Float32Array,
  to: Float32Array,
  weights: Float64Array,
  phases: Float64Array,
  out: Float64Array,
  frames: number,
): void {
  addPeriod(to, weights, 0, phases, out, frames);
  if (from !== to) addPeriod(from, weights, 1, phases, out, frames);
}

/** Adds the table times |weight − rest|. */
function addPeriod(
  table: Float32Array,
  weights: Float64Array,
  rest: number,
  phases: Float64Array,
  out: Float64Array,
  frames: number,
): void {
  if (table.length === 0) return;
  for (let i = 0; i < frames; i++) {
    const position = phases[i]! * TABLE_SIZE;
    const index = position | 0;
    const low = table[index]!;
    const value = low + (table[index + 1]! - low) * (position - index);
    out[i]! += value * Math.abs(weights[i]! - rest);
  }
}

/** RMS value of Σ aₕ·cos(…) with distinct orders. */
export function harmonicRms(harmonics: readonly Harmonic[]): number {
  let sum = 0;
  for (const { amplitude } of harmonics) sum += (amplitude * amplitude) / 2;
  return Math.sqrt(sum);
}
