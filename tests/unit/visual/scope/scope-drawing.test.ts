/** The oscilloscope's screen: how still it stands, how true its peaks are, and what it says. */
import { describe, expect, it } from 'vitest';
import { createSweeper } from '../../../../src/measure/scope-sweep';
import { drawScope, scopeArea } from '../../../../src/visual/scope/scope-drawing';
import type { ScopeScene, TraceName } from '../../../../src/visual/scope/scope-scene';
import { amplitudeOf, seededRandom, toDb, toneOf, whiteNoise } from '../../../helpers/signals';
import { recordedSheet } from './recorded-sheet';

const RATE = 48_000;
const FRAMES = 32768;
const [WIDTH, HEIGHT] = [1000, 560];

type Waves = Partial<Record<TraceName, Float32Array>>;

function sceneOf(waves: Waves, at: number, more: Partial<ScopeScene> = {}): ScopeScene {
  return {
    traces: Object.entries(waves).map(([name, wave]) => ({
      name: name as TraceName,
      label: `trace ${name}`,
      wave,
      volts: 10,
      zero: 0,
    })),
    at,
    sampleRate: RATE,
    secondsPerDivision: 5e-3,
    voltsPerDivision: 1,
    timeTitle: 'ms',
    timeTicks: [{ value: 0, label: 'zero' }],
    voltTitle: 'V',
    voltTicks: [{ value: 0, label: 'nought' }],
    scale: 'the scale',
    status: 'the status',
    level: undefined,
    timeCursors: [],
    voltCursors: [],
    readout: [],
    idle: 'idle',
    ...more,
  };
}

/** What was drawn of a trace, and the screen's own measures. */
function drawn(scene: ScopeScene, colour: string) {
  const { sheet, drawn, words } = recordedSheet(WIDTH, HEIGHT);
  drawScope(sheet, scene);
  const area = scopeArea(sheet);
  // The longest is the trace; the rest are its sample in the legend and marks.
  const ofColour = drawn.filter((one) => one.colour === colour);
  const trace = ofColour.sort((a, b) => b.points.length - a.points.length)[0]!;
  const pixelsPerVolt = (area.bottom - area.top) / 8;
  return { area, trace, words, middle: (area.top + area.bottom) / 2, pixelsPerVolt };
}

/** Where a line crosses `y` upwards, nearest to `x`. */
function crossingNear(points: readonly [number, number][], y: number, x: number): number {
  let best = Infinity;
  for (let i = 1; i < points.length; i++) {
    const [fromX, fromY] = points[i - 1]!;
    const [toX, toY] = points[i]!;
    if (!(fromY > y && toY <= y)) continue;
    const crossing = fromX + ((fromY - y) / (fromY - toY)) * (toX - fromX);
    if (Math.abs(crossing - x) < Math.abs(best - x)) best = crossing;
  }
  return best;
}

describe('with the mains trigger', () => {
  /** How far the hum's zero crossing moves on the screen in ten seconds of looking, pixels. */
  function wander(hertz: number, secondsPerDivision: number, levelDbfs: number): number {
    const sweeper = createSweeper<'hot' | 'cold' | 'alone'>({
      alone: 'alone',
      legs: ['hot', 'cold'],
    });
    const random = seededRandom(11);
    const places: number[] = [];
    for (let k = 0; k < 40; k++) {
      const end = Math.round((((k + random()) / 40) * 10 * RATE) / 128) * 128;
      const at = (i: number): number => (end + i) / RATE;
      const hum = Float32Array.from({ length: FRAMES }, (_, i) =>
        Math.fround(0.14 * Math.sin(2 * Math.PI * hertz * at(i))),
      );
      const programme = Float32Array.from(
        { length: FRAMES },
        (_, i) => amplitudeOf(levelDbfs) * Math.sin(2 * Math.PI * 733.1 * at(i)),
      );
      const sweep = sweeper.take(
        {
          waves: {
            hot: hum.map((value, i) => value + programme[i]!),
            cold: hum.map((value, i) => value - programme[i]!),
            alone: hum,
          },
          sampleRate: RATE,
          mode: 'mains',
          source: 'hot',
          edge: { level: 0, rising: true, hysteresis: 0.01 },
          halfFrames: 5 * secondsPerDivision * RATE,
          nominalHz: 50,
        },
        true,
      );
      if (sweep.cause !== 'mains') continue;
      const scene = sceneOf({ hot: sweep.waves.alone }, sweep.at, { secondsPerDivision });
      const { trace, area, middle } = drawn(scene, 'hot');
      places.push(crossingNear(trace.points, middle, (area.left + area.right) / 2));
    }
    expect(places.length).toBeGreaterThan(35);
    return Math.max(...places) - Math.min(...places);
  }

  it.each([50, 49.93])('%f Hz moves by less than a pixel in ten seconds', (hertz) => {
    expect(wander(hertz, 5e-3, -20)).toBeLessThan(0.1);
    expect(wander(hertz, 0.5e-3, -20)).toBeLessThan(0.2);
    expect(wander(hertz, 50e-6, -20)).toBeLessThan(1);
  });

  it('stands in the middle', () => {
    const wave = toneOf(50, -17, RATE, FRAMES);
    const { trace, area, middle } = drawn(sceneOf({ hot: wave }, 960 * 17), 'hot');
    const centre = (area.left + area.right) / 2;
    expect(crossingNear(trace.points, middle, centre)).toBeCloseTo(centre, 1);
  });
});

