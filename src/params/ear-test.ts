import type { ParamRow } from './contract';
import { choiceRow, numberRow } from './contract';
import { DRIVER_PARAMS } from './driver';
import { ENVIRONMENT_PARAMS } from './environment';
import { INTERFERENCE_PARAMS } from './interference';
import { LINE_PARAMS } from './line';
import { LINK_PARAMS } from './link';
import { MONITOR_PARAMS } from './monitor';
import { RECEIVER_PARAMS } from './receiver';

const VALUED = [
  ...INTERFERENCE_PARAMS,
  ...DRIVER_PARAMS,
  ...LINE_PARAMS,
  ...RECEIVER_PARAMS,
  ...LINK_PARAMS,
  ...ENVIRONMENT_PARAMS,
] as const;
type Valued = (typeof VALUED)[number];
/** The switch and the model are compared in other ways; what is only on or off has no two values to choose. */
type Compared = Exclude<Valued, { kind: 'switch' } | { id: 'link.model' | 'receiver.mode' }>;

const isCompared = (row: Valued): row is Compared =>
  (row as ParamRow).kind !== 'switch' && row.id !== 'link.model' && row.id !== 'receiver.mode';

/** Parameters of which two values can be compared. */
export const COMPARED_IDS = VALUED.filter(isCompared).map(({ id }) => id);

const WIRES = MONITOR_PARAMS[0].options;

/** The scenes' ids, which stand in `src/scenes`: a type check and a test hold this list to them. */
const SCENES = [
  'home-short',
  'rca-two-outlets',
  'rca-one-strip',
  'rca-transformer',
  'rca-studio-10',
  'rca-studio-30',
  'impedance-balanced',
  'undriven-cold-leg',
  'imbalance-10',
  'xlr-10-budget',
  'xlr-10-that1240',
  'xlr-10-ina134',
  'xlr-10-ina1650',
  'xlr-10-that1200',
  'xlr-10-jt11',
  'xlr-30-budget',
  'xlr-30-that1240',
  'xlr-30-ina134',
  'xlr-30-ina1650',
  'xlr-30-that1200',
  'xlr-30-jt11',
  'xlr-100-budget',
  'xlr-100-that1240',
  'xlr-100-ina134',
  'xlr-100-ina1650',
  'xlr-100-that1200',
  'xlr-100-jt11',
  'pin3-source',
  'pin3-receiver',
  'adapter',
  'cosmetic-xlr',
  'pin1-fault',
  'dimmer-plain-pair',
  'dimmer-star-quad',
  'near-transmitter',
  'phone-on-amplifier',
  'guitar-lead',
  'guitar-di',
  'microphone-30',
  'headphone-crosstalk',
  'headphone-bridged',
] as const;

/** A blind test as it is set up, so that a link hands out the whole task. */
export const EAR_TEST_PARAMS = [
  choiceRow({
    id: 'test.design',
    options: ['abx', 'preference', 'triangle', 'threshold'],
    default: 'abx',
  }),
  /** What A and B are; `kept` are two states that the listener keeps, which no link carries. */
  choiceRow({
    id: 'test.compare',
    options: ['switch', 'wires', 'values', 'scenes', 'kept'],
    default: 'switch',
  }),
  choiceRow({ id: 'test.wireA', options: WIRES, default: 'hot' }),
  choiceRow({ id: 'test.wireB', options: WIRES, default: 'output' }),
  choiceRow({ id: 'test.parameter', options: COMPARED_IDS, default: 'cable.length' }),
  /** Where in that parameter's range A stands, in travel of its slider: so one row does for every range. */
  numberRow({ id: 'test.valueA', unit: '', min: 0, max: 1, default: 0, step: 1e-9 }),
  numberRow({ id: 'test.valueB', unit: '', min: 0, max: 1, default: 1, step: 1e-9 }),
  choiceRow({ id: 'test.sceneA', options: SCENES, default: 'rca-studio-10' }),
  choiceRow({ id: 'test.sceneB', options: SCENES, default: 'xlr-10-that1240' }),
  /** What a threshold varies: the ids of `THRESHOLD_VARIABLES`, held to them by a test. */
  choiceRow({
    id: 'test.variable',
    options: [
      'hum.level',
      'rfi.level',
      'receiver.cmrr',
      'line.mismatch',
      'cable.length',
      'cable.screen',
      'connection.contact',
      'driver.imbalance',
      'earth.voltage',
      'field.magnetic',
    ],
    default: 'hum.level',
  }),
  choiceRow({ id: 'test.method', options: ['bayes', 'staircase'], default: 'bayes' }),
  choiceRow({ id: 'test.levels', options: ['matched', 'as-wired'], default: 'matched' }),
  choiceRow({
    id: 'test.trials',
    options: ['8', '10', '12', '16', '20', '24', '32', '50'],
    default: '16',
  }),
  /** In a triangle a guesser is right in a third of all trials. */
  choiceRow({
    id: 'test.triangleTrials',
    options: ['9', '12', '15', '18', '24', '30', '50'],
    default: '18',
  }),
  choiceRow({ id: 'test.thresholdTrials', options: ['20', '32', '40'], default: '40' }),
] as const;
