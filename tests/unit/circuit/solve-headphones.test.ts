import { describe, expect, it } from 'vitest';
import { solveHeadphones } from '../../../src/circuit/solve-headphones';

const SINGLE = {
  sharedReturn: true,
  bridged: false,
  driverOhms: 32,
  amplifierOhms: 1,
  wireOhms: 0.1,
  commonOhms: 0.1,
};

describe('headphones', () => {
  it.each([
    [32, 1, 0.1, 0.1],
    [32, 10, 0, 0.5],
    [300, 1, 0.2, 0.3],
  ])(
    'cross over inverted, −Rg/(Rg + R0 + Rw + RL): %d, %d, %d, %d Ω',
    (driverOhms, amplifierOhms, wireOhms, commonOhms) => {
      const { crosstalk } = solveHeadphones({
        ...SINGLE,
        driverOhms,
        amplifierOhms,
        wireOhms,
        commonOhms,
      });
      const all = commonOhms + amplifierOhms + wireOhms + driverOhms;
      expect(crosstalk).toBeCloseTo(-commonOhms / all, 12);
    },
  );

  it('do not cross over with returns of their own, bridged or not, or one of 0 Ω', () => {
    expect(solveHeadphones({ ...SINGLE, sharedReturn: false }).crosstalk).toBeCloseTo(0, 12);
    expect(solveHeadphones({ ...SINGLE, bridged: true }).crosstalk).toBeCloseTo(0, 12);
    expect(solveHeadphones({ ...SINGLE, commonOhms: 0 }).crosstalk).toBeCloseTo(0, 12);
  });

  it.each([
    [32, 1, 5.763],
    [32, 10, 4.173],
    [600, 0, 6.02],
  ])('gain less than 6 dB by a bridge: %d Ω, %d Ω', (driverOhms, amplifierOhms, gained) => {
    const base = { ...SINGLE, sharedReturn: false, driverOhms, amplifierOhms };
    const single = solveHeadphones(base).gain;
    const bridged = solveHeadphones({ ...base, bridged: true }).gain;
    expect(bridged).toBeCloseTo((2 * driverOhms) / (driverOhms + 2 * amplifierOhms + 0.2), 12);
    expect(Math.abs(20 * Math.log10(bridged / single) - gained)).toBeLessThan(0.01);
  });
});
