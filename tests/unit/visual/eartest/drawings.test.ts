/** Drawings of results: every mark has its place, and so has what lies beyond the edge. */
import { describe, expect, it } from 'vitest';
import { drawClimb } from '../../../../src/visual/eartest/climb-drawing';
import type { CurveScene } from '../../../../src/visual/eartest/curve-drawing';
import { drawCurve } from '../../../../src/visual/eartest/curve-drawing';
import { drawDots } from '../../../../src/visual/eartest/dots-drawing';
import type { HitsScene } from '../../../../src/visual/eartest/hits-drawing';
import { drawHits } from '../../../../src/visual/eartest/hits-drawing';
import { drawShare } from '../../../../src/visual/eartest/share-drawing';
import type { Axis } from '../../../../src/visual/spectrum/plot-area';
import { named, recordingSheet, strayNumbers, wordsOf } from '../../../helpers/drawing-recorder';

const axis = (low: number, high: number): Axis => ({
  low,
  high,
  logarithmic: false,
  ticks: [],
  minor: [],
  title: 'unit',
});
const EVERYWHERE = { levelDb: 3, lowDb: -Infinity, highDb: Infinity };
/** Discs are arcs. A cross is two lines from a point to another, and nothing else here is. */
const discs = (calls: ReturnType<typeof recordingSheet>['calls']) => named(calls, 'arc');

describe('a psychometric curve', () => {
  const scene: CurveScene = {
    x: axis(-10, 10),
    y: axis(0, 1),
    shareAt: (levelDb) => 0.5 + 0.5 / (1 + Math.exp(-levelDb)),
    levels: [
      { levelDb: -5, hits: 0, misses: 3 },
      { levelDb: 5, hits: 9, misses: 0 },
      { levelDb: 0, hits: 2, misses: 2 },
    ],
    threshold: { levelDb: 1, lowDb: -2, highDb: 4 },
    chance: 0.5,
    labels: { chance: 'guessing', threshold: '1 m', marks: 'which' },
  };

  it('has a disc for the right answers of a level, larger for more of them', () => {
    const { sheet, calls } = recordingSheet();
    drawCurve(sheet, scene);
    expect(strayNumbers(calls)).toEqual([]);
    const [many, few] = discs(calls).map(({ values }) => values as number[]);
    expect(discs(calls)).toHaveLength(2);
    expect(many![2]).toBeGreaterThan(few![2]!);
    // The higher level stands farther right, and both along the same line.
    expect(many![0]).toBeGreaterThan(few![0]!);
    expect(many![1]).toBe(few![1]);
    expect(wordsOf(calls)).toContain('1 m');
  });

  it('is not drawn where the answers bound none: marks and guessing stay', () => {
    const drawn = (shareAt: CurveScene['shareAt']) => {
      const { sheet, calls } = recordingSheet();
      drawCurve(sheet, { ...scene, shareAt, threshold: undefined });
      return calls;
    };
    const [bare, curved] = [drawn(undefined), drawn(scene.shareAt)];
    const lines = (calls: typeof bare): number => named(calls, 'lineTo').length;
    // Two crosses of two lines, the line of guessing.
    expect(lines(bare)).toBe(5);
    expect(lines(curved)).toBeGreaterThan(100);
    expect(discs(bare)).toEqual(discs(curved));
  });

  it('cuts an interval without ends, and needs no threshold', () => {
    for (const threshold of [EVERYWHERE, undefined]) {
      const { sheet, calls } = recordingSheet();
      drawCurve(sheet, { ...scene, threshold });
      expect(strayNumbers(calls)).toEqual([]);
    }
  });
});

describe('a climb', () => {
  it('has a mark for every trial, in their order', () => {
    const { sheet, calls } = recordingSheet();
    const trials = [20, 14, 8, 8, 11].map((levelDb, i) => ({ levelDb, hit: i !== 3 }));
    drawClimb(sheet, {
      x: axis(0.5, 5.5),
      y: axis(0, 24),
      trials,
      threshold: EVERYWHERE,
      label: '',
    });
    expect(strayNumbers(calls)).toEqual([]);
    const places = discs(calls).map(({ values }) => values as number[]);
    expect(places).toHaveLength(4);
    expect(places.map(([x]) => x)).toEqual(places.map(([x]) => x!).sort((a, b) => a - b));
    // An easier level stands higher.
    expect(places[0]![1]).toBeLessThan(places[1]![1]!);
  });
});

