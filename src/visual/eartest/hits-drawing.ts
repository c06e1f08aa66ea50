/**
 * Draws how many hits come by chance, and how many there were. The chance is a stepped line over tinted bars; bars as
 * far from chance as the result are filled, and so their area is the p-value; listeners are discs. Pure.
 */
import { text } from '../pen';
import type { Axis, Sheet } from '../spectrum/plot-area';
import { clearSheet, drawAxes, fitted, plotAreaOf, xOf, yOf } from '../spectrum/plot-area';
import { drawDashed, drawHit } from './trial-marks';

export interface HitsScene {
  /** Hits, from −0.5 to trials + 0.5. */
  x: Axis;
  /** Tests of 100 that a guesser takes. */
  y: Axis;
  /** Share of a guesser's tests with each number of hits, 0 to 1. */
  chance: readonly number[];
  /** Whether a number of hits is at least as far from chance as the result; for one result only. */
  isFilled: (hits: number) => boolean;
  /** The one result that is told; undefined where there are many. */
  result: { hits: number; label: string } | undefined;
  /** How many listeners had each number of hits. */
  listeners: readonly number[];
  /** What is filled, or what a disc is. */
  label: string;
}

const TINT = 0.22;
const FILL = 0.75;
const BAR_SHARE = 0.78;
const LABEL_SCALE = 0.88;
/** Most of the height that a stack of discs takes. */
const STACK_SHARE = 0.72;

/** Discs over one another, as large as the highest stack and a bar's width leave room for. */
function drawListeners(sheet: Sheet, area: ReturnType<typeof plotAreaOf>, scene: HitsScene): void {
  const width = (area.right - area.left) / scene.chance.length;
  const most = Math.max(1, ...scene.listeners);
  const each = Math.min(
    width,
    sheet.palette.textSize,
    ((area.bottom - area.top) * STACK_SHARE) / most,
  );
  scene.listeners.forEach((count, hits) => {
    const x = xOf(area, scene.x, hits);
    for (let i = 0; i < count; i++) {
      drawHit(sheet, x, area.bottom - (i + 0.5) * each, Math.max(0.5, each * 0.42));
    }
  });
}

/** Where the result is, however rare: the bar of a rare one is too low to be seen. */
function drawResult(
  sheet: Sheet,
  area: ReturnType<typeof plotAreaOf>,
  axis: Axis,
  { hits, label }: NonNullable<HitsScene['result']>,
): void {
  const size = sheet.palette.textSize;
  const at = xOf(area, axis, hits);
  const isLeft = at < (area.left + area.right) / 2;
  drawDashed(sheet, [at, area.top], [at, area.bottom], sheet.palette.text);
  text(sheet, label, at + (isLeft ? 0.5 : -0.5) * size, area.top + size * 1.3, sheet.palette.text, {
    align: isLeft ? 'left' : 'right',
    weight: 640,
  });
}

export function drawHits(whole: Sheet, scene: HitsScene): void {
  const sheet = fitted(whole);
  const { context, palette } = sheet;
  const size = palette.textSize;
  clearSheet(sheet);
  const area = plotAreaOf(sheet);
  drawAxes(sheet, area, scene.x, scene.y);
  const width = ((area.right - area.left) / scene.chance.length) * BAR_SHARE;
  scene.chance.forEach((share, hits) => {
    const left = xOf(area, scene.x, hits) - width / 2;
    const top = yOf(area, scene.y, 100 * share);
    context.fillStyle = context.strokeStyle = palette.text;
    context.globalAlpha = scene.isFilled(hits) ? FILL : TINT;
    context.fillRect(left, top, width, area.bottom - top);
    context.globalAlpha = 1;
    context.lineWidth = 1;
    context.strokeRect(left, top, width, area.bottom - top);
  });
  drawListeners(sheet, area, scene);
  if (scene.result) drawResult(sheet, area, scene.x, scene.result);
  text(sheet, scene.label, area.right, area.top - size * 0.85, palette.dim, {
    scale: LABEL_SCALE,
    align: 'right',
  });
}
