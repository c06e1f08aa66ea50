import { expect, it } from 'vitest';
import { rectifiedVolts } from '../../../src/circuit/rectified-volts';

it('shifts a bipolar input by 0.97 mV for a peak of 10 mV, and by four times that for 20 mV', () => {
  expect(rectifiedVolts(0.01)).toBeCloseTo(0.97e-3, 5);
  expect(rectifiedVolts(0.02) / rectifiedVolts(0.01)).toBeCloseTo(4, 12);
  expect(rectifiedVolts(0)).toBe(0);
});
