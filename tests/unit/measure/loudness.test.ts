/**
 * Programme loudness, by what the standard and EBU Tech 3341 say that a meter reads. tests/browser/ear-test.test.ts
 * holds it to a meter of others.
 */
import { describe, expect, it } from 'vitest';
import { createLoudnessMeter, loudnessDifference } from '../../../src/measure/loudness';
import { toneOf, whiteNoise } from '../../helpers/signals';

const RATES = [44100, 48000, 88200, 96000, 192000];

/** A sine in both channels, `[dBFS peak, seconds]` after one another, as Tech 3341 has them. */
const tones = (rate: number, parts: readonly (readonly [number, number])[]): Float32Array[] => {
  const [first] = [
    parts.flatMap(([dbfs, seconds]) => [...toneOf(1000, dbfs, rate, Math.round(seconds * rate))]),
  ];
  const samples = Float32Array.from(first);
  return [samples, samples];
};

function read(sides: readonly Float32Array[], rate: number, block = sides[0]!.length): number {
  const meter = createLoudnessMeter(rate);
  for (let at = 0; at < sides[0]!.length; at += block) {
    const part = sides.map((side) => side.subarray(at, at + block));
    meter.add(part, part[0]!.length);
  }
  return meter.read();
}

describe('integrated loudness', () => {
  it.each(RATES)('of a full-scale 997 Hz sine in one ear is −3.01, %i Hz', (rate) => {
    const tone = toneOf(997, 0, rate, 2 * rate);
    expect(Math.abs(read([tone, new Float32Array(tone.length)], rate) + 3.01)).toBeLessThan(0.01);
  });

  it.each<[string, [number, number][], number]>([
    ['1', [[-23, 20]], -23],
    ['2', [[-33, 20]], -33],
    [
      '3: soft passages are left out',
      [
        [-36, 10],
        [-23, 60],
        [-36, 10],
      ],
      -23,
    ],
    [
      '4: silence first, then the same',
      [
        [-72, 10],
        [-36, 10],
        [-23, 60],
        [-36, 10],
        [-72, 10],
      ],
      -23,
    ],
    [
      '5: what is 6 dB apart counts',
      [
        [-26, 20],
        [-20, 20.1],
        [-26, 20],
      ],
      -23,
    ],
  ])('reads as EBU Tech 3341 wants: case %s', (_, parts, wanted) => {
    // A low rate reads alike, and takes less time.
    const rate = 16000;
    expect(Math.abs(read(tones(rate, parts), rate) - wanted)).toBeLessThanOrEqual(0.1);
  });

  it('has one frequency response at every rate', () => {
    for (const hz of [30, 60, 200, 1000, 2000, 5000, 10000]) {
      const [reference, ...others] = [48000, 44100, 96000].map((rate) => {
        const tone = toneOf(hz, -20, rate, rate);
        return read([tone, tone], rate);
      });
      for (const other of others)
        expect(Math.abs(other - reference!)).toBeLessThan(0.02 + hz / 1e5);
    }
  });

  it('is −∞ of silence, of nothing, and of what is softer than −70', () => {
    const silence = new Float32Array(48000);
    expect(read([silence, silence], 48000)).toBe(-Infinity);
    expect(createLoudnessMeter(48000).read()).toBe(-Infinity);
    const soft = toneOf(1000, -71, 48000, 48000);
    expect(read([soft, soft], 48000)).toBe(-Infinity);
  });

  it('of less than a block counts all there is as one', () => {
    const noise = whiteNoise(-20, 48000, 1);
    const whole = read([noise, noise], 48000);
    const short = noise.subarray(0, 9000);
    expect(Math.abs(read([short, short], 48000) - whole)).toBeLessThan(0.5);
  });

  it('does not depend on how the samples are handed over', () => {
    const noise = [whiteNoise(-20, 50000, 1), whiteNoise(-26, 50000, 2)];
    const whole = read(noise, 44100);
    for (const block of [1, 128, 4410, 7777]) expect(read(noise, 44100, block)).toBe(whole);
  });
});

