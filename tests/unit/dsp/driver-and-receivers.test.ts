import { describe, expect, it } from 'vitest';
import { createBalancedDriver } from '../../../src/dsp/balanced-driver';
import { differentialProgrammeGain } from '../../../src/dsp/programme-gain';
import { commonModeGain, createReceivers } from '../../../src/dsp/receivers';
import { buffers, paramArrays } from '../../helpers/kernels';
import { rms, toDb, whiteNoise } from '../../helpers/signals';

const FRAMES = 128;
const source = [whiteNoise(-12, FRAMES, 1), whiteNoise(-12, FRAMES, 2)];

function drive(values: Parameters<typeof paramArrays>[0]): {
  legs: Float32Array[];
  trimmed: Float32Array[];
} {
  const legs = buffers(4, FRAMES);
  const trimmed = buffers(2, FRAMES);
  createBalancedDriver(48000, FRAMES).process(source, legs, trimmed, paramArrays(values), FRAMES);
  return { legs, trimmed };
}

function receive(legs: Float32Array[], cmrr: number, mismatch = 0): Float32Array[] {
  const [differential, singleEnded] = [buffers(2, FRAMES), buffers(2, FRAMES)];
  const params = paramArrays({ 'receiver.cmrr': cmrr, 'line.mismatch': mismatch });
  const beside = buffers(4, FRAMES);
  createReceivers(48000, FRAMES, 2).process(
    legs,
    beside,
    differential,
    singleEnded,
    params,
    FRAMES,
  );
  return [...differential, ...singleEnded];
}

describe('the balanced driver', () => {
  for (const [legsOption, share] of [
    ['full', 1],
    ['split', 0.5],
  ] as const) {
    for (const coldDrive of [0, 37, 100]) {
      it(`sends ±${share}·S on ${legsOption} legs, the cold one driven ${coldDrive} %`, () => {
        const { legs, trimmed } = drive({
          'driver.legs': legsOption,
          'driver.coldDrive': coldDrive,
        });
        for (const side of [0, 1]) {
          source[side]!.forEach((s, i) => {
            expect(trimmed[side]![i]).toBe(s);
            expect(legs[2 * side]![i]).toBe(Math.fround(share * s));
            expect(legs[2 * side + 1]![i]).toBeCloseTo(-share * s * (coldDrive / 100), 7);
          });
        }
      });
    }
  }

  it('sends mirror images: hot and cold sum to exactly nothing', () => {
    const { legs } = drive({ 'source.gain': 3.3 });
    for (let i = 0; i < FRAMES; i++) expect(legs[0]![i]! + legs[1]![i]!).toBe(0);
  });

  it('trims by source.gain, on legs and on the trimmed output alike', () => {
    const { legs, trimmed } = drive({ 'source.gain': -6 });
    expect(toDb(rms(trimmed[0]!) / rms(source[0]!))).toBeCloseTo(-6, 5);
    expect(legs[0]).toEqual(trimmed[0]);
  });
});

describe('the receivers', () => {
  it('subtract and pick: differential is hot − cold, single-ended is hot', () => {
    const legs = [1, 2, 3, 4].map((seed) => whiteNoise(-6, FRAMES, seed));
    const out = receive(legs, 140);
    for (let i = 0; i < FRAMES; i++) {
      expect(out[0]![i]).toBe(Math.fround(legs[0]![i]! - legs[1]![i]!));
      expect(out[1]![i]).toBe(Math.fround(legs[2]![i]! - legs[3]![i]!));
      expect(out[2]![i]).toBe(legs[0]![i]);
      expect(out[3]![i]).toBe(legs[2]![i]);
    }
  });

  it('let through exactly nothing of what both legs share, when ideal', () => {
    const common = whiteNoise(0, FRAMES, 5);
    const out = receive([common, common, common, common], 140);
    expect(out[0]!.every((x) => x === 0)).toBe(true);
  });

  for (const cmrr of [20, 46.5, 60, 90, 139.5]) {
    it(`let through 1/CMRR of it at ${cmrr} dB`, () => {
      const common = whiteNoise(0, FRAMES, 5);
      const out = receive([common, common, common, common], cmrr);
      expect(toDb(rms(common) / rms(out[0]!))).toBeCloseTo(cmrr, 4);
    });
  }

  for (const mismatch of [-20, -1, -0.01, 0, 0.01, 1, 20]) {
    it(`leave the more hum the worse they are, behind a mismatch of ${mismatch} %`, () => {
      const hum = source[0]!;
      const cold = hum.map((x) => x * (1 + mismatch / 100));
      const left = [140, 100, 80, 60, 46, 40, 34, 20].map((cmrr) => {
        return rms(receive([hum, cold, hum, cold], cmrr, mismatch)[0]!) / rms(hum);
      });
      // The errors add: that of the line, and that of the receiver on what both legs share.
      const error = Math.abs(mismatch) / 100;
      expect(left[3]!).toBeCloseTo(error + 0.001 * (1 + mismatch / 200), 6);
      for (let i = 1; i < left.length; i++) expect(left[i]!).toBeGreaterThan(left[i - 1]!);
    });
  }

  it('count only the top of the range as ideal', () => {
    expect(commonModeGain(140)).toBe(0);
    expect(commonModeGain(139.5)).toBeCloseTo(10 ** (-139.5 / 20), 12);
  });
});

describe('the programme gain', () => {
  for (const legsOption of ['full', 'split'] as const) {
    for (const coldDrive of [0, 50, 100]) {
      for (const mismatch of [-20, 0, 7]) {
        for (const cmrr of [20, 60, 140]) {
          it(`is what comes out: ${legsOption}, ${coldDrive} %, ${mismatch} %, ${cmrr} dB`, () => {
            const { legs } = drive({ 'driver.legs': legsOption, 'driver.coldDrive': coldDrive });
            const coldGain = 1 + mismatch / 100;
            for (const cold of [legs[1]!, legs[3]!])
              cold.forEach((x, i) => (cold[i] = x * coldGain));
            const out = receive(legs, cmrr);
            const share = legsOption === 'full' ? 1 : 0.5;
            const leak = commonModeGain(cmrr);
            const gain = differentialProgrammeGain(share, (coldDrive / 100) * coldGain, leak);
            expect(rms(out[0]!) / rms(source[0]!)).toBeCloseTo(gain, 6);
          });
        }
      }
    }
  }
});
