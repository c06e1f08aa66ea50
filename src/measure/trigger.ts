/**
 * The trigger of an oscilloscope: where a wave crosses a level, to a fraction of a sample.
 *
 * A crossing counts only after the wave has been below the level by the hysteresis (above it, for a
 * falling edge), so that noise on a slow edge triggers once. Pure; allocates nothing.
 */
import { valueAt } from './scope-wave';

export interface Edge {
  level: number;
  rising: boolean;
  /** In the wave's unit. */
  hysteresis: number;
}

/** Halvings of one sample's time: a thousandth of a pixel at the fastest sweep. */
const HALVINGS = 18;

/** Where between the samples `index` and `index + 1` the wave crosses the level. */
function crossingAfter(wave: Float32Array, index: number, { level, rising }: Edge): number {
  const sign = rising ? 1 : -1;
  let before = index;
  let after = index + 1;
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (before + after) / 2;
    if (sign * (valueAt(wave, middle) - level) >= 0) after = middle;
    else before = middle;
  }
  return (before + after) / 2;
}

/** Place of the newest crossing between the indices `from` and `to`; undefined where there is none. */
export function newestCrossing(
  wave: Float32Array,
  edge: Edge,
  from: number,
  to: number,
): number | undefined {
  const sign = edge.rising ? 1 : -1;
  const level = sign * edge.level;
  const armedBelow = level - edge.hysteresis;
  const first = Math.max(0, Math.ceil(from));
  /** Crossing met on the way back in time, which counts once the wave is found to have been armed. */
  let crossing = -1;
  for (let i = Math.min(wave.length - 1, Math.floor(to)); i > 0; i--) {
    const value = sign * wave[i]!;
    const before = sign * wave[i - 1]!;
    if (crossing < 0 && i <= first) return undefined;
    // Going back, the crossing that first followed the arming is the one met last.
    if (value >= level && before < level) crossing = i - 1;
    if (crossing >= 0 && before < armedBelow) {
      return crossing >= first ? crossingAfter(wave, crossing, edge) : undefined;
    }
  }
  return undefined;
}
