/** What the spectrum reads of sines, combs and noise whose levels are known. */
import { describe, expect, it } from 'vitest';
import { readHarmonics } from '../../../src/measure/harmonics';
import { createLineReader } from '../../../src/measure/spectral-lines';
import { createSpectralPower } from '../../../src/measure/spectral-power';
import { createSpectrumAverage } from '../../../src/measure/spectrum-average';
import type { WindowName } from '../../../src/measure/windows';
import { lobeAt, lobeBins, noiseBins, WINDOW_NAMES, windowOf } from '../../../src/measure/windows';
import { spectrumOf } from '../../helpers/spectrum';
import { seededRandom, toneOf, whiteNoise } from '../../helpers/signals';

const RATES = [44_100, 48_000, 96_000];
const SIZES = [4096, 32_768];
const LEVEL_DBFS = -20;
/** Places between two bins, the worst of every window among them. */
const OFFSETS = Array.from({ length: 17 }, (_, i) => i / 16 - 0.5);

const dbfsOf = (power: number): number => 10 * Math.log10(power);

function powerOf(samples: Float32Array, size: number, window: WindowName): Float64Array {
  const power = new Float64Array(size / 2 + 1);
  createSpectralPower(size, window).measure(samples, power);
  return power;
}

describe.each(WINDOW_NAMES)('the %s window', (window) => {
  const reader = createLineReader(window);

  it('averages 1, and takes up the noise that it says', () => {
    const weights = windowOf(window, 4096);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const squares = weights.reduce((total, weight) => total + weight * weight, 0);
    expect(sum / 4096).toBeCloseTo(1, 12);
    expect(squares / 4096).toBeCloseTo(noiseBins(window), 9);
  });

  it('has the main lobe that it says', () => {
    const size = 4096;
    const weights = windowOf(window, size);
    for (const offset of [0, 0.25, 0.5, 1, lobeBins(window)]) {
      let re = 0;
      let im = 0;
      weights.forEach((weight, n) => {
        re += weight * Math.cos((2 * Math.PI * offset * n) / size);
        im += weight * Math.sin((2 * Math.PI * offset * n) / size);
      });
      expect(Math.hypot(re, im) / size).toBeCloseTo(Math.abs(lobeAt(window, offset)), 4);
    }
  });

  it.each(RATES)('reads a sine anywhere between the bins within 0.1 dB at %i Hz', (rate) => {
    const random = seededRandom(rate);
    let worstDb = 0;
    let worstBins = 0;
    for (const size of SIZES) {
      const analyser = createSpectralPower(size, window);
      const power = new Float64Array(size / 2 + 1);
      const binHz = rate / size;
      for (const bin of [85, 683, Math.round(0.4 * size)]) {
        for (const offset of OFFSETS) {
          const hertz = (bin + offset) * binHz;
          const phase = 2 * Math.PI * random();
          analyser.measure(toneOf(hertz, LEVEL_DBFS, rate, size, phase), power);
          const line = reader.read(power, binHz, hertz - 3 * binHz, hertz + 3 * binHz);
          worstDb = Math.max(worstDb, Math.abs(dbfsOf(line.power) - LEVEL_DBFS));
          worstBins = Math.max(worstBins, Math.abs(line.hertz - hertz) / binHz);
        }
      }
    }
    expect(worstDb).toBeLessThan(0.1);
    expect(worstBins).toBeLessThan(0.1);
  });

  it('reads the noise between the lines by its bandwidth', () => {
    const size = 32_768;
    const power = powerOf(whiteNoise(-40, size, 5), size, window);
    const mean = power.slice(10, -10).reduce((sum, value) => sum + value, 0) / (power.length - 20);
    // White noise spreads over N/2 bins, each of which shows as much as `noiseBins` of them carry.
    const density = dbfsOf(mean / noiseBins(window)) + dbfsOf(size / 2);
    expect(density).toBeCloseTo(-40, 0);
  });
});

