/**
 * Draws one trace of an oscilloscope: pixel by pixel what the wave does there, so that no peak is lost. Pure.
 *
 * A wave that goes up and down many times within its width is drawn as the area that it sweeps over: the
 * same picture as its line, for a small part of the work.
 */
import { TIME_DIVISIONS, VOLT_DIVISIONS } from '../../params/scope';
import type { Columns } from '../../measure/scope-wave';
import { fillColumns } from '../../measure/scope-wave';
import type { PlotArea, Sheet } from '../spectrum/plot-area';
import type { ScopeScene, ScopeTrace } from './scope-scene';
import { STYLES } from './scope-scene';

/** A wider screen has wider columns: still finer than the line is thick. */
const MOST_COLUMNS = 1200;
/** Detail that is not drawn, pixels. */
const TOLERANCE_PIXELS = 0.3;
/** Screen heights beyond the screen at which a wave is cut. */
const OVERSHOOT = 0.05;
/** A line this many times as long as the screen is wide is drawn as an area; dashes need some length to tell. */
const DENSE = 5;
const DENSE_DASHES = 20;

const columns: Columns = {
  lows: new Float32Array(MOST_COLUMNS),
  highs: new Float32Array(MOST_COLUMNS),
};
/** The same in pixels: upper and lower end of the line in each column. */
const tops = new Float32Array(MOST_COLUMNS);
const bottoms = new Float32Array(MOST_COLUMNS);

/** Where the columns lie, CSS pixels. */
interface Grid {
  left: number;
  step: number;
  count: number;
}

/** Fills `tops` and `bottoms`; returns the length of the line, upwards and downwards. */
function measureLine(area: PlotArea, scene: ScopeScene, trace: ScopeTrace, count: number): number {
  const height = area.bottom - area.top;
  const frames = TIME_DIVISIONS * scene.secondsPerDivision * scene.sampleRate;
  const zeroY = area.top + height * (0.5 - trace.zero / VOLT_DIVISIONS);
  const pixels = (height * trace.volts) / (VOLT_DIVISIONS * scene.voltsPerDivision);
  const request = {
    from: scene.at - frames / 2,
    perColumn: frames / count,
    columns: count,
    tolerance: TOLERANCE_PIXELS / pixels,
  };
  fillColumns(trace.wave, request, columns);
  const ceiling = area.top - OVERSHOOT * height;
  const floor = area.bottom + OVERSHOOT * height;
  let length = 0;
  let before = NaN;
  for (let column = 0; column < count; column++) {
    const top = Math.min(floor, Math.max(ceiling, zeroY - columns.highs[column]! * pixels));
    const bottom = Math.min(floor, Math.max(ceiling, zeroY - columns.lows[column]! * pixels));
    tops[column] = top;
    bottoms[column] = bottom;
    const step = Math.abs(top - before);
    if (!Number.isNaN(step)) length += bottom - top + step;
    before = bottom;
  }
  return length;
}

/** The line from column to column, up and down within each. */
function strokeLine(context: CanvasRenderingContext2D, { left, step, count }: Grid): void {
  let before = NaN;
  context.beginPath();
  for (let column = 0; column < count; column++) {
    const x = left + (column + 0.5) * step;
    const top = tops[column]!;
    const bottom = bottoms[column]!;
    if (Number.isNaN(top)) {
      before = NaN;
      continue;
    }
    // First the end that the line is nearer to.
    const isUp = Math.abs(top - before) > Math.abs(bottom - before);
    const first = isUp ? bottom : top;
    const last = isUp ? top : bottom;
    if (Number.isNaN(before)) context.moveTo(x, first);
    else context.lineTo(x, first);
    if (bottom - top > TOLERANCE_PIXELS) context.lineTo(x, last);
    before = last;
  }
  context.stroke();
}

/**
 * Edge of the area at a column: the farthest that the line reaches within `reach` columns to either side, so
 * that steep lines are as wide as level ones. `sign`: 1 for the bottoms, −1 for the tops.
 */
function edgeAt(
  ends: Float32Array,
  column: number,
  count: number,
  reach: number,
  sign: 1 | -1,
): number {
  const whole = Math.floor(reach);
  let farthest = sign * ends[column]!;
  for (let side = -1; side <= 1; side += 2) {
    let at = sign * ends[column]!;
    for (let k = 1; k <= whole + 1; k++) {
      const next = column + side * k;
      if (next < 0 || next >= count) break;
      const end = sign * ends[next]!;
      // Of the last column only the part within reach; a gap has no edge.
      const reached = k <= whole ? end : at + (reach - whole) * (end - at);
      if (reached > farthest) farthest = reached;
      at = end;
    }
  }
  return sign * farthest;
}

/** The area that the line sweeps over, in pieces of `on` columns with `off` between them. */
function fillArea(
  context: CanvasRenderingContext2D,
  { left, step, count }: Grid,
  lineWidth: number,
  on: number,
  off: number,
): void {
  const half = lineWidth / 2;
  const reach = half / step;
  context.beginPath();
  for (let from = 0; from < count; from += on + off) {
    while (from < count && Number.isNaN(tops[from]!)) from++;
    let to = from;
    while (to < count && to <= from + on && !Number.isNaN(tops[to]!)) to++;
    for (let column = from; column < to; column++) {
      const y = edgeAt(tops, column, count, reach, -1) - half;
      const x = left + (column + 0.5) * step;
      if (column === from) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    for (let column = to - 1; column >= from; column--) {
      const y = edgeAt(bottoms, column, count, reach, 1) + half;
      context.lineTo(left + (column + 0.5) * step, y);
    }
    context.closePath();
  }
  context.fill();
}

/** Draws `trace` of `scene` into `area`, which the caller clips. */
export function drawTrace(
  { context, palette }: Sheet,
  area: PlotArea,
  scene: ScopeScene,
  trace: ScopeTrace,
): void {
  const width = area.right - area.left;
  const count = Math.min(MOST_COLUMNS, Math.round(width));
  const length = measureLine(area, scene, trace, count);
  const grid = { left: area.left, step: width / count, count };
  const { colour, width: share, dash } = STYLES[trace.name];
  const lineWidth = palette.stroke * share;
  if (length > (dash.length > 0 ? DENSE_DASHES : DENSE) * width) {
    const [on = count, off = 0] = dash;
    context.fillStyle = colour(palette);
    fillArea(context, grid, lineWidth, on, off);
    return;
  }
  context.strokeStyle = colour(palette);
  context.lineWidth = lineWidth;
  context.setLineDash(dash as number[]);
  strokeLine(context, grid);
  context.setLineDash([]);
}
