/** What stands on an oscilloscope's screen beside its traces: legend, trigger, cursors and their readout. Pure. */
import { VOLT_DIVISIONS } from '../../params/scope';
import { text } from '../pen';
import type { Axis, PlotArea, Sheet } from '../spectrum/plot-area';
import { xOf, yOf } from '../spectrum/plot-area';
import type { Mark, ScopeScene, ScopeTrace } from './scope-scene';
import { STYLES } from './scope-scene';

const SCALE = 0.88;
/** Of the legend's lines, in sizes of text: long enough for a dash and its gap. */
const SAMPLE = 2.1;
/** On both sides of a name in the legend, in sizes of text. */
const GAP = 1.3;
const CURSOR_DASH = [5, 4];
/** In sizes of text. */
const MARKER = 0.5;

/** A short piece of a trace's line, from `x` to `end`. */
function drawSample(
  { context, palette }: Sheet,
  trace: ScopeTrace,
  x: number,
  end: number,
  y: number,
): void {
  const style = STYLES[trace.name];
  context.strokeStyle = style.colour(palette);
  context.lineWidth = palette.stroke * style.width;
  context.setLineDash(style.dash as number[]);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(end, y);
  context.stroke();
  context.setLineDash([]);
}

/** Width that the legend's words take, at their usual size. */
function legendWidth({ context, palette }: Sheet, traces: readonly ScopeTrace[]): number {
  context.font = `620 ${palette.textSize * SCALE}px ${palette.font}`;
  const words = traces.reduce((sum, { label }) => sum + context.measureText(label).width, 0);
  return words + traces.length * (SAMPLE + GAP) * palette.textSize;
}

/** Names the lines above the screen, smaller where there is little room; to their right, what the trigger does. */
export function drawLegend(sheet: Sheet, area: PlotArea, scene: ScopeScene): void {
  const { palette, context, width } = sheet;
  const { traces, status, readout } = scene;
  const fit = Math.min(1, (width - area.left) / legendWidth(sheet, traces));
  const size = palette.textSize * fit;
  const baseline = area.top - palette.textSize * 0.6;
  let x = area.left;
  for (const trace of traces) {
    const end = x + SAMPLE * size;
    drawSample(sheet, trace, x, end, baseline - size * 0.3);
    const colour = STYLES[trace.name].colour(palette);
    const start = end + size * 0.4;
    const options = { weight: 620, scale: SCALE * fit };
    x = start + text(sheet, trace.label, start, baseline, colour, options) + size * (GAP - 0.4);
  }
  context.font = `450 ${palette.textSize * SCALE}px ${palette.font}`;
  const hasRoom = x + context.measureText(status).width < area.right;
  const options = { align: 'right', scale: SCALE } as const;
  if (hasRoom) text(sheet, status, area.right, baseline, palette.dim, options);
  else if (readout.length === 0) drawNote(sheet, area, status);
}

/** Words on the screen's own ground, so that no trace runs through them. */
function drawPlate(
  sheet: Sheet,
  lines: readonly string[],
  x: number,
  y: number,
  colour: string,
): void {
  const { context, palette } = sheet;
  const size = palette.textSize * SCALE;
  context.font = `550 ${size}px ${palette.font}`;
  const width = Math.max(...lines.map((line) => context.measureText(line).width)) + size;
  const height = (lines.length * 1.35 + 0.35) * size;
  const left = x < 0 ? -x - width : x;
  const top = y < 0 ? -y - height : y;
  context.fillStyle = palette.surface;
  context.globalAlpha = 0.88;
  context.fillRect(left, top, width, height);
  context.globalAlpha = 1;
  lines.forEach((line, index) =>
    text(sheet, line, left + size / 2, top + (index + 1) * size * 1.35 - size * 0.15, colour, {
      weight: 550,
      scale: SCALE,
    }),
  );
}

/** Where the legend leaves no room: inside, at the top. */
const drawNote = (sheet: Sheet, area: PlotArea, words: string): void =>
  drawPlate(sheet, [words], area.left + 3, area.top + 3, sheet.palette.dim);

/** The scale, in the screen's lower left corner. */
export const drawScale = (sheet: Sheet, area: PlotArea, { scale }: ScopeScene): void =>
  drawPlate(sheet, [scale], area.left + 3, -(area.bottom - 3), sheet.palette.dim);

