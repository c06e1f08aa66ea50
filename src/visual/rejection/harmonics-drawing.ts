/**
 * Draws the hum by harmonic, before and after: for each multiple of the mains a hollow bar of the unbalanced
 * receiver and in it a filled one of the balanced. Pure.
 */
import { text } from '../pen';
import { drawLegend, plate } from '../spectrum/legend';
import type { Axis, PlotArea, Sheet } from '../spectrum/plot-area';
import { clearSheet, clipped, fitted, drawAxes, plotAreaOf, xOf, yOf } from '../spectrum/plot-area';

export interface HarmonicBar {
  order: number;
  /** Levels in the axis' unit; −∞ where there is nothing. */
  unbalanced: number;
  balanced: number;
  /** How much less there is after than before, on several lines; may be empty. */
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
/** Of the figures over the bars, sizes of text. */
const FIGURE_SCALE = 0.88;
const FIGURE_GAP = 0.35;
const LINE_HEIGHT = 1.05;

function drawBar(sheet: Sheet, area: PlotArea, { x, y }: HarmonicsScene, bar: HarmonicBar): void {
  const { context, palette } = sheet;
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
}

/** Over the bars; where there is no room for all, those of the strongest lines. */
function drawFigures(sheet: Sheet, area: PlotArea, { x, y, bars }: HarmonicsScene): void {
  const { context, palette } = sheet;
  const size = palette.textSize * FIGURE_SCALE;
  const taken: { left: number; right: number }[] = [];
  // In whole decibels: figures must not flicker between lines that are as strong.
  const strongestFirst = [...bars].sort(
    (a, b) => Math.round(b.unbalanced) - Math.round(a.unbalanced),
  );
  for (const { order, unbalanced, removed } of strongestFirst) {
    if (!removed) continue;
    const lines = removed.split('\n');
    context.font = `600 ${size}px ${palette.font}`;
    const width = Math.max(...lines.map((line) => context.measureText(line).width));
    const half = width / 2 + size * FIGURE_GAP;
    const middle = Math.max(area.left + half, xOf(area, x, order));
    const left = middle - half;
    const right = middle + half;
    if (taken.some((other) => left < other.right && other.left < right)) continue;
    taken.push({ left, right });
    const height = lines.length * LINE_HEIGHT * size;
    const bottom = Math.max(area.top + height, yOf(area, y, unbalanced) - size * 0.4);
    plate(sheet, left, bottom - height, right - left, height);
    lines.forEach((line, i) => {
      const baseline = bottom - size * (LINE_HEIGHT * (lines.length - 1 - i) + 0.2);
      text(sheet, line, middle, baseline, palette.text, {
        align: 'center',
        scale: FIGURE_SCALE,
        weight: 600,
      });
    });
  }
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
    drawFigures(sheet, area, scene);
  });
  drawLegend(sheet, area, [
    { label: labels.unbalanced, look: 'outline', colour: 'hot' },
    { label: labels.balanced, look: 'solid', colour: 'text' },
  ]);
}
