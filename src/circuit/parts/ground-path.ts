/**
 * How the source's chassis meets the earth that the receiver's chassis is on.
 *
 * Earthed: the voltage between the two outlets' earths, behind the resistance and inductance of the
 * wiring. Class II: the mains voltage, through the leakage of its filter and transformer, and no earth;
 * where the shield does not tie such a chassis down either, a leak keeps its potential determined.
 */
import type { GroundDescription, ShieldTie } from '../link-description';
import {
  capacitor,
  current,
  GROUND,
  inductor,
  LEAK_OHMS,
  type Netlist,
  resistor,
  voltage,
} from '../netlist';

export function groundPath(ground: GroundDescription, chassis: string, tie: ShieldTie): Netlist {
  const { ohms, henries, leakageFarads } = ground;
  const classTwo = leakageFarads > 0;
  return [
    voltage('earth', GROUND, 'earth', 1),
    current(GROUND, chassis, 'chassis', 1),
    ...(classTwo
      ? [capacitor('earth', chassis, leakageFarads)]
      : [resistor('earth', 'lead', ohms), inductor('ground', 'lead', chassis, henries)]),
    ...(classTwo && tie !== 'both' ? [resistor(chassis, GROUND, LEAK_OHMS)] : []),
  ];
}
