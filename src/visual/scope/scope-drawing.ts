/** Draws an oscilloscope's screen: graticule, traces, trigger, cursors, scale. Pure: (2D context, data) → pixels. */
import { text } from '../pen';
import type { PlotArea, Sheet } from '../spectrum/plot-area';
import { clearSheet, clipped, drawAxes, plotAreaOf, xOf, yOf } from '../spectrum/plot-area';
import { drawCursors, drawLegend, drawScale, drawTrigger, drawZeros } from './scope-marks';
import type { ScopeScene, TraceName } from './scope-scene';
import { timeAxis, voltAxis } from './scope-scene';
import { drawTrace } from './scope-trace';

/** Marks between the divisions, on the middle lines. */
const PARTS = 5;
const PART_PIXELS = 3;
/** Thick lines first, so that they show on both sides of the thin ones; a dotted line on top of all. */
const DRAWN: readonly TraceName[] = ['output', 'balanced', 'cold', 'hot', 'unbalanced'];

/** The part of a sheet that the traces have. */
export const scopeArea = (sheet: Sheet): PlotArea => plotAreaOf(sheet);

/** The two middle lines, with the marks that a graticule has on them. */
function drawMiddle({ context, palette }: Sheet, area: PlotArea): void {
  const x = Math.round((area.left + area.right) / 2) + 0.5;
  const y = Math.round((area.top + area.bottom) / 2) + 0.5;
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.globalAlpha = 0.75;
  context.beginPath();
  context.moveTo(x, area.top);
  context.lineTo(x, area.bottom);
  context.moveTo(area.left, y);
  context.lineTo(area.right, y);
  const time = timeAxis('', []);
  const volts = voltAxis('', []);
  for (let k = time.low * PARTS; k <= time.high * PARTS; k++) {
    const at = Math.round(xOf(area, time, k / PARTS)) + 0.5;
    context.moveTo(at, y - PART_PIXELS);
    context.lineTo(at, y + PART_PIXELS);
  }
  for (let k = volts.low * PARTS; k <= volts.high * PARTS; k++) {
    const at = Math.round(yOf(area, volts, k / PARTS)) + 0.5;
    context.moveTo(x - PART_PIXELS, at);
    context.lineTo(x + PART_PIXELS, at);
  }
  context.stroke();
  context.globalAlpha = 1;
}

/** What an empty screen says, above its middle line. */
function drawIdle(sheet: Sheet, area: PlotArea, words: string): void {
  const { palette } = sheet;
  const y = (area.top + area.bottom) / 2 - palette.textSize * 1.2;
  text(sheet, words, (area.left + area.right) / 2, y, palette.dim, { align: 'center' });
}

/** Draws one frame. The context's unit must be CSS pixels. */
export function drawScope(sheet: Sheet, scene: ScopeScene): void {
  const area = scopeArea(sheet);
  const time = timeAxis(scene.timeTitle, scene.timeTicks);
  const volts = voltAxis(scene.voltTitle, scene.voltTicks);
  clearSheet(sheet);
  drawAxes(sheet, area, time, volts);
  drawMiddle(sheet, area);
  drawZeros(sheet, area, scene);
  sheet.context.lineJoin = 'round';
  if (Number.isNaN(scene.at)) drawIdle(sheet, area, scene.idle);
  else {
    clipped(sheet, area, () => {
      for (const name of DRAWN) {
        const trace = scene.traces.find((one) => one.name === name);
        if (trace) drawTrace(sheet, area, scene, trace);
      }
    });
  }
  drawScale(sheet, area, scene);
  drawTrigger(sheet, area, time, volts, scene);
  drawCursors(sheet, area, time, volts, scene);
  drawLegend(sheet, area, scene);
}
