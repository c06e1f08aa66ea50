/** Signal to noise of streams whose levels are known. */
import { describe, expect, it } from 'vitest';
import type { RatioInput } from '../../../src/measure/meter-ratio';
import { createRatioMeter, ratioDb } from '../../../src/measure/meter-ratio';
import { toneOf } from '../../helpers/signals';

const SIZE = 32_768;
const RATE = 48_000;

/** Programme at −20 dBFS; hum of two lines, 40 dB weaker behind the balanced receiver. */
function inputOf(changes: Partial<RatioInput> = {}): RatioInput {
  const hum = toneOf(50, -30, RATE, SIZE);
  toneOf(150, -46, RATE, SIZE).forEach((value, i) => (hum[i]! += value));
  return {
    sampleRate: RATE,
    source: toneOf(997, -20, RATE, SIZE),
    unbalanced: hum,
    balanced: hum.map((value) => value / 100),
    gains: { balanced: 2, unbalanced: 1 },
    isMatched: false,
    mainsHz: 50,
    ...changes,
  };
}

describe('the ratio of programme to interference', () => {
  it('is read in both modes, with the gain that each has', () => {
    const meter = createRatioMeter(SIZE);
    meter.update(inputOf(), 0.1);
    const { balanced, unbalanced } = meter.reading;
    expect(unbalanced.programmeDbfs).toBeCloseTo(-20, 1);
    expect(balanced.programmeDbfs).toBeCloseTo(-13.98, 1);
    // −30 and −46 dBFS together.
    expect(unbalanced.interferenceDbfs).toBeCloseTo(-29.89, 1);
    expect(ratioDb(unbalanced)).toBeCloseTo(9.89, 1);
    expect(ratioDb(balanced)).toBeCloseTo(55.91, 1);
  });

  it('is the same with both modes at one loudness, where the gain counts as rejection', () => {
    const meter = createRatioMeter(SIZE);
    meter.update(inputOf({ isMatched: true }), 0.1);
    const { balanced, unbalanced } = meter.reading;
    expect(balanced.programmeDbfs).toBeCloseTo(-20, 1);
    expect(balanced.interferenceDbfs).toBeCloseTo(-75.91, 1);
    expect(10 * Math.log10(balanced.harmonics[0]!)).toBeCloseTo(-76.02, 1);
    expect(unbalanced.programmeDbfs).toBeCloseTo(-20, 1);
    expect(ratioDb(balanced)).toBeCloseTo(55.91, 1);
  });

  it('reads every harmonic of both modes within 0.2 dB', () => {
    const meter = createRatioMeter(SIZE);
    meter.update(inputOf(), 0.1);
    const level = (power: number | undefined): number => 10 * Math.log10(power!);
    const { balanced, unbalanced } = meter.reading;
    expect(Math.abs(level(unbalanced.harmonics[0]) + 30)).toBeLessThan(0.2);
    expect(Math.abs(level(unbalanced.harmonics[2]) + 46)).toBeLessThan(0.2);
    expect(Math.abs(level(balanced.harmonics[0]) + 70)).toBeLessThan(0.2);
    expect(Math.abs(level(balanced.harmonics[2]) + 86)).toBeLessThan(0.2);
    expect(level(unbalanced.harmonics[1])).toBeLessThan(-110);
  });

  it('follows each stream’s lines in turn', () => {
    const meter = createRatioMeter(SIZE);
    meter.update(inputOf(), 0.1);
    const silence = new Float32Array(SIZE);
    const silent = inputOf({ balanced: silence, unbalanced: silence });
    const sounding = (): number =>
      (['balanced', 'unbalanced'] as const).filter(
        (mode) => meter.reading[mode].harmonics[0]! > 1e-9,
      ).length;
    expect(sounding()).toBe(2);
    meter.update(silent, 0.1);
    expect(sounding()).toBe(1);
    meter.update(silent, 0.1);
    expect(sounding()).toBe(0);
    meter.update(inputOf(), 1);
    expect(sounding()).toBe(2);
  });

  it('takes the programme over seconds, the interference at once', () => {
    const meter = createRatioMeter(SIZE);
    meter.update(inputOf(), 0.1);
    const silence = new Float32Array(SIZE);
    meter.update(inputOf({ source: silence, unbalanced: silence }), 3);
    // After three seconds e⁻¹ of the power is left.
    expect(meter.reading.unbalanced.programmeDbfs).toBeCloseTo(-24.34, 1);
    expect(ratioDb(meter.reading.unbalanced)).toBe(Infinity);
  });
});
