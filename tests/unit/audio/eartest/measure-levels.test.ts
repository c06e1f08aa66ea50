import { describe, expect, it } from 'vitest';
import type { LevelsOrder } from '../../../../src/audio/eartest/measure-levels';
import { measureLevels } from '../../../../src/audio/eartest/measure-levels';
import { PARAMS } from '../../../../src/params/index';
import { applyScene } from '../../../../src/scenes/apply';
import type { SceneId } from '../../../../src/scenes/scenes';
import type { SettingsValues } from '../../../../src/state/settings';
import { createSettings } from '../../../../src/state/settings';
import { EVERY_INTERFERENCE } from '../../../helpers/plans';
import { pinkNoise, whiteNoise } from '../../../helpers/signals';

const RATE = 48000;
const FRAMES = 1.2 * RATE;
const stereo = [pinkNoise(-24, FRAMES, 1), pinkNoise(-24, FRAMES, 2)];
const ofScene = (id: SceneId, values: SettingsValues = {}): SettingsValues => {
  const settings = createSettings();
  applyScene(settings, id);
  settings.apply(values);
  return Object.fromEntries(PARAMS.map((row) => [row.id, settings.get(row.id)]));
};
const measureBoth = (a: SettingsValues, b: SettingsValues, order: Partial<LevelsOrder> = {}) =>
  measureLevels({
    mode: 'matched',
    sides: [a, b],
    sampleRateHz: RATE,
    links: 2,
    source: stereo,
    ...order,
  });
const measure = (...order: Parameters<typeof measureBoth>) => measureBoth(...order)?.levels;
const WIRED: SettingsValues = { 'monitor.match': 'real' };
const UNBALANCED: SettingsValues = { 'receiver.mode': 'unbalanced' };
const REAL: SettingsValues = { 'link.model': 'circuit' };

