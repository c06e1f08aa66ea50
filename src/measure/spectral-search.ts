/** Finds lines in a spectrum: bins that stand out from those around them. */

/** Bins on either side that a line is higher than. */
const NEIGHBOURS = 4;
/** Further out, what it stands out from. */
const SURROUNDINGS = 16;
/** 12 dB above the mean power of the surroundings. */
const LEAST_RATIO = 16;
/** −150 dBFS: what is weaker comes from the rounding of 32-bit samples. */
const LEAST_POWER = 1e-15;

function isLine(power: Float64Array, bin: number): boolean {
  const value = power[bin]!;
  if (value < LEAST_POWER) return false;
  let sum = 0;
  for (let k = 1; k <= SURROUNDINGS; k++) {
    const low = power[bin - k] ?? 0;
    const high = power[bin + k] ?? 0;
    if (k <= NEIGHBOURS && (low > value || high >= value)) return false;
    if (k > NEIGHBOURS) sum += low + high;
  }
  return value * 2 * (SURROUNDINGS - NEIGHBOURS) > LEAST_RATIO * sum;
}

/** The next line above (`step` 1) or below (−1) the bin `from`, up to `last`; undefined where none follows. */
export function nextLine(
  power: Float64Array,
  from: number,
  step: 1 | -1,
  last: number,
): number | undefined {
  for (let bin = from + step; step * (last - bin) >= 0; bin += step) {
    if (isLine(power, bin)) return bin;
  }
  return undefined;
}

/** The highest bin from `first` to `last`. */
export function highestBin(power: Float64Array, first: number, last: number): number {
  let highest = first;
  for (let bin = first + 1; bin <= last; bin++) if (power[bin]! > power[highest]!) highest = bin;
  return highest;
}
