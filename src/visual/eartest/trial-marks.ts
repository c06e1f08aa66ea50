/**
 * The marks of trials and of an estimate. A hit is a disc, a miss a cross: told apart without colour. Pure.
 */
import type { PlotArea, Sheet } from '../spectrum/plot-area';

/** Sizes in strokes of the palette. */
const RADIUS = 1.7;
const MOST_RADIUS = 4.2;
const DASHES = [2.2, 1.8];
const BAND_ALPHA = 0.16;

/** Radius of a mark that stands for `count` trials: its area grows with them, up to a bound. CSS pixels. */
export const markRadius = ({ palette: { stroke } }: Sheet, count: number): number =>
  stroke * Math.min(MOST_RADIUS, RADIUS * Math.sqrt(count));

export function drawHit({ context, palette }: Sheet, x: number, y: number, radius: number): void {
  context.fillStyle = palette.text;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

export function drawMiss({ context, palette }: Sheet, x: number, y: number, radius: number): void {
  const reach = radius * 0.9;
  context.strokeStyle = palette.text;
  context.lineWidth = palette.stroke * 0.75;
  context.beginPath();
  context.moveTo(x - reach, y - reach);
  context.lineTo(x + reach, y + reach);
  context.moveTo(x - reach, y + reach);
  context.lineTo(x + reach, y - reach);
  context.stroke();
}

/** From one point to another. */
export function drawDashed(
  { context, palette }: Sheet,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  colour: string,
): void {
  context.save();
  context.strokeStyle = colour;
  context.lineWidth = palette.stroke * 0.6;
  context.setLineDash(DASHES.map((dash) => dash * palette.stroke));
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
  context.restore();
}

/** An interval as a tinted rectangle with its two ends drawn; corners in CSS pixels. */
export function drawBand(
  { context, palette }: Sheet,
  { left, right, top, bottom }: PlotArea,
): void {
  context.fillStyle = palette.text;
  context.globalAlpha = BAND_ALPHA;
  context.fillRect(left, top, right - left, bottom - top);
  context.globalAlpha = 1;
}
