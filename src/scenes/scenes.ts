/**
 * Named links, one press each. Data: the sentences stand in `src/words/en/scenes.ts`, and every statement
 * there is checked against the solved link by a test.
 */
import type { LinkValues } from '../state/link-values';
import type { Scene } from './scene';
import { scene } from './scene';
import type { XlrSceneId } from './xlr-family';
import { XLR_SCENES } from './xlr-family';

const RCA: Partial<LinkValues> = {
  'driver.kind': 'consumer-rca',
  'connection.kind': 'rca',
  'cable.kind': 'thin-rca',
  'receiver.kind': 'unbalanced',
  'cable.length': 3,
};
const STUDIO_RCA: Partial<LinkValues> = {
  ...RCA,
  'cable.kind': 'good-rca',
  'environment.kind': 'studio',
};
/** An RCA output with a balanced cable of ten metres into a balanced input. */
const RCA_TO_XLR: Partial<LinkValues> = {
  'driver.kind': 'consumer-rca',
  'environment.kind': 'living-room',
};
/** A double-insulated supply: no earth, only the leakage of its filter. */
const CLASS_TWO: Partial<LinkValues> = { 'earth.source': 'class-two' };
/** A player and an amplifier on one strip, the player double-insulated. */
const HIFI: Partial<LinkValues> = {
  ...RCA,
  ...CLASS_TWO,
  'cable.kind': 'good-rca',
  'cable.length': 1.5,
  'environment.kind': 'one-strip',
};
/** Nothing of it is on the mains: a body in a hand, with some 10 pF to it. */
const HAND_HELD: Partial<LinkValues> = { ...CLASS_TWO, 'earth.leakage': 0.01 };
/** A microphone preamplifier: phantom power's 6.8 kΩ a leg, 0.1 % resistors, low noise. */
const PREAMPLIFIER: Partial<LinkValues> = {
  'receiver.kind': 'own',
  'receiver.commonModeOhms': 6800,
  'receiver.ratioError': 0.1,
  'receiver.residual': 80,
  'receiver.noise': -125,
};
const DIMMER_RIG: Partial<LinkValues> = {
  'cable.length': 30,
  'receiver.kind': 'that1200',
  'environment.kind': 'stage',
  'dimmer.field': 5,
};

const HOME = [
  scene('home-short', 'home', HIFI),
  scene('rca-two-outlets', 'home', RCA, { exaggerate: '20', demo: 'silence' }),
  scene(
    'rca-one-strip',
    'home',
    { ...RCA, 'environment.kind': 'one-strip' },
    { exaggerate: '20', demo: 'silence' },
  ),
  scene(
    'rca-transformer',
    'home',
    {
      'driver.kind': 'consumer-rca',
      'connection.kind': 'pin3-source',
      'receiver.kind': 'jt11',
      'cable.length': 3,
    },
    { exaggerate: '20', demo: 'silence', mode: 'balanced' },
  ),
  scene('rca-studio-10', 'home', { ...STUDIO_RCA, 'cable.length': 10 }),
  scene('rca-studio-30', 'home', { ...STUDIO_RCA, 'cable.length': 30 }),
] as const;

const BALANCED = [
  scene(
    'impedance-balanced',
    'balanced',
    { 'driver.kind': 'impedance-balanced', 'environment.kind': 'studio' },
    { mode: 'balanced' },
  ),
  scene(
    'undriven-cold-leg',
    'balanced',
    { 'driver.kind': 'impedance-balanced', 'driver.ohms': 50, 'environment.kind': 'studio' },
    { mode: 'balanced', wire: 'cold' },
  ),
  scene(
    'imbalance-10',
    'balanced',
    { 'driver.imbalance': 10, 'environment.kind': 'studio' },
    { mode: 'balanced', exaggerate: '60' },
  ),
] as const;

