/** A sheet that keeps what is drawn on it: each line or area with its colour, and each text. */
import type { Palette } from '../../../../src/visual/palette';
import type { Sheet } from '../../../../src/visual/spectrum/plot-area';

export interface Drawn {
  kind: 'stroke' | 'fill';
  colour: string;
  dash: readonly number[];
  /** x and y of each point; pieces of a path start at the indices in `starts`. */
  points: [number, number][];
  starts: number[];
}

/** Colours that tell what is what. */
export const PALETTE = {
  surface: 'surface',
  line: 'line',
  text: 'text',
  dim: 'dim',
  hot: 'hot',
  cold: 'cold',
  interference: 'interference',
  font: 'x',
  stroke: 2,
  textSize: 14,
} as Palette;

export function recordedSheet(
  width: number,
  height: number,
): { sheet: Sheet; drawn: Drawn[]; words: string[] } {
  const drawn: Drawn[] = [];
  const words: string[] = [];
  let path: Pick<Drawn, 'points' | 'starts'> = { points: [], starts: [] };
  const style: Record<string, unknown> = {};
  let dash: readonly number[] = [];
  const end = (kind: Drawn['kind'], colour: unknown) =>
    drawn.push({ kind, colour: String(colour), dash, ...path });
  const methods: Record<string, (...values: never[]) => unknown> = {
    measureText: (text: string) => ({ width: text.length * 7 }),
    fillText: (text: string) => words.push(text),
    setLineDash: (pattern: readonly number[]) => (dash = pattern),
    beginPath: () => (path = { points: [], starts: [] }),
    moveTo: (x: number, y: number) => {
      path.starts.push(path.points.length);
      path.points.push([x, y]);
    },
    lineTo: (x: number, y: number) => path.points.push([x, y]),
    stroke: () => end('stroke', style['strokeStyle']),
    fill: () => end('fill', style['fillStyle']),
  };
  const context = new Proxy(style, {
    get: (target, name: string) => methods[name] ?? target[name] ?? (() => undefined),
  }) as unknown as CanvasRenderingContext2D;
  return { sheet: { context, palette: PALETTE, width, height }, drawn, words };
}
