/**
 * Reads a line between the bins: frequency and level of a sine from the three highest bins of its main lobe.
 *
 * With a₋, a₀, a₊ the amplitudes of the highest bin and its neighbours, s = |a₊ − a₋|/(a₋ + a₀ + a₊) grows with
 * the line's distance δ from the middle of the bin, for every window in its own way. δ is looked up in a table
 * of the window's lobe; the amplitude is a₀/lobe(δ). Only powers are needed, so averaged spectra read alike.
 * Exact for a line that lies apart from others by more than the main lobe; side lobes of what lies further
 * off, the line's own mirror image at −f included, add their share.
 */
import type { WindowName } from './windows';
import { lobeAt } from './windows';

export interface SpectralLine {
  hertz: number;
  /** Amplitude², 1 for a full-scale sine. */
  power: number;
}

export interface LineReader {
  /** The line at the highest bin from `lowHz` to `highHz`, or at the one nearest to their middle. */
  read(power: Float64Array, binHz: number, lowHz: number, highHz: number): SpectralLine;
}

/** Half a bin, in steps of which δ is looked up. */
const STEPS = 512;

const skewOf = (low: number, middle: number, high: number): number =>
  Math.abs(high - low) / (low + middle + high);

export function createLineReader(window: WindowName): LineReader {
  const offsets = Float64Array.from({ length: STEPS + 1 }, (_, i) => i / (2 * STEPS));
  const lobeSize = (offset: number): number => Math.abs(lobeAt(window, offset));
  const lobes = offsets.map(lobeSize);
  const skews = offsets.map((offset, i) =>
    skewOf(lobeSize(1 + offset), lobes[i]!, lobeSize(1 - offset)),
  );

  /** Place in the table where the skew is `skew`; the table grows from end to end. */
  const placeOf = (skew: number): number => {
    let low = 0;
    let high = STEPS;
    if (skew >= skews[high]!) return high;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (skews[middle]! <= skew) low = middle;
      else high = middle;
    }
    return low + Math.max(0, skew - skews[low]!) / (skews[high]! - skews[low]!);
  };

  const lobeFrom = (place: number): number => {
    const index = Math.min(STEPS - 1, Math.floor(place));
    return lobes[index]! + (lobes[index + 1]! - lobes[index]!) * (place - index);
  };

  return {
    read(power, binHz, lowHz, highHz) {
      const top = power.length - 2;
      const nearest = Math.round((lowHz + highHz) / 2 / binHz);
      const first = Math.max(1, Math.min(top, Math.ceil(lowHz / binHz), nearest));
      const last = Math.min(top, Math.max(first, Math.floor(highHz / binHz), nearest));
      let highest = first;
      for (let k = first + 1; k <= last; k++) if (power[k]! > power[highest]!) highest = k;
      const low = Math.sqrt(power[highest - 1]!);
      const middle = Math.sqrt(power[highest]!);
      const high = Math.sqrt(power[highest + 1]!);
      // On a slope there is no line to read between the bins.
      if (middle === 0 || low > middle || high > middle) {
        return { hertz: highest * binHz, power: power[highest]! };
      }
      const place = placeOf(skewOf(low, middle, high));
      const offset = (Math.sign(high - low) * place) / (2 * STEPS);
      return { hertz: (highest + offset) * binHz, power: (middle / lobeFrom(place)) ** 2 };
    },
  };
}
