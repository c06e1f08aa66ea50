/**
 * Programme loudness, by what the standard and EBU Tech 3341 say that a meter reads. tests/browser/ear-test.test.ts
 * holds it to a meter of others.
 */
import { describe, expect, it } from 'vitest';
import { createLoudnessMeter } from '../../../src/measure/loudness';
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
