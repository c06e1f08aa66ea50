/**
 * Which bins of a spectrum make which point of its curve.
 *
 * Bins that share a column of pixels make one point, the highest of them: no line can fall between two columns.
 * Where bins lie further apart than pixels each is a point of its own. Worked out once for a size of plot.
 */
import type { Axis, PlotArea } from './plot-area';
import { xOf } from './plot-area';

export interface TracePoints {
  /** First bin of each point; the last entry is the bin behind the last point. */
  starts: Int32Array;
  /** Where each point lies, CSS pixels. */
  xs: Float32Array;
}

/** `bins`: from 0 Hz to half the sample rate. One bin beyond either end of the axis is taken in. */
export function tracePoints(bins: number, binHz: number, axis: Axis, area: PlotArea): TracePoints {
  const first = Math.max(1, Math.floor(axis.low / binHz));
  const last = Math.min(bins - 2, Math.ceil(axis.high / binHz));
  const starts: number[] = [];
  const xs: number[] = [];
  let column = -Infinity;
  for (let bin = first; bin <= last; bin++) {
    const x = xOf(area, axis, bin * binHz);
    if (Math.floor(x) === column) continue;
    column = Math.floor(x);
    starts.push(bin);
    xs.push(x);
  }
  // A point that stands for several bins stands in the middle of its column.
  starts.forEach((start, i) => {
    const behind = starts[i + 1] ?? last + 1;
    if (behind - start > 1) xs[i] = Math.floor(xs[i]!) + 0.5;
  });
  return { starts: Int32Array.from([...starts, last + 1]), xs: Float32Array.from(xs) };
}

/** The highest power of each point, as levels in dB: 10·log₁₀(power·factor) + `offsetDb`. */
export function levelsOf(
  { starts, xs }: TracePoints,
  power: Float64Array,
  factor: number,
  offsetDb: number,
  levels: Float32Array,
): void {
  for (let i = 0; i < xs.length; i++) {
    let highest = 0;
    for (let bin = starts[i]!; bin < starts[i + 1]!; bin++) {
      if (power[bin]! > highest) highest = power[bin]!;
    }
    levels[i] = 10 * Math.log10(highest * factor) + offsetDb;
  }
}
