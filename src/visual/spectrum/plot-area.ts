/**
 * The frame of a plot: axes with their grid and labels, and where a value lies on them. Pure.
 *
 * Labels that would run into each other are left out, every tick keeps its line.
 */
import type { Palette } from '../palette';
import { text } from '../pen';

/** What is drawn on: sizes in CSS pixels. */
export interface Sheet {
  context: CanvasRenderingContext2D;
  palette: Palette;
  width: number;
  height: number;
}

export interface Tick {
  value: number;
  label: string;
}

export interface Axis {
  low: number;
  high: number;
  logarithmic: boolean;
  ticks: readonly Tick[];
  /** Lines between the ticks, without labels. */
  minor: readonly number[];
  /** What the numbers are. */
  title: string;
}

export interface PlotArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Text is no larger than this share of a small sheet, and no smaller than that of a screenful. */
const MOST_SHARE = { width: 1 / 24, height: 1 / 18 };
const LEAST_SHARE = { width: 1 / 90, height: 1 / 38 };
/** What can still be read, CSS pixels. */
const LEAST_TEXT = 11;

/** The sheet, with text and lines that suit its size. */
export function fitted(sheet: Sheet): Sheet {
  const { palette, width, height } = sheet;
  const sizeAt = (share: typeof MOST_SHARE): number =>
    Math.min(width * share.width, height * share.height);
  const most = Math.max(LEAST_TEXT, sizeAt(MOST_SHARE));
  const textSize = Math.max(Math.min(palette.textSize, most), sizeAt(LEAST_SHARE));
  if (textSize === palette.textSize) return sheet;
  const stroke = palette.stroke * Math.max(0.6, textSize / palette.textSize);
  return { ...sheet, palette: { ...palette, textSize, stroke } };
}

/** Room round the area, in sizes of text. */
const ROOM = { left: 3.1, right: 0.9, top: 1.8, bottom: 1.75 };
const LABEL_SCALE = 0.88;
const LABEL_GAP = 0.7;

/** The area that a sheet, or the part of it from `left` to `right`, leaves to the curves. */
export function plotAreaOf(
  { palette: { textSize }, width, height }: Sheet,
  { left = 0, right = width, top = 0, bottom = height }: Partial<PlotArea> = {},
): PlotArea {
  return {
    left: Math.round(left + ROOM.left * textSize),
    right: Math.round(right - ROOM.right * textSize),
    top: Math.round(top + ROOM.top * textSize),
    bottom: Math.round(bottom - ROOM.bottom * textSize),
  };
}

/** Share of the axis at which a value lies: 0 at its low end, 1 at its high end. */
export function shareOf({ low, high, logarithmic }: Axis, value: number): number {
  if (logarithmic) return Math.log(value / low) / Math.log(high / low);
  return (value - low) / (high - low);
}

/** Value that lies at a share of the axis. */
export function valueAt({ low, high, logarithmic }: Axis, share: number): number {
  return logarithmic ? low * (high / low) ** share : low + (high - low) * share;
}

export const xOf = ({ left, right }: PlotArea, axis: Axis, value: number): number =>
  left + (right - left) * shareOf(axis, value);

export const yOf = ({ top, bottom }: PlotArea, axis: Axis, value: number): number =>
  bottom + (top - bottom) * shareOf(axis, value);

/** In the middle of a pixel, where a line one pixel wide is sharp. */
const sharp = (place: number): number => Math.round(place) + 0.5;

function lines(
  { context }: Sheet,
  area: PlotArea,
  values: readonly number[],
  axis: Axis,
  isUpright: boolean,
): void {
  context.beginPath();
  for (const value of values) {
    if (isUpright) {
      const x = sharp(xOf(area, axis, value));
      context.moveTo(x, area.top);
      context.lineTo(x, area.bottom);
    } else {
      const y = sharp(yOf(area, axis, value));
      context.moveTo(area.left, y);
      context.lineTo(area.right, y);
    }
  }
  context.stroke();
}

const valuesOf = (ticks: readonly Tick[]): number[] => ticks.map(({ value }) => value);

function drawLines(sheet: Sheet, area: PlotArea, x: Axis, y: Axis): void {
  const { context, palette } = sheet;
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.globalAlpha = 0.16;
  lines(sheet, area, x.minor, x, true);
  lines(sheet, area, y.minor, y, false);
  context.globalAlpha = 0.38;
  lines(sheet, area, valuesOf(x.ticks), x, true);
  lines(sheet, area, valuesOf(y.ticks), y, false);
  context.globalAlpha = 1;
  context.strokeRect(
    sharp(area.left),
    sharp(area.top),
    Math.round(area.right - area.left),
    Math.round(area.bottom - area.top),
  );
}

function drawLabelsBelow(sheet: Sheet, area: PlotArea, axis: Axis): void {
  const { context, palette } = sheet;
  const size = palette.textSize * LABEL_SCALE;
  const baseline = area.bottom + size * 1.35;
  const options = { scale: LABEL_SCALE };
  // Left of the first label, which stands in the middle under the area's edge.
  let free = area.left - size * 1.3;
  text(sheet, axis.title, free, baseline, palette.dim, { ...options, align: 'right' });
  for (const { value, label } of axis.ticks) {
    const half = context.measureText(label).width / 2;
    const middle = Math.min(xOf(area, axis, value), sheet.width - half - 1);
    if (middle - half < free) continue;
    text(sheet, label, middle, baseline, palette.dim, { ...options, align: 'center' });
    free = middle + half + size * LABEL_GAP;
  }
}

function drawLabelsBeside(sheet: Sheet, area: PlotArea, axis: Axis): void {
  const { palette } = sheet;
  const size = palette.textSize * LABEL_SCALE;
  const right = area.left - size * 0.5;
  const options = { scale: LABEL_SCALE, align: 'right' } as const;
  let free = Infinity;
  for (const { value, label } of axis.ticks) {
    const baseline = yOf(area, axis, value) + size * 0.35;
    if (baseline > free) continue;
    text(sheet, label, right, baseline, palette.dim, options);
    free = baseline - size * 1.25;
  }
}

/** Grid, labels and the names of both axes, on a clean ground. */
export function drawAxes(sheet: Sheet, area: PlotArea, x: Axis, y: Axis): void {
  drawLines(sheet, area, x, y);
  drawLabelsBelow(sheet, area, x);
  drawLabelsBeside(sheet, area, y);
  const size = sheet.palette.textSize;
  text(sheet, y.title, area.left - size * 0.44, area.top - size * 0.85, sheet.palette.dim, {
    scale: LABEL_SCALE,
    align: 'right',
  });
}

/** Takes the whole sheet back to its ground. */
export function clearSheet({ context, palette, width, height }: Sheet): void {
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width, height);
}

/** Draws inside the area only. */
export function clipped({ context }: Sheet, area: PlotArea, draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(area.left, area.top, area.right - area.left, area.bottom - area.top);
  context.clip();
  draw();
  context.restore();
}
