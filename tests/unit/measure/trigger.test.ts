import { describe, expect, it } from 'vitest';
import { newestCrossing } from '../../../src/measure/trigger';
import { toneOf, whiteNoise } from '../../helpers/signals';

const RATE = 48_000;
const FRAMES = 8192;
const edge = { level: 0, rising: true, hysteresis: 0.01 };

describe('the trigger', () => {
  it.each([50, 997, 10_000])('finds where a %i Hz sine crosses, to 1/500 sample', (hertz) => {
    for (let phase = 0; phase < 6; phase += 0.37) {
      const wave = toneOf(hertz, -6, RATE, FRAMES, phase);
      const place = newestCrossing(wave, edge, 1000, 7000)!;
      const turns = (hertz * place) / RATE + phase / (2 * Math.PI);
      expect(Math.abs(turns - Math.round(turns)) * (RATE / hertz)).toBeLessThan(2e-3);
      expect(place).toBeLessThanOrEqual(7000);
      expect(place).toBeGreaterThan(7000 - RATE / hertz - 1);
    }
  });

  it('tells rising from falling, and finds a level off the middle', () => {
    const wave = toneOf(100, 0, RATE, FRAMES);
    const rising = newestCrossing(wave, { ...edge, level: 0.5 }, 0, FRAMES)!;
    const falling = newestCrossing(wave, { ...edge, level: 0.5, rising: false }, 0, FRAMES)!;
    expect(((rising * 100) / RATE) % 1).toBeCloseTo(1 / 12, 4);
    expect(((falling * 100) / RATE) % 1).toBeCloseTo(5 / 12, 4);
  });

  it('does not take noise on a slow edge for many', () => {
    const slow = toneOf(20, 0, RATE, FRAMES);
    const noise = whiteNoise(-40, FRAMES, 3);
    const wave = slow.map((value, i) => value + noise[i]!);
    // The side that falls at 6000 crosses the level upwards too, by noise alone.
    const place = newestCrossing(wave, { ...edge, hysteresis: 0.1 }, 0, 6020)!;
    expect(Math.abs(place - 4800)).toBeLessThan(10);
    const jumpy = newestCrossing(wave, { ...edge, hysteresis: 0 }, 0, 6020)!;
    expect(Math.abs(jumpy - 6000)).toBeLessThan(20);
  });

  it('finds nothing where the level is never reached, or only outside of the range', () => {
    const wave = toneOf(100, -6, RATE, FRAMES);
    expect(newestCrossing(wave, { ...edge, level: 0.6 }, 0, FRAMES)).toBeUndefined();
    expect(newestCrossing(new Float32Array(FRAMES), edge, 0, FRAMES)).toBeUndefined();
    // Crossings lie at multiples of 480.
    expect(newestCrossing(wave, edge, 490, 950)).toBeUndefined();
    expect(newestCrossing(wave, edge, 470, 950)).toBeCloseTo(480, 2);
  });
});
