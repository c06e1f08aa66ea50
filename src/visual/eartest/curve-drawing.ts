/**
 * Draws a psychometric curve: the share of right answers against the level, with the trials that it follows from.
 * Right answers stand along the top, wrong ones along the bottom, larger where there are more. Pure.
 */
import type { Axis, Sheet } from '../spectrum/plot-area';
import { clearSheet, clipped, drawAxes, fitted, plotAreaOf, xOf, yOf } from '../spectrum/plot-area';
import { text } from '../pen';
import { drawBand, drawDashed, drawHit, drawMiss, markRadius } from './trial-marks';

export interface CurveScene {
  /** Levels, dB of the variable; the labels are in its own unit. */
  x: Axis;
  /** Shares, 0 to 1. */
  y: Axis;
  /** Undefined where the answers bound no curve: the marks stand alone. */
  shareAt: ((levelDb: number) => number) | undefined;
  levels: readonly { levelDb: number; hits: number; misses: number }[];
  /** Undefined where there is none. Ends beyond the axis are cut. */
  threshold: { levelDb: number; lowDb: number; highDb: number } | undefined;
  chance: number;
  /** `marks`: which mark is what. */
  labels: { chance: string; threshold: string; marks: string };
}

/** CSS pixels between two points of the curve. */
const STEP = 2;
const LABEL_SCALE = 0.88;
/** The longest unit stands left of the axis, in sizes of text. */
const ROOM_FOR_UNIT = 0.9;
/** Room for half a mark over the top and under the bottom line, as a share of the axis. */
const INSET = 0.06;

const within = ({ low, high }: Axis, value: number): number => Math.min(high, Math.max(low, value));

export function drawCurve(whole: Sheet, scene: CurveScene): void {
  const sheet = fitted(whole);
  const { context, palette } = sheet;
  const { x, y, threshold, labels, chance, shareAt } = scene;
  const size = palette.textSize;
  clearSheet(sheet);
  const area = plotAreaOf(sheet, { left: size * ROOM_FOR_UNIT });
  const tall = { ...y, low: y.low - INSET, high: y.high + INSET };
  drawAxes(sheet, area, x, tall);
  if (threshold) {
    const place = (db: number): number => xOf(area, x, within(x, db));
    drawBand(sheet, { ...area, left: place(threshold.lowDb), right: place(threshold.highDb) });
    const at = place(threshold.levelDb);
    drawDashed(sheet, [at, area.top], [at, area.bottom], palette.text);
    const isLeft = at < (area.left + area.right) / 2;
    const beside = at + (isLeft ? 0.5 : -0.5) * size;
    // Where a curve that begins at chance never is.
    text(sheet, labels.threshold, beside, yOf(area, tall, chance / 2), palette.text, {
      align: isLeft ? 'left' : 'right',
      weight: 640,
    });
  }
  const chanceY = yOf(area, tall, chance);
  drawDashed(sheet, [area.left, chanceY], [area.right, chanceY], palette.dim);
  const options = { scale: LABEL_SCALE, align: 'right' } as const;
  text(sheet, labels.chance, area.right - size * 0.4, chanceY + size * 1.1, palette.dim, options);
  clipped(sheet, area, () => {
    if (shareAt) {
      context.strokeStyle = palette.text;
      context.lineWidth = palette.stroke;
      context.beginPath();
      for (let at = area.left; at <= area.right; at += STEP) {
        const levelDb = x.low + ((at - area.left) / (area.right - area.left)) * (x.high - x.low);
        context.lineTo(at, yOf(area, tall, shareAt(levelDb)));
      }
      context.stroke();
    }
    for (const { levelDb, hits, misses } of scene.levels) {
      const at = xOf(area, x, levelDb);
      if (hits > 0) drawHit(sheet, at, yOf(area, tall, y.high), markRadius(sheet, hits));
      if (misses > 0) drawMiss(sheet, at, yOf(area, tall, y.low), markRadius(sheet, misses));
    }
  });
  const above = area.top - size * 0.85;
  text(sheet, labels.marks, area.right, above, palette.dim, options);
}
