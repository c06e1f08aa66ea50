/**
 * Draws the thresholds of a class as stacked dots along the level, with their mean and its interval. A threshold
 * beyond what was tested is an arrowhead at the edge. Pure.
 */
import { text } from '../pen';
import type { Axis, PlotArea, Sheet } from '../spectrum/plot-area';
import { clearSheet, drawAxes, fitted, plotAreaOf, xOf } from '../spectrum/plot-area';
import { drawBand, drawDashed, drawHit } from './trial-marks';

export interface DotsScene {
  /** Levels, dB of the variable; the labels are in its own unit. */
  x: Axis;
  /** `edge`: the threshold lies beyond this end of the axis. */
  thresholds: readonly { levelDb: number; edge: 'below' | 'above' | undefined }[];
  mean: { levelDb: number; lowDb: number; highDb: number } | undefined;
  label: string;
}

const BINS = 36;
const STACK_SHARE = 0.78;
const NO_AXIS: Omit<Axis, 'low' | 'high'> = { logarithmic: false, ticks: [], minor: [], title: '' };

/** Points outwards: what lies there was not reached. */
function drawArrow({ context, palette }: Sheet, x: number, y: number, reach: number): void {
  context.fillStyle = palette.text;
  context.beginPath();
  context.moveTo(x + reach, y);
  context.lineTo(x - reach, y - Math.abs(reach));
  context.lineTo(x - reach, y + Math.abs(reach));
  context.fill();
}

function drawStacks(sheet: Sheet, area: PlotArea, { x, thresholds }: DotsScene): void {
  const stacks = new Map<number, DotsScene['thresholds'][number]['edge'][]>();
  for (const { levelDb, edge } of thresholds) {
    const share = Math.min(1, Math.max(0, (levelDb - x.low) / (x.high - x.low)));
    const bin = edge === 'below' ? 0 : edge === 'above' ? BINS - 1 : Math.floor(share * BINS);
    const stack = stacks.get(Math.min(BINS - 1, bin)) ?? [];
    stacks.set(Math.min(BINS - 1, bin), [...stack, edge]);
  }
  const highest = Math.max(1, ...[...stacks.values()].map(({ length }) => length));
  const width = (area.right - area.left) / BINS;
  const each = Math.min(width, ((area.bottom - area.top) * STACK_SHARE) / highest);
  const radius = Math.max(0.5, each * 0.42);
  for (const [bin, stack] of stacks) {
    const at = area.left + (bin + 0.5) * width;
    stack.forEach((edge, i) => {
      const y = area.bottom - (i + 0.5) * each;
      if (edge) drawArrow(sheet, at, y, edge === 'above' ? radius : -radius);
      else drawHit(sheet, at, y, radius);
    });
  }
}

export function drawDots(whole: Sheet, scene: DotsScene): void {
  const sheet = fitted(whole);
  const { palette } = sheet;
  clearSheet(sheet);
  const area = plotAreaOf(sheet, { left: palette.textSize * 0.4 });
  const { x, mean } = scene;
  drawAxes(sheet, area, x, { ...NO_AXIS, low: 0, high: 1 });
  if (mean) {
    const place = (db: number): number => xOf(area, x, Math.min(x.high, Math.max(x.low, db)));
    drawBand(sheet, { ...area, left: place(mean.lowDb), right: place(mean.highDb) });
    const at = place(mean.levelDb);
    drawDashed(sheet, [at, area.top], [at, area.bottom], palette.text);
    const isLeft = at < (area.left + area.right) / 2;
    const gap = palette.textSize * (isLeft ? 0.5 : -0.5);
    text(sheet, scene.label, at + gap, area.top + palette.textSize * 1.2, palette.text, {
      align: isLeft ? 'left' : 'right',
      weight: 640,
    });
  }
  drawStacks(sheet, area, scene);
}
