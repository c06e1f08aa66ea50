/** Hot against cold: which diagonal is which, and what glows for how long. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAfterglow } from '../../../../src/visual/xy/afterglow';
import type { XyScene } from '../../../../src/visual/xy/xy-drawing';
import { createXyDrawing, squareArea } from '../../../../src/visual/xy/xy-drawing';
import { toneOf } from '../../../helpers/signals';
import { recordedSheet } from '../scope/recorded-sheet';

const RATE = 48_000;
const FRAMES = 2048;

const sceneOf = (hot: Float32Array, cold: Float32Array): XyScene => ({
  hot,
  cold,
  newest: 1000,
  sampleRate: RATE,
  volts: 10,
  voltsPerDivision: 1,
  ticks: [],
  hotTitle: 'hot axis',
  coldTitle: 'cold axis',
  scale: 'the scale',
  differential: 'what differs',
  common: 'what is shared',
  idle: 'idle',
  persistenceSeconds: 0,
  seconds: 0,
});

function figureOf(scene: XyScene, width = 700, height = 500) {
  const { sheet, drawn, words } = recordedSheet(width, height);
  createXyDrawing().draw(sheet, scene);
  const area = squareArea(sheet);
  const figure = drawn.reduce((a, b) => (b.points.length > a.points.length ? b : a));
  const [x, y] = [(area.left + area.right) / 2, (area.top + area.bottom) / 2];
  return { area, words, drawn, points: figure.points.map(([px, py]) => [px - x, py - y] as const) };
}

describe('the figure', () => {
  const tone = toneOf(440, -12, RATE, FRAMES);
  const mirrored = tone.map((value) => -value);

  it('of a differential signal falls to the right, that of a common one rises', () => {
    for (const [x, y] of figureOf(sceneOf(tone, mirrored)).points) expect(y).toBeCloseTo(x, 4);
    for (const [x, y] of figureOf(sceneOf(tone, tone)).points) expect(y).toBeCloseTo(-x, 4);
  });

  it.each([
    [700, 500],
    [330, 400],
  ])('has equal scales on a screen of %i by %i', (width, height) => {
    const { area, points } = figureOf(sceneOf(tone, tone), width, height);
    expect(area.right - area.left).toBe(area.bottom - area.top);
    const reach = Math.max(...points.map(([x]) => x));
    expect(reach).toBeCloseTo(((area.right - area.left) / 8) * 10 * 10 ** (-12 / 20), 0);
  });

  it('has both diagonals named, each with a dash of its own', () => {
    const { words, drawn } = figureOf(sceneOf(tone, tone));
    expect(words).toEqual(expect.arrayContaining(['what differs', 'what is shared', 'the scale']));
    expect(words).toEqual(expect.arrayContaining(['hot axis', 'cold axis']));
    const dashes = drawn.filter(({ dash }) => dash.length > 0).map(({ dash }) => dash.join());
    expect(new Set(dashes).size).toBe(2);
  });

  it('is absent before there is anything to show', () => {
    const none = new Float32Array(0);
    expect(figureOf({ ...sceneOf(none, none), newest: 0 }).words).toContain('idle');
  });
});

describe('the afterglow', () => {
  let alphas: Uint8ClampedArray;

  beforeEach(() => {
    const layer = {
      createImageData: (width: number, height: number) => ({
        data: new Uint8ClampedArray(4 * width * height),
      }),
      putImageData: (image: ImageData) => (alphas = image.data),
      fillRect: () => undefined,
    };
    const canvas = { getContext: () => layer };
    vi.stubGlobal('document', { createElement: () => canvas });
  });
  afterEach(() => vi.unstubAllGlobals());

  const context = { drawImage: () => undefined } as unknown as CanvasRenderingContext2D;
  const square = { left: 0, top: 0, side: 100 };
  const spot = new Float32Array(400).fill(0);

  /** Brightness of the brightest spot. */
  function brightest(glow: ReturnType<typeof createAfterglow>): number {
    glow.show(context, 'text', square);
    return alphas.reduce((most, value) => Math.max(most, value), 0);
  }

  it('is gone after its persistence, and stays where that is endless', () => {
    for (const [persistence, isGone] of [
      [1, true],
      [5, true],
      [Infinity, false],
    ] as const) {
      const glow = createAfterglow();
      glow.fade(10, persistence);
      glow.add(spot, spot, 5, 0.1);
      const before = brightest(glow);
      expect(before).toBeGreaterThan(40);
      for (let frame = 1; frame <= 60 * Math.min(persistence, 5); frame++) {
        glow.fade(10 + frame / 60, persistence);
      }
      const after = brightest(glow);
      expect(after < 0.25 * before, `${persistence} s`).toBe(isGone);
      glow.clear();
      expect(brightest(glow)).toBe(0);
    }
  });

  it('is brighter where the beam is longer, and lies where the beam was', () => {
    const glow = createAfterglow();
    glow.add(spot, spot, 60, 0.1);
    const still = brightest(glow);
    glow.clear();
    glow.add(toneOf(3000, 0, RATE, 400), spot, 60, 0.1);
    expect(brightest(glow)).toBeLessThan(still);
    // A beam that moves across only lights one row.
    const rows = new Set<number>();
    alphas.forEach((value, index) => {
      if (index % 4 === 3 && value > 0) rows.add(Math.floor(index / 4 / 256));
    });
    expect([...rows]).toEqual([128]);
  });

  it('ignores a beam beyond the screen', () => {
    const glow = createAfterglow();
    glow.add(new Float32Array(10).fill(100), spot, 10, 1);
    expect(brightest(glow)).toBe(0);
  });
});
