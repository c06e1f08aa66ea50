/**
 * The driver: an EMF and an impedance to each leg, from a middle that is the chassis itself or, of a
 * floating driver, tied to it loosely. A pickup's coil lies in series with the hot leg's resistance; its
 * own capacitance and what loads it lie across both.
 */
import type { DriverDescription } from '../link-description';
import { capacitor, type Element, inductor, type Netlist, resistor, voltage } from '../netlist';

export interface DriverNodes {
  chassis: string;
  hot: string;
  /** undefined: pin 3 is not there, or nothing is joined to it. */
  cold: string | undefined;
}

/** `prefix` tells the inner nodes of two drivers apart. */
export function driver(
  description: DriverDescription,
  { chassis, hot, cold }: DriverNodes,
  source: string,
  prefix = '',
): Netlist {
  const { hotOhms, coldOhms, hotHenries, hotFarads, hotLoadOhms } = description;
  const { middleOhms, middleFarads } = description;
  const floating = middleOhms > 0;
  const middle = floating ? `${prefix}middle` : chassis;

  const leg = (emf: number, ohms: number, name: string, terminal: string): Element[] => {
    // Pin 3 joined to the chassis: what the leg drives goes round inside the driver.
    if (terminal === middle) return [];
    if (emf === 0) return [resistor(middle, terminal, ohms)];
    const inner = `${prefix}${name}-emf`;
    return [voltage(inner, middle, source, emf), resistor(inner, terminal, ohms)];
  };

  const coil = hotHenries > 0 ? `${prefix}coil` : hot;
  return [
    ...(floating
      ? [resistor(middle, chassis, middleOhms), capacitor(middle, chassis, middleFarads)]
      : []),
    ...leg(description.hotEmf, hotOhms, 'hot', coil),
    ...(hotHenries > 0 ? [inductor(coil, coil, hot, hotHenries)] : []),
    capacitor(hot, middle, hotFarads),
    ...(hotLoadOhms > 0 ? [resistor(hot, middle, hotLoadOhms)] : []),
    ...(cold === undefined ? [] : leg(description.coldEmf, coldOhms, 'cold', cold)),
  ];
}