describe('hits over guessing', () => {
  const scene: HitsScene = {
    x: axis(-0.5, 4.5),
    y: axis(0, 40),
    chance: [1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16],
    isFilled: (hits) => hits >= 3,
    result: undefined,
    listeners: [0, 0, 1, 3, 250],
    label: 'filled',
  };

  it('has a bar for every number of hits, as high as its chance', () => {
    const { sheet, calls } = recordingSheet();
    drawHits(sheet, { ...scene, listeners: [] });
    // The first rectangle is the frame of the axes.
    const heights = named(calls, 'strokeRect')
      .slice(1)
      .map(({ values }) => values[3] as number);
    expect(heights).toHaveLength(5);
    expect(heights[2]! / heights[0]!).toBeCloseTo(6, 6);
  });

  it('shows where a result is though its bar has no height, its name inside the axes', () => {
    for (const hits of [0, 4]) {
      const { sheet, calls } = recordingSheet();
      const result = { hits, label: 'here' };
      drawHits(sheet, { ...scene, chance: [0, 0.3, 0.4, 0.3, 0], listeners: [], result });
      expect(named(calls, 'setLineDash')).not.toHaveLength(0);
      const [frame] = named(calls, 'strokeRect').map(({ values }) => values as number[]);
      const label = named(calls, 'fillText').find(({ values }) => values[0] === 'here')!;
      const middle = frame![0]! + frame![2]! / 2;
      expect((label.values[1] as number) < middle).toBe(hits === 0);
    }
  });

  it('has a disc for every listener, and keeps all of them on the sheet', () => {
    const { sheet, calls } = recordingSheet();
    drawHits(sheet, scene);
    expect(strayNumbers(calls)).toEqual([]);
    expect(discs(calls)).toHaveLength(254);
    for (const { values } of discs(calls)) expect(values[1]).toBeGreaterThan(0);
  });
});

describe('thresholds of a class', () => {
  it('have a disc each, and an arrowhead where they lie beyond what was played', () => {
    const { sheet, calls } = recordingSheet();
    const inside = [0, 0.1, 3, 9.9, 10].map((levelDb) => ({ levelDb, edge: undefined }));
    const beyond = [{ levelDb: -Infinity, edge: 'below' as const }];
    drawDots(sheet, {
      x: axis(0, 10),
      thresholds: [...inside, ...beyond],
      mean: { levelDb: 4, lowDb: -20, highDb: 30 },
      label: 'mean',
    });
    expect(strayNumbers(calls)).toEqual([]);
    expect(discs(calls)).toHaveLength(5);
    // Two that are alike stand over one another.
    const [a, b] = discs(calls).map(({ values }) => values as number[]);
    expect(a![0]).toBe(b![0]);
    expect(a![1]).toBeGreaterThan(b![1]!);
  });

  it('can be none', () => {
    const { sheet, calls } = recordingSheet();
    drawDots(sheet, { x: axis(0, 10), thresholds: [], mean: undefined, label: '' });
    expect(strayNumbers(calls)).toEqual([]);
  });
});

describe('a share of votes', () => {
  it('is as long as it is large, and is missing before the first vote', () => {
    const widthOf = (value: number | undefined): number => {
      const { sheet, calls } = recordingSheet();
      const share = value === undefined ? undefined : { value, low: 0, high: 1 };
      drawShare(sheet, { x: axis(0, 1), share, chance: 0.5, label: '' });
      expect(strayNumbers(calls)).toEqual([]);
      // The first rectangle is the ground.
      return (named(calls, 'fillRect')[1]?.values[2] as number | undefined) ?? 0;
    };
    expect(widthOf(0.8) / widthOf(0.4)).toBeCloseTo(2, 6);
    expect(widthOf(undefined)).toBe(0);
  });
});
