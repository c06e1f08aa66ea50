/** The spectrum's curve: no line of a spectrum is lost between the pixels, and each stands where it belongs. */
import { describe, expect, it } from 'vitest';
import type { Axis, PlotArea } from '../../../src/visual/spectrum/plot-area';
import { fitted, shareOf, valueAt, xOf, yOf } from '../../../src/visual/spectrum/plot-area';
import { levelsOf, tracePoints } from '../../../src/visual/spectrum/trace-points';
import type { Palette } from '../../../src/visual/palette';

const AREA: PlotArea = { left: 40, right: 640, top: 20, bottom: 320 };
const AXES: Readonly<Record<'logarithmic' | 'linear', Axis>> = {
  logarithmic: { low: 20, high: 20_000, logarithmic: true, ticks: [], minor: [], title: '' },
  linear: { low: 0, high: 20_000, logarithmic: false, ticks: [], minor: [], title: '' },
};
const BINS = 16_385;
const BIN_HZ = 48_000 / 32_768;

describe.each(['logarithmic', 'linear'] as const)('a %s axis', (kind) => {
  const axis = AXES[kind];
  const points = tracePoints(BINS, BIN_HZ, axis, AREA);

  it('takes every bin into one point, in order', () => {
    const { starts, xs } = points;
    expect(starts.length).toBe(xs.length + 1);
    for (let i = 0; i < xs.length; i++) {
      expect(starts[i + 1]).toBeGreaterThan(starts[i]!);
      if (i > 0) expect(xs[i]).toBeGreaterThan(xs[i - 1]!);
    }
    expect(starts[0]! * BIN_HZ).toBeLessThan(Math.max(axis.low, 2 * BIN_HZ));
    expect(starts.at(-1)! * BIN_HZ).toBeGreaterThan(axis.high);
  });

  it('shows a single line at its own pixel and its own level, wherever it lies', () => {
    const levels = new Float32Array(points.xs.length);
    for (const bin of [20, 35, 341, 683, 4097, 13_600]) {
      const power = new Float64Array(BINS);
      power[bin] = 0.01;
      levelsOf(points, power, 1, 4, levels);
      const highest = levels.indexOf(Math.max(...levels));
      expect(levels[highest]).toBeCloseTo(-16, 4);
      const x = points.xs[highest]!;
      expect(Math.abs(x - xOf(AREA, axis, bin * BIN_HZ))).toBeLessThan(1);
      expect([...levels].filter((level) => level > -Infinity)).toHaveLength(1);
    }
  });

  it('has no more points than pixels', () => {
    expect(points.xs.length).toBeLessThanOrEqual(AREA.right - AREA.left + 4);
  });

  it('finds the value of a place and the place of a value', () => {
    for (const value of [25, 440, 19_000]) {
      expect(valueAt(axis, shareOf(axis, value))).toBeCloseTo(value, 6);
    }
  });
});

describe('a plot', () => {
  it('has its low values below and its high ones above', () => {
    const axis: Axis = { ...AXES.linear, low: -120, high: 0 };
    expect(yOf(AREA, axis, -120)).toBe(AREA.bottom);
    expect(yOf(AREA, axis, 0)).toBe(AREA.top);
  });

  it('writes smaller on a small sheet, larger on a screenful, else as the theme says', () => {
    const palette = { textSize: 20, stroke: 3.6 } as Palette;
    const context = {} as CanvasRenderingContext2D;
    const small = fitted({ context, palette, width: 300, height: 220 });
    expect(small.palette.textSize).toBeLessThan(13);
    expect(small.palette.textSize).toBeGreaterThanOrEqual(11);
    const large = { context, palette, width: 900, height: 500 };
    expect(fitted(large)).toBe(large);
    const screenful = { context, palette: { ...palette, textSize: 14 }, width: 1880, height: 780 };
    expect(fitted(screenful).palette.textSize).toBeGreaterThan(19);
  });
});
