/**
 * Draws common-mode rejection over frequency: what the model predicts as a line, what was measured as points.
 * Where rejection goes beyond the screen the line runs along its upper edge, and points are triangles. Pure.
 */
import { text } from '../pen';
import type { LegendEntry } from '../spectrum/legend';
import { drawLegend } from '../spectrum/legend';
import type { Axis, PlotArea, Sheet } from '../spectrum/plot-area';
import { clearSheet, clipped, fitted, drawAxes, plotAreaOf, xOf, yOf } from '../spectrum/plot-area';

export interface CmrrCurve {
  hertz: readonly number[];
  db: Float64Array;
}

export interface CmrrScene {
  x: Axis;
  y: Axis;
  /** undefined while it is worked out. */
  model: CmrrCurve | undefined;
  measured: CmrrCurve | undefined;
  /** Measured before the link was changed. */
  isStale: boolean;
  labels: { model: string; measured: string };
  /** What the screen says where there is nothing to draw. */
  idle: string;
}

/** Below the upper edge, so that what runs along it is seen, CSS pixels. */
const EDGE = 3;

const heightOf = (area: PlotArea, axis: Axis, db: number): number =>
  Math.max(area.top + EDGE, yOf(area, axis, db));

function drawModel(sheet: Sheet, area: PlotArea, { x, y }: CmrrScene, curve: CmrrCurve): void {
  const { context, palette } = sheet;
  context.strokeStyle = palette.text;
  context.lineWidth = palette.stroke * 0.75;
  context.lineJoin = 'round';
  context.beginPath();
  curve.hertz.forEach((hertz, i) => {
    context.lineTo(xOf(area, x, hertz), heightOf(area, y, curve.db[i]!));
  });
  context.stroke();
}

function drawPoints(sheet: Sheet, area: PlotArea, scene: CmrrScene, curve: CmrrCurve): void {
  const { context, palette } = sheet;
  const radius = palette.stroke * 1.7;
  context.lineWidth = palette.stroke * 0.7;
  curve.hertz.forEach((hertz, i) => {
    const at = xOf(area, scene.x, hertz);
    const height = heightOf(area, scene.y, curve.db[i]!);
    context.beginPath();
    if (curve.db[i]! > scene.y.high) {
      context.moveTo(at, height - radius * 0.4);
      context.lineTo(at + radius, height + radius * 1.6);
      context.lineTo(at - radius, height + radius * 1.6);
      context.closePath();
    } else context.arc(at, height, radius, 0, 2 * Math.PI);
    context.fillStyle = scene.isStale ? palette.surface : palette.cold;
    context.strokeStyle = scene.isStale ? palette.cold : palette.surface;
    context.fill();
    context.stroke();
  });
}

export function drawCmrr(whole: Sheet, scene: CmrrScene): void {
  const sheet = fitted(whole);
  const { palette, width, height } = sheet;
  const { x, y, model, measured, labels, idle } = scene;
  clearSheet(sheet);
  if (!model && !measured) {
    text(sheet, idle, width / 2, height / 2, palette.dim, { align: 'center' });
    return;
  }
  const area = plotAreaOf(sheet);
  drawAxes(sheet, area, x, y);
  clipped(sheet, area, () => {
    if (model) drawModel(sheet, area, scene, model);
  });
  if (measured) drawPoints(sheet, area, scene, measured);
  const entries: LegendEntry[] = [];
  if (model) entries.push({ label: labels.model, look: 'outline', colour: 'text' });
  if (measured) entries.push({ label: labels.measured, look: 'point', colour: 'cold' });
  drawLegend(sheet, area, entries);
}
