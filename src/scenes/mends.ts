/**
 * What may help a link that hums: each mend as the link that it makes, so that its gain is worked out by
 * solving that link, and heard by applying it.
 *
 * Lifting the safety earth is not among them and never will be: it may kill.
 */
import { CABLES } from '../circuit/presets/cables';
import { CONNECTIONS } from '../circuit/presets/connections';
import { DRIVERS } from '../circuit/presets/drivers';
import { RECEIVERS } from '../circuit/presets/receivers';
import { clampToRow } from '../params/contract';
import type { NumberId } from '../params/index';
import { rowOf } from '../params/index';
import { choosePart, fitted } from '../state/link-fit';
import type { LinkValueId, LinkValues } from '../state/link-values';
import { balancedTwin } from '../state/twin';

export const MEND_IDS = [
  'same-outlet',
  'lower-resistance-shield',
  'shorter',
  'balanced-receiver',
  'better-receiver',
  'transformer',
  'match-impedances',
  'join-pin3-source',
  'star-quad',
  'lift-shield-receiver',
  'mend-pin1',
  'move-dimmer',
] as const;
export type MendId = (typeof MEND_IDS)[number];

export interface Mend {
  readonly id: MendId;
  /** The mended link; undefined where the mend has nothing to do. */
  readonly changes: (values: LinkValues) => LinkValues | undefined;
}

type LinkNumberId = LinkValueId & NumberId;

/** `values` with some of its numbers multiplied, on the steps of their rows. */
function scaled(values: LinkValues, ids: readonly LinkNumberId[], factor: number): LinkValues {
  const changes = ids.map((id) => [id, clampToRow(rowOf(id), values[id] * factor)]);
  return { ...values, ...Object.fromEntries(changes) } as LinkValues;
}

const connectionOf = (values: LinkValues) => CONNECTIONS[values['connection.kind']].model;
const hasUnbalancedInput = (values: LinkValues): boolean =>
  RECEIVERS[values['receiver.kind']].model.input.topology === 'unbalanced';
const hasBalancedDriver = (values: LinkValues): boolean =>
  DRIVERS[values['driver.kind']].model.balanced;

/** All that acts between the two earths. */
const EARTH_VOLTAGES = ['earth.voltage', 'dimmer.voltage', 'motor.voltage'] as const;
/** What is left between the sockets of one strip, mV. */
const ONE_STRIP_MILLIVOLTS = 1;
const SHORTEST_HALVED_METRES = 0.5;
/** What is left of a dimmer on another circuit and another route: a guess at 20 dB. */
const DIMMER_MOVED = 0.1;

function sameOutlet(values: LinkValues): LinkValues | undefined {
  const largest = Math.max(...EARTH_VOLTAGES.map((id) => values[id]));
  if (values['earth.source'] !== 'earthed' || largest <= ONE_STRIP_MILLIVOLTS) return undefined;
  return scaled(values, EARTH_VOLTAGES, ONE_STRIP_MILLIVOLTS / largest);
}

/** The cable with the least shield resistance among those of as many cores. */
function lowerResistanceShield(values: LinkValues): LinkValues | undefined {
  const { needsPair } = connectionOf(values);
  const kinds = Object.keys(CABLES) as LinkValues['cable.kind'][];
  const ohms = (kind: LinkValues['cable.kind']): number =>
    CABLES[kind].preset['cable.screen'].value;
  const best = kinds
    .filter((kind) => CABLES[kind].pair || !needsPair)
    .reduce((least, kind) => (ohms(kind) < ohms(least) ? kind : least));
  if (ohms(best) >= values['cable.screen']) return undefined;
  return choosePart(values, 'cable.kind', best).values;
}

function balancedReceiver(values: LinkValues): LinkValues | undefined {
  if (!hasUnbalancedInput(values)) return undefined;
  // An RCA needs another output and another cable as well; a balanced output is there already.
  return hasBalancedDriver(values)
    ? choosePart(values, 'receiver.kind', 'that1240').values
    : balancedTwin(values);
}

const BETTER_FROM: readonly LinkValues['receiver.kind'][] = [
  'budget',
  'that1240',
  'ina134',
  'ina1650',
  'own',
];

/**
 * Equal impedances in both legs. Where pin 3 is joined to an unbalanced output's ground, that is a
 * resistor as large as the output impedance in the cold leg: an impedance-balanced output.
 */
function matchImpedances(values: LinkValues): LinkValues | undefined {
  if (values['connection.kind'] === 'pin3-source' && values['driver.inductance'] === 0) {
    const { values: next } = choosePart(values, 'driver.kind', 'impedance-balanced');
    return {
      ...next,
      'driver.ohms': values['driver.ohms'],
      'driver.level': values['driver.level'],
      'driver.imbalance': 0,
    };
  }
  const { balancedDriver, balancedReceiver: balanced } = connectionOf(values);
  if (!balancedDriver || !balanced || values['driver.imbalance'] === 0) return undefined;
  return { ...values, 'driver.imbalance': 0 };
}

/** Only where another path keeps the source's chassis at earth, and the signal needs no shield. */
function liftShield(values: LinkValues): LinkValues | undefined {
  const { shieldReturns } = connectionOf(values);
  const isLoop = values['earth.source'] === 'earthed' && values['cable.shield'] === 'both';
  return isLoop && !shieldReturns ? { ...values, 'cable.shield': 'driver' } : undefined;
}

const CHANGES: Readonly<Record<MendId, Mend['changes']>> = {
  'same-outlet': sameOutlet,
  'lower-resistance-shield': lowerResistanceShield,
  shorter: (values) =>
    values['cable.length'] >= SHORTEST_HALVED_METRES
      ? scaled(values, ['cable.length'], 0.5)
      : undefined,
  'balanced-receiver': balancedReceiver,
  'better-receiver': (values) =>
    BETTER_FROM.includes(values['receiver.kind'])
      ? choosePart(values, 'receiver.kind', 'that1200').values
      : undefined,
  transformer: (values) =>
    values['receiver.kind'] === 'jt11'
      ? undefined
      : choosePart(values, 'receiver.kind', 'jt11').values,
  'match-impedances': matchImpedances,
  'join-pin3-source': (values) =>
    values['connection.kind'] === 'pin3-receiver'
      ? choosePart(values, 'connection.kind', 'pin3-source').values
      : undefined,
  'star-quad': (values) =>
    connectionOf(values).needsPair && values['cable.kind'] !== 'star-quad'
      ? choosePart(values, 'cable.kind', 'star-quad').values
      : undefined,
  'lift-shield-receiver': liftShield,
  'mend-pin1': (values) =>
    values['connection.kind'] === 'pin1-fault'
      ? choosePart(values, 'connection.kind', 'xlr').values
      : undefined,
  'move-dimmer': (values) =>
    values['dimmer.voltage'] + values['dimmer.field'] > 0
      ? scaled(values, ['dimmer.voltage', 'dimmer.field'], DIMMER_MOVED)
      : undefined,
};

/** In the order in which one would try them: the cheapest first. A link that does not fit is fitted first. */
export const MENDS: readonly Mend[] = MEND_IDS.map((id) => ({
  id,
  changes: (values) => CHANGES[id](fitted(values)),
}));
