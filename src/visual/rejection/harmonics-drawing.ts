/**
 * Draws the hum by harmonic, before and after: for each multiple of the mains a hollow bar of the unbalanced
 * receiver and in it a filled one of the balanced. Pure.
 */
import { text } from '../pen';
import { drawLegend } from '../spectrum/legend';
import type { Axis, PlotArea, Sheet } from '../spectrum/plot-area';
import { clearSheet, clipped, fitted, drawAxes, plotAreaOf, xOf, yOf } from '../spectrum/plot-area';

export interface HarmonicBar {
  order: number;
  /** Levels in the axis' unit; −∞ where there is nothing. */
  unbalanced: number;
  balanced: number;
  /** How much less there is after than before; may be empty. */
  removed: string;
}

export interface HarmonicsScene {
  bars: readonly HarmonicBar[];
  /** Over the order, and the level. */
  x: Axis;
  y: Axis;
  labels: { unbalanced: string; balanced: string };
  idle: string;
}

/** Shares of the room that an order has. */
const OUTER = 0.72;
const INNER = 0.44;
/** Room that a figure over a bar needs, sizes of text. */
const FIGURE_ROOM = 2.3;

function drawBar(sheet: Sheet, area: PlotArea, { x, y }: HarmonicsScene, bar: HarmonicBar): void {
  const { context, palette } = sheet;
  const size = palette.textSize;
  const room = (area.right - area.left) / (x.high - x.low);
  const middle = xOf(area, x, bar.order);
  const topOf = (level: number): number => Math.min(area.bottom, yOf(area, y, level));
  const before = topOf(bar.unbalanced);
  const after = topOf(bar.balanced);
  context.strokeStyle = palette.hot;
  context.lineWidth = palette.stroke * 0.75;
  context.strokeRect(middle - (room * OUTER) / 2, before, room * OUTER, area.bottom - before + 4);
  context.fillStyle = palette.text;
  context.fillRect(middle - (room * INNER) / 2, after, room * INNER, area.bottom - after);
  if (!bar.removed || room < FIGURE_ROOM * size) return;
  text(sheet, bar.removed, middle, Math.max(area.top + size, before - size * 0.4), palette.text, {
    align: 'center',
    scale: 0.88,
    weight: 600,
  });
}

export function drawHarmonics(whole: Sheet, scene: HarmonicsScene): void {
  const sheet = fitted(whole);
  const { palette, width, height } = sheet;
  const { x, y, bars, labels, idle } = scene;
  clearSheet(sheet);
  if (bars.length === 0) {
    text(sheet, idle, width / 2, height / 2, palette.dim, { align: 'center' });
    return;
  }
  const area = plotAreaOf(sheet);
  drawAxes(sheet, area, x, y);
  clipped(sheet, area, () => {
    for (const bar of bars) drawBar(sheet, area, scene, bar);
  });
  drawLegend(sheet, area, [
    { label: labels.unbalanced, look: 'outline', colour: 'hot' },
    { label: labels.balanced, look: 'solid', colour: 'text' },
  ]);
}