/** Above each trace's zero line its name, where each has a zero of its own. */
export function drawZeros(sheet: Sheet, area: PlotArea, { traces, voltTicks }: ScopeScene): void {
  if (voltTicks.length > 0) return;
  const { context, palette } = sheet;
  const size = palette.textSize;
  for (const trace of traces) {
    const y = area.top + (area.bottom - area.top) * (0.5 - trace.zero / VOLT_DIVISIONS);
    const colour = STYLES[trace.name].colour(palette);
    context.fillStyle = colour;
    context.beginPath();
    context.moveTo(area.left, y);
    context.lineTo(area.left - size * 0.6, y - size * 0.4);
    context.lineTo(area.left - size * 0.6, y + size * 0.4);
    context.fill();
    text(sheet, '0', area.left - size * 0.9, y + size * 0.32, colour, {
      align: 'right',
      weight: 650,
      scale: SCALE,
    });
  }
}

/** A wedge on the upper edge where the trigger is in time, and one on the right at its level. */
export function drawTrigger(
  sheet: Sheet,
  area: PlotArea,
  timeAxis: Axis,
  voltAxis: Axis,
  { level, at }: ScopeScene,
): void {
  if (Number.isNaN(at)) return;
  const { context, palette } = sheet;
  const size = palette.textSize * MARKER;
  const x = xOf(area, timeAxis, 0);
  context.fillStyle = palette.text;
  context.beginPath();
  context.moveTo(x - size, area.top);
  context.lineTo(x + size, area.top);
  context.lineTo(x, area.top + 1.5 * size);
  context.fill();
  if (!level) return;
  const half = VOLT_DIVISIONS / 2;
  const y = yOf(area, voltAxis, Math.min(half, Math.max(-half, level.place)));
  context.fillStyle = STYLES[level.trace].colour(palette);
  context.beginPath();
  context.moveTo(area.right, y - size);
  context.lineTo(area.right, y + size);
  context.lineTo(area.right - 1.5 * size, y);
  context.fill();
  text(sheet, level.label, area.right + size * 0.3, y + size * 0.64, palette.text, {
    weight: 650,
    scale: SCALE,
  });
}

/** A name on the ground of its own, in the middle of (x, y). */
function drawFlag(sheet: Sheet, label: string, x: number, y: number): void {
  const { context, palette } = sheet;
  const size = palette.textSize * SCALE;
  context.font = `650 ${size}px ${palette.font}`;
  const width = context.measureText(label).width + size * 0.6;
  context.fillStyle = palette.text;
  context.beginPath();
  context.roundRect(x - width / 2, y - size * 0.7, width, size * 1.4, size * 0.3);
  context.fill();
  text(sheet, label, x, y + size * 0.35, palette.surface, {
    align: 'center',
    weight: 650,
    scale: SCALE,
  });
}

/** Time cursors upright, volt cursors level, each with its name; what they measure on a plate. */
export function drawCursors(
  sheet: Sheet,
  area: PlotArea,
  timeAxis: Axis,
  voltAxis: Axis,
  { timeCursors, voltCursors, readout }: ScopeScene,
): void {
  const { context, palette } = sheet;
  const size = palette.textSize;
  const lines = (marks: readonly Mark[], draw: (mark: Mark) => void): void => {
    context.beginPath();
    marks.forEach(draw);
    context.stroke();
  };
  context.strokeStyle = palette.text;
  context.lineWidth = Math.max(1, palette.stroke * 0.5);
  context.setLineDash(CURSOR_DASH);
  lines(timeCursors, ({ place }) => {
    const x = xOf(area, timeAxis, place);
    context.moveTo(x, area.top);
    context.lineTo(x, area.bottom);
  });
  lines(voltCursors, ({ place }) => {
    const y = yOf(area, voltAxis, place);
    context.moveTo(area.left, y);
    context.lineTo(area.right, y);
  });
  context.setLineDash([]);
  for (const { place, label } of timeCursors) {
    drawFlag(sheet, label, xOf(area, timeAxis, place), area.bottom - size * 2.6);
  }
  for (const { place, label } of voltCursors) {
    drawFlag(sheet, label, area.left + size * 1.3, yOf(area, voltAxis, place));
  }
  if (readout.length > 0) {
    drawPlate(sheet, readout, -(area.right - size * 1.1), area.top + size * 0.4, palette.text);
  }
}
