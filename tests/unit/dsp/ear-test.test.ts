/** Two links of one programme, and the hidden choice between them. */
import { describe, expect, it } from 'vitest';
import { applyScene } from '../../../src/scenes/apply';
import type { SceneId } from '../../../src/scenes/scenes';
import { PARAMS } from '../../../src/params/index';
import type { SettingsValues } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';
import type { EarTestRun } from '../../helpers/ear-test-run';
import { A, ABX, B, runEarTest, SILENCE, X } from '../../helpers/ear-test-run';
import { EVERY_INTERFERENCE } from '../../helpers/plans';
import { renderWires } from '../../helpers/rendered';
import {
  dbfs,
  isFinite,
  peak,
  seededRandom,
  toDb,
  toneOf,
  whiteNoise,
} from '../../helpers/signals';
import { above } from '../../helpers/spectrum';

const RATE = 48000;
/** From here on fades and the first plan's are over: 84 ms. */
const SETTLED = 4032;
/** Divisible by every block size below. */
const BLOCK = 896;
const FRAMES = 24 * BLOCK;
const noise = [whiteNoise(-30, FRAMES, 1), whiteNoise(-30, FRAMES, 2)];
const HUM: SettingsValues = { 'hum.on': true, 'hum.level': -20 };
const TEXTBOOK: SettingsValues = {
  ...HUM,
  'driver.coldDrive': 90,
  'rfi.on': true,
  'rfi.level': -30,
  'rfi.kind': 'motor',
  'hiss.on': true,
  'line.mismatch': 1,
  'receiver.cmrr': 60,
};
const UNBALANCED = { 'receiver.mode': 'unbalanced' } as const;
const REAL: SettingsValues = { 'link.model': 'circuit', ...EVERY_INTERFERENCE };
const ofScene = (id: SceneId): SettingsValues => {
  const settings = createSettings();
  applyScene(settings, id);
  settings.set('link.exaggerate', '0');
  return Object.fromEntries(PARAMS.map((row) => [row.id, settings.get(row.id)]));
};

const settled = (streams: readonly Float32Array[]): Float32Array[] =>
  streams.map((stream) => stream.subarray(SETTLED));
const gap = (x: readonly Float32Array[], y: readonly Float32Array[]): Float32Array[] =>
  x.map((channel, k) => channel.map((value, i) => value - y[k]![i]!));
const PAIRS: [string, EarTestRun['sides']][] = [
  ['balanced and unbalanced', [TEXTBOOK, { ...TEXTBOOK, ...UNBALANCED }]],
  ['a textbook and a real link', [HUM, REAL]],
  ['two scenes', [ofScene('rca-studio-30'), ofScene('guitar-lead')]],
  [
    'two wires',
    [
      { ...HUM, 'monitor.wire': 'hot' },
      { ...REAL, 'monitor.wire': 'removed' },
    ],
  ],
];

describe.each(PAIRS)('%s', (_, sides) => {
  it.each([1, 2] as const)('are what the renderer makes of them, links: %i', (links) => {
    sides.forEach((values, k) => {
      const settings = createSettings();
      settings.apply(values);
      const { wires } = renderWires(settings, noise.slice(0, links), RATE, links);
      const wanted = wires[settings.get('monitor.wire')];
      const source = [noise[0]!, noise[links - 1]!];
      const played = runEarTest({ sides, source, links, place: k === 0 ? A : B });
      expect(peak(settled(played)[0]!)).toBeGreaterThan(1e-3);
      for (const rest of gap(settled(played), settled(wanted))) expect(peak(rest)).toBe(0);
    });
  });

  it('are played by X to the last bit', () => {
    const run = (place: number, trial: number): Float32Array[] =>
      runEarTest({ sides, source: noise, place, steps: [{ frame: 0, trial }] });
    const apart = (x: Float32Array[], y: Float32Array[]): number =>
      Math.max(...gap(x, y).map(peak));
    expect(apart(run(X, 0), run(A, 0))).toBe(0);
    expect(apart(run(X, 1), run(B, 1))).toBe(0);
    expect(apart(run(X, 0), run(X, 1))).toBeGreaterThan(0);
  });
});

