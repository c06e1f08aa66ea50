/** A canvas context that writes down what is asked of it, for drawings that are tested without a page. */
import type { Palette } from '../../src/visual/palette';
import type { Sheet } from '../../src/visual/spectrum/plot-area';

export interface Call {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** Text is half as wide as its letters are many. */
const LETTER_WIDTH = 7;

export function recordingSheet(width = 600, height = 330): { sheet: Sheet; calls: Call[] } {
  const calls: Call[] = [];
  const own: Record<string, unknown> = {
    measureText: (words: string) => ({ width: words.length * LETTER_WIDTH }),
  };
  const context = new Proxy(own, {
    get: (target, name: string) =>
      name in target ? target[name] : (...values: unknown[]) => void calls.push({ name, values }),
    set: () => true,
  }) as unknown as CanvasRenderingContext2D;
  const palette = { textSize: 14, stroke: 2.3, font: 'x' } as Palette;
  return { sheet: { context, palette, width, height }, calls };
}

/** Calls with a number that is not finite: a canvas ignores them, and something is missing. */
export const strayNumbers = (calls: readonly Call[]): Call[] =>
  calls.filter(({ values }) =>
    values.some((value) => typeof value === 'number' && !Number.isFinite(value)),
  );

export const named = (calls: readonly Call[], name: string): Call[] =>
  calls.filter((call) => call.name === name);

export const wordsOf = (calls: readonly Call[]): unknown[] =>
  named(calls, 'fillText').map(({ values }) => values[0]);
