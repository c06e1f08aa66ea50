/**
 * A whole link as a netlist, put together from its parts. Node '0' is the receiver's chassis, 'ca' the
 * source's.
 *
 *   earth ─ ground path ─ ca ═ driver ─ hot-in/cold-in ═ cable ═ hot-end/cold-end ─ pin-2/pin-3 ─ receiver
 *
 * Between the cable's end and the receiver's pins lie the EMFs of rectified radio frequency. The stray
 * capacitance of the electric field ends on the legs at the receiver's end.
 */
import type { ConnectionKind, LinkDescription } from './link-description';
import type { OutputName } from './link-response';
import { capacitor, type Element, GROUND, type Netlist, resistor, voltage } from './netlist';
import { cable, type Core } from './parts/cable';
import { driver } from './parts/driver';
import { groundPath } from './parts/ground-path';
import { receiver } from './parts/receiver';

export interface LinkCircuit {
  netlist: Netlist;
  /** The node of each output. */
  outputs: Readonly<Record<OutputName, string>>;
}

interface Wiring {
  cores: 'coax' | 'stereo' | 'pair';
  /** What the cold core begins on: the driver's pin 3, the source's chassis, or nothing. */
  source: 'driver' | 'chassis' | 'open';
  /** What it ends on: the receiver's cold input, its chassis, or nothing. */
  end: 'input' | 'chassis' | 'open';
  /** Whether the shield ends on the receiver's signal ground instead of its chassis. */
  pin1Fault?: boolean;
}

const WIRINGS: Readonly<Record<ConnectionKind, Wiring>> = {
  rca: { cores: 'coax', source: 'chassis', end: 'open' },
  'trs-stereo': { cores: 'stereo', source: 'chassis', end: 'open' },
  xlr: { cores: 'pair', source: 'driver', end: 'input' },
  'pin3-source': { cores: 'pair', source: 'chassis', end: 'input' },
  'pin3-receiver': { cores: 'pair', source: 'open', end: 'chassis' },
  'adapter-open': { cores: 'pair', source: 'driver', end: 'open' },
  'adapter-tied': { cores: 'pair', source: 'driver', end: 'chassis' },
  cosmetic: { cores: 'pair', source: 'driver', end: 'open' },
  'pin1-fault': { cores: 'pair', source: 'driver', end: 'input', pin1Fault: true },
};

/** Source name of the other channel's programme, in a stereo lead. */
export const OTHER_CHANNEL = 'other';

const CHASSIS = 'ca';
/** Of the voltage rectified in the hot leg: the cold leg's junction is not quite its equal. A choice. */
const COLD_RADIO_SHARE = 0.8;
/** Of the hot leg's stray capacitance: the two lie nearly alike. A choice. */
const COLD_ELECTRIC_SHARE = 0.9;

export function linkCircuit(link: LinkDescription): LinkCircuit {
  const { connection, ground } = link;
  const wiring = WIRINGS[connection.kind];
  const pair = wiring.cores === 'pair';
  const reference = wiring.pin1Fault ? 'signal-ground' : GROUND;
  const coldIn = { driver: 'cold-in', chassis: CHASSIS, open: 'cold-in' }[wiring.source];
  const coldEnd = wiring.end === 'chassis' ? GROUND : 'cold-end';

  const cores: Core[] = [
    { name: 'hot', from: 'hot-in', to: 'hot-end', leg: pair ? 1 : 0, inField: true },
  ];
  if (pair) cores.push({ name: 'cold', from: coldIn, to: coldEnd, leg: -1 });
  if (wiring.cores === 'stereo')
    cores.push({ name: 'other', from: 'other-in', to: 'other-end', leg: 0 });

  const coldPin = wiring.end === 'input' ? 'pin-3' : reference;
  const input = receiver(link.receiver, { hot: 'pin-2', cold: coldPin, reference });
  const netlist = [
    ...groundPath(ground, CHASSIS, link.cable.tie),
    ...driver(
      link.driver,
      { chassis: CHASSIS, hot: 'hot-in', cold: wiring.source === 'open' ? undefined : coldIn },
      'signal',
    ),
    ...cable(link.cable, cores, { driver: CHASSIS, receiver: reference }),
    ...(wiring.pin1Fault ? [resistor(reference, GROUND, connection.pin1Ohms)] : []),
    ...(wiring.cores === 'stereo' ? otherChannel(link) : []),
    ...electricField(link, pair ? ['hot-end', coldEnd] : ['hot-end']),
    ...radio(link, wiring.end === 'input'),
    ...input.netlist,
  ];
  const cold = { input: 'pin-3', chassis: GROUND, open: pair ? coldEnd : GROUND }[wiring.end];
  return { netlist, outputs: { hot: 'pin-2', cold, out: input.out, chassis: CHASSIS } };
}

/** The other channel of a stereo lead: the same driver, and what its input loads it with. */
function otherChannel({ driver: description, receiver: { input } }: LinkDescription): Element[] {
  const nodes = { chassis: CHASSIS, hot: 'other-in', cold: CHASSIS };
  const load =
    input.topology === 'unbalanced'
      ? [resistor('other-end', GROUND, input.ohms), capacitor('other-end', GROUND, input.farads)]
      : [];
  return [...driver(description, nodes, OTHER_CHANNEL, 'other-'), ...load];
}

function electricField(link: LinkDescription, legs: readonly string[]): Element[] {
  const farads = link.interference.electricFarads;
  if (farads === 0) return [];
  const shares = [1, COLD_ELECTRIC_SHARE];
  return [
    voltage('noise', GROUND, 'electric', 1),
    ...legs.map((leg, index) => capacitor('noise', leg, farads * shares[index]!)),
  ];
}

function radio({ receiver: { radioGain } }: LinkDescription, coldToo: boolean): Element[] {
  return [
    voltage('pin-2', 'hot-end', 'radio', radioGain),
    ...(coldToo ? [voltage('pin-3', 'cold-end', 'radio', radioGain * COLD_RADIO_SHARE)] : []),
  ];
}
