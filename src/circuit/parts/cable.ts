/**
 * The cable as one lumped section: each conductor R + L, half of each capacitance at either end.
 *
 * The shield's mutual inductance to a core equals its own inductance, so that the inductive part of what
 * shield current drops is induced again in the core, and only the resistive part is left between them:
 * the core sees Ish·Rsh. In a pair the legs differ: M = Lsh·(1 ± δM/2), C = Cs·(1 ± δC/2), hot the larger.
 * One section holds while the cable is short against the wavelength: 300 m is 2 % of one at 20 kHz.
 *
 * Magnetic field: an EMF jωB·A in series with the hot core, hence differential. It is the voltage across
 * an inductance of A (m² = H·A/T) that carries 1 A a tesla.
 */
import type { CableDescription } from '../link-description';
import {
  capacitor,
  controlledVoltage,
  current,
  type Element,
  GROUND,
  inductor,
  LEAK_OHMS,
  mutual,
  type Netlist,
  resistor,
} from '../netlist';

export interface Core {
  name: string;
  from: string;
  to: string;
  /** +1, −1 or 0: which of the two unequal legs it is. */
  leg: number;
  /** Whether the field's EMF is in it. */
  inField?: boolean;
}

export interface ShieldEnds {
  /** What the shield is tied to at the driver's end and at the receiver's. */
  driver: string;
  receiver: string;
}

/** Cores in one shield. */
export function cable(
  description: CableDescription,
  cores: readonly Core[],
  ends: ShieldEnds,
): Netlist {
  const { metres, contactOhms, tie } = description;
  const from = tie === 'both' || tie === 'driver' ? ends.driver : 'shield-start';
  const to = tie === 'both' || tie === 'receiver' ? ends.receiver : 'shield-end';
  const shieldOhms = metres * description.shieldOhmsPerMetre + 2 * contactOhms;
  const open = tie === 'receiver' ? from : to;
  const [first, second] = cores;

  return [
    resistor(from, 'shield', shieldOhms),
    inductor('shield', 'shield', to, metres * description.shieldHenriesPerMetre),
    ...(tie === 'both' ? [] : [resistor(open, GROUND, LEAK_OHMS)]),
    ...cores.flatMap((core) => coreElements(description, core, [from, to])),
    ...(first && second ? betweenCores(description, first, second) : []),
  ];
}

function coreElements(
  description: CableDescription,
  core: Core,
  [shieldFrom, shieldTo]: readonly [string, string],
): Element[] {
  const { metres, capacitanceImbalance, couplingImbalance, loopAreaPerMetre } = description;
  const { name, from, to, leg } = core;
  const farads = metres * description.legFaradsPerMetre * (1 + (leg * capacitanceImbalance) / 2);
  const shared = metres * description.shieldHenriesPerMetre * (1 + (leg * couplingImbalance) / 2);
  const area = core.inField ? metres * loopAreaPerMetre : 0;
  const inner = area > 0 ? `${name}-field` : to;
  return [
    resistor(from, name, metres * description.coreOhmsPerMetre),
    inductor(name, name, inner, metres * description.coreHenriesPerMetre),
    mutual(name, 'shield', shared),
    capacitor(from, shieldFrom, farads / 2),
    capacitor(to, shieldTo, farads / 2),
    ...(area > 0
      ? [
          current(GROUND, 'field', 'magnetic', 1),
          inductor('field', 'field', GROUND, area),
          controlledVoltage([to, inner], ['field', GROUND], 1),
        ]
      : []),
  ];
}

function betweenCores(description: CableDescription, first: Core, second: Core): Element[] {
  const { metres } = description;
  const farads = metres * description.pairFaradsPerMetre;
  return [
    mutual(first.name, second.name, metres * description.pairHenriesPerMetre),
    capacitor(first.from, second.from, farads / 2),
    capacitor(first.to, second.to, farads / 2),
  ];
}
