import { describe, expect, it } from 'vitest';
import { createHiss } from '../../../src/dsp/hiss';
import { createHum } from '../../../src/dsp/hum';
import { HUM_HARMONICS } from '../../../src/dsp/hum-characters';
import { harmonicRms, readPeriod, sumHarmonics } from '../../../src/dsp/period-table';
import { createRandom } from '../../../src/dsp/random';
import { rowOf } from '../../../src/params/index';
import { inBlocks, paramArrays } from '../../helpers/kernels';
import { dbfs, rms, toDb } from '../../helpers/signals';

const RATE = 48000;

function hissOf(values: Parameters<typeof paramArrays>[0], frames: number): Float64Array[] {
  const legs = Array.from({ length: 4 }, () => new Float64Array(frames));
  const hiss = createHiss(RATE, 128, 4);
  const params = paramArrays(values);
  inBlocks(frames, (start, end) => {
    hiss.add(
      legs.map((leg) => leg.subarray(start, end)),
      params,
      end - start,
    );
  });
  return legs;
}

describe('hiss', () => {
  for (const level of [-120, -80, -20]) {
    it(`has its level on each leg, ${level} dBFS`, () => {
      for (const leg of hissOf({ 'hiss.on': true, 'hiss.level': level }, 4 * RATE)) {
        expect(Math.abs(dbfs(leg) - level)).toBeLessThan(0.05);
      }
    });
  }

  it('is independent on every leg, so that a difference carries 3.01 dB more', () => {
    const legs = hissOf({ 'hiss.on': true, 'hiss.level': -40 }, 10 * RATE);
    for (let a = 0; a < 4; a++) {
      for (let b = a + 1; b < 4; b++) {
        const product = legs[a]!.reduce((sum, x, i) => sum + x * legs[b]![i]!, 0);
        const correlation = product / legs[a]!.length / (rms(legs[a]!) * rms(legs[b]!));
        // Four standard deviations of 480 000 independent products.
        expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(10 * RATE));
        const difference = legs[a]!.map((x, i) => x - legs[b]![i]!);
        expect(Math.abs(dbfs(difference) + 40 - 3.01)).toBeLessThan(0.05);
      }
    }
  });

  it('is independent from one frame to later ones', () => {
    const [leg] = hissOf({ 'hiss.on': true, 'hiss.level': -40 }, 4 * RATE);
    for (const lag of [1, 2, 3, 10, 100]) {
      let sum = 0;
      for (let i = lag; i < leg!.length; i++) sum += leg![i]! * leg![i - lag]!;
      expect(Math.abs(sum / leg!.length / rms(leg!) ** 2)).toBeLessThan(4 / Math.sqrt(4 * RATE));
    }
  });

  it('adds nothing while it is off', () => {
    for (const leg of hissOf({}, 1280)) expect(leg.every((x) => x === 0)).toBe(true);
  });
});

describe('hum', () => {
  function humOf(values: Parameters<typeof paramArrays>[0], frames: number): Float64Array {
    const hum = createHum(RATE, 128);
    const params = paramArrays({ 'hum.on': true, ...values });
    const out = new Float64Array(frames);
    inBlocks(frames, (start, end) => hum.add(out.subarray(start, end), params, end - start));
    return out;
  }

  for (const character of rowOf('hum.character').options) {
    for (const level of [-100, -20, 0]) {
      it(`${character} has its level over all harmonics together, ${level} dBFS`, () => {
        const wave = humOf({ 'hum.character': character, 'hum.level': level }, RATE);
        expect(dbfs(wave)).toBeCloseTo(level, 2);
      });
    }
  }

  it('stands still nowhere near zero frequency: one period a mains period', () => {
    const wave = humOf({ 'hum.character': 'dimmer', 'hum.frequency': 50 }, RATE);
    for (let i = 0; i < RATE - 960; i++) expect(wave[i + 960]).toBeCloseTo(wave[i]!, 8);
  });

  it('keeps every harmonic below 20 kHz at 65 Hz, so that no rate in use aliases', () => {
    for (const table of HUM_HARMONICS) {
      for (const { order } of table) expect(order * 65).toBeLessThan(20_000);
    }
  });

  it('has tables of an RMS value of 1', () => {
    for (const table of HUM_HARMONICS) expect(harmonicRms(table)).toBeCloseTo(1, 12);
  });

  it('has the dimmer wave shape: dark until the crest, then the mains itself', () => {
    const table = sumHarmonics(HUM_HARMONICS[2]!);
    const at = (phase: number): number => readPeriod(table, phase);
    // Off from 0 to a quarter, on from there to a half, in both half-waves mirrored.
    expect(Math.abs(at(0.12))).toBeLessThan(0.06);
    expect(at(0.3) / at(0.4)).toBeCloseTo(Math.sin(0.6 * Math.PI) / Math.sin(0.8 * Math.PI), 1);
    for (let phase = 0; phase < 0.5; phase += 0.01)
      expect(at(phase + 0.5)).toBeCloseTo(-at(phase), 6);
  });
});

describe('the period table', () => {
  it('reads what the sum of its harmonics says', () => {
    const harmonics = [
      { order: 1, amplitude: 1, phase: 0.3 },
      { order: 7, amplitude: 0.2, phase: -2 },
    ];
    const table = sumHarmonics(harmonics);
    for (let phase = 0; phase < 1; phase += 0.0137) {
      const wanted = harmonics.reduce(
        (sum, { order, amplitude, phase: offset }) =>
          sum + amplitude * Math.cos(2 * Math.PI * order * phase + offset),
        0,
      );
      expect(readPeriod(table, phase)).toBeCloseTo(wanted, 6);
    }
  });
});

describe('the random numbers', () => {
  it('are the same again after a reset, and others for another seed', () => {
    const random = createRandom(5);
    const first = Array.from({ length: 100 }, () => random.next());
    random.reset();
    expect(Array.from({ length: 100 }, () => random.next())).toEqual(first);
    const other = createRandom(6);
    expect(Array.from({ length: 100 }, () => other.next())).not.toEqual(first);
  });

  it('start with the values of xorshift32', () => {
    // Marsaglia's triple (13, 17, 5) from 1.
    const random = createRandom(1);
    const raw = Array.from({ length: 3 }, () => random.next() * 2 ** 32);
    expect(raw).toEqual([270369, 67634689, 2647435461]);
  });

  it('are uniform, and triangular with variance 1/6', () => {
    const random = createRandom(77);
    const uniform = Float64Array.from({ length: 200_000 }, () => random.next());
    expect(uniform.reduce((a, b) => a + b) / uniform.length).toBeCloseTo(0.5, 2);
    const triangular = Float64Array.from({ length: 200_000 }, () => random.bipolar());
    expect(toDb(rms(triangular) * Math.sqrt(6))).toBeCloseTo(0, 1);
    expect(triangular.every((x) => Math.abs(x) < 1)).toBe(true);
  });
});
