import { expect, it } from 'vitest';
import { thresholdOfHearingSpl } from '../../../src/circuit/threshold-of-hearing';

// ISO 226:2003.
it.each([
  [20, 78.5],
  [50, 44],
  [100, 26.5],
  [200, 14.4],
  [500, 4.4],
  [1000, 2.4],
  [3150, -6],
  [6300, 6],
])('the threshold at %i Hz lies within 5 dB of %s dB SPL', (hertz, spl) => {
  expect(Math.abs(thresholdOfHearingSpl(hertz) - spl)).toBeLessThan(5);
});
