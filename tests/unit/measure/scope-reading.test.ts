import { describe, expect, it } from 'vitest';
import { peakToPeak, steadyRms, weightedPower } from '../../../src/measure/scope-reading';
import { rmsToDbfs } from '../../../src/dsp/decibels';
import { toDb, toneOf } from '../../helpers/signals';

const FRAMES = 32768;

describe.each([44_100, 48_000, 96_000])('a sine of −20 dBFS at %i Hz', (rate) => {
  // Off every bin's centre, and some that divide the sample rate.
  it.each([20.3, 50, 49.93, 997.13, 1000, 4321.7, 9999.3, 10_000])(
    'reads right: %f Hz',
    (hertz) => {
      for (const phase of [0, 0.4, 1.3, 2.9]) {
        const wave = toneOf(hertz, -20, rate, FRAMES, phase);
        expect(Math.abs(rmsToDbfs(steadyRms(wave)) + 20)).toBeLessThan(0.01);
        expect(Math.abs(toDb(peakToPeak(wave) / 2) + 20)).toBeLessThan(0.1);
      }
    },
  );
});

describe('readings', () => {
  it('count a constant as power, but not as swing', () => {
    const wave = new Float32Array(FRAMES).fill(0.25);
    expect(steadyRms(wave)).toBeCloseTo(0.25, 9);
    expect(peakToPeak(wave)).toBe(0);
  });

  it('take no length for granted', () => {
    expect(steadyRms(new Float32Array(1000).fill(1))).toBeCloseTo(1, 9);
    expect(steadyRms(new Float32Array(FRAMES).fill(1))).toBeCloseTo(1, 9);
  });

  it('tell mirrored legs from equal ones', () => {
    const [hot, cold] = [
      toneOf(1000, -6, 48_000, FRAMES),
      toneOf(1000, -6, 48_000, FRAMES, Math.PI),
    ];
    expect(weightedPower(hot, cold) / weightedPower(hot, hot)).toBeCloseTo(-1, 6);
  });
});
