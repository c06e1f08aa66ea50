/** Numbers under horizontal bars; the unit stands where the lowest would. */
import { text } from '../pen';
import type { Axis, PlotArea, Sheet } from './plot-area';
import { xOf } from './plot-area';

const LABEL_SCALE = 0.88;

/** `baseline`: of the numbers, CSS pixels. */
export function drawScale(sheet: Sheet, area: PlotArea, axis: Axis, baseline: number): void {
  const { context, palette } = sheet;
  const size = palette.textSize * LABEL_SCALE;
  const options = { scale: LABEL_SCALE } as const;
  let free = area.left + text(sheet, axis.title, area.left, baseline, palette.dim, options);
  for (const { value, label } of axis.ticks) {
    const half = context.measureText(label).width / 2;
    const x = Math.min(area.right - half, xOf(area, axis, value));
    if (x - half < free + size * 0.7) continue;
    text(sheet, label, x, baseline, palette.dim, { ...options, align: 'center' });
    free = x + half;
  }
}
