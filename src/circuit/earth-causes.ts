/**
 * Why the voltage between the earths gets into a link: what each of its imperfections contributes.
 *
 * Each by taking it away and solving the link again: V = √Σ (|H − H′|·rmsₕ)² at the output, H′ without
 * it, over the lines of everything that acts between the earths. Contributions add with their phases,
 * so they may exceed the whole, or cancel; shares are of the sum of their magnitudes, and say what
 * weighs most, not what would be left.
 *
 * Where the shield is the signal's return, the drop along it is all there is. A balanced receiver meets
 * unequal source impedances, unequal capacitances of the legs, a shield that couples unequally into
 * them, what its own circuit lets through, and with a pin-1 fault what shield current makes of its ground.
 */
import { lineSources } from './interference-volts';
import type { ConnectionKind, LinkDescription, ReceiverDescription } from './link-description';
import type { ComplexCurve } from './link-response';
import { solveLink } from './solve-link';

export type EarthCause =
  'shield' | 'contacts' | 'impedance' | 'capacitance' | 'coupling' | 'rejection' | 'pin1';

export interface EarthContribution {
  cause: EarthCause;
  /** RMS at the output, dBu. */
  dbu: number;
  /** Of the sum of magnitudes: 0…1. */
  share: number;
}

/** The link without one of its imperfections. */
const WITHOUT: Readonly<Record<EarthCause, (link: LinkDescription) => LinkDescription>> = {
  shield: (link) => ({ ...link, cable: { ...link.cable, shieldOhmsPerMetre: 0 } }),
  contacts: (link) => ({ ...link, cable: { ...link.cable, contactOhms: 0 } }),
  impedance: (link) => ({ ...link, driver: { ...link.driver, ...matchedOhms(link) } }),
  capacitance: (link) => ({ ...link, cable: { ...link.cable, capacitanceImbalance: 0 } }),
  coupling: (link) => ({ ...link, cable: { ...link.cable, couplingImbalance: 0 } }),
  rejection: (link) => ({ ...link, receiver: perfect(link.receiver) }),
  pin1: (link) => ({ ...link, connection: { ...link.connection, pin1Ohms: 0 } }),
};

/** A cold core that begins on the chassis has no source impedance that could be raised to the hot's. */
const matchedOhms = ({ connection, driver }: LinkDescription) =>
  connection.kind === 'pin3-source'
    ? { hotOhms: 0, hotHenries: 0 }
    : { coldOhms: driver.hotOhms, hotHenries: 0 };

function perfect(receiver: ReceiverDescription): ReceiverDescription {
  const { input } = receiver;
  const residual = { ...receiver.residual, gain: 0 };
  switch (input.topology) {
    case 'difference': {
      const [r1, r2, r3, r4] = input.resistors;
      const into = (r1 + r3) / 2;
      const across = (r2 + r4) / 2;
      return {
        ...receiver,
        residual,
        input: { ...input, resistors: [into, across, into, across] },
      };
    }
    case 'transformer':
      return { ...receiver, residual, input: { ...input, crossFarads: 0 } };
    case 'buffered':
    case 'unbalanced':
      return { ...receiver, residual };
  }
}

const SHIELD_RETURNS: readonly ConnectionKind[] = [
  'rca',
  'trs-stereo',
  'pin3-receiver',
  'adapter-open',
  'adapter-tied',
  'cosmetic',
];

function causesOf({ connection: { kind }, receiver }: LinkDescription): EarthCause[] {
  if (receiver.input.topology === 'unbalanced' || SHIELD_RETURNS.includes(kind)) {
    return ['shield', 'contacts'];
  }
  const balanced: EarthCause[] = ['impedance', 'capacitance', 'coupling', 'rejection'];
  return kind === 'pin1-fault' ? [...balanced, 'pin1'] : balanced;
}

/**
 * Largest first; empty where nothing acts between the earths. Throws SingularLinkError where the link
 * has no solution.
 */
export function earthCauses(link: LinkDescription): EarthContribution[] {
  const lines = lineSources(link)
    .filter(({ source }) => source === 'earth')
    .flatMap(({ orders, rms }) =>
      orders.map((order, i) => ({ hertz: order * link.interference.mainsHz, rms: rms[i]! })),
    );
  if (lines.length === 0) return [];
  const hertz = [...new Set(lines.map((line) => line.hertz))];
  const at = lines.map((line) => hertz.indexOf(line.hertz));
  const curveOf = (one: LinkDescription): ComplexCurve => solveLink(one, hertz).transfers.earth.out;
  const whole = curveOf(link);

  const volts = causesOf(link).map((cause) => {
    const without = curveOf(WITHOUT[cause](link));
    const power = lines.reduce((sum, { rms }, i) => {
      const k = at[i]!;
      const magnitude = Math.hypot(whole.re[k]! - without.re[k]!, whole.im[k]! - without.im[k]!);
      return sum + (magnitude * rms) ** 2;
    }, 0);
    return { cause, volts: Math.sqrt(power) };
  });
  const sum = volts.reduce((all, one) => all + one.volts, 0);
  return volts
    .map((one) => ({
      cause: one.cause,
      dbu: 20 * Math.log10(one.volts / Math.sqrt(0.6)),
      share: sum > 0 ? one.volts / sum : 0,
    }))
    .sort((a, b) => b.share - a.share);
}
