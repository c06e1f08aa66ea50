/**
 * Levels of the mains and its multiples, n·f, read out of a spectrum.
 *
 * The mains wanders by a few tenths of a per cent, and a line of high order by as many times more: each line is
 * looked for that far from where it should be, but never as far as half-way to the next.
 */
import type { LineReader } from './spectral-lines';

/** How far the mains may be off, as a share of its frequency (grids keep within 0.4 % all year round). */
const WANDER = 0.004;
/** Of the distance to the next line. */
const MOST_OF_GAP = 0.3;

/** How far from n·f the line of order n is looked for, Hz. */
export const reachOf = (order: number, fundamentalHz: number, binHz: number): number =>
  Math.max(binHz, Math.min(MOST_OF_GAP, order * WANDER) * fundamentalHz);

/** Writes the power (amplitude², 1 for a full-scale sine) of orders 1, 2, 3 … into `powers`. */
export function readHarmonics(
  reader: LineReader,
  spectrum: Float64Array,
  binHz: number,
  fundamentalHz: number,
  powers: Float64Array,
): void {
  for (let i = 0; i < powers.length; i++) {
    const hertz = (i + 1) * fundamentalHz;
    const reach = reachOf(i + 1, fundamentalHz, binHz);
    powers[i] = reader.read(spectrum, binHz, hertz - reach, hertz + reach).power;
  }
}
