/** Drawings of meters and rejection: silence and infinities have a place, and so has everything else. */
import { describe, expect, it } from 'vitest';
import type { Palette } from '../../../src/visual/palette';
import { createMetersDrawing } from '../../../src/visual/meters/meters-drawing';
import { drawCmrr } from '../../../src/visual/rejection/cmrr-drawing';
import { drawHarmonics } from '../../../src/visual/rejection/harmonics-drawing';
import { drawRatio } from '../../../src/visual/rejection/ratio-drawing';
import type { Axis, Sheet } from '../../../src/visual/spectrum/plot-area';
import { createSpectrumDrawing } from '../../../src/visual/spectrum/spectrum-drawing';

const WIDTH = 600;
const HEIGHT = 330;

interface Call {
  name: string;
  values: readonly unknown[];
}

/** A context that writes down what is asked of it; text is half as wide as its letters are many. */
function recorder(): { sheet: Sheet; calls: Call[] } {
  const calls: Call[] = [];
  const own: Record<string, unknown> = {
    measureText: (words: string) => ({ width: words.length * 7 }),
  };
  const context = new Proxy(own, {
    get: (target, name: string) =>
      name in target ? target[name] : (...values: unknown[]) => void calls.push({ name, values }),
    set: () => true,
  }) as unknown as CanvasRenderingContext2D;
  const palette = { textSize: 14, stroke: 2.3, font: 'x' } as Palette;
  return { sheet: { context, palette, width: WIDTH, height: HEIGHT }, calls };
}

/** Every number that a drawing asked for; a canvas ignores a call with one that is not finite. */
const strayNumbers = (calls: readonly Call[]): Call[] =>
  calls.filter(({ values }) =>
    values.some((value) => typeof value === 'number' && !Number.isFinite(value)),
  );

const decibels: Axis = {
  low: -120,
  high: 0,
  logarithmic: false,
  ticks: [{ value: -60, label: '−60' }],
  minor: [],
  title: 'dBFS',
};
const hertz: Axis = { ...decibels, low: 20, high: 20_000, logarithmic: true, ticks: [] };
const words = (calls: readonly Call[]): unknown[] =>
  calls.filter(({ name }) => name === 'fillText').map(({ values }) => values[0]);

describe('silence and infinities', () => {
  it('have their place on the meters', () => {
    const { sheet, calls } = recorder();
    const row = { label: 'Hot', colour: 'hot', isOver: true } as const;
    createMetersDrawing().draw(sheet, {
      rows: [{ ...row, rmsDbfs: -Infinity, peakDbfs: -Infinity, heldDbfs: -Infinity }],
      axis: decibels,
      lower: decibels,
      heads: ['RMS'],
      figures: [['−∞']],
      over: 'OVER',
      idle: 'idle',
    });
    expect(strayNumbers(calls)).toEqual([]);
    expect(words(calls)).toContain('OVER');
  });

  it('have their place in the ratio', () => {
    const { sheet, calls } = recorder();
    const none = { dbfs: -Infinity, label: 'none' };
    const full = { dbfs: -20, label: 'some' };
    drawRatio(sheet, {
      rows: [
        { name: 'a', ratio: '–', programme: none, interference: none },
        { name: 'b', ratio: '∞', programme: full, interference: none },
      ],
      axis: decibels,
      idle: 'idle',
    });
    expect(strayNumbers(calls)).toEqual([]);
  });

  it('have their place among the harmonics', () => {
    const { sheet, calls } = recorder();
    drawHarmonics(sheet, {
      bars: [{ order: 1, unbalanced: -20, balanced: -Infinity, removed: '' }],
      x: { ...decibels, low: 0, high: 2 },
      y: decibels,
      labels: { unbalanced: 'u', balanced: 'b' },
      idle: 'idle',
    });
    expect(strayNumbers(calls)).toEqual([]);
  });

  it('have their place in the CMRR: along the upper edge', () => {
    const { sheet, calls } = recorder();
    const curve = { hertz: [20, 1000, 20_000], db: Float64Array.of(Infinity, 60, Infinity) };
    drawCmrr(sheet, {
      x: hertz,
      y: { ...decibels, low: 40, high: 140 },
      model: curve,
      measured: curve,
      isStale: false,
      labels: { model: 'Model', measured: 'Measured' },
      idle: 'idle',
    });
    expect(strayNumbers(calls)).toEqual([]);
    const lines = calls.filter(({ name }) => name === 'arc');
    // One point is on the screen, and one stands in the legend; the others are triangles.
    expect(lines).toHaveLength(2);
  });

  it('have their place in the spectrum', () => {
    const { sheet, calls } = recorder();
    createSpectrumDrawing().draw(sheet, {
      traces: [
        {
          power: new Float64Array(2049),
          highest: new Float64Array(2049),
          factor: 1,
          look: 'filled',
          colour: 'text',
          label: 'Output',
        },
      ],
      binHz: 48_000 / 4096,
      x: hertz,
      y: decibels,
      offsetDb: 0,
      comb: [{ hertz: 50, label: '50 Hz' }],
      cursor: { hertz: 50, levels: [-Infinity], lines: ['50 Hz'] },
      idle: 'idle',
    });
    expect(strayNumbers(calls)).toEqual([]);
  });
});

describe('the meters', () => {
  it('write their figures anew only when these have changed', () => {
    const { sheet, calls } = recorder();
    const drawing = createMetersDrawing();
    const row = { label: 'Hot', colour: 'hot', isOver: false } as const;
    const scene = {
      rows: [{ ...row, rmsDbfs: -20, peakDbfs: -17, heldDbfs: -10 }],
      axis: decibels,
      lower: decibels,
      heads: ['RMS'],
      figures: [['−20.0']],
      over: 'OVER',
      idle: 'idle',
    };
    drawing.draw(sheet, scene);
    const first = words(calls).length;
    expect(first).toBeGreaterThan(3);
    drawing.draw(sheet, scene);
    expect(words(calls)).toHaveLength(first);
    drawing.draw(sheet, { ...scene, figures: [['−21.0']] });
    expect(words(calls)).toHaveLength(2 * first);
  });
});

describe('an instrument without samples', () => {
  it('says what to do', () => {
    const { sheet, calls } = recorder();
    const x = { ...decibels, low: 0, high: 2 };
    const labels = { unbalanced: 'u', balanced: 'b', model: 'm', measured: 'n' };
    drawRatio(sheet, { rows: [], axis: decibels, idle: 'ratio' });
    drawHarmonics(sheet, { bars: [], x, y: decibels, labels, idle: 'harmonics' });
    drawCmrr(sheet, {
      x: hertz,
      y: decibels,
      model: undefined,
      measured: undefined,
      isStale: true,
      labels,
      idle: 'cmrr',
    });
    expect(words(calls)).toEqual(['ratio', 'harmonics', 'cmrr']);
  });
});