describe('levels', () => {
  it.each<[string, SettingsValues, SettingsValues]>([
    ['both receivers as loud as they are', WIRED, { ...WIRED, ...UNBALANCED }],
    ['two legs', { 'monitor.wire': 'hot', 'source.gain': 6 }, { 'monitor.wire': 'cold' }],
    ['two trims', { 'source.gain': -12 }, { 'source.gain': 3.3 }],
    ['a scene and another', ofScene('rca-studio-30'), ofScene('guitar-lead')],
    ['headphones and none', ofScene('headphone-crosstalk'), {}],
    [
      'two models with every interference',
      { 'hum.on': true, 'hum.level': 0 },
      { ...REAL, ...EVERY_INTERFERENCE, 'link.exaggerate': '60' },
    ],
    [
      'what both legs carry alike, of a driver that is not symmetric',
      { 'monitor.wire': 'common', 'driver.coldDrive': 80 },
      UNBALANCED,
    ],
    ['real legs and programme', { 'source.wiring': 'legs' }, {}],
  ])('are matched to 0.1 LU: %s', (_, a, b) => {
    const levels = measure(a, b)!;
    expect(Math.abs(levels.playedLu)).toBeLessThanOrEqual(0.001);
    expect(Math.max(...levels.gainsDb)).toBe(0);
    expect(levels.gainsDb[1] - levels.gainsDb[0]).toBeCloseTo(-levels.wiredLu, 3);
    expect(levels).toMatchObject({ mode: 'matched', measuredWith: 'source' });
  });

  it.each([44100, 48000, 96000])(
    'differ by 6.02 LU between the receivers as wired, %i Hz',
    (rate) => {
      const noise = [pinkNoise(-24, rate, 1)];
      const order = { mode: 'as-wired', sampleRateHz: rate, source: noise, links: 1 } as const;
      const levels = measure(WIRED, { ...WIRED, ...UNBALANCED }, order)!;
      expect(levels.wiredLu).toBeCloseTo(-6.02, 2);
      expect(levels.playedLu).toBe(levels.wiredLu);
      expect(levels.gainsDb).toEqual([0, 0]);
    },
  );

  it('do not depend on the interference', () => {
    const loud: SettingsValues = {
      'hum.on': true,
      'hum.level': 0,
      'hiss.on': true,
      'hiss.level': -20,
      'rfi.on': true,
    };
    expect(measure(UNBALANCED, { ...UNBALANCED, ...loud })!.wiredLu).toBe(0);
    const leaky = {
      ...REAL,
      ...EVERY_INTERFERENCE,
      ...UNBALANCED,
      'earth.source': 'class-two',
    } as const;
    expect(measure(leaky, { ...leaky, 'link.exaggerate': '60' })!.wiredLu).toBe(0);
  });

  it('go by pink noise where the source is unknown or silent', () => {
    const silence = [new Float32Array(RATE)];
    for (const source of [undefined, silence]) {
      const levels = measure(WIRED, { ...WIRED, ...UNBALANCED }, { source, links: 1 })!;
      expect(levels.measuredWith).toBe('pink-noise');
      expect(levels.wiredLu).toBeCloseTo(-6.02, 2);
    }
  });

  it('are none where a side has no programme at all', () => {
    expect(measure({}, { 'monitor.wire': 'common' })).toBeUndefined();
    expect(measure({ 'monitor.wire': 'removed' }, {})).toBeUndefined();
    expect(measure({}, { 'monitor.wire': 'common' }, { mode: 'as-wired' })).toBeUndefined();
  });

  it('come with how alike both sides are, by polarity', () => {
    const likeness = (a: SettingsValues, b: SettingsValues) => measureBoth(a, b)!.likeness;
    expect(likeness({ 'monitor.wire': 'hot' }, { 'monitor.wire': 'cold' })).toBeCloseTo(-1, 5);
    expect(likeness(WIRED, { ...WIRED, ...UNBALANCED })).toBeCloseTo(1, 5);
    expect(likeness(ofScene('rca-studio-30'), ofScene('xlr-10-jt11'))).toBeGreaterThan(0.9);
  });

  it('say of two sides that nobody can tell apart that they are the same', () => {
    const isSame = (a: SettingsValues, b: SettingsValues) => measureBoth(a, b)!.isSame;
    const quiet = { ...WIRED, 'hum.on': false } as const;
    const humming = { ...WIRED, 'hum.on': true } as const;
    expect(isSame(quiet, { ...quiet, ...UNBALANCED })).toBe(true);
    expect(isSame(humming, { ...humming, ...UNBALANCED })).toBe(false);
    expect(isSame(humming, { ...humming, 'hum.level': -60 })).toBe(true);
    expect(isSame(ofScene('rca-studio-30'), ofScene('xlr-10-jt11'))).toBe(false);
  });

  const OUTPUT: SettingsValues = { ...WIRED, 'line.mismatch': -2 };
  const COMMON: SettingsValues = { ...OUTPUT, 'monitor.wire': 'common' };
  /** Noise with a burst of half a second, levels in dBFS. */
  const bursting = (softDbfs: number, loudDbfs: number): Float32Array => {
    const gain = 10 ** ((loudDbfs - softDbfs) / 20);
    return whiteNoise(softDbfs, 4 * RATE, 1).map((x, i) =>
      i > RATE && i < 1.5 * RATE ? gain * x : x,
    );
  };
  const measureMono = (a: SettingsValues, b: SettingsValues, ...source: Float32Array[]) =>
    measure(a, b, { source, links: 1 });

  it.each<[string, SettingsValues, SettingsValues, number, [number, number]]>([
    ['one side softer than −70 LUFS but for a burst', OUTPUT, COMMON, -45.93, [-44, -26]],
    ['the same, the other way round', COMMON, OUTPUT, 45.93, [-44, -26]],
    ['louder, and softer between', OUTPUT, COMMON, -45.93, [-40, -22]],
    ['a soft file', WIRED, { ...WIRED, ...UNBALANCED }, -6.02, [-77, -59]],
    ['passages just under −70 LUFS', WIRED, { ...WIRED, ...UNBALANCED }, -6.02, [-73, -20]],
  ])('are right at every moment of a programme with soft passages: %s', (_, a, b, lu, levels) => {
    const { wiredLu, playedLu, gainsDb } = measureMono(a, b, bursting(...levels))!;
    expect(wiredLu).toBeCloseTo(lu, 2);
    expect(Math.abs(playedLu)).toBeLessThanOrEqual(0.001);
    expect(gainsDb.map((gain) => gain + 0)).toEqual(lu < 0 ? [wiredLu, 0] : [0, -wiredLu]);
  });

  it('take the moments in which both sides sound: one is silent in part', () => {
    // Of real legs: first they are each other's mirror image, then alike, which the receiver takes away.
    const hot = whiteNoise(-20, 4 * RATE, 1);
    const cold = hot.map((x, i) => (i < 2 * RATE ? -x : x));
    const legs: SettingsValues = { ...WIRED, 'source.wiring': 'legs' };
    const levels = measure(legs, { ...legs, 'monitor.wire': 'hot' }, { source: [hot, cold] })!;
    // Blocks across the change are silent in part; over all blocks it would be 3 LU less.
    expect(Math.abs(levels.wiredLu + 6.02)).toBeLessThan(0.5);
  });

  it('are none where the sides never sound together', () => {
    const first = whiteNoise(-20, 4 * RATE, 1).map((x, i) => (i < RATE ? x : 0));
    const later = whiteNoise(-20, 4 * RATE, 2).map((x, i) => (i > 2 * RATE ? x : 0));
    const legs: SettingsValues = { ...WIRED, 'source.wiring': 'legs' };
    const [hot, cold] = (['hot', 'cold'] as const).map((wire) => ({
      ...legs,
      'monitor.wire': wire,
    }));
    expect(measure(hot!, cold!, { source: [first, later] })).toBeUndefined();
  });

  it('of a source of less than a block are those of all of it', () => {
    const short = whiteNoise(-20, 0.05 * RATE, 1);
    expect(measureMono(OUTPUT, COMMON, short)!.wiredLu).toBeCloseTo(-45.93, 2);
    expect(measureMono(OUTPUT, COMMON, new Float32Array(0))!.measuredWith).toBe('pink-noise');
  });

  it('of very unlike sides are each other’s opposite when the sides change places', () => {
    const [a, b] = [ofScene('guitar-lead'), ofScene('headphone-crosstalk')];
    const there = measure(a, b)!;
    const back = measure(b, a)!;
    expect(there.wiredLu).not.toBe(0);
    expect(back.wiredLu + there.wiredLu).toBeCloseTo(0, 3);
    expect([...back.gainsDb].reverse()).toEqual(there.gainsDb);
    expect(measure(a, b)).toEqual(there);
  });

  it.each([NaN, Infinity])('are not those of pink noise where a sample is %f', (sample) => {
    const broken = whiteNoise(-20, RATE, 1).map((x, i) => (i === 100 ? sample : x));
    expect(() => measureMono(WIRED, { ...WIRED, ...UNBALANCED }, broken)).toThrow(RangeError);
  });

  it('are right of passages that are only just loud enough to count', () => {
    const soft = [0, 1].map((k) =>
      whiteNoise(-20, FRAMES, k).map((x, i) => (i < RATE ? x : x * 10 ** (-53 / 20))),
    );
    const levels = measure(WIRED, { ...WIRED, ...UNBALANCED }, { source: soft })!;
    expect(Math.abs(levels.playedLu)).toBeLessThanOrEqual(0.002);
    expect(levels.gainsDb[0]).toBeCloseTo(-6.02, 2);
  });
});
