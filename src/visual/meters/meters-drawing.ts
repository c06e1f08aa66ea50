/**
 * Draws level meters, one below the other: RMS as a bar, peak as a thin bar behind it that ends in a stop, the
 * held peak as a line, and figures in columns. Pure but for what it remembers of its last frame: figures and
 * scales are drawn anew only when they have changed, bars always.
 */
import { text } from '../pen';
import { drawScale } from '../spectrum/bar-scale';
import type { Axis, PlotArea, Sheet } from '../spectrum/plot-area';
import { clearSheet, fitted, shareOf } from '../spectrum/plot-area';

export interface MeterRow {
  label: string;
  colour: 'text' | 'hot' | 'cold' | 'interference';
  rmsDbfs: number;
  peakDbfs: number;
  heldDbfs: number;
  isOver: boolean;
}

export interface MetersScene {
  rows: readonly MeterRow[];
  /** In dBFS. */
  axis: Axis;
  /** The same stretch in dBu, below it. */
  lower: Axis;
  /** Heads of the columns of figures; where room is short the last are left out. */
  heads: readonly string[];
  /** Of each row; the same array as long as nothing in it has changed. */
  figures: readonly (readonly string[])[];
  /** Word of the lamp for full scale. */
  over: string;
  idle: string;
}

export interface MetersDrawing {
  draw(sheet: Sheet, scene: MetersScene): void;
}

const LABEL_SCALE = 0.88;
const FIGURE_SCALE = 1.05;
/** A column of figures, and the room that the name of a wire and its lamp take, in sizes of text. */
const COLUMN = 5.4;
const NAME_ROOM = 9;
/** Within a row: where the bar lies, as shares of its height. */
const BAR = { top: 0.46, bottom: 0.9 };

function areaOf({ palette: { textSize }, width, height }: Sheet): PlotArea {
  return {
    left: Math.round(textSize * 0.9),
    right: Math.round(width - textSize * 0.9),
    top: Math.round(textSize * 1.6),
    bottom: Math.round(height - textSize * 2.9),
  };
}

/** Figures under each other: every digit takes the same room. `right` is where the last ends. */
function figures(sheet: Sheet, words: string, right: number, y: number): void {
  const { context, palette } = sheet;
  const style = { weight: 600, scale: FIGURE_SCALE } as const;
  if (!/\d/.test(words)) {
    text(sheet, words, right, y, palette.text, { ...style, align: 'right' });
    return;
  }
  context.font = `600 ${palette.textSize * FIGURE_SCALE}px ${palette.font}`;
  const cell = context.measureText('0').width;
  let end = right;
  for (const character of [...words].reverse()) {
    const isDigit = character >= '0' && character <= '9';
    const width = isDigit ? cell : context.measureText(character).width;
    text(sheet, character, end - width / 2, y, palette.text, { ...style, align: 'center' });
    end -= width;
  }
}

/** Everything that stands still between two changes of the figures. */
function drawStill(sheet: Sheet, area: PlotArea, scene: MetersScene): void {
  const { palette } = sheet;
  const size = palette.textSize;
  const { rows, axis, lower } = scene;
  clearSheet(sheet);
  drawScale(sheet, area, axis, area.bottom + size * 1.15);
  drawScale(sheet, area, lower, area.bottom + size * 2.4);
  const columns = Math.max(
    1,
    Math.min(
      scene.heads.length,
      Math.floor((area.right - area.left - NAME_ROOM * size) / (COLUMN * size)),
    ),
  );
  const rightOf = (column: number): number => area.right - (columns - 1 - column) * COLUMN * size;
  scene.heads.slice(0, columns).forEach((head, column) => {
    const options = { align: 'right', scale: LABEL_SCALE } as const;
    text(sheet, head, rightOf(column), size * 1.05, palette.dim, options);
  });
  rows.forEach(({ label, colour }, i) => {
    const baseline =
      rowTop(area, rows.length, i) + rowHeight(area, rows.length) * BAR.top - size * 0.4;
    text(sheet, label, area.left, baseline, palette[colour], { weight: 680 });
    scene.figures[i]!.slice(0, columns).forEach((words, column) =>
      figures(sheet, words, rightOf(column), baseline),
    );
  });
}

