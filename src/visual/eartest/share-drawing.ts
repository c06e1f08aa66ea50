/** Draws a share as a bar from 0 to 100 %, its interval over it, and the line of chance. Made for a far row. Pure. */
import { text } from '../pen';
import type { Axis, Sheet } from '../spectrum/plot-area';
import { clearSheet, fitted, xOf } from '../spectrum/plot-area';
import { drawScale } from '../spectrum/bar-scale';
import { drawDashed } from './trial-marks';

export interface ShareScene {
  /** Shares, 0 to 1. */
  x: Axis;
  /** Undefined before the first vote. */
  share: { value: number; low: number; high: number } | undefined;
  /** Its line is named by `label`. */
  chance: number;
  label: string;
}

const BAR_ALPHA = 0.32;
const LABEL_SCALE = 0.9;

export function drawShare(whole: Sheet, { x, share, chance, label }: ShareScene): void {
  const sheet = fitted(whole);
  const { context, palette, width, height } = sheet;
  const size = palette.textSize;
  clearSheet(sheet);
  const area = {
    left: Math.round(size * 1.2),
    right: Math.round(width - size * 1.2),
    top: Math.round(size * 1.9),
    bottom: Math.round(height - size * 2),
  };
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.strokeRect(area.left, area.top, area.right - area.left, area.bottom - area.top);
  if (share) {
    const end = xOf(area, x, share.value);
    context.fillStyle = palette.text;
    context.globalAlpha = BAR_ALPHA;
    context.fillRect(area.left, area.top, end - area.left, area.bottom - area.top);
    context.globalAlpha = 1;
    context.fillRect(end - palette.stroke / 2, area.top, palette.stroke, area.bottom - area.top);
    drawWhisker(
      sheet,
      xOf(area, x, share.low),
      xOf(area, x, share.high),
      (area.top + area.bottom) / 2,
    );
  }
  const at = xOf(area, x, chance);
  drawDashed(sheet, [at, area.top - size * 0.4], [at, area.bottom], palette.text);
  text(sheet, label, at, area.top - size * 0.6, palette.dim, {
    align: 'center',
    scale: LABEL_SCALE,
  });
  drawScale(sheet, area, x, area.bottom + size * 1.5);
}

/** A line with a stop at each end. */
function drawWhisker({ context, palette }: Sheet, from: number, to: number, y: number): void {
  const stop = palette.textSize * 0.6;
  context.strokeStyle = palette.text;
  context.lineWidth = palette.stroke;
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(to, y);
  for (const x of [from, to]) {
    context.moveTo(x, y - stop);
    context.lineTo(x, y + stop);
  }
  context.stroke();
}
