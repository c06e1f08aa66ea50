import { describe, expect, it } from 'vitest';
import { lineAmplitude, loopPoint, noiseAmplitude } from '../../../../src/measure/legs/loop-cmrr';
import { pilotAt, PILOT_LOOP_SECONDS } from '../../../../src/measure/legs/pilot';
import { testSignalLoop } from '../../../../src/measure/legs/test-signal';
import { amplitudeOf, peak, toDb, toneOf, whiteNoise } from '../../../helpers/signals';

const WINDOW = 32768;

describe('the amplitude of a line', () => {
  for (const rate of [44100, 48000, 96000]) {
    it(`is right wherever the window begins, at ${rate} Hz, and beside a louder line`, () => {
      for (const [hz, other] of [
        [50, 150],
        [1000, 50],
        [10_000, 9000],
      ] as const) {
        for (const phase of [0, 1, 2.5]) {
          const loud = toneOf(other, 0, rate, WINDOW);
          const samples = toneOf(hz, -60, rate, WINDOW, phase).map((x, i) => x + loud[i]!);
          expect(toDb(lineAmplitude(samples, hz, rate) / amplitudeOf(-60))).toBeCloseTo(0, 1);
        }
      }
    });
  }

  it('of noise is that of its bins, hum at the very frequency included', () => {
    const noise = whiteNoise(-60, WINDOW, 3);
    const heard = noiseAmplitude(noise, 1000, 48000);
    // −60 dBFS in 16384 bins, a window of two bins: some −100 dB, and never a lucky zero.
    expect(toDb(heard)).toBeGreaterThan(-104);
    expect(toDb(heard)).toBeLessThan(-90);
    const hum = toneOf(50, -70, 48000, WINDOW);
    expect(toDb(noiseAmplitude(hum, 50, 48000))).toBeCloseTo(-70, 1);
  });
});

describe('a point of the loop', () => {
  it('is programme over twice the common-mode residual: 1 % of gain is 40 dB', () => {
    // 0.1 on each leg: mirrored they differ by 0.2, alike by what 1 % leaves.
    expect(loopPoint(1000, 0.2, 0.001, 1e-7)).toEqual({
      hertz: 1000,
      cmrrDb: expect.closeTo(40, 6) as number,
      atLeast: false,
      floorDb: expect.closeTo(120, 6) as number,
    });
  });

  it('is a lower bound where the residual drowns in the noise', () => {
    expect(loopPoint(50, 0.2, 1.5e-5, 1e-5)).toMatchObject({ atLeast: true });
    expect(loopPoint(50, 0.2, 0, 1e-5)!.cmrrDb).toBeCloseTo(80, 6);
  });

  it('is none where no tone comes back', () => {
    expect(loopPoint(50, 2e-5, 0, 1e-5)).toBeUndefined();
  });
});

describe('a test signal', () => {
  it('is a tone on both legs alike, or mirrored, and loops without a seam', () => {
    for (const rate of [44100, 48000]) {
      const [hot, cold] = testSignalLoop({ kind: 'tone', hertz: 1000, mode: 'common' }, 0.01, rate);
      expect(hot).toHaveLength(rate);
      expect(cold).toEqual(hot);
      expect(peak(hot)).toBeCloseTo(0.01, 4);
      expect(hot[0]).toBe(0);
      expect(hot[rate - 1]! + hot[1]!).toBeCloseTo(0, 6);
      const [plus, minus] = testSignalLoop(
        { kind: 'tone', hertz: 50, mode: 'programme' },
        0.01,
        rate,
      );
      plus.forEach((x, i) => expect(minus[i]! + x).toBe(0));
    }
  });

  it('is a pilot of its own on each leg, which loops where both begin anew', () => {
    const [hot, cold] = testSignalLoop({ kind: 'pilot' }, 0.1, 48000);
    expect(hot).toHaveLength(Math.round(48000 * PILOT_LOOP_SECONDS));
    expect(hot[1000]).toBe(Math.fround(0.1 * pilotAt('hot', 1000 / 48000)));
    for (const leg of ['hot', 'cold'] as const) {
      for (const t of [0, 0.0004, 0.7]) {
        expect(pilotAt(leg, t + PILOT_LOOP_SECONDS)).toBeCloseTo(pilotAt(leg, t), 9);
      }
    }
    expect(peak(cold)).toBeCloseTo(0.1, 6);
  });
});
