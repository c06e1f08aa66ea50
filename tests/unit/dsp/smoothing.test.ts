import { describe, expect, it } from 'vitest';
import { createCrossfader } from '../../../src/dsp/crossfader';
import { createLimiter, LIMITER_CEILING } from '../../../src/dsp/limiter';
import { createSmoother } from '../../../src/dsp/smoother';
import { one } from '../../helpers/kernels';
import {
  largestDifference,
  peak,
  seededRandom,
  toDb,
  toneOf,
  whiteNoise,
} from '../../helpers/signals';
import { above } from '../../helpers/spectrum';

const RATES = [44100, 48000, 96000];

describe.each(RATES)('the crossfader at %i Hz', (rate) => {
  /** Weights of each option over blocks of 128, the index of each block given. */
  function fade(indices: number[], options: number): Float64Array[] {
    const fader = createCrossfader(rate, options);
    const all = Array.from({ length: options }, () => new Float64Array(indices.length * 128));
    indices.forEach((index, block) => {
      const parts = all.map((weights) => weights.subarray(block * 128, (block + 1) * 128));
      fader.fill(one(index), parts, 128);
    });
    return all;
  }

  const random = seededRandom(3);
  const restless = Array.from({ length: 400 }, () => Math.floor(random() * 6));

  it('has weights that sum to 1 at every frame, however often it is switched', () => {
    const all = fade(restless, 6);
    for (let i = 0; i < all[0]!.length; i++) {
      expect(all.reduce((sum, weights) => sum + weights[i]!, 0)).toBeCloseTo(1, 14);
    }
    for (const weights of all) {
      expect(weights.every((weight) => weight >= 0 && weight <= 1)).toBe(true);
    }
  });

  it('lands on exactly 0 and 1, within 5.1 ms', () => {
    const [off, on] = fade([0, ...Array<number>(20).fill(1), ...Array<number>(20).fill(0)], 2);
    const landed = 128 + Math.ceil(0.0051 * rate);
    for (let i = landed; i < 21 * 128; i++) expect([off![i], on![i]]).toEqual([0, 1]);
    expect([off!.at(-1), on!.at(-1)]).toEqual([1, 0]);
    expect(on![128 + Math.round(0.001 * rate)]).toBeLessThan(0.1);
  });

  it('takes its first index at once', () => {
    const all = fade([4], 6);
    expect(all[4]!.every((weight) => weight === 1)).toBe(true);
  });

  it('has no edge, where a switch interrupts a switch either: nothing above 5 kHz', () => {
    const quick = Array.from({ length: 200 }, () => (random() < 0.5 ? 0 : 1));
    const weights = Float32Array.from(fade(quick, 2)[0]!);
    expect(toDb(peak(above(weights, 5000, rate)))).toBeLessThan(-80);
  });

  it('says which option alone is heard, and −1 while weights move', () => {
    const fader = createCrossfader(rate, 3);
    const weights = Array.from({ length: 3 }, () => new Float64Array(128));
    const said = [2, 2, 1].map((index) => fader.fill(one(index), weights, 128));
    expect(said).toEqual([2, 2, -1]);
    for (let block = 0; block < 10; block++) fader.fill(one(1), weights, 128);
    expect(fader.fill(one(1), weights, 128)).toBe(1);
  });
});

describe.each(RATES)('the smoother at %i Hz', (rate) => {
  const run = (values: number[]): { out: Float64Array; steady: boolean[] } => {
    const smoother = createSmoother(rate);
    const out = new Float64Array(values.length * 128);
    const steady = values.map((value, block) =>
      smoother.fill(one(value), out.subarray(block * 128, (block + 1) * 128), 128),
    );
    return { out, steady };
  };

  it('takes its first value at once', () => {
    const { out, steady } = run([0.7]);
    expect(out.every((x) => x === Math.fround(0.7))).toBe(true);
    expect(steady).toEqual([true]);
  });

  it('lands exactly on its target, within 0.2 s, and stays', () => {
    const blocks = Math.ceil((0.2 * rate) / 128);
    const { out, steady } = run([0, ...Array<number>(blocks).fill(1)]);
    expect(out.at(-1)).toBe(1);
    expect(steady.at(-1)).toBe(true);
    expect(steady[1]).toBe(false);
  });

  it('never overshoots, and has gone 95 % of the way in 28 ms', () => {
    const { out } = run([0, ...Array<number>(100).fill(1)]);
    for (let i = 1; i < out.length; i++) expect(out[i]! >= out[i - 1]! && out[i]! <= 1).toBe(true);
    const step = 128 + Math.round(0.0285 * rate);
    expect(out[step]).toBeGreaterThan(0.945);
    expect(out[step]).toBeLessThan(0.96);
  });

  it('starts and ends without a kink', () => {
    const { out } = run([0, ...Array<number>(100).fill(1)]);
    // Slope at most 1/(e·τ), curvature at most 1/τ², τ = 6 ms.
    expect(largestDifference(out, 1)).toBeLessThan(1 / (0.006 * rate * Math.E) + 1e-6);
    expect(largestDifference(out, 2)).toBeLessThan(1.01 / (0.006 * rate) ** 2);
  });
});

describe.each(RATES)('the limiter at %i Hz', (rate) => {
  const limited = (left: Float32Array, right: Float32Array): Float32Array[] => {
    const out = [left.slice(), right.slice()];
    createLimiter(rate).process(out[0]!, out[1]!, left.length);
    return out;
  };

  it('never lets a sample pass its ceiling', () => {
    for (const level of [-3, 0, 12, 40]) {
      const sides = [whiteNoise(level, rate, 1), toneOf(997, level, rate, rate)];
      for (const out of limited(sides[0]!, sides[1]!)) {
        expect(peak(out)).toBeLessThanOrEqual(Math.fround(LIMITER_CEILING) + 1e-7);
      }
    }
  });

  it('changes no bit of what stays below it', () => {
    const sides = [toneOf(997, -1.01, rate, rate), whiteNoise(-12, rate, 2)];
    expect(limited(sides[0]!, sides[1]!)).toEqual(sides);
  });

  it('turns both sides alike, so that the picture does not move', () => {
    const loud = toneOf(997, 6, rate, 4800);
    const [left, right] = limited(
      loud,
      loud.map((x) => x / 8),
    );
    for (let i = 0; i < loud.length; i++) expect(right![i]).toBeCloseTo(left![i]! / 8, 6);
  });

  it('lets go: a second later it is the identity again', () => {
    const x = toneOf(997, 12, rate, 3 * rate).map((value, i) => (i < rate ? value : value / 16));
    const [out] = limited(x, x);
    expect(out!.subarray(rate * 2.2)).toEqual(x.subarray(rate * 2.2));
  });
});
