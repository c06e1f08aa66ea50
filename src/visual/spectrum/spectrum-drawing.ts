/**
 * Draws a spectrum: level over frequency, one or two traces, the mains comb and the cursor. Pure but for the
 * points of the curve, which are kept from frame to frame.
 *
 * One trace is filled and the other an outline, so that they are told apart without colour; peak hold is
 * dashed, the mains comb dotted.
 */
import { text } from '../pen';
import { drawLegend, FILL_ALPHA, plate } from './legend';
import type { Axis, PlotArea, Sheet } from './plot-area';
import { clearSheet, clipped, fitted, drawAxes, plotAreaOf, xOf, yOf } from './plot-area';
import type { TracePoints } from './trace-points';
import { levelsOf, tracePoints } from './trace-points';

export interface SpectrumTrace {
  /** Amplitude² of each bin, 1 for a full-scale sine. */
  power: Float64Array;
  /** Highest of each bin so far, where peaks are held. */
  highest: Float64Array | undefined;
  /** By which powers are multiplied before they are shown. */
  factor: number;
  look: 'filled' | 'outline';
  colour: 'text' | 'hot' | 'cold';
  label: string;
}

export interface SpectrumCursor {
  hertz: number;
  /** Level of each trace there, in the axis' unit. */
  levels: readonly number[];
  /** Said beside it, line by line. */
  lines: readonly string[];
}

export interface SpectrumScene {
  traces: readonly SpectrumTrace[];
  binHz: number;
  x: Axis;
  y: Axis;
  /** What 0 dBFS is in the axis' unit. */
  offsetDb: number;
  /** Mains frequency and its multiples; the label may be empty. */
  comb: readonly { hertz: number; label: string }[];
  cursor: SpectrumCursor | undefined;
  /** What the screen says where there is no trace. */
  idle: string;
}

const COMB_DASH = [1.5, 4];
const HOLD_DASH = [5, 4];
/** Lines of the comb closer than this are left out, CSS pixels. */
const LEAST_COMB_GAP = 9;
/** Where there is less room, sizes of text, only the frequency stands beside the cursor. */
const ROOMY = 34;
const LABEL_SCALE = 0.88;

export interface SpectrumDrawing {
  draw(sheet: Sheet, scene: SpectrumScene): void;
}

export function createSpectrumDrawing(): SpectrumDrawing {
  let points: TracePoints = { starts: new Int32Array(1), xs: new Float32Array(0) };
  let pointsKey = '';
  let levels = new Float32Array(0);

  const follow = (bins: number, binHz: number, axis: Axis, area: PlotArea): void => {
    const { low, high, logarithmic } = axis;
    const key = [bins, binHz, low, high, logarithmic, area.left, area.right].join();
    if (key === pointsKey) return;
    pointsKey = key;
    points = tracePoints(bins, binHz, axis, area);
    levels = new Float32Array(points.xs.length);
  };

  /** The curve as the context's path. */
  const trace = (context: CanvasRenderingContext2D, area: PlotArea, axis: Axis): void => {
    const perDb = (area.bottom - area.top) / (axis.high - axis.low);
    const below = area.bottom + 4;
    context.beginPath();
    for (let i = 0; i < levels.length; i++) {
      const y = area.bottom - (levels[i]! - axis.low) * perDb;
      context.lineTo(points.xs[i]!, y < below ? y : below);
    }
  };

  const drawTrace = (
    { context, palette }: Sheet,
    area: PlotArea,
    { y, offsetDb }: SpectrumScene,
    one: SpectrumTrace,
  ): void => {
    const { power, highest, factor, look, colour } = one;
    context.strokeStyle = palette[colour];
    context.lineJoin = 'round';
    levelsOf(points, power, factor, offsetDb, levels);
    trace(context, area, y);
    context.lineWidth = palette.stroke * (look === 'filled' ? 0.55 : 0.75);
    context.stroke();
    if (look === 'filled') {
      context.lineTo(area.right + 4, area.bottom + 4);
      context.lineTo(area.left - 4, area.bottom + 4);
      context.fillStyle = palette[colour];
      context.globalAlpha = FILL_ALPHA;
      context.fill();
      context.globalAlpha = 1;
    }
    if (!highest) return;
    levelsOf(points, highest, factor, offsetDb, levels);
    trace(context, area, y);
    context.lineWidth = palette.stroke * 0.45;
    context.setLineDash(HOLD_DASH);
    context.stroke();
    context.setLineDash([]);
  };

  return {
    draw(whole, scene) {
      const sheet = fitted(whole);
      const area = plotAreaOf(sheet);
      clearSheet(sheet);
      drawAxes(sheet, area, scene.x, scene.y);
      drawComb(sheet, area, scene);
      const bins = scene.traces[0]?.power.length;
      if (bins === undefined) {
        drawIdle(sheet, area, scene.idle);
        return;
      }
      follow(bins, scene.binHz, scene.x, area);
      clipped(sheet, area, () => {
        for (const one of scene.traces) drawTrace(sheet, area, scene, one);
      });
      const below = drawLegend(sheet, area, scene.traces);
      if (scene.cursor) drawCursor(sheet, area, scene, scene.cursor, below);
    },
  };
}

