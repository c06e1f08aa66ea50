/** Names of the curves of a plot, each beside a piece of its own look. Pure. */
import { text } from '../pen';
import type { PlotArea, Sheet } from './plot-area';

export interface LegendEntry {
  label: string;
  look: 'filled' | 'outline' | 'solid' | 'point';
  colour: 'text' | 'hot' | 'cold' | 'interference';
}

/** How much of its colour what is filled has. */
export const FILL_ALPHA = 0.26;
const TEXT_SCALE = 0.92;
const LINE_HEIGHT = 1.45;
const SWATCH_WIDTH = 1.5;

/** A piece of the ground for words, so that no curve runs through them. */
export function plate(
  { context, palette }: Sheet,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  context.globalAlpha = 0.86;
  context.fillStyle = palette.surface;
  context.beginPath();
  context.roundRect(left, top, width, height, 4);
  context.fill();
  context.globalAlpha = 1;
}

function drawSwatch(
  { context, palette }: Sheet,
  { look, colour }: LegendEntry,
  left: number,
  top: number,
): void {
  const width = palette.textSize * SWATCH_WIDTH;
  const height = palette.textSize * 0.7;
  context.strokeStyle = context.fillStyle = palette[colour];
  context.lineWidth = palette.stroke * 0.75;
  context.beginPath();
  if (look === 'point') {
    context.arc(left + width / 2, top + height / 2, palette.stroke * 1.6, 0, 2 * Math.PI);
    context.fill();
    return;
  }
  if (look === 'solid') {
    context.fillRect(left, top, width, height);
    return;
  }
  const lineY = look === 'filled' ? top : top + height / 2;
  context.moveTo(left, lineY);
  context.lineTo(left + width, lineY);
  context.stroke();
  if (look === 'outline') return;
  context.globalAlpha = FILL_ALPHA * 1.4;
  context.fillRect(left, top, width, height);
  context.globalAlpha = 1;
}

/** At the top right of the area. Returns where it ends below. */
export function drawLegend(sheet: Sheet, area: PlotArea, entries: readonly LegendEntry[]): number {
  const { context, palette } = sheet;
  const size = palette.textSize;
  const swatch = size * SWATCH_WIDTH;
  context.font = `600 ${size * TEXT_SCALE}px ${palette.font}`;
  const widest = Math.max(...entries.map(({ label }) => context.measureText(label).width));
  const width = widest + swatch + size * 1.5;
  const height = entries.length * size * LINE_HEIGHT + size * 0.5;
  const left = area.right - width - size * 0.4;
  const top = area.top + size * 0.4;
  plate(sheet, left, top, width, height);
  entries.forEach((entry, i) => {
    const baseline = top + size * (1.3 + LINE_HEIGHT * i);
    drawSwatch(sheet, entry, left + size * 0.5, baseline - size * 0.75);
    text(sheet, entry.label, left + swatch + size, baseline, palette.text, {
      scale: TEXT_SCALE,
      weight: 600,
    });
  });
  return top + height;
}
