import { describe, expect, it } from 'vitest';
import { extremeBy, fillColumns, valueAt } from '../../../src/measure/scope-wave';
import { toDb, toneOf, whiteNoise } from '../../helpers/signals';

const RATE = 48_000;
const FRAMES = 4096;

describe('the wave between its samples', () => {
  it.each([50, 1000, 10_000, 18_000])('is the sine that was sampled, %i Hz', (hertz) => {
    const wave = toneOf(hertz, 0, RATE, FRAMES, 0.3);
    for (let place = 100; place < 3900; place += 17.37) {
      const true_ = Math.sin((2 * Math.PI * hertz * place) / RATE + 0.3);
      expect(Math.abs(valueAt(wave, place) - true_)).toBeLessThan(3e-3);
    }
  });

  it('is the sample itself at a sample, up to both ends, and nothing beyond', () => {
    const wave = whiteNoise(0, 200, 5);
    for (const index of [0, 3, 100, 197, 199]) {
      expect(valueAt(wave, index)).toBeCloseTo(wave[index]!, 6);
    }
    expect(valueAt(wave, -0.1)).toBeNaN();
    expect(valueAt(wave, 199.1)).toBeNaN();
    expect(valueAt(wave, NaN)).toBeNaN();
  });
});

describe('a peak between two samples', () => {
  it.each([997, 5000, 8000, 9600])('reads within 0.05 dB of the sine’s own, %i Hz', (hertz) => {
    for (let phase = 0; phase < 6.3; phase += 0.1) {
      const wave = toneOf(hertz, -6, RATE, 256, phase);
      const from = 100;
      const period = Math.ceil(RATE / hertz) + 1;
      const indices = Array.from({ length: period }, (_, i) => from + i);
      const highest = Math.max(...indices.map((index) => extremeBy(wave, index, 0)));
      expect(Math.abs(toDb(highest) + 6)).toBeLessThan(0.05);
    }
  });
});

describe('the columns of a trace', () => {
  const columns = 500;
  const fill = (wave: Float32Array, from: number, perColumn: number, tolerance = 0) => {
    const out = { lows: new Float32Array(columns), highs: new Float32Array(columns) };
    fillColumns(wave, { from, perColumn, columns, tolerance }, out);
    return out;
  };

  it.each([0.02, 0.3, 0.7, 1, 2.4, 7.9])('keep every peak, %f samples to a column', (perColumn) => {
    // Five samples to a period, every peak half-way between two of them: the samples alone reach 0.81.
    const phase = Math.PI / 2 - Math.PI / 5;
    const wave = toneOf(9600, 0, RATE, FRAMES, phase);
    expect(Math.max(...wave)).toBeLessThan(0.82);
    const { highs } = fill(wave, 40.25, perColumn);
    expect(Math.abs(toDb(Math.max(...highs)))).toBeLessThan(0.1);
    const { lows } = fill(
      wave.map((value) => -value),
      40.25,
      perColumn,
    );
    expect(Math.abs(toDb(Math.min(...lows)))).toBeLessThan(0.1);
  });

  it('keep a click of one sample, wherever it falls', () => {
    for (let at = 1000; at < 1010; at++) {
      const wave = new Float32Array(FRAMES);
      wave[at] = 1;
      expect(Math.max(...fill(wave, 0.4, 7.3).highs)).toBeGreaterThanOrEqual(1);
    }
  });

  it('follow the place by less than a sample', () => {
    const wave = toneOf(1000, 0, RATE, FRAMES);
    const [a, b] = [fill(wave, 500, 0.05), fill(wave, 500.5, 0.05)];
    for (let column = 0; column < columns - 10; column++) {
      expect(b.lows[column]).toBeCloseTo(a.lows[column + 10]!, 4);
    }
  });

  it.each([0.25, 5])('are empty where there are no samples, %f to a column', (perColumn) => {
    const wave = toneOf(1000, 0, RATE, FRAMES);
    const { lows } = fill(wave, -100 * perColumn, perColumn);
    expect(lows[50]).toBeNaN();
    expect(lows[150]).not.toBeNaN();
    const late = fill(wave, FRAMES - 100 * perColumn, perColumn);
    expect(late.highs[50]).not.toBeNaN();
    expect(late.highs[150]).toBeNaN();
  });

  it('never have their low above their high', () => {
    const wave = whiteNoise(-3, FRAMES, 8);
    for (const perColumn of [0.1, 0.6, 1, 3.3, 8]) {
      const { lows, highs } = fill(wave, 3.3, perColumn, 1e-3);
      for (let k = 0; k < columns; k++) expect(lows[k]! <= highs[k]!).toBe(true);
    }
  });
});
