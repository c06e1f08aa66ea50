/** What the meters read of signals whose levels are known, and how their needles move. */
import { describe, expect, it } from 'vitest';
import { createMeter, meterFrames } from '../../../src/measure/meter';
import { toneOf, whiteNoise } from '../../helpers/signals';

const FRAME = 1 / 60;
const FRAMES = 32_768;

function read(samples: Float32Array, rate = 48_000) {
  const meter = createMeter();
  meter.update(samples, rate, FRAME);
  return meter;
}

describe('a meter', () => {
  it.each([44_100, 48_000, 96_000])('reads a −20 dBFS sine within 0.1 dB at %i Hz', (rate) => {
    // None of them fits the stretch that is looked at; the last lies high, where samples miss the crests.
    for (const hertz of [21.3, 50, 60, 997, 5003.7, 17_321]) {
      for (const phase of [0, 0.7, 1.9]) {
        const { reading } = read(toneOf(hertz, -20, rate, FRAMES, phase), rate);
        expect(Math.abs(reading.rmsDbfs + 20), `${hertz} Hz RMS`).toBeLessThan(0.1);
        expect(Math.abs(reading.peakDbfs + 20), `${hertz} Hz peak`).toBeLessThan(0.1);
      }
    }
  });

  it('reads noise by its RMS, and its peaks above', () => {
    const { reading } = read(whiteNoise(-30, FRAMES, 3));
    expect(reading.rmsDbfs).toBeCloseTo(-30, 1);
    // Uniform noise reaches √3 of its RMS value.
    expect(reading.peakDbfs).toBeCloseTo(-30 - 3.01 + 4.77, 1);
  });

  it('reads no more than the newest 300 ms', () => {
    const samples = toneOf(1000, -6, 48_000, FRAMES);
    samples.fill(0, FRAMES - 14_400);
    expect(read(samples).reading.rmsDbfs).toBe(-Infinity);
  });

  it('lets the peak fall by 20 dB a second, and rise at once', () => {
    const meter = read(toneOf(1000, -6, 48_000, FRAMES));
    const silence = new Float32Array(FRAMES);
    for (let i = 0; i < 30; i++) meter.update(silence, 48_000, FRAME);
    expect(meter.reading.peakDbfs).toBeCloseTo(-16, 1);
    meter.update(toneOf(1000, -3, 48_000, FRAMES), 48_000, FRAME);
    expect(meter.reading.peakDbfs).toBeCloseTo(-3, 1);
  });

  it('holds the highest peak and full scale until it is reset', () => {
    const meter = read(toneOf(1000, 0.5, 48_000, FRAMES));
    const quiet = toneOf(1000, -40, 48_000, FRAMES);
    for (let i = 0; i < 600; i++) meter.update(quiet, 48_000, FRAME);
    expect(meter.reading.peakDbfs).toBeCloseTo(-40, 1);
    expect(meter.reading.heldDbfs).toBeCloseTo(0.5, 1);
    expect(meter.reading.isOver).toBe(true);
    meter.reset();
    meter.update(quiet, 48_000, FRAME);
    expect(meter.reading.heldDbfs).toBeCloseTo(-40, 1);
    expect(meter.reading.isOver).toBe(false);
  });

  it('looks at as many samples as it says', () => {
    for (const seconds of [FRAME, 0.5]) {
      const samples = toneOf(1000, -10, 48_000, FRAMES);
      const count = meterFrames(seconds, 48_000);
      const other = samples.slice();
      other.fill(0, 0, FRAMES - count);
      const [one, two] = [samples, other].map((wave) => {
        const meter = createMeter();
        meter.update(wave, 48_000, seconds);
        return meter.reading;
      });
      expect(two).toEqual(one);
    }
  });

  it('misses no peak between two reads', () => {
    const samples = new Float32Array(FRAMES);
    samples[FRAMES - 700] = 0.5;
    expect(read(samples).reading.peakDbfs).toBeCloseTo(-6, 1);
  });

  it('reads silence as silence', () => {
    const { reading } = read(new Float32Array(FRAMES));
    expect(reading).toEqual({
      rmsDbfs: -Infinity,
      peakDbfs: -Infinity,
      heldDbfs: -Infinity,
      isOver: false,
    });
  });
});
