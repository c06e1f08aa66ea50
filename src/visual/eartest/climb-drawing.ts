/** Draws a threshold test as it went: the level of each trial, right or wrong, one after the other. Pure. */
import { text } from '../pen';
import type { Axis, Sheet } from '../spectrum/plot-area';
import { clearSheet, clipped, drawAxes, fitted, plotAreaOf, xOf, yOf } from '../spectrum/plot-area';
import { drawBand, drawDashed, drawHit, drawMiss, markRadius } from './trial-marks';

export interface ClimbScene {
  /** Trials, the first is 1. */
  x: Axis;
  /** Levels, dB of the variable; the labels are in its own unit. */
  y: Axis;
  trials: readonly { levelDb: number; hit: boolean }[];
  /** Which mark is what. */
  label: string;
  /** Undefined where there is none. Ends beyond the axis are cut. */
  threshold: { levelDb: number; lowDb: number; highDb: number } | undefined;
}

const LABEL_SCALE = 0.88;

const within = ({ low, high }: Axis, value: number): number => Math.min(high, Math.max(low, value));

export function drawClimb(whole: Sheet, { x, y, trials, threshold, label }: ClimbScene): void {
  const sheet = fitted(whole);
  const { context, palette } = sheet;
  clearSheet(sheet);
  const area = plotAreaOf(sheet, { left: palette.textSize * 1.6 });
  drawAxes(sheet, area, x, y);
  text(sheet, label, area.right, area.top - palette.textSize * 0.85, palette.dim, {
    scale: LABEL_SCALE,
    align: 'right',
  });
  if (threshold) {
    const place = (db: number): number => yOf(area, y, within(y, db));
    drawBand(sheet, { ...area, top: place(threshold.highDb), bottom: place(threshold.lowDb) });
    const at = place(threshold.levelDb);
    drawDashed(sheet, [area.left, at], [area.right, at], palette.text);
  }
  const places = trials.map(
    ({ levelDb }, i) => [xOf(area, x, i + 1), yOf(area, y, levelDb)] as const,
  );
  clipped(sheet, area, () => {
    context.strokeStyle = palette.dim;
    context.lineWidth = palette.stroke * 0.5;
    context.beginPath();
    for (const place of places) context.lineTo(...place);
    context.stroke();
    trials.forEach(({ hit }, i) => {
      (hit ? drawHit : drawMiss)(sheet, ...places[i]!, markRadius(sheet, 2));
    });
  });
}
