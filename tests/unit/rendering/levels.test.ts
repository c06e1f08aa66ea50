import { describe, expect, it } from 'vitest';
import { createLevelGauge } from '../../../src/rendering/levels';
import { toneOf } from '../../helpers/signals';

const RATE = 48_000;

describe('levels of a rendering', () => {
  it('of a sine of −20 dBFS are −20, whatever the blocks, and its dBu follow from full scale', () => {
    const tone = toneOf(997, -20, RATE, RATE);
    for (const block of [1, 128, RATE]) {
      const gauge = createLevelGauge(24);
      for (let at = 0; at < RATE; at += block)
        gauge.add(tone.subarray(at), Math.min(block, RATE - at));
      const { peakDbfs, rmsDbfs, rmsDbu, clippedSamples } = gauge.read();
      expect(rmsDbfs).toBeCloseTo(-20, 4);
      expect(peakDbfs).toBeCloseTo(-20, 4);
      expect(rmsDbu).toBeCloseTo(4, 4);
      expect(clippedSamples).toBe(0);
    }
  });

  it('counts what an integer format would clip', () => {
    const gauge = createLevelGauge(24);
    gauge.add(Float32Array.of(1, -1, 1.0001, -1.5, 0.5), 4);
    expect(gauge.read().clippedSamples).toBe(2);
    expect(gauge.read().peakDbfs).toBeCloseTo(20 * Math.log10(1.5), 6);
  });

  it('of silence, and of nothing, are −∞', () => {
    const gauge = createLevelGauge(24);
    expect(gauge.read().rmsDbfs).toBe(-Infinity);
    gauge.add(new Float32Array(10), 10);
    expect(gauge.read()).toEqual({
      peakDbfs: -Infinity,
      rmsDbfs: -Infinity,
      rmsDbu: -Infinity,
      clippedSamples: 0,
    });
  });
});