const MIXED = [
  scene(
    'pin3-source',
    'mixed',
    { ...RCA_TO_XLR, 'connection.kind': 'pin3-source' },
    { mode: 'balanced', exaggerate: '20' },
  ),
  scene(
    'pin3-receiver',
    'mixed',
    { ...RCA_TO_XLR, 'connection.kind': 'pin3-receiver' },
    { mode: 'balanced', exaggerate: '20' },
  ),
  scene(
    'adapter',
    'mixed',
    { 'connection.kind': 'adapter', 'receiver.kind': 'unbalanced' },
    { exaggerate: '20' },
  ),
  scene(
    'cosmetic-xlr',
    'mixed',
    { 'connection.kind': 'cosmetic', 'receiver.kind': 'unbalanced' },
    { exaggerate: '20', mode: 'balanced' },
  ),
  scene(
    'pin1-fault',
    'mixed',
    { 'connection.kind': 'pin1-fault', 'environment.kind': 'studio' },
    { exaggerate: '20', mode: 'balanced' },
  ),
] as const;

const STAGE = [
  scene(
    'dimmer-plain-pair',
    'stage',
    { ...DIMMER_RIG, 'cable.kind': 'untwisted' },
    { exaggerate: '40', mode: 'balanced', demo: 'silence' },
  ),
  scene(
    'dimmer-star-quad',
    'stage',
    { ...DIMMER_RIG, 'cable.kind': 'star-quad' },
    { exaggerate: '40', mode: 'balanced', demo: 'silence' },
  ),
  scene(
    'near-transmitter',
    'stage',
    {
      ...RCA,
      ...CLASS_TWO,
      'driver.kind': 'semi-pro',
      'cable.length': 6,
      'environment.kind': 'near-transmitter',
    },
    { exaggerate: '40', demo: 'silence' },
  ),
  scene(
    'phone-on-amplifier',
    'stage',
    { ...HIFI, 'phone.voltage': 10 },
    { exaggerate: '40', demo: 'silence' },
  ),
  scene(
    'guitar-lead',
    'stage',
    {
      ...RCA,
      'driver.kind': 'pickup',
      'cable.length': 6,
      'receiver.inputOhms': 1_000_000,
      'environment.kind': 'stage',
      'field.electric': 1,
    },
    { exaggerate: '20' },
  ),
  scene(
    'guitar-di',
    'stage',
    {
      ...PREAMPLIFIER,
      ...HAND_HELD,
      'driver.kind': 'transformer',
      'driver.ohms': 75,
      'driver.level': -40,
      'cable.length': 30,
      'environment.kind': 'stage',
      'field.electric': 1,
    },
    { exaggerate: '20', mode: 'balanced' },
  ),
  scene(
    'microphone-30',
    'stage',
    {
      ...PREAMPLIFIER,
      'driver.kind': 'dynamic-mic',
      'cable.length': 30,
      'environment.kind': 'stage',
      'field.electric': 1,
    },
    { exaggerate: '20', mode: 'balanced', demo: 'speech' },
  ),
] as const;

const HEADPHONES = [
  scene('headphone-crosstalk', 'headphones', {
    ...HIFI,
    'headphones.wiring': 'trs',
    'headphones.common': 0.5,
  }),
  scene('headphone-bridged', 'headphones', {
    ...HIFI,
    'headphones.wiring': 'xlr4',
  }),
] as const;

type SingleScenes = typeof HOME | typeof BALANCED | typeof MIXED | typeof STAGE | typeof HEADPHONES;
export type SingleSceneId = SingleScenes[number]['id'];
export type SceneId = SingleSceneId | XlrSceneId;

/** In the order in which the page shows them. */
export const SCENES: readonly Scene<SceneId>[] = [
  ...HOME,
  ...BALANCED,
  ...XLR_SCENES,
  ...MIXED,
  ...STAGE,
  ...HEADPHONES,
];

export const sceneOf = (id: SceneId): Scene<SceneId> => SCENES.find((one) => one.id === id)!;
