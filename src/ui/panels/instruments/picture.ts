/** An instrument's screen as a picture to keep: the screen, and above it what was measured and how. */
import type { Palette } from '../../../visual/palette';
import type { Screen } from './instrument-panel';

/** Sharp on paper. */
const SCALE = 2;
const MARGIN = 18;
const LINE_HEIGHT = 1.45;
const TITLE_SIZE = 1.25;

export interface PictureRequest {
  /** Of the screen, CSS pixels. */
  width: number;
  height: number;
  palette: Palette;
  /** The first is the title. */
  lines: readonly string[];
}

/** `text` in lines no wider than `width`, in the context's font. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** undefined where the browser can't make the picture. */
export async function drawPicture(
  { width, height, palette, lines }: PictureRequest,
  draw: (screen: Screen) => void,
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const size = palette.textSize;
  const fontOf = (first: boolean): string =>
    `${first ? 650 : 450} ${first ? size * TITLE_SIZE : size}px ${palette.font}`;
  const rows = lines.flatMap((text, index) => {
    context.font = fontOf(index === 0);
    return wrapped(context, text, width).map((row) => ({ row, first: index === 0 }));
  });
  const head = rows.length * size * LINE_HEIGHT + MARGIN;
  canvas.width = Math.round((width + 2 * MARGIN) * SCALE);
  canvas.height = Math.round((height + head + 2 * MARGIN) * SCALE);
  context.scale(SCALE, SCALE);
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width + 2 * MARGIN, height + head + 2 * MARGIN);
  context.textBaseline = 'alphabetic';
  rows.forEach(({ row, first }, index) => {
    context.font = fontOf(first);
    context.fillStyle = first ? palette.text : palette.dim;
    context.fillText(row, MARGIN, MARGIN + (index + 0.8) * size * LINE_HEIGHT);
  });
  context.translate(MARGIN, MARGIN + head);
  draw({ context, palette, width, height });
  return (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))) ?? undefined;
}
