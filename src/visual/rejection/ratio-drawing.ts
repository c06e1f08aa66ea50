/**
 * Draws programme over interference in both modes, one above the other on one scale of levels. The arrow from
 * the end of the one bar to the end of the other is the signal-to-noise ratio. Pure.
 *
 * Programme is filled, interference hatched, as well as of another colour.
 */
import { text } from '../pen';
import { plate } from '../spectrum/legend';
import { drawScale } from '../spectrum/bar-scale';
import type { Axis, PlotArea, Sheet } from '../spectrum/plot-area';
import { clearSheet, fitted, shareOf, xOf } from '../spectrum/plot-area';

export interface RatioRow {
  /** The mode, and the ratio in words. */
  name: string;
  ratio: string;
  /** Each with its level in words. */
  programme: { dbfs: number; label: string };
  interference: { dbfs: number; label: string };
}

export interface RatioScene {
  rows: readonly RatioRow[];
  axis: Axis;
  /** What the screen says where there are no rows. */
  idle: string;
}

const LABEL_SCALE = 0.88;
const RATIO_SCALE = 1.3;
/** Shares of a row's height. */
const PLACES = { name: 0.2, programme: 0.44, interference: 0.8, bar: 0.13 };
const HATCH = 5;

/** The scale's lines behind the bars of a row, below its words. */
function drawGrid({ context, palette }: Sheet, area: PlotArea, axis: Axis): void {
  context.fillStyle = palette.line;
  context.globalAlpha = 0.3;
  for (const { value } of axis.ticks) {
    const x = Math.round(xOf(area, axis, value));
    context.fillRect(x, area.top, 1, area.bottom - area.top);
  }
  context.globalAlpha = 1;
}

/** Slanting lines inside a rectangle. */
function hatch(
  { context, palette }: Sheet,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.globalAlpha = 0.3;
  context.fillStyle = palette.interference;
  context.fillRect(left, top, width, height);
  context.globalAlpha = 1;
  context.strokeStyle = palette.interference;
  context.lineWidth = palette.stroke * 0.6;
  context.beginPath();
  for (let x = left - height; x < left + width; x += HATCH) {
    context.moveTo(x, top + height);
    context.lineTo(x + height, top);
  }
  context.stroke();
  context.strokeRect(left, top, width, height);
  context.restore();
}

/** From the end of one bar to the end of the other, with a point at each end. */
function arrow({ context, palette }: Sheet, from: number, to: number, y: number): void {
  const tip = palette.textSize * 0.4;
  if (to - from < 3 * tip) return;
  context.strokeStyle = context.fillStyle = palette.text;
  context.lineWidth = palette.stroke * 0.6;
  context.beginPath();
  context.moveTo(from + 2, y);
  context.lineTo(to - 1, y);
  context.stroke();
  for (const [x, direction] of [
    [from + 2, 1],
    [to - 1, -1],
  ] as const) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + direction * tip, y - tip * 0.6);
    context.lineTo(x + direction * tip, y + tip * 0.6);
    context.fill();
  }
}

function drawRow(sheet: Sheet, area: PlotArea, axis: Axis, row: RatioRow): void {
  const { context, palette } = sheet;
  const size = palette.textSize;
  const height = area.bottom - area.top;
  const bar = height * PLACES.bar;
  const at = (dbfs: number): number =>
    area.left + (area.right - area.left) * Math.min(1, Math.max(0, shareOf(axis, dbfs)));
  const nameY = area.top + height * PLACES.name;
  text(sheet, row.name, area.left, nameY, palette.text, { weight: 680 });
  text(sheet, row.ratio, area.right, nameY, palette.text, {
    align: 'right',
    weight: 680,
    scale: RATIO_SCALE,
  });
  const programmeTop = area.top + height * PLACES.programme;
  const interferenceTop = area.top + height * PLACES.interference;
  const programmeEnd = at(row.programme.dbfs);
  const interferenceEnd = at(row.interference.dbfs);
  const options = { scale: LABEL_SCALE } as const;
  drawGrid(sheet, { ...area, top: programmeTop, bottom: interferenceTop + bar }, axis);
  text(sheet, row.programme.label, area.left, programmeTop - size * 0.3, palette.dim, options);
  context.fillStyle = palette.text;
  context.fillRect(area.left, programmeTop, programmeEnd - area.left, bar);
  const { label } = row.interference;
  context.font = `450 ${size * LABEL_SCALE}px ${palette.font}`;
  const labelWidth = context.measureText(label).width + size * 0.4;
  plate(sheet, area.left, interferenceTop - size * 1.2, labelWidth, size * 1.2);
  text(sheet, label, area.left, interferenceTop - size * 0.3, palette.interference, options);
  hatch(sheet, area.left, interferenceTop, interferenceEnd - area.left, bar);
  if (interferenceEnd >= programmeEnd) return;
  context.fillStyle = palette.text;
  context.globalAlpha = 0.6;
  context.fillRect(programmeEnd - 1, programmeTop + bar, 1, interferenceTop - programmeTop);
  context.globalAlpha = 1;
  arrow(sheet, interferenceEnd, programmeEnd, interferenceTop + bar / 2);
}

export function drawRatio(whole: Sheet, { rows, axis, idle }: RatioScene): void {
  const sheet = fitted(whole);
  const { palette, width, height } = sheet;
  const size = palette.textSize;
  clearSheet(sheet);
  const area: PlotArea = {
    left: Math.round(size * 0.6),
    right: Math.round(width - size * 0.6),
    top: Math.round(size * 0.3),
    bottom: Math.round(height - size * 1.8),
  };
  if (rows.length === 0) {
    text(sheet, idle, width / 2, height / 2, palette.dim, { align: 'center' });
    return;
  }
  drawScale(sheet, area, axis, area.bottom + sheet.palette.textSize * LABEL_SCALE * 1.4);
  const each = (area.bottom - area.top) / rows.length;
  rows.forEach((row, i) => {
    const top = area.top + i * each;
    drawRow(sheet, { ...area, top, bottom: top + each }, axis, row);
  });
}
