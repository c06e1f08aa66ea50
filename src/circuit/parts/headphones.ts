/**
 * Headphones: two drivers, an amplifier each, and what their currents come back through.
 *
 * Single-ended: out through amplifier and wire, back through a wire of the driver's own or through a
 * return that both share. Bridged: out and back each through an amplifier, the second one inverted, and a
 * wire; such a driver has no return to share.
 */
import type { HeadphonesDescription } from '../link-description';
import { GROUND, type Netlist, resistor, voltage } from '../netlist';

/** Nodes at either end of a driver; its voltage is plus against minus. */
export interface DriverEnds {
  plus: string;
  minus: string;
}

export interface HeadphonesCircuit {
  netlist: Netlist;
  left: DriverEnds;
  right: DriverEnds;
}

const COMMON = 'common';

export function headphones(description: HeadphonesDescription): HeadphonesCircuit {
  const { bridged, driverOhms, amplifierOhms, wireOhms, commonOhms } = description;
  const shared = description.sharedReturn && !bridged;

  const channel = (name: string): { netlist: Netlist; ends: DriverEnds } => {
    const plus = `${name}-plus`;
    const minus = shared ? COMMON : `${name}-minus`;
    const amplifier = `${name}-amplifier`;
    const inverted = `${name}-inverted`;
    const back = bridged
      ? [voltage(inverted, GROUND, name, -1), resistor(minus, inverted, wireOhms + amplifierOhms)]
      : [resistor(minus, GROUND, wireOhms)];
    return {
      netlist: [
        voltage(amplifier, GROUND, name, 1),
        resistor(amplifier, plus, amplifierOhms + wireOhms),
        resistor(plus, minus, driverOhms),
        ...(shared ? [] : back),
      ],
      ends: { plus, minus },
    };
  };

  const left = channel('left');
  const right = channel('right');
  return {
    netlist: [
      ...left.netlist,
      ...right.netlist,
      ...(shared ? [resistor(COMMON, GROUND, commonOhms)] : []),
    ],
    left: left.ends,
    right: right.ends,
  };
}
