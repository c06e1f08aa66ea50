import { describe, expect, it } from 'vitest';
import type { GroundCurrent } from '../../../src/circuit/ground-current';
import { groundCurrent } from '../../../src/circuit/ground-current';
import { solveLink } from '../../../src/circuit/solve-link';
import type { LinkValues } from '../../../src/state/link-values';
import { DEFAULT_LINK_VALUES, describeLink } from '../../../src/state/link-values';

function currentOf(changes: Partial<LinkValues>): GroundCurrent {
  const link = describeLink({ ...DEFAULT_LINK_VALUES, ...changes });
  return groundCurrent(link, solveLink(link, [link.interference.mainsHz]));
}

const OMEGA = 2 * Math.PI * 50;
const SINE: Partial<LinkValues> = { 'hum.frequency': 50, 'earth.spectrum': 'sine' };

describe('the ground current', () => {
  it('is the earths’ voltage over the loop’s impedance, and drops I·Rsh along the shield', () => {
    const { amperes, shieldVolts, chassisVolts, isClosed } = currentOf(SINE);
    // 10 mV; 0.3 Ω and 3 µH of earth wire, 10 m of shield at 20 mΩ and 1 µH a metre, two contacts of 10 mΩ.
    const shield = 0.2 + 0.02;
    const expected = 0.01 / Math.hypot(0.3 + shield, OMEGA * 13e-6);
    expect(20 * Math.log10(amperes / expected)).toBeCloseTo(0, 2);
    expect(shieldVolts).toBeCloseTo(amperes * shield, 12);
    expect(20 * Math.log10(chassisVolts / shieldVolts)).toBeCloseTo(0, 2);
    expect(isClosed).toBe(true);
  });

  it('of a class II source is what its capacitor lets through: 159 µA at 2.2 nF and 230 V', () => {
    const { amperes } = currentOf({ ...SINE, 'earth.source': 'class-two' });
    expect(amperes * 1e6).toBeGreaterThan(158);
    expect(amperes * 1e6).toBeLessThan(159.5);
  });

  it('counts the fundamental alone', () => {
    const all = currentOf(SINE).amperes;
    const fundamental = currentOf({ ...SINE, 'earth.spectrum': 'ground-loop' }).amperes;
    expect(fundamental / all).toBeGreaterThan(0.8);
    expect(fundamental / all).toBeLessThan(0.99);
  });

  it('hardly flows through a lifted shield, which leaves the voltage between the chassis', () => {
    const { amperes, chassisVolts, isClosed } = currentOf({ ...SINE, 'cable.shield': 'lifted' });
    expect(isClosed).toBe(false);
    expect(amperes).toBeLessThan(5e-6);
    expect(chassisVolts * 1000).toBeCloseTo(10, 2);
  });

  it('drops a voltage across a pin-1 fault: 20 mΩ of it', () => {
    const { amperes, pin1Volts } = currentOf({ ...SINE, 'connection.kind': 'pin1-fault' });
    expect(pin1Volts).toBeCloseTo(amperes * 0.02, 12);
  });
});