describe('a spectrum', () => {
  it('shows what a transform of another make shows', () => {
    const samples = whiteNoise(-12, 4096, 9);
    const power = powerOf(samples, 4096, 'rectangular');
    // The other has a window of its own: sampled at a line in the middle of a bin, both are calibrated.
    const tone = toneOf((100 * 48_000) / 4096, -12, 48_000, 4096, 1);
    const other = spectrumOf(tone, 48_000).bins;
    expect(dbfsOf(powerOf(tone, 4096, 'rectangular')[100]!)).toBeCloseTo(-12, 4);
    expect(20 * Math.log10(other[100]!)).toBeCloseTo(-12, 4);
    // Parseval: all bins together carry the mean square; amplitude² is twice that.
    const mean = samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
    const sum = power.reduce((total, value) => total + value, 0);
    expect(sum / (2 * mean)).toBeCloseTo(1, 5);
  });

  it('reads a constant and the highest frequency by their RMS', () => {
    const size = 4096;
    const level = Math.SQRT1_2;
    const constant = powerOf(new Float32Array(size).fill(level), size, 'hann');
    expect(dbfsOf(constant[0]!)).toBeCloseTo(0, 5);
    const fastest = Float32Array.from({ length: size }, (_, n) => (n % 2 === 0 ? level : -level));
    expect(dbfsOf(powerOf(fastest, size, 'hann')[size / 2]!)).toBeCloseTo(0, 5);
  });

  it('looks at the newest samples', () => {
    const samples = new Float32Array(8192);
    samples.set(toneOf(1000, -20, 48_000, 4096), 4096);
    expect(powerOf(samples, 4096, 'hann')).toEqual(powerOf(samples.slice(4096), 4096, 'hann'));
  });

  it('of silence has no line', () => {
    const power = powerOf(new Float32Array(4096), 4096, 'flat-top');
    expect(createLineReader('flat-top').read(power, 10, 40, 60).power).toBe(0);
  });
});

/** The multiples of `hertz` at these levels, phases at random. */
function combOf(
  hertz: number,
  rate: number,
  frames: number,
  levels: readonly number[],
): Float32Array {
  const random = seededRandom(11);
  const comb = new Float32Array(frames);
  levels.forEach((dbfs, i) => {
    const line = toneOf((i + 1) * hertz, dbfs, rate, frames, 2 * Math.PI * random());
    line.forEach((value, n) => (comb[n]! += value));
  });
  return comb;
}

describe('the mains comb', () => {
  /** Strong beside weak, over 60 dB. */
  const levels = Array.from({ length: 20 }, (_, i) => -20 - 3 * i + (i % 3) * 8);
  const size = 32_768;
  /** The rectangular window's side lobes fall too slowly for lines 60 dB apart. */
  const tapered = WINDOW_NAMES.filter((name) => name !== 'rectangular');

  it.each(tapered)('is read within 0.2 dB, harmonic by harmonic, by the %s window', (window) => {
    const reader = createLineReader(window);
    const powers = new Float64Array(levels.length);
    for (const rate of RATES) {
      for (const [hertz, nominalHz] of [
        [50, 50],
        [49.93, 50],
        [60, 60],
        [60.1, 60],
      ] as const) {
        const power = powerOf(combOf(hertz, rate, size, levels), size, window);
        readHarmonics(reader, power, rate / size, nominalHz, powers);
        levels.forEach((level, i) => {
          const error = Math.abs(dbfsOf(powers[i]!) - level);
          expect(error, `${i + 1} · ${hertz} Hz at ${rate}`).toBeLessThan(0.2);
        });
      }
    }
  });
});

describe('an average of spectra', () => {
  const feed = (average: ReturnType<typeof createSpectrumAverage>, values: number[], n: number) => {
    for (const value of values) average.add(Float64Array.of(value, 2 * value), n);
  };

  it('is the plain mean of the first, and then forgets', () => {
    const average = createSpectrumAverage(2);
    feed(average, [4, 8, 0], 4);
    expect(average.mean[0]).toBeCloseTo(4, 12);
    expect(average.count).toBe(3);
    feed(average, [4, 8], 4);
    expect(average.mean[0]).toBeCloseTo(5, 12);
    expect(average.mean[1]).toBeCloseTo(10, 12);
    expect(average.count).toBe(4);
  });

  it('of one is the newest', () => {
    const average = createSpectrumAverage(2);
    feed(average, [4, 8, 1], 1);
    expect([...average.mean]).toEqual([1, 2]);
  });

  it('keeps the highest mean until it is reset', () => {
    const average = createSpectrumAverage(2);
    feed(average, [4, 8, 1], 1);
    expect([...average.highest]).toEqual([8, 16]);
    average.resetHighest();
    feed(average, [2], 1);
    expect([...average.highest]).toEqual([2, 4]);
    average.restart();
    expect(average.count).toBe(0);
    expect([...average.mean, ...average.highest]).toEqual([0, 0, 0, 0]);
  });

  it('of noise spreads less the more it takes', () => {
    const size = 4096;
    const spread = (n: number): number => {
      const average = createSpectrumAverage(size / 2 + 1);
      for (let i = 0; i < n; i++) {
        average.add(powerOf(whiteNoise(-20, size, 100 + i), size, 'hann'), n);
      }
      const levels = average.mean.slice(10, -10).map(dbfsOf);
      const mean = levels.reduce((sum, value) => sum + value, 0) / levels.length;
      return Math.sqrt(levels.reduce((sum, value) => sum + (value - mean) ** 2, 0) / levels.length);
    };
    expect(spread(1)).toBeGreaterThan(4);
    expect(spread(16)).toBeLessThan(1.5);
  });
});
