/** The picture on a mains trigger: how far it moves, at what mains, with what beside the hum. */
import { describe, expect, it } from 'vitest';
import { sumHarmonics, readPeriod } from '../../../src/dsp/period-table';
import { HUM_HARMONICS } from '../../../src/dsp/hum-characters';
import { createMainsLock } from '../../../src/measure/mains-lock';
import { seededRandom, whiteNoise } from '../../helpers/signals';

const FRAMES = 32768;
/** Of the finest picture that one looks at hum with: 0.5 ms to a division of a hundred pixels. */
const SECONDS_A_PIXEL = 0.5e-3 / 100;
/** Blocks in which an analyser takes samples. */
const BLOCK = 128;

type Extra = (seconds: number) => number;

/** What an analyser reads at `end`, frames since the start: hum of `hertz` and something beside it. */
function readAt(end: number, rate: number, hertz: number, wave: Extra, extra: Extra): Float32Array {
  const samples = new Float32Array(FRAMES);
  for (let i = 0; i < FRAMES; i++) {
    const seconds = (end - FRAMES + i) / rate;
    samples[i] = 0.1 * wave(hertz * seconds) + extra(seconds);
  }
  return samples;
}

const sine: Extra = (periods) => Math.sin(2 * Math.PI * periods);
const none: Extra = () => 0;

interface Run {
  rate?: number;
  hertz: number;
  nominal?: number;
  wave?: Extra;
  extra?: Extra;
  reads?: number;
  /** Seconds from the first read to the last. */
  span?: number;
}

/** Least and largest error of the zero crossing that is drawn, seconds, over reads at odd times. */
function wander(run: Run): number {
  const { hertz, nominal = 50, rate = 48_000, wave = sine, extra = none } = run;
  const { reads = 60, span = 10 } = run;
  const lock = createMainsLock();
  const random = seededRandom(7);
  let found = 0;
  let least = Infinity;
  let most = -Infinity;
  for (let k = 0; k < reads; k++) {
    const frames = ((k + random()) / reads) * span * rate;
    const end = FRAMES + Math.round(frames / BLOCK) * BLOCK;
    const mains = lock.find(readAt(end, rate, hertz, wave, extra), rate, nominal);
    if (!mains) continue;
    found++;
    const periods = (hertz * (end - FRAMES + mains.zeroAt)) / rate;
    const error = (periods - Math.round(periods)) / hertz;
    least = Math.min(least, error);
    most = Math.max(most, error);
  }
  expect(found).toBeGreaterThan(reads - 4);
  return most - least;
}

const programme: Extra = (seconds) =>
  0.3 * Math.sin(2 * Math.PI * 996.7 * seconds) + 0.2 * Math.sin(2 * Math.PI * 131 * seconds);

describe('a mains trigger', () => {
  it.each([50, 49.93, 50.2])('holds the picture of %f Hz to a hundredth of a pixel', (hertz) => {
    expect(wander({ hertz })).toBeLessThan(0.01 * SECONDS_A_PIXEL);
  });

  it('stands where the fundamental crosses zero upwards', () => {
    const lock = createMainsLock();
    const wave = readAt(FRAMES, 48_000, 49.93, sine, none);
    for (let k = 0; k < 5; k++) lock.find(wave, 48_000, 50);
    const periods = (49.93 * lock.find(wave, 48_000, 50)!.zeroAt) / 48_000;
    expect(Math.abs(periods - Math.round(periods)) / 49.93).toBeLessThan(0.05 * SECONDS_A_PIXEL);
  });

  it.each([50, 49.93])('holds it for an hour, %f Hz', (hertz) => {
    expect(wander({ hertz, reads: 40, span: 3600 })).toBeLessThan(0.02 * SECONDS_A_PIXEL);
  });

  it('holds it at 60 Hz and at 96 kHz', () => {
    expect(wander({ hertz: 59.96, nominal: 60 })).toBeLessThan(0.05 * SECONDS_A_PIXEL);
    expect(wander({ hertz: 49.93, rate: 96_000 })).toBeLessThan(0.05 * SECONDS_A_PIXEL);
  });

  it('holds every character of hum, harmonics and all', () => {
    for (const harmonics of HUM_HARMONICS) {
      const table = sumHarmonics(harmonics);
      const wave: Extra = (periods) => readPeriod(table, periods - Math.floor(periods));
      expect(wander({ hertz: 49.93, wave, reads: 20 })).toBeLessThan(0.05 * SECONDS_A_PIXEL);
    }
  });

  it('holds it to a pixel with programme ten decibels above the hum', () => {
    expect(wander({ hertz: 49.93, extra: programme })).toBeLessThan(SECONDS_A_PIXEL);
  });
});

describe('the mains that was found', () => {
  const findIn = (read: (k: number) => Float32Array, reads: number, nominal = 50) => {
    const lock = createMainsLock();
    let mains: ReturnType<typeof lock.find>;
    for (let k = 0; k < reads; k++) mains = lock.find(read(k), 48_000, nominal);
    return mains;
  };

  it('has its frequency to a millihertz and its amplitude to a hundredth', () => {
    const mains = findIn((k) => readAt(FRAMES + k * 768, 48_000, 49.93, sine, programme), 40)!;
    expect(Math.abs(mains.hz - 49.93)).toBeLessThan(1e-3);
    expect(mains.amplitude).toBeCloseTo(0.1, 2);
  });

  it('is none in silence, far from the nominal, and in noise that stands for itself', () => {
    expect(findIn(() => new Float32Array(FRAMES), 20)).toBeUndefined();
    const far = (k: number) => readAt(FRAMES + k * 768, 48_000, 60, sine, none);
    expect(findIn(far, 20)).toBeUndefined();
    expect(findIn(far, 20, 60)).toBeDefined();
    let locked = 0;
    for (let seed = 0; seed < 20; seed++) {
      if (findIn((k) => whiteNoise(-20, FRAMES, seed * 100 + k), 6)) locked++;
    }
    expect(locked).toBeLessThanOrEqual(1);
  });

  it('lets go a few reads after the hum has gone, and follows one that jumps', () => {
    const lock = createMainsLock();
    const read = (k: number, hertz: number) => readAt(FRAMES + k * 800, 48_000, hertz, sine, none);
    for (let k = 0; k < 5; k++) lock.find(read(k, 50), 48_000, 50);
    expect(lock.find(read(5, 50.4), 48_000, 50)!.hz).toBeCloseTo(50.4, 3);
    const silence = new Float32Array(FRAMES);
    for (let k = 0; k < 4; k++) lock.find(silence, 48_000, 50);
    expect(lock.find(silence, 48_000, 50)).toBeUndefined();
  });
});