describe('the difference of two loudnesses', () => {
  const RATE = 16000;
  const blocksOf = (samples: Float32Array): number[] => {
    const meter = createLoudnessMeter(RATE);
    meter.add([samples, samples], samples.length);
    return meter.blocks();
  };
  const times = (samples: Float32Array, db: number): Float32Array =>
    samples.map((x) => x * 10 ** (db / 20));
  /** Bursts of noise over a bed of tone, levels in dBFS. */
  const programme = (noiseDbfs: number, toneDbfs: number, seed = 1): Float32Array => {
    const bed = toneOf(200, toneDbfs, RATE, 20 * RATE);
    const noise = whiteNoise(noiseDbfs, 20 * RATE, seed);
    return bed.map((x, i) => (i % (10 * RATE) < 0.5 * RATE ? x + noise[i]! : x));
  };

  it.each([
    [-20, -30, -6],
    [-20, -60, -6],
    [-23, -23.5, 12],
  ])('is that of two meters where their gates agree: %f and %f dBFS, by %f dB', (...levels) => {
    const [noise, tone, gain] = levels;
    const a = programme(noise, tone);
    const b = times(a, gain);
    const difference = loudnessDifference(blocksOf(a), blocksOf(b))!;
    expect(difference).toBeCloseTo(gain, 4);
    expect(difference).toBeCloseTo(read([b, b], RATE) - read([a, a], RATE), 4);
  });

  it('is a gain’s alone, whatever two meters’ gates leave out', () => {
    const a = programme(-26, -44);
    for (const gain of [-20, -30, -40]) {
      const b = times(a, gain);
      expect(loudnessDifference(blocksOf(a), blocksOf(b))).toBeCloseTo(gain, 4);
      expect(loudnessDifference(blocksOf(b), blocksOf(a))).toBeCloseTo(-gain, 4);
    }
    const meters = read([times(a, -40), times(a, -40)], RATE) - read([a, a], RATE);
    expect(meters).toBeGreaterThan(-30);
  });

  it('lies between those of all blocks that count, where a bed passes one relative gate and not the other', () => {
    // B has 0.5 dB less of the bed, which in A is just less than 10 LU below the mean.
    const bedDbfs = -39.4;
    const [a, b] = [programme(-20, bedDbfs), programme(-20, bedDbfs - 0.5)];
    const meters = Math.abs(read([b, b], RATE) - read([a, a], RATE));
    expect(meters).toBeGreaterThan(5);
    const difference = loudnessDifference(blocksOf(a), blocksOf(b))!;
    expect(difference).toBeLessThanOrEqual(0);
    expect(difference).toBeGreaterThanOrEqual(-0.5);
  });

  it('goes by neither side alone', () => {
    // By A's gate the second block would not count, by B's it would.
    const [a, b] = [
      [1, 0.05],
      [0.5, 1],
    ];
    expect(loudnessDifference(a, b)).toBeCloseTo(10 * Math.log10(1.5 / 1.05), 6);
    expect(loudnessDifference(b, a)).toBeCloseTo(-10 * Math.log10(1.5 / 1.05), 6);
  });

  it('is none where no block has programme on both sides', () => {
    const loud = blocksOf(whiteNoise(-20, RATE, 1));
    const soft = blocksOf(whiteNoise(-80, RATE, 1));
    const silent = blocksOf(new Float32Array(RATE));
    for (const other of [soft, silent]) {
      expect(loudnessDifference(loud, other)).toBeUndefined();
      expect(loudnessDifference(other, loud)).toBeUndefined();
    }
    expect(loudnessDifference([], [])).toBeUndefined();
  });

  it('needs numbers: a loudness with a sample that is none is NaN, not silence', () => {
    for (const sample of [NaN, Infinity, -Infinity]) {
      const broken = whiteNoise(-20, RATE, 1);
      broken[RATE / 2] = sample;
      expect(read([broken, broken], RATE)).toBeNaN();
    }
  });
});