function drawIdle(sheet: Sheet, area: PlotArea, words: string): void {
  const x = (area.left + area.right) / 2;
  const y = (area.top + area.bottom) / 2;
  text(sheet, words, x, y, sheet.palette.dim, { align: 'center' });
}

function drawComb(sheet: Sheet, area: PlotArea, { x, comb }: SpectrumScene): void {
  const { context, palette } = sheet;
  const size = palette.textSize * LABEL_SCALE;
  context.strokeStyle = palette.interference;
  context.lineWidth = palette.stroke * 0.55;
  context.setLineDash(COMB_DASH);
  context.beginPath();
  let last = -Infinity;
  let free = area.left;
  for (const { hertz, label } of comb) {
    const at = xOf(area, x, hertz);
    if (at < area.left || at > area.right) continue;
    if (at - last < LEAST_COMB_GAP) break;
    last = at;
    context.moveTo(at, area.top);
    context.lineTo(at, area.bottom);
    if (!label) continue;
    const width = context.measureText(label).width;
    if (at - width / 2 < free || at + width / 2 > sheet.width) continue;
    text(sheet, label, at, area.top - size * 0.5, palette.interference, {
      align: 'center',
      scale: LABEL_SCALE,
      weight: 600,
    });
    free = at + width / 2 + size * 0.6;
  }
  context.stroke();
  context.setLineDash([]);
}

/** A line, a dot on each trace, and what is read there on whichever side has room. */
function drawCursor(
  sheet: Sheet,
  area: PlotArea,
  { x, y, traces }: SpectrumScene,
  { hertz, levels, lines: all }: SpectrumCursor,
  legendEnd: number,
): void {
  const { context, palette } = sheet;
  const size = palette.textSize;
  const lines = area.right - area.left < ROOMY * size ? all.slice(0, 1) : all;
  const at = xOf(area, x, hertz);
  if (at < area.left || at > area.right) return;
  context.strokeStyle = palette.text;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(at, area.top);
  context.lineTo(at, area.bottom);
  context.stroke();
  levels.forEach((level, i) => {
    const height = yOf(area, y, level);
    if (!(height > area.top && height < area.bottom)) return;
    context.beginPath();
    context.arc(at, height, palette.stroke * 1.9, 0, 2 * Math.PI);
    context.fillStyle = palette[traces[i]!.colour];
    context.fill();
    context.strokeStyle = palette.surface;
    context.lineWidth = palette.stroke * 0.7;
    context.stroke();
  });
  context.font = `600 ${size * 0.92}px ${palette.font}`;
  const width = Math.max(...lines.map((line) => context.measureText(line).width)) + size;
  const height = lines.length * size * 1.35 + size * 0.5;
  const isLeft = at + width + size > area.right;
  const left = isLeft ? Math.max(area.left, at - width - size * 0.5) : at + size * 0.5;
  const top =
    left + width > area.right - size * 11 ? legendEnd + size * 0.4 : area.top + size * 0.4;
  plate(sheet, left, top, width, height);
  lines.forEach((line, i) => {
    const baseline = top + size * (1.2 + 1.35 * i);
    text(sheet, line, left + size * 0.5, baseline, palette.text, { scale: 0.92, weight: 600 });
  });
}
