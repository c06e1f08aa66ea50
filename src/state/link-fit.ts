/**
 * What goes with what: drivers and receivers with connections, cables and shields with both.
 *
 * Choosing a part writes its preset and moves the others only as far as they must, so that no link
 * without meaning can be chosen; a link from an address may still hold one, and can be told and mended.
 */
import { CABLES } from '../circuit/presets/cables';
import { CONNECTIONS } from '../circuit/presets/connections';
import { DRIVERS } from '../circuit/presets/drivers';
import type { KindOf, Kinds, PartId } from '../circuit/presets/index';
import { presetOf, presetsOf } from '../circuit/presets/index';
import { RECEIVERS } from '../circuit/presets/receivers';
import type { LinkValueId, LinkValues } from './link-values';
import { LINK_VALUE_IDS } from './link-values';

export const FIT_PROBLEM_CODES = [
  'driver-connection',
  'receiver-connection',
  'cable-connection',
  'shield-connection',
  'headphones-drive',
] as const;
export type FitProblem = (typeof FIT_PROBLEM_CODES)[number];

const connectionOf = (values: LinkValues) => CONNECTIONS[values['connection.kind']].model;
const isBalancedDriver = (values: LinkValues): boolean =>
  DRIVERS[values['driver.kind']].model.balanced;
const isBalancedReceiver = (values: LinkValues): boolean =>
  RECEIVERS[values['receiver.kind']].model.input.topology !== 'unbalanced';
const isPair = (values: LinkValues): boolean => CABLES[values['cable.kind']].pair;

/** Which parts of a link do not go together; of one that was chosen on the page, none. */
export function fitProblems(values: LinkValues): FitProblem[] {
  const connection = connectionOf(values);
  const problems: [FitProblem, boolean][] = [
    ['driver-connection', connection.balancedDriver !== isBalancedDriver(values)],
    ['receiver-connection', connection.balancedReceiver !== isBalancedReceiver(values)],
    ['cable-connection', connection.needsPair && !isPair(values)],
    ['shield-connection', connection.shieldReturns && values['cable.shield'] !== 'both'],
    [
      'headphones-drive',
      values['headphones.wiring'] === 'trs' && values['headphones.drive'] === 'bridged',
    ],
  ];
  return problems.filter(([, isThere]) => isThere).map(([code]) => code);
}

/** Where the shield may be tied: a shield that brings the signal back needs both its ends. */
export const shieldsThatFit = (values: LinkValues): readonly LinkValues['cable.shield'][] =>
  connectionOf(values).shieldReturns ? ['both'] : ['both', 'driver', 'receiver', 'lifted'];

/** How headphones may be driven: two bridged amplifiers cannot share a return. */
export const drivesThatFit = (values: LinkValues): readonly LinkValues['headphones.drive'][] =>
  values['headphones.wiring'] === 'trs' ? ['single'] : ['single', 'bridged'];

/** One kind, and the preset values that follow from it; what it does not set stays. */
function withKind<Part extends PartId>(
  values: LinkValues,
  part: Part,
  kind: KindOf<Part>,
): LinkValues {
  const next = { ...values, [part]: kind };
  const figures = presetsOf(next);
  // The old kind's too: a microphone that leaves gives the earth back to the environment.
  const touched = [values[part], kind].flatMap((one: Kinds[Part]) =>
    Object.keys(presetOf(part, one)),
  );
  const changes = touched
    .filter((id) => figures[id] !== undefined)
    .map((id) => [id, figures[id]!.value]);
  return { ...next, ...Object.fromEntries(changes) } as LinkValues;
}

/** The connection that joins this driver to this receiver. */
function connectionBetween(values: LinkValues): LinkValues['connection.kind'] {
  if (isBalancedDriver(values)) return isBalancedReceiver(values) ? 'xlr' : 'adapter';
  return isBalancedReceiver(values) ? 'pin3-source' : 'rca';
}

/** The same link with its connection, cable and shield changed to what its driver and receiver need. */
export function fitted(values: LinkValues): LinkValues {
  let next = values;
  const clashes = fitProblems(values);
  if (clashes.includes('driver-connection') || clashes.includes('receiver-connection')) {
    next = withKind(next, 'connection.kind', connectionBetween(next));
  }
  if (fitProblems(next).includes('cable-connection')) {
    next = withKind(next, 'cable.kind', 'mic-braid');
  }
  if (fitProblems(next).includes('shield-connection')) next = { ...next, 'cable.shield': 'both' };
  if (clashes.includes('headphones-drive')) next = { ...next, 'headphones.drive': 'single' };
  return next;
}

/** A driver and a receiver that the connection joins, where those at hand are not such. */
function withEndsFor(values: LinkValues): LinkValues {
  const { balancedDriver, balancedReceiver } = connectionOf(values);
  let next = values;
  if (isBalancedDriver(next) !== balancedDriver) {
    next = withKind(next, 'driver.kind', balancedDriver ? 'active-balanced' : 'consumer-rca');
  }
  if (isBalancedReceiver(next) !== balancedReceiver) {
    next = withKind(next, 'receiver.kind', balancedReceiver ? 'that1240' : 'unbalanced');
  }
  return next;
}

export interface Choice {
  values: LinkValues;
  /** What else had to change, besides the part itself and its own preset. */
  alsoChanged: readonly LinkValueId[];
}

/** Chooses the kind of one part. */
export function choosePart<Part extends PartId>(
  values: LinkValues,
  part: Part,
  kind: KindOf<Part>,
): Choice {
  let next = withKind(values, part, kind);
  if (part === 'connection.kind') next = withEndsFor(next);
  // A cable with one core decides the connection; every other part leaves the cable to it.
  if (part === 'cable.kind' && fitProblems(next).includes('cable-connection')) {
    next = withEndsFor(withKind(next, 'connection.kind', 'rca'));
  }
  next = fitted(next);
  const own = new Set<string>([part, ...Object.keys(presetOf(part, kind))]);
  const alsoChanged = LINK_VALUE_IDS.filter((id) => next[id] !== values[id] && !own.has(id));
  return { values: next, alsoChanged };
}