describe('both streams', () => {
  const other = whiteNoise(-30, FRAMES, 3);

  it('are one where the sides are one, whatever is switched', () => {
    const sides = [REAL, REAL] as const;
    const steps = Array.from({ length: 20 }, (_, k) => ({
      frame: 2 * BLOCK + k * BLOCK,
      place: 1 + (k % 3),
    }));
    const switched = runEarTest({ sides, source: noise, steps });
    const still = runEarTest({ sides, source: noise });
    for (const rest of gap(switched, still)) expect(dbfs(rest)).toBeLessThan(-140);
  });

  it.each<[string, SettingsValues]>([
    ['a line with skew', { 'line.skew': 10 }],
    ['no line at all', { 'line.skew': 10, 'monitor.wire': 'hot' }],
  ])('are aligned to the sample where one runs late: %s', (_, late) => {
    const sides = [UNBALANCED, { ...UNBALANCED, ...late }] as const;
    const [a, b] = [A, B].map((place) =>
      settled(runEarTest({ sides, source: [other, other], place })),
    );
    for (const rest of gap(a!, b!)) expect(peak(rest)).toBe(0);
    const swapped = [sides[1], sides[0]] as const;
    const c = settled(runEarTest({ sides: swapped, source: [other, other], place: B }));
    for (const rest of gap(a!, c)) expect(peak(rest)).toBe(0);
  });

  it('wait for one another for the wire before the line, which is never late', () => {
    const sides = [{ 'monitor.wire': 'source' }, { ...UNBALANCED, 'line.skew': 5 }] as const;
    const [a, b] = [A, B].map((place) =>
      settled(runEarTest({ sides, source: [other, other], place })),
    );
    for (const rest of gap(a!, b!)) expect(peak(rest)).toBe(0);
  });

  it('wait for one another where one is of real legs', () => {
    const legs: SettingsValues = { 'source.wiring': 'legs', 'monitor.wire': 'hot' };
    const sides = [legs, { ...legs, 'legs.skew': 12 }] as const;
    const [a, b] = [A, B].map((place) => settled(runEarTest({ sides, source: noise, place })));
    for (const rest of gap(a!, b!)) expect(peak(rest)).toBe(0);
  });

  it('have a gain each, and the page’s volume', () => {
    const sides = [{}, {}] as const;
    const steps = [{ frame: 0, gainsDb: [-3, -6] }];
    const source = [toneOf(1000, -20, RATE, FRAMES), toneOf(1000, -20, RATE, FRAMES)];
    const level = (place: number): number =>
      dbfs(settled(runEarTest({ sides, source, place, steps, volumeDb: -10 }))[0]!);
    expect(level(A)).toBeCloseTo(-33, 2);
    expect(level(B)).toBeCloseTo(-36, 2);
  });
});

describe('silence', () => {
  const sides = [HUM, { ...HUM, ...UNBALANCED }] as const;

  it.each([
    ['at no place', SILENCE, 0],
    ['at a place that the design has not', 4, 0],
    ['in a trial that the order has not', X, 2],
  ])('is heard %s', (_, place, trial) => {
    for (const speaker of runEarTest({
      sides,
      source: noise,
      place,
      steps: [{ frame: 0, trial }],
    })) {
      expect(peak(speaker)).toBe(0);
    }
  });

  it('gives way in 50 ms, and comes back', () => {
    const steps = [
      { frame: 0, place: SILENCE },
      { frame: 4 * BLOCK, place: B },
      { frame: 12 * BLOCK, place: SILENCE },
    ];
    const [left] = runEarTest({ sides, source: noise, steps });
    const fade = 0.05 * RATE;
    const heightIn = (from: number, to: number): number => peak(left!.subarray(from, to));
    expect(heightIn(0, 4 * BLOCK)).toBe(0);
    expect(heightIn(4 * BLOCK, 4 * BLOCK + 0.1 * fade)).toBeLessThan(1e-3);
    expect(heightIn(4 * BLOCK + fade, 12 * BLOCK)).toBeGreaterThan(0.1);
    expect(heightIn(12 * BLOCK + fade, FRAMES)).toBe(0);
  });

  it('is all there is until both sides are there', () => {
    const [left] = runEarTest({
      sides: [HUM, undefined as unknown as SettingsValues],
      source: noise,
      steps: [{ frame: 8 * BLOCK, sides: [undefined, HUM] }],
    });
    expect(peak(left!.subarray(0, 8 * BLOCK))).toBe(0);
    expect(peak(left!.subarray(10 * BLOCK))).toBeGreaterThan(0.02);
  });
});

