/**
 * A sampled wave between and at its samples, as an oscilloscope draws it.
 *
 * Between samples the wave is what a band-limited signal must be: sin(x)/x, windowed (`sinc-table.ts`,
 * flat within 0.01 dB to 0.8 of the Nyquist frequency). Places are indices with a fraction; a place
 * outside of the samples has no value, which is NaN. Pure; allocates nothing after loading.
 */
import { SINC_TAPS, sincTaps } from '../dsp/sinc-table';

/** Fractions of a sample that are told apart: a fortieth of a pixel at the fastest sweep. */
const PHASES = 512;
/** Read in the innermost loop: a variable of this file is faster than an import while developing. */
const TAPS = SINC_TAPS;

/** Taps of each fraction, from that of the sample behind the place on. */
const TABLE = (() => {
  const table = new Float64Array((PHASES + 1) * TAPS);
  for (let phase = 0; phase <= PHASES; phase++) {
    // A delay of (1 − fraction) from the sample behind the place.
    sincTaps(1 - phase / PHASES, table.subarray(phase * TAPS, (phase + 1) * TAPS));
  }
  return table;
})();

/** Taps of the point half-way between two samples: the same from either side. */
const HALF = TABLE.slice((PHASES / 2) * TAPS, (PHASES / 2 + 1) * TAPS).subarray(TAPS / 2);

/** Value at `place`, to 1/1024 of a sample; near an end of the samples, the wave is taken to be zero beyond it. */
export function valueAt(wave: Float32Array, place: number): number {
  if (!(place >= 0 && place <= wave.length - 1)) return NaN;
  const index = Math.floor(place);
  const row = Math.round((place - index) * PHASES) * TAPS;
  const newest = index + TAPS / 2;
  let sum = 0;
  if (newest < wave.length && newest - TAPS >= -1) {
    for (let k = 0; k < TAPS; k++) sum += TABLE[row + k]! * wave[newest - k]!;
    return sum;
  }
  for (let k = 0; k < TAPS; k++) sum += TABLE[row + k]! * (wave[newest - k] ?? 0);
  return sum;
}

/** Value half-way between `index` and the next sample. */
function halfWayAfter(wave: Float32Array, index: number): number {
  const reach = HALF.length;
  if (index - reach < -1 || index + reach >= wave.length) {
    return ((wave[index] ?? 0) + (wave[index + 1] ?? 0)) / 2;
  }
  let sum = 0;
  for (let k = 0; k < reach; k++) sum += HALF[k]! * (wave[index - k]! + wave[index + 1 + k]!);
  return sum;
}

/** Where the extreme that was found last stands. */
const extreme = { place: 0 };

/** Top of the parabola through three points half a sample apart, the middle one farthest out, at `place`. */
function topOf(before: number, at: number, after: number, place: number): number {
  const bend = before - 2 * at + after;
  extreme.place = bend === 0 ? place : place + (0.25 * (before - after)) / bend;
  return bend === 0 ? at : at - (before - after) ** 2 / (8 * bend);
}

/** 1 where the sample is a local maximum, −1 for a minimum, 0 where the wave passes through. */
function turnAt(wave: Float32Array, index: number): number {
  const at = wave[index]!;
  const before = wave[index - 1];
  const after = wave[index + 1];
  if (before === undefined || after === undefined) return 0;
  return at >= before && at >= after ? 1 : at <= before && at <= after ? -1 : 0;
}

/**
 * The wave's true extreme by the sample `index`, if it is a local maximum or minimum: within 0.05 dB for a
 * sine of up to a fifth of the sample rate. Below `tolerance` the sample itself is close enough.
 */
export function extremeBy(wave: Float32Array, index: number, tolerance: number): number {
  const at = wave[index]!;
  const sign = turnAt(wave, index);
  extreme.place = index;
  if (sign === 0) return at;
  const before = wave[index - 1]!;
  const after = wave[index + 1]!;
  if (Math.abs(before - 2 * at + after) < tolerance) return at;
  const early = halfWayAfter(wave, index - 1);
  const late = halfWayAfter(wave, index);
  if (sign * early > sign * at && sign * early > sign * late) {
    return topOf(before, early, at, index - 0.5);
  }
  if (sign * late > sign * at) return topOf(at, late, after, index + 0.5);
  return topOf(early, at, late, index);
}

/** What one trace is drawn from: lowest and highest value of each column; NaN where there are no samples. */
export interface Columns {
  lows: Float32Array;
  highs: Float32Array;
}

export interface ColumnRequest {
  /** Place of the first column's left edge. */
  from: number;
  /** Samples that a column spans. */
  perColumn: number;
  columns: number;
  /** Detail smaller than this need not be right, in the wave's unit. */
  tolerance: number;
}

/**
 * Fills `out` with what the wave does in each column, so that no peak is lost: interpolated where a
 * column is narrower than the samples are apart, lowest and highest where it is wider. A column that
 * the wave only passes through has one value for both.
 */
export function fillColumns(wave: Float32Array, request: ColumnRequest, out: Columns): void {
  if (request.perColumn < 1) fillSparse(wave, request, out);
  else fillDense(wave, request, out);
}

function fillSparse(
  wave: Float32Array,
  { from, perColumn, columns, tolerance }: ColumnRequest,
  { lows, highs }: Columns,
): void {
  for (let column = 0; column < columns; column++) {
    const value = valueAt(wave, from + (column + 0.5) * perColumn);
    lows[column] = value;
    highs[column] = value;
  }
  // A peak may stand between the middles of two columns.
  const first = Math.max(1, Math.ceil(from));
  const last = Math.min(wave.length - 2, Math.floor(from + columns * perColumn));
  for (let i = first; i <= last; i++) {
    const turn = turnAt(wave, i);
    if (turn === 0) continue;
    const value = extremeBy(wave, i, tolerance);
    const column = Math.floor((extreme.place - from) / perColumn);
    if (turn < 0 && value < lows[column]!) lows[column] = value;
    if (turn > 0 && value > highs[column]!) highs[column] = value;
  }
}

/** Value at `place`, on the straight line between its two samples. */
function lineAt(wave: Float32Array, place: number): number {
  const index = Math.floor(place);
  const value = wave[index] ?? NaN;
  return value + (place - index) * ((wave[index + 1] ?? value) - value);
}

function fillDense(
  wave: Float32Array,
  { from, perColumn, columns, tolerance }: ColumnRequest,
  { lows, highs }: Columns,
): void {
  const last = wave.length - 1;
  for (let column = 0; column < columns; column++) {
    const start = Math.ceil(from + column * perColumn);
    const end = Math.min(last, Math.ceil(from + (column + 1) * perColumn) - 1);
    if (start < 0 || start > last) {
      lows[column] = NaN;
      highs[column] = NaN;
      continue;
    }
    let lowest = start;
    let highest = start;
    for (let i = start + 1; i <= end; i++) {
      if (wave[i]! < wave[lowest]!) lowest = i;
      if (wave[i]! > wave[highest]!) highest = i;
    }
    // Where the wave does not turn it passes through the column's middle: else it would shake by a column.
    const middle = lineAt(wave, Math.min(last, from + (column + 0.5) * perColumn));
    const low = turnAt(wave, lowest) < 0 ? extremeBy(wave, lowest, tolerance) : middle;
    const high = turnAt(wave, highest) > 0 ? extremeBy(wave, highest, tolerance) : middle;
    lows[column] = Math.min(low, high, middle);
    highs[column] = Math.max(low, high, middle);
  }
}
