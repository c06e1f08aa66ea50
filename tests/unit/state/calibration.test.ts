/** What full scale stands for, in dBu and in volts. */
import { describe, expect, it } from 'vitest';
import { dbuAtFullScale, peakVoltsOf } from '../../../src/state/calibration';
import { createSettings } from '../../../src/state/settings';

describe('full scale', () => {
  it('is 20 dB above the nominal level of a studio output, in the textbook', () => {
    const settings = createSettings();
    expect(dbuAtFullScale(settings)).toBe(24);
    // A sine of +24 dBu: 12.277 V RMS, √2 times that at its peak.
    expect(peakVoltsOf(dbuAtFullScale(settings))).toBeCloseTo(12.2766 * Math.SQRT2, 3);
  });

  it('follows the driver of a real link', () => {
    const settings = createSettings();
    settings.apply({ 'link.model': 'circuit', 'driver.level': -7.8 });
    expect(dbuAtFullScale(settings)).toBeCloseTo(12.2, 9);
    expect(peakVoltsOf(dbuAtFullScale(settings))).toBeCloseTo(3.1554 * Math.SQRT2, 3);
  });
});