describe('what is switched', () => {
  const frames = 6 * RATE;
  const tone = toneOf(1000, -12, RATE, frames);
  const sides = [HUM, { ...HUM, ...UNBALANCED }] as const;
  const random = seededRandom(7);
  const whole = Math.floor(frames / 128) - 80;
  /** 200 places and trials, some while the last switch still fades. */
  const steps = Array.from({ length: 200 }, () => ({
    frame: 128 * (40 + Math.floor(random() * whole)),
    place: 1 + Math.floor(random() * 3),
    trial: Math.floor(random() * 2),
  }));
  const [left] = runEarTest({ sides, source: [tone, tone], steps });

  it('makes no click over −100 dBFS above 5 kHz, 200 times', () => {
    const behindStart = left!.subarray(SETTLED);
    expect(toDb(peak(above(behindStart, 5000, RATE)))).toBeLessThan(-100);
  });

  it('is heard: the hum comes and goes', () => {
    const rest = left!.map((value, i) => value - tone[i]!);
    const levels = Array.from({ length: 40 }, (_, k) =>
      dbfs(rest.subarray(SETTLED + k * 4800, SETTLED + k * 4800 + 2400)),
    );
    expect(Math.min(...levels)).toBeLessThan(-100);
    expect(Math.max(...levels)).toBeGreaterThan(-25);
  });

  it('does not click where the trial alone changes', () => {
    const trials = Array.from({ length: 60 }, (_, k) => ({ frame: 4480 * (k + 1), trial: k % 2 }));
    const [heard] = runEarTest({ sides, source: [tone, tone], place: X, steps: trials });
    expect(toDb(peak(above(heard!.subarray(SETTLED), 5000, RATE)))).toBeLessThan(-100);
    expect(dbfs(heard!.map((value, i) => value - tone[i]!))).toBeGreaterThan(-30);
  });

  it('does not click where a side changes its parameters and its plan', () => {
    const quieter = { ...HUM, ...UNBALANCED, 'hum.level': -40 } as const;
    const longer = {
      ...REAL,
      'phone.voltage': 0,
      'radio.voltage': 0,
      'motor.voltage': 0,
      'supply.current': 0,
    };
    const hums = {
      ...longer,
      'dimmer.voltage': 0,
      'dimmer.field': 0,
      'earth.spectrum': 'sine',
    } as const;
    const [heard] = runEarTest({
      sides,
      source: [tone, tone],
      place: B,
      steps: [
        { frame: 48 * BLOCK, sides: [undefined, quieter] },
        {
          frame: 96 * BLOCK,
          sides: [undefined, { ...hums, 'field.electric': 0, 'receiver.noise': -140 }],
        },
        { frame: 144 * BLOCK, sides: [undefined, quieter] },
      ],
    });
    expect(toDb(peak(above(heard!.subarray(SETTLED), 5000, RATE)))).toBeLessThan(-90);
  });
});

it('gives the same samples whatever the block boundaries', () => {
  const run = (block: number): Float32Array[] =>
    runEarTest({
      sides: [TEXTBOOK, REAL],
      source: noise,
      block,
      steps: [
        { frame: 2 * BLOCK, place: X },
        { frame: 5 * BLOCK, trial: 1, gainsDb: [-1, -2] },
        { frame: 9 * BLOCK, sides: [{ ...TEXTBOOK, 'line.skew': 12.3 }, undefined] },
        { frame: 15 * BLOCK, place: SILENCE },
        { frame: 20 * BLOCK, place: A },
      ],
    });
  const whole = run(128);
  expect(whole.every(isFinite)).toBe(true);
  for (const block of [64, 7, 1]) {
    for (const rest of gap(run(block), whole)) expect(peak(rest)).toBe(0);
  }
});

it.each([8000, 44100, 96000, 192000])('plays at %i Hz, also what is far too loud', (rate) => {
  const loud = noise.map((channel) => channel.map((value) => 1000 * value));
  const steps = ABX.flatMap((_, k) => [{ frame: (4 + 4 * k) * BLOCK, place: B, trial: k }]);
  const played = runEarTest({ sides: [TEXTBOOK, REAL], source: loud, rate, steps });
  expect(played.every(isFinite)).toBe(true);
  // Two limited streams are never louder together than each.
  for (const speaker of played) expect(peak(speaker)).toBeLessThanOrEqual(0.8911);
});