const rowHeight = ({ top, bottom }: PlotArea, rows: number): number => (bottom - top) / rows;
const rowTop = (area: PlotArea, rows: number, i: number): number =>
  area.top + rowHeight(area, rows) * i;

function drawBar(sheet: Sheet, area: PlotArea, scene: MetersScene, i: number): void {
  const { context, palette } = sheet;
  const { rows, axis, over } = scene;
  const { colour, rmsDbfs, peakDbfs, heldDbfs, isOver, label } = rows[i]!;
  const height = rowHeight(area, rows.length);
  const top = Math.round(rowTop(area, rows.length, i) + height * BAR.top);
  const bottom = Math.round(rowTop(area, rows.length, i) + height * BAR.bottom);
  const at = (dbfs: number): number =>
    area.left + (area.right - area.left) * Math.min(1, Math.max(0, shareOf(axis, dbfs)));
  context.clearRect(area.left - 2, top - 3, area.right - area.left + 4, bottom - top + 6);
  context.fillStyle = palette.surface;
  context.fillRect(area.left - 2, top - 3, area.right - area.left + 4, bottom - top + 6);
  context.fillStyle = palette.raised;
  context.fillRect(area.left, top, area.right - area.left, bottom - top);
  context.fillStyle = palette[colour];
  const inset = Math.round((bottom - top) * 0.3);
  context.globalAlpha = 0.42;
  context.fillRect(area.left, top + inset, at(peakDbfs) - area.left, bottom - top - 2 * inset);
  context.globalAlpha = 1;
  context.fillRect(area.left, top, at(rmsDbfs) - area.left, bottom - top);
  if (peakDbfs > axis.low)
    context.fillRect(at(peakDbfs) - 1, top + inset, 2, bottom - top - 2 * inset);
  context.fillStyle = palette.text;
  if (heldDbfs > axis.low) context.fillRect(at(heldDbfs) - 1, top - 2, 2, bottom - top + 4);
  context.fillStyle = palette.line;
  context.globalAlpha = 0.5;
  for (const { value } of axis.ticks) context.fillRect(Math.round(at(value)), top, 1, bottom - top);
  context.globalAlpha = 1;
  if (isOver) drawLamp(sheet, area, over, label, top);
}

/** Full scale was reached: a lamp beside the wire's name. */
function drawLamp(sheet: Sheet, area: PlotArea, over: string, label: string, top: number): void {
  const { context, palette } = sheet;
  const size = palette.textSize;
  context.font = `680 ${size}px ${palette.font}`;
  const left = area.left + context.measureText(label).width + size * 0.8;
  context.font = `680 ${size * 0.8}px ${palette.font}`;
  const width = context.measureText(over).width + size * 0.8;
  context.fillStyle = palette.text;
  context.beginPath();
  context.roundRect(left, top - size * 1.5, width, size * 1.25, 4);
  context.fill();
  text(sheet, over, left + size * 0.4, top - size * 0.57, palette.surface, {
    weight: 680,
    scale: 0.8,
  });
}

export function createMetersDrawing(): MetersDrawing {
  /** What the still part was last drawn with. */
  let last: readonly unknown[] = [];
  return {
    draw(whole, scene) {
      const { context, palette, width, height } = whole;
      const sheet = fitted(whole);
      const area = areaOf(sheet);
      const now = [context, palette, width, height, scene.figures, scene.axis];
      if (now.some((value, i) => value !== last[i])) {
        last = now;
        drawStill(sheet, area, scene);
      }
      scene.rows.forEach((_, i) => drawBar(sheet, area, scene, i));
      if (scene.rows.length > 0) return;
      text(sheet, scene.idle, width / 2, height / 2, palette.dim, { align: 'center' });
    },
  };
}
