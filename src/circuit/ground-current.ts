/**
 * The current that the voltage between two earths, or a class II source's leakage, drives through a link,
 * and the voltages that it leaves there. RMS values of the mains' fundamental.
 *
 *   I = (V − Vca)/Zg: V between the earths (or of the mains), Vca of the source's chassis against the
 *   receiver's, Zg = Rg + jωLg, or 1/jωC of the leakage.
 *   Along the shield U = I·Rsh, its contacts included; the inductive part is induced in the cores as well
 *   and is no signal. Across a pin-1 fault I·Rp1.
 */
import type { LinkDescription } from './link-description';
import type { LinkResponse } from './link-response';

export interface GroundCurrent {
  hertz: number;
  amperes: number;
  /** Whether the shield closes the loop. */
  isClosed: boolean;
  shieldVolts: number;
  pin1Volts: number;
  chassisVolts: number;
}

/** `response` is the link's at its mains frequency, which must be the first of its frequencies. */
export function groundCurrent(link: LinkDescription, response: LinkResponse): GroundCurrent {
  const { cable, connection, ground, interference } = link;
  const { mainsHz, earthSpectrum } = interference;
  const volts = interference.earthVolts * fundamentalShare(earthSpectrum);
  const { re, im } = response.transfers.earth.chassis;
  const chassis = { re: volts * re[0]!, im: volts * im[0]! };
  const omega = 2 * Math.PI * mainsHz;
  const impedance =
    ground.leakageFarads > 0
      ? 1 / (omega * ground.leakageFarads)
      : Math.hypot(ground.ohms, omega * ground.henries);
  const amperes = Math.hypot(volts - chassis.re, chassis.im) / impedance;
  return {
    hertz: mainsHz,
    amperes,
    isClosed: cable.tie === 'both',
    shieldVolts: amperes * (cable.metres * cable.shieldOhmsPerMetre + 2 * cable.contactOhms),
    pin1Volts: amperes * connection.pin1Ohms,
    chassisVolts: Math.hypot(chassis.re, chassis.im),
  };
}

function fundamentalShare({
  orders,
  shares,
}: LinkDescription['interference']['earthSpectrum']): number {
  return shares[orders.indexOf(1)] ?? 0;
}