describe('a sine', () => {
  it.each([50e-6, 100e-6, 500e-6, 5e-3, 50e-3])(
    'of 10 kHz keeps its peak within 0.1 dB, %f s a division',
    (secondsPerDivision) => {
      const wave = toneOf(10_000, -10, RATE, FRAMES, 0.7);
      const scene = sceneOf({ hot: wave }, 16_000.3, { secondsPerDivision });
      const { trace, middle, pixelsPerVolt } = drawn(scene, 'hot');
      const ys = trace.points.map(([, y]) => y);
      // An area has half a line's width round the wave.
      const rim = trace.kind === 'fill' ? 0.8 : 0;
      const top = (middle - Math.min(...ys) - rim) / pixelsPerVolt;
      const bottom = (Math.max(...ys) - middle - rim) / pixelsPerVolt;
      expect(Math.abs(toDb(top / 10) + 10)).toBeLessThan(0.1);
      expect(Math.abs(toDb(bottom / 10) + 10)).toBeLessThan(0.1);
    },
  );

  it('of 10 kHz is a sine between the samples', () => {
    const wave = toneOf(10_000, -10, RATE, FRAMES);
    const scene = sceneOf({ hot: wave }, 16_000, { secondsPerDivision: 50e-6 });
    const { trace, area, middle, pixelsPerVolt } = drawn(scene, 'hot');
    const perPixel = (500e-6 * RATE) / (area.right - area.left);
    for (const [x, y] of trace.points) {
      const place = 16_000 + (x - (area.left + area.right) / 2) * perPixel;
      const volts = 10 * amplitudeOf(-10) * Math.sin((2 * Math.PI * 10_000 * place) / RATE);
      expect(Math.abs(y - (middle - volts * pixelsPerVolt))).toBeLessThan(0.6);
    }
  });

  it('ends where the samples end, and begins again', () => {
    const wave = toneOf(100, -10, RATE, 2000);
    const { trace, area } = drawn(sceneOf({ hot: wave }, 1000), 'hot');
    const xs = trace.points.map(([x]) => x);
    const pixelsPerFrame = (area.right - area.left) / (50e-3 * RATE);
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(2000 * pixelsPerFrame + 2);
    for (const [x, y] of trace.points) expect(Number.isFinite(x + y)).toBe(true);
  });
});

describe('the traces', () => {
  const quiet = toneOf(100, -20, RATE, FRAMES);
  const loud = whiteNoise(-6, FRAMES, 2);

  it('are told apart without their colour, as lines and as areas', () => {
    const lines = (['hot', 'cold', 'output'] as const).map((name) => {
      const colour = name === 'output' ? 'text' : name;
      return drawn(sceneOf({ [name]: quiet }, 16_000), colour).trace;
    });
    expect(lines.map(({ kind }) => kind)).toEqual(['stroke', 'stroke', 'stroke']);
    expect(lines.map(({ dash }) => dash.length)).toEqual([0, 2, 0]);
    const areas = (['hot', 'cold'] as const).map(
      (name) => drawn(sceneOf({ [name]: loud }, 16_000), name).trace,
    );
    expect(areas.map(({ kind }) => kind)).toEqual(['fill', 'fill']);
    expect(areas[0]!.starts.length).toBe(1);
    expect(areas[1]!.starts.length).toBeGreaterThan(20);
  });

  it('have their names, scale and status on the screen', () => {
    const more = {
      level: { trace: 'hot', place: 99, label: 'T' },
      timeCursors: [{ place: -5, label: 'first' }],
      voltCursors: [{ place: 4, label: 'high' }],
      readout: ['the difference'],
    } as const;
    const { words } = drawn(sceneOf({ hot: quiet, cold: quiet }, 16_000, more), 'hot');
    for (const expected of [
      ...['trace hot', 'trace cold', 'the scale', 'the status', 'zero', 'nought'],
      ...['T', 'first', 'high', 'the difference'],
    ]) {
      expect(words).toContain(expected);
    }
    expect(words).not.toContain('idle');
  });

  it('are absent before there is anything to show, and the screen says so', () => {
    const { words, trace } = drawn(sceneOf({ hot: quiet }, NaN), 'hot');
    expect(words).toContain('idle');
    expect(trace.points.length).toBe(2);
  });

  it('stand on zero lines of their own where they are apart', () => {
    const scene = sceneOf({ hot: quiet }, 16_000, { voltTicks: [] });
    const apart = scene.traces.map((trace) => ({ ...trace, zero: 2 }));
    const { trace, middle, pixelsPerVolt } = drawn({ ...scene, traces: apart }, 'hot');
    const ys = trace.points.map(([, y]) => y);
    expect((Math.min(...ys) + Math.max(...ys)) / 2).toBeCloseTo(middle - 2 * pixelsPerVolt, 0);
  });
});
