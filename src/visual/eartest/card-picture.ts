/**
 * Draws a card as a picture to hand on: what was tested, what came out, the figures, and a drawing. Always dark on
 * white, whatever theme the page has. Pure.
 */
import type { Palette } from '../palette';
import { text } from '../pen';
import type { Sheet } from '../spectrum/plot-area';
import { clearSheet } from '../spectrum/plot-area';

export const PICTURE_WIDTH = 1600;
export const PICTURE_HEIGHT = 1000;

/** The page's light theme; `font` is the page's own. */
export const paperPalette = (font: string): Palette => ({
  surface: '#ffffff',
  raised: '#eef1f5',
  line: '#737f8e',
  text: '#14181d',
  dim: '#4d5866',
  faint: '#7b8794',
  hot: '#b45309',
  cold: '#1763c6',
  interference: '#c2185b',
  font,
  stroke: 3.2,
  textSize: 21,
});

export interface CardPicture {
  readonly title: string;
  /** Who, and when. */
  readonly subtitle: string;
  readonly lead: string;
  readonly more: readonly string[];
  readonly figures: readonly { readonly name: string; readonly value: string }[];
  /** What was fixed beforehand, under the words. */
  readonly plan: CardPicture['figures'];
  /** At the foot: the card's hash. */
  readonly foot: string;
  /** Undefined where there is nothing to draw. */
  readonly plot: { readonly title: string; readonly draw: (sheet: Sheet) => void } | undefined;
}

const MARGIN = 60;
const LINE_HEIGHT = 1.42;
const COLUMN_GAP = 50;
/** Of the width, for the words. */
const WORDS_SHARE = 0.5;
/** Of a table's width, for the names. */
const NAMES_SHARE = 0.4;
const STYLES = {
  title: { scale: 1.25, weight: 650 },
  lead: { scale: 1.75, weight: 680 },
  more: { scale: 1, weight: 450 },
  names: { scale: 0.92, weight: 450 },
  values: { scale: 0.92, weight: 640 },
  foot: { scale: 0.72, weight: 450 },
} as const;
type Style = (typeof STYLES)[keyof typeof STYLES];

interface Block {
  x: number;
  y: number;
  width: number;
  /** What is below this is left out, and ends in an ellipsis. */
  bottom: number;
}

/** `words` in lines no wider than `width`; a word that is wider is cut into pieces that are not. */
export function wrapWords(
  context: Pick<CanvasRenderingContext2D, 'measureText'>,
  words: string,
  width: number,
): string[] {
  const fits = (line: string): boolean => context.measureText(line).width <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && !fits(line.slice(0, end))) end--;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return [...lines, line];
}

/** Writes in lines; returns where the next block begins. */
function paragraph(
  sheet: Sheet,
  words: string,
  { x, y, width, bottom }: Block,
  colour: string,
  options: Style,
): number {
  const { context, palette } = sheet;
  const size = palette.textSize * options.scale;
  context.font = `${options.weight} ${size}px ${palette.font}`;
  const lines = wrapWords(context, words, width);
  const room = Math.max(0, Math.floor((bottom - y) / (size * LINE_HEIGHT)));
  lines.slice(0, room).forEach((line, i) => {
    const isCut = i === room - 1 && lines.length > room;
    text(
      sheet,
      isCut ? `${line.slice(0, -1)}…` : line,
      x,
      y + size * (1 + i * LINE_HEIGHT),
      colour,
      options,
    );
  });
  return y + Math.min(lines.length, room) * size * LINE_HEIGHT;
}

function drawFigures(sheet: Sheet, figures: CardPicture['figures'], block: Block): void {
  const { context, palette } = sheet;
  const nameWidth = block.width * NAMES_SHARE;
  let { y } = block;
  for (const { name, value } of figures) {
    if (y + palette.textSize * LINE_HEIGHT > block.bottom) return;
    context.fillStyle = palette.line;
    context.globalAlpha = 0.4;
    context.fillRect(block.x, y, block.width, 1);
    context.globalAlpha = 1;
    const top = y + palette.textSize * 0.25;
    const nameEnd = paragraph(
      sheet,
      name,
      { ...block, y: top, width: nameWidth - 20 },
      palette.dim,
      STYLES.names,
    );
    const at = { ...block, x: block.x + nameWidth, y: top, width: block.width - nameWidth };
    const valueEnd = paragraph(sheet, value, at, palette.text, STYLES.values);
    y = Math.max(nameEnd, valueEnd) + palette.textSize * 0.25;
  }
}

/** `sheet`: as large as the picture. */
export function drawCardPicture(sheet: Sheet, picture: CardPicture): void {
  const { context, palette, width, height } = sheet;
  const { textSize } = palette;
  clearSheet(sheet);
  const bottom = height - MARGIN - textSize * 1.6;
  const whole: Block = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, bottom };
  let y = paragraph(sheet, picture.title, whole, palette.text, STYLES.title);
  y = paragraph(sheet, picture.subtitle, { ...whole, y }, palette.dim, STYLES.more);
  y += textSize;
  const columns = picture.plot ? (whole.width - COLUMN_GAP) * WORDS_SHARE : whole.width;
  const words: Block = { ...whole, y, width: columns };
  words.y = paragraph(sheet, picture.lead, words, palette.text, STYLES.lead);
  for (const sentence of picture.more) {
    words.y += textSize * 0.4;
    words.y = paragraph(sheet, sentence, words, palette.text, STYLES.more);
  }
  drawFigures(sheet, picture.plan, { ...words, y: words.y + textSize });
  const rightX = MARGIN + columns + COLUMN_GAP;
  const rightWidth = width - MARGIN - rightX;
  const plotHeight = Math.round(rightWidth * 0.62);
  if (picture.plot) {
    const { title, draw } = picture.plot;
    const titleBlock: Block = { x: rightX, y, width: rightWidth, bottom };
    const plotY = paragraph(sheet, title, titleBlock, palette.dim, STYLES.more) + textSize * 0.4;
    context.save();
    context.translate(rightX, plotY);
    draw({ context, palette, width: rightWidth, height: plotHeight });
    context.restore();
    const figuresY = plotY + plotHeight + textSize * 0.6;
    drawFigures(sheet, picture.figures, { x: rightX, y: figuresY, width: rightWidth, bottom });
  }
  text(sheet, picture.foot, MARGIN, height - MARGIN, palette.dim, STYLES.foot);
}
