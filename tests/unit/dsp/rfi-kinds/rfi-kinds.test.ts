import { describe, expect, test } from 'vitest';
import { amRadioCycleSeconds, createAmRadio } from '../../../../src/dsp/rfi-kinds/am-radio';
import { createMotor, motorCycleSeconds } from '../../../../src/dsp/rfi-kinds/motor';
import { createPhone, PHONE_CYCLE_SECONDS } from '../../../../src/dsp/rfi-kinds/phone';
import { createSwitching, switchingCycleSeconds } from '../../../../src/dsp/rfi-kinds/switching';
import {
  expectBlockIndependent,
  peak,
  powerAboveDb,
  renderStream,
  rms,
  rmsDb,
} from '../stream-checks';

const KINDS = [
  { name: 'phone', create: createPhone, cycle: () => PHONE_CYCLE_SECONDS, topHz: 18000 },
  { name: 'switching', create: createSwitching, cycle: switchingCycleSeconds, topHz: 16500 },
  { name: 'motor', create: createMotor, cycle: motorCycleSeconds, topHz: 20000 },
  { name: 'am-radio', create: createAmRadio, cycle: amRadioCycleSeconds, topHz: 10000 },
];

describe.each(KINDS)('$name', ({ create, cycle, topHz }) => {
  test.each([44100, 48000, 96000])(
    'one cycle from reset has an RMS value of 1 at %i Hz',
    (rate) => {
      const out = renderStream(create(rate), Math.round(cycle(rate) * rate));
      expect(Math.abs(rmsDb(out))).toBeLessThan(0.25);
      expect(peak(out)).toBeLessThan(10);
      expect(Math.abs(out.reduce((sum, v) => sum + v, 0) / out.length)).toBeLessThan(1e-3);
      // Nothing that could fold or ring: band-limited by construction.
      expect(powerAboveDb(out, rate, Math.min(topHz, 0.45 * rate))).toBeLessThan(-60);
    },
  );

  test('the second cycle is as loud as the first', () => {
    const frames = Math.round(cycle(48000) * 48000);
    const out = renderStream(create(48000), 2 * frames);
    const ratio = rms(out.subarray(frames)) / rms(out.subarray(0, frames));
    expect(Math.abs(20 * Math.log10(ratio))).toBeLessThan(0.25);
  });

  test.each([44100, 192000])('the stream does not depend on how it is cut at %i Hz', (rate) => {
    expectBlockIndependent(() => create(rate), 30000);
  });

  test('survives rates that are too low for it', () => {
    for (const rate of [8000, 22050]) {
      const out = renderStream(create(rate), rate);
      expect(out.every(Number.isFinite)).toBe(true);
      expect(peak(out)).toBeGreaterThan(0.1);
      expect(peak(out)).toBeLessThan(15);
    }
  });
});
