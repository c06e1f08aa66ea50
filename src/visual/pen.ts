/** What every part of a drawing draws with, and how it writes. */
import type { LinkLayout } from './link-layout';
import type { Palette } from './palette';

export interface Pen {
  context: CanvasRenderingContext2D;
  palette: Palette;
  layout: LinkLayout;
}

/** Writes `words` with the baseline at `y`; returns their width. */
export function text(
  { context, palette }: Pick<Pen, 'context' | 'palette'>,
  words: string,
  x: number,
  y: number,
  colour: string,
  options: { align?: CanvasTextAlign; weight?: number; scale?: number } = {},
): number {
  const size = palette.textSize * (options.scale ?? 1);
  context.font = `${options.weight ?? 450} ${size}px ${palette.font}`;
  context.textAlign = options.align ?? 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = colour;
  context.fillText(words, x, y);
  return context.measureText(words).width;
}
