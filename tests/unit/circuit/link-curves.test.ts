import { describe, expect, it } from 'vitest';
import { CURVE_HERTZ, linkCurves } from '../../../src/circuit/link-curves';
import { rcaLink, xlrLink } from '../../helpers/plain-links';

describe('the curves of a link', () => {
  it('run over three decades in nearly even ratios, through round frequencies', () => {
    expect(CURVE_HERTZ[0]).toBe(20);
    expect(CURVE_HERTZ.at(-1)).toBe(20_000);
    const ratios = CURVE_HERTZ.slice(1).map((hertz, i) => hertz / CURVE_HERTZ[i]!);
    for (const ratio of ratios) expect(Math.abs(ratio / ratios[0]! - 1)).toBeLessThan(0.002);
    for (const hertz of [50, 100, 1000, 10_000]) expect(CURVE_HERTZ).toContain(hertz);
  });

  it.each([
    [1, 85.2],
    [10, 65.2],
  ])('a difference amplifier of 9 kΩ, legs %s Ω apart, rejects %s dB at 60 Hz', (ohms, db) => {
    // Bare: no cable to speak of.
    const { cmrrDb } = linkCurves(xlrLink(0.1, ohms), [60]);
    expect(Math.abs(cmrrDb[0]! - db)).toBeLessThan(0.15);
  });

  it('of RCA: the residual is the shield’s share of the loop, and falls where its inductance counts', () => {
    const { residualDb, signalDb, cmrrDb } = linkCurves(rcaLink(1), [60, 20_000]);
    expect(residualDb[0]!).toBeCloseTo(-17.8, 1);
    expect(residualDb[1]!).toBeCloseTo(-22.75, 1);
    expect(signalDb[0]!).toBeCloseTo(-0.11, 2);
    // At low frequencies a volt between the chassis is a volt on the shield, all of it heard.
    expect(Math.abs(cmrrDb[0]!)).toBeLessThan(0.1);
  });

  it('does not depend on what lies between the earths, and falls with the cable’s imbalance', () => {
    const link = xlrLink(100, 0);
    const even = linkCurves({ ...link, driver: { ...link.driver, coldOhms: 51 } }, [20_000]);
    const higher = linkCurves(
      {
        ...link,
        driver: { ...link.driver, coldOhms: 51 },
        ground: { ...link.ground, ohms: 30 },
      },
      [20_000],
    );
    expect(higher.cmrrDb[0]!).toBeCloseTo(even.cmrrDb[0]!, 6);
    expect(higher.residualDb[0]!).toBeLessThan(even.residualDb[0]! - 1);
    const uneven = linkCurves(
      { ...link, cable: { ...link.cable, capacitanceImbalance: 0.05, couplingImbalance: 0.01 } },
      [20_000],
    );
    expect(uneven.cmrrDb[0]!).toBeLessThan(even.cmrrDb[0]! - 10);
  });
});
