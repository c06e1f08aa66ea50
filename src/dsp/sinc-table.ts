/**
 * Coefficients of a fractional-delay interpolator: a Kaiser-windowed sinc, `TAPS` taps, tabled for
 * `PHASES` fractions of a sample and read with linear interpolation between them.
 *
 * H(f) ≈ e^(−j2πf·d) with d = TAPS/2 − 1 + fraction samples, flat within 0.01 dB to 0.8 of the
 * Nyquist frequency (Kaiser, β = 8; Oppenheim & Schafer, Discrete-Time Signal Processing, 7.5).
 * Fraction 0 is an exact unit impulse, and every phase sums to exactly 1, so that a constant passes
 * unchanged: what is left after subtracting a delayed copy is right however small the delay.
 */
export const SINC_TAPS = 32;
/** Whole samples that the interpolator delays at fraction 0. */
export const SINC_LATENCY = SINC_TAPS / 2 - 1;
const PHASES = 512;
const BETA = 8;

function besselI0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; k < 40; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function buildTable(): Float64Array {
  const table = new Float64Array((PHASES + 1) * SINC_TAPS);
  const half = SINC_TAPS / 2;
  for (let phase = 0; phase <= PHASES; phase++) {
    const row = phase * SINC_TAPS;
    let sum = 0;
    for (let tap = 0; tap < SINC_TAPS; tap++) {
      const x = tap - SINC_LATENCY - phase / PHASES;
      const whole = phase === 0 || phase === PHASES;
      const sinc = whole ? (Math.round(x) === 0 ? 1 : 0) : Math.sin(Math.PI * x) / (Math.PI * x);
      const edge = Math.min(1, Math.abs(x) / half);
      const value = sinc * (besselI0(BETA * Math.sqrt(1 - edge * edge)) / besselI0(BETA));
      table[row + tap] = value;
      sum += value;
    }
    for (let tap = 0; tap < SINC_TAPS; tap++) table[row + tap]! /= sum;
  }
  return table;
}

const TABLE = buildTable();

/**
 * Writes the taps for `fraction[0]` in [0, 1] into `taps`: taps[k] multiplies the sample k frames ago.
 * An array, because V8 would box a number that is handed over at every sample. Allocates nothing.
 */
export function sincTapsOf(fraction: Float64Array, taps: Float64Array): void {
  const position = fraction[0]! * PHASES;
  const index = Math.min(position | 0, PHASES - 1);
  const blend = position - index;
  const low = index * SINC_TAPS;
  for (let tap = 0; tap < SINC_TAPS; tap++) {
    const a = TABLE[low + tap]!;
    taps[tap] = a + (TABLE[low + SINC_TAPS + tap]! - a) * blend;
  }
}

/** The same for a plain number; allocates. */
export function sincTaps(fraction: number, taps: Float64Array): void {
  sincTapsOf(Float64Array.of(fraction), taps);
}
