/**
 * What a threshold can be measured of: parameters with an order, as data.
 *
 * A test goes by levels in dB of the variable, of which more is always easier to hear: the value itself where it is
 * a level, 20·log10 of its number in its own unit where it is a length, a resistance or a voltage, and the negative
 * of a rejection. Where the interference grows in proportion to the variable, 1 dB of the level is 1 dB of it.
 *
 * Both intervals of a trial are the same link with the variable at the same value: one with what it lets in, and one
 * clean of it. So they differ in nothing else that could be heard, such as the treble that a long cable costs.
 */
import { clampToRow } from '../params/contract';
import type { NumberId } from '../params/index';
import { rowOf } from '../params/index';
import type { SettingsValues } from '../state/settings';
import type { Side } from './plan';

/** Levels are played on whole dB: far finer than an ear's own spread, and no sum of them is ever rounded. */
export const LEVEL_STEP_DB = 1;

type Scale = 'level' | 'rejection' | 'ratio';

export interface ThresholdVariable {
  readonly id: NumberId;
  /** The link that it is part of: the other one takes no notice of it. */
  readonly model: 'textbook' | 'circuit';
  readonly scale: Scale;
  /** Widest range that is offered, whole dB. Inside the row's range, and nowhere finer than its steps. */
  readonly fromDb: number;
  readonly toDb: number;
  /** What the link needs for the variable to tell at all; in both intervals. */
  readonly needs: SettingsValues;
  /** What takes away all that the variable scales; in the reference alone. */
  readonly clean: SettingsValues;
}

const NO_RESIDUAL: SettingsValues = { 'hum.on': false, 'rfi.on': false };
const NOTHING_GETS_IN: SettingsValues = {
  'earth.source': 'earthed',
  'earth.voltage': 0,
  'dimmer.voltage': 0,
  'motor.voltage': 0,
  'supply.current': 0,
  'field.magnetic': 0,
  'field.electric': 0,
  'dimmer.field': 0,
  'phone.voltage': 0,
  'radio.voltage': 0,
};

export const THRESHOLD_VARIABLES = [
  {
    id: 'hum.level',
    model: 'textbook',
    scale: 'level',
    fromDb: -80,
    toDb: -20,
    needs: { 'hum.on': true, 'receiver.mode': 'unbalanced' },
    clean: { 'hum.on': false },
  },
  {
    id: 'rfi.level',
    model: 'textbook',
    scale: 'level',
    fromDb: -90,
    toDb: -30,
    needs: { 'rfi.on': true, 'receiver.mode': 'unbalanced' },
    clean: { 'rfi.on': false },
  },
  {
    id: 'receiver.cmrr',
    model: 'textbook',
    scale: 'rejection',
    fromDb: -100,
    toDb: -20,
    needs: {
      'hum.on': true,
      'receiver.mode': 'balanced',
      'line.mismatch': 0,
      'line.skew': 0,
    },
    clean: NO_RESIDUAL,
  },
  {
    id: 'line.mismatch',
    model: 'textbook',
    scale: 'ratio',
    fromDb: -19,
    toDb: 26,
    needs: {
      'hum.on': true,
      'receiver.mode': 'balanced',
      'receiver.cmrr': 140,
      'line.skew': 0,
    },
    clean: NO_RESIDUAL,
  },
  {
    id: 'cable.length',
    model: 'circuit',
    scale: 'ratio',
    fromDb: 0,
    toDb: 49,
    needs: {},
    clean: NOTHING_GETS_IN,
  },
  {
    id: 'cable.screen',
    model: 'circuit',
    scale: 'ratio',
    fromDb: -55,
    toDb: 20,
    // In a balanced link a worse shield takes away hum as well as adding some.
    needs: { 'receiver.mode': 'unbalanced' },
    clean: NOTHING_GETS_IN,
  },
  {
    id: 'connection.contact',
    model: 'circuit',
    scale: 'ratio',
    fromDb: 0,
    toDb: 80,
    needs: { 'receiver.mode': 'unbalanced' },
    clean: NOTHING_GETS_IN,
  },
  {
    id: 'driver.imbalance',
    model: 'circuit',
    scale: 'ratio',
    fromDb: 0,
    toDb: 60,
    // Unequal capacitances and couplings would cancel some of what unequal impedances let in.
    needs: {
      'receiver.mode': 'balanced',
      'cable.capacitanceImbalance': 0,
      'cable.couplingImbalance': 0,
    },
    clean: NOTHING_GETS_IN,
  },
  {
    id: 'earth.voltage',
    model: 'circuit',
    scale: 'ratio',
    fromDb: -20,
    toDb: 70,
    needs: { 'earth.source': 'earthed' },
    clean: { 'earth.voltage': 0 },
  },
  {
    id: 'field.magnetic',
    model: 'circuit',
    scale: 'ratio',
    fromDb: -40,
    toDb: 50,
    needs: {},
    clean: { 'field.magnetic': 0 },
  },
] as const satisfies readonly ThresholdVariable[];

export type VariableId = (typeof THRESHOLD_VARIABLES)[number]['id'];

/** The variable of a known or unknown id; undefined where a threshold of it cannot be measured. */
export const findVariable = (id: string): ThresholdVariable | undefined =>
  THRESHOLD_VARIABLES.find((variable) => variable.id === id);

const toValue: Readonly<Record<Scale, (levelDb: number) => number>> = {
  level: (levelDb) => levelDb,
  rejection: (levelDb) => -levelDb,
  ratio: (levelDb) => 10 ** (levelDb / 20),
};
const toLevel: Readonly<Record<Scale, (value: number) => number>> = {
  level: (value) => value,
  rejection: (value) => -value,
  ratio: (value) => 20 * Math.log10(value),
};

/** The parameter's value at a level, in its own unit; not rounded to the row's steps. */
export const levelToValue = ({ scale }: ThresholdVariable, levelDb: number): number =>
  toValue[scale](levelDb);

/** Level in dB of a value in the parameter's own unit. */
export const valueToLevel = ({ scale }: ThresholdVariable, value: number): number =>
  toLevel[scale](value);

/** What is played with the interference, complete: the side's settings, the variable at the level. */
export function stimulusOf(
  side: Side,
  variable: ThresholdVariable,
  levelDb: number,
): SettingsValues {
  const value = clampToRow(rowOf(variable.id), levelToValue(variable, levelDb));
  return {
    ...side.settings,
    'source.wiring': 'programme',
    'link.model': variable.model,
    ...variable.needs,
    [variable.id]: value,
  };
}

/** What is played without it: the same, clean of all that the variable scales. */
export const referenceOf = (
  side: Side,
  variable: ThresholdVariable,
  levelDb: number,
): SettingsValues => ({ ...stimulusOf(side, variable, levelDb), ...variable.clean });
