/** Turns of the streams, and lines that stand out. */
import { describe, expect, it } from 'vitest';
import { createSpectralPower } from '../../../src/measure/spectral-power';
import { highestBin, nextLine } from '../../../src/measure/spectral-search';
import { createSpectrumStreams } from '../../../src/measure/spectrum-streams';
import { toneOf, whiteNoise } from '../../helpers/signals';

const RATE = 48_000;
const SIZE = 4096;
const setup = { window: 'hann', size: SIZE, streams: 2 } as const;

describe('streams side by side', () => {
  const waves = [toneOf(1000, -20, RATE, SIZE), toneOf(3000, -40, RATE, SIZE)];
  const sounding = (spectra: readonly { mean: Float64Array }[]): boolean[] =>
    spectra.map(({ mean }) => mean.some((value) => value > 0));

  it('have one transform a call, each in its turn', () => {
    const streams = createSpectrumStreams({ ...setup, average: 1 });
    streams.step(waves, RATE, 0);
    expect(sounding(streams.spectra).filter(Boolean)).toHaveLength(1);
    streams.step(waves, RATE, 0.02);
    expect(sounding(streams.spectra)).toEqual([true, true]);
  });

  it('are all measured where frames come once a second', () => {
    const streams = createSpectrumStreams({ ...setup, average: 1 });
    streams.step(waves, RATE, 0);
    streams.step(waves, RATE, 1);
    expect(sounding(streams.spectra)).toEqual([true, true]);
    const silence = waves.map(({ length }) => new Float32Array(length));
    streams.step(silence, RATE, 2);
    expect(sounding(streams.spectra)).toEqual([false, false]);
  });

  it('average spectra a quarter of their length apart, whatever the frame rate', () => {
    const streams = createSpectrumStreams({ ...setup, average: 64 });
    const frames = 120;
    for (let i = 0; i < frames; i++) streams.step(waves, RATE, i / 240);
    // Half a second is 23.4 quarters of 4096 samples at 48 kHz.
    for (const { count } of streams.spectra) {
      expect(count).toBeGreaterThanOrEqual(20);
      expect(count).toBeLessThanOrEqual(25);
    }
  });

  it('are measured all at once where nothing moves', () => {
    const streams = createSpectrumStreams({ ...setup, average: 4 });
    streams.measureAll(waves);
    streams.measureAll(waves);
    expect(sounding(streams.spectra)).toEqual([true, true]);
    expect(streams.spectra.map(({ count }) => count)).toEqual([1, 1]);
  });
});

describe('the search for lines', () => {
  const power = new Float64Array(SIZE / 2 + 1);
  const samples = whiteNoise(-70, SIZE, 7);
  const binHz = RATE / SIZE;
  const lines = [40, 90.3, 400.5, 1500].map((bin) => Math.round(bin));
  for (const bin of [40, 90.3, 400.5, 1500]) {
    toneOf(bin * binHz, -30, RATE, SIZE).forEach((value, n) => (samples[n]! += value));
  }
  createSpectralPower(SIZE, 'hann').measure(samples, power);
  const near = (bin: number | undefined, line: number): boolean =>
    bin !== undefined && Math.abs(bin - line) <= 1;

  it('goes from line to line and leaves noise out, up and down', () => {
    const found: number[] = [];
    for (let bin: number | undefined = 2; bin !== undefined;) {
      bin = nextLine(power, bin, 1, 2000);
      if (bin !== undefined) found.push(bin);
    }
    expect(found).toHaveLength(lines.length);
    lines.forEach((line, i) => expect(near(found[i], line), `${found[i]}`).toBe(true));
    expect(near(nextLine(power, 1400, -1, 2), 401)).toBe(true);
  });

  it('takes no rounding for a line', () => {
    const faint = power.map((value) => value * 1e-14);
    expect(nextLine(faint, 2, 1, 2000)).toBeUndefined();
  });

  it('stops at the end', () => {
    expect(nextLine(power, 1510, 1, 2000)).toBeUndefined();
    expect(nextLine(new Float64Array(SIZE), 10, 1, 2000)).toBeUndefined();
  });

  it('knows the highest bin of a stretch', () => {
    expect(near(highestBin(power, 200, 1000), 400)).toBe(true);
  });
});
