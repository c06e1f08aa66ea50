import { describe, expect, test } from 'vitest';
import type { Generator } from '../../../src/dsp/generator';
import { createRandom } from '../../../src/dsp/random';
import { createUpsampler } from '../../../src/dsp/upsampler';
import { expectBlockIndependent, powerSpectrum, renderStream, rmsDb } from './stream-checks';

function sine(hz: number, rate: number): Generator {
  let frame = 0;
  return {
    reset: () => void (frame = 0),
    fill(out, frames) {
      for (let i = 0; i < frames; i++)
        out[i] = Math.SQRT2 * Math.sin((2 * Math.PI * hz * frame++) / rate);
    },
  };
}

describe('upsampler', () => {
  test.each([16000, 44100, 48000, 96000, 192000, 44099])(
    'a sine keeps its frequency, level and purity at %i Hz',
    (rate) => {
      const out = renderStream(createUpsampler(sine(3000, 16000), 16000, rate), 20000).subarray(
        3000,
      );
      expect(Math.abs(rmsDb(out))).toBeLessThan(0.02);
      // Take out the best fit at 3 kHz: what is left is images and error.
      let a = 0;
      let b = 0;
      const frames = Math.floor((Math.floor((out.length * 3000) / rate) * rate) / 3000);
      for (let i = 0; i < frames; i++) {
        a += (2 / frames) * out[i]! * Math.cos((2 * Math.PI * 3000 * i) / rate);
        b += (2 / frames) * out[i]! * Math.sin((2 * Math.PI * 3000 * i) / rate);
      }
      const left = out.subarray(0, frames).map((v, i) => {
        const w = (2 * Math.PI * 3000 * i) / rate;
        return v - a * Math.cos(w) - b * Math.sin(w);
      });
      expect(rmsDb(left)).toBeLessThan(-60);
    },
  );

  test('flat to 0.8 of the source Nyquist frequency, and its image is gone', () => {
    const out = renderStream(createUpsampler(sine(6200, 16000), 16000, 48000), 24000);
    const power = powerSpectrum(out, 4000, 16384);
    const level = (hz: number): number => {
      let most = 0;
      for (let k = -3; k <= 3; k++)
        most = Math.max(most, power[Math.round((hz * 16384) / 48000) + k]!);
      return 10 * Math.log10(most);
    };
    expect(Math.abs(rmsDb(out.subarray(4000)))).toBeLessThan(0.05);
    expect(level(9800)).toBeLessThan(-75);
  });

  test('at a lower rate it keeps what fits and drops what would fold', () => {
    const low = renderStream(createUpsampler(sine(1000, 16000), 16000, 8000), 8000).subarray(400);
    const high = renderStream(createUpsampler(sine(6000, 16000), 16000, 8000), 8000).subarray(400);
    expect(Math.abs(rmsDb(low))).toBeLessThan(0.05);
    expect(rmsDb(high)).toBeLessThan(-70);
  });

  test('the stream does not depend on how it is cut', () => {
    const noise = (): Generator => {
      const random = createRandom(3);
      return {
        reset: () => random.reset(),
        fill(out, frames) {
          for (let i = 0; i < frames; i++) out[i] = random.bipolar();
        },
      };
    };
    for (const rate of [11025, 44100, 48000]) {
      expectBlockIndependent(() => createUpsampler(noise(), 16000, rate), 20000);
    }
  });
});
