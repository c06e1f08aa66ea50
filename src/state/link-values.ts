/**
 * Every value of a real link in one plain record, and the circuit that it describes, in SI units.
 *
 * Records can be compared, mended, kept and shown beside one another without touching the settings.
 */
import type {
  CableDescription,
  DriverDescription,
  HeadphonesDescription,
  InterferenceDescription,
  LinkDescription,
  ReceiverDescription,
} from '../circuit/link-description';
import { LINE_SPECTRA } from '../circuit/mains-spectra';
import { CORE_TO_SHIELD_INDUCTANCE } from '../circuit/presets/cables';
import { DRIVERS } from '../circuit/presets/drivers';
import { EARTH_HENRIES } from '../circuit/presets/environments';
import { HEADPHONES } from '../circuit/presets/headphones';
import type { ReceiverModel } from '../circuit/presets/receivers';
import { RECEIVERS } from '../circuit/presets/receivers';
import { ENVIRONMENT_PARAMS } from '../params/environment';
import type { ValueOf } from '../params/index';
import { rowOf } from '../params/index';
import { LINK_PARAMS } from '../params/link';
import type { Settings } from './settings';

type RealLinkId =
  (typeof LINK_PARAMS)[number]['id'] | (typeof ENVIRONMENT_PARAMS)[number]['id'] | 'hum.frequency';
/** How the link is looked at, not what it is. */
type OutsideId = 'link.model' | 'link.exaggerate';

export type LinkValueId = Exclude<RealLinkId, OutsideId>;
export type LinkValues = { readonly [Id in LinkValueId]: ValueOf<Id> };

const isInside = <Id extends string>(id: Id): id is Exclude<Id, OutsideId> =>
  id !== 'link.model' && id !== 'link.exaggerate';

export const LINK_VALUE_IDS: readonly LinkValueId[] = [
  ...[...LINK_PARAMS, ...ENVIRONMENT_PARAMS].map(({ id }) => id).filter(isInside),
  'hum.frequency',
];

const collect = (valueOf: (id: LinkValueId) => unknown): LinkValues =>
  Object.fromEntries(LINK_VALUE_IDS.map((id) => [id, valueOf(id)])) as LinkValues;

/** The rows' own defaults: an active balanced output, ten metres of XLR and a THAT 1240. */
export const DEFAULT_LINK_VALUES: LinkValues = collect((id) => rowOf(id).default);

export const linkValues = (settings: Settings): LinkValues => collect((id) => settings.get(id));

const MILLI = 1e-3;
const MICRO = 1e-6;
const NANO = 1e-9;
const PICO = 1e-12;
const PERCENT = 0.01;

/** A core that ends in the air: a matrix likes it better than nothing. */
const OPEN_OHMS = 1e9;
/** A core soldered to the chassis. */
const JOINED_OHMS = 0.001;
/** A class II source without any leakage still is no earthed one. */
const LEAST_LEAKAGE_FARADS = 1e-15;

function describeDriver(values: LinkValues): DriverDescription {
  const { balanced, emf, ...coil } = DRIVERS[values['driver.kind']].model;
  const hotOhms = values['driver.ohms'];
  // An unbalanced output has only its ground to offer to a cable's second core.
  const grounded = values['connection.kind'] === 'pin3-source' ? JOINED_OHMS : OPEN_OHMS;
  return {
    hotEmf: emf[0],
    coldEmf: emf[1],
    hotOhms,
    coldOhms: balanced ? hotOhms + values['driver.imbalance'] : grounded,
    hotHenries: values['driver.inductance'],
    ...coil,
    nominalDbu: values['driver.level'],
  };
}

function describeCable(values: LinkValues): CableDescription {
  const shieldHenriesPerMetre = values['cable.inductance'] * MICRO;
  return {
    metres: values['cable.length'],
    coreOhmsPerMetre: values['cable.core'],
    shieldOhmsPerMetre: values['cable.screen'],
    coreHenriesPerMetre: shieldHenriesPerMetre * CORE_TO_SHIELD_INDUCTANCE,
    shieldHenriesPerMetre,
    pairHenriesPerMetre: shieldHenriesPerMetre,
    legFaradsPerMetre: values['cable.legCapacitance'] * PICO,
    pairFaradsPerMetre: values['cable.pairCapacitance'] * PICO,
    capacitanceImbalance: values['cable.capacitanceImbalance'] * PERCENT,
    couplingImbalance: values['cable.couplingImbalance'] * PERCENT,
    loopAreaPerMetre: values['cable.loopArea'] * MICRO,
    tie: values['cable.shield'],
    contactOhms: values['connection.contact'] * MILLI,
  };
}

/**
 * Four resistors whose ratios are wrong by δ altogether. With R1(1+δ/4), R2(1−δ/4), R3(1−δ/4),
 * R4(1+δ/4), all of one size, Acm = (R4·R1 − R2·R3)/((R3+R4)·R1) = δ/(2 + δ/2) and Adm ≈ 1, so that
 * CMRR ≈ (1+G)/δ with G = 1: 2 % give 40 dB. Of the two signs the one that adds to what a cold leg of the
 * higher impedance lets through, as the residual's does: the worse case.
 */
function resistors(commonModeOhms: number, error: number): [number, number, number, number] {
  const each = commonModeOhms / 2;
  const low = each * (1 - error / 4);
  const high = each * (1 + error / 4);
  return [high, low, low, high];
}

function describeInput(values: LinkValues, { input }: ReceiverModel): ReceiverDescription['input'] {
  const ohms = values['receiver.commonModeOhms'];
  switch (input.topology) {
    case 'unbalanced':
      return { ...input, ohms: values['receiver.inputOhms'] };
    case 'difference':
      return { ...input, resistors: resistors(ohms, values['receiver.ratioError'] * PERCENT) };
    case 'buffered':
      return { ...input, ohms };
    case 'transformer':
      return input;
  }
}

function describeReceiver(values: LinkValues): ReceiverDescription {
  const { model } = RECEIVERS[values['receiver.kind']];
  const residualDb = values['receiver.residual'];
  // An unbalanced input has nothing to reject; at the top of its range rejection is ideal.
  const none =
    model.input.topology === 'unbalanced' || residualDb >= rowOf('receiver.residual').max;
  return {
    input: describeInput(values, model),
    residual: {
      gain: none ? 0 : 10 ** (-residualDb / 20),
      cornerHz: values['receiver.corner'] / MILLI,
    },
    noiseDbu: values['receiver.noise'],
    radioGain: model.radioGain,
  };
}

/**
 * Spectra: between the earths as chosen; of the mains through a capacitor, that of the mains voltage; of
 * stray magnetic fields, that of a ground loop, for currents in wiring carry the harmonics of their loads.
 */
function describeInterference(values: LinkValues): InterferenceDescription {
  const mainsVolts = values['earth.mains'];
  const isClassTwo = values['earth.source'] === 'class-two';
  return {
    mainsHz: values['hum.frequency'],
    earthVolts: isClassTwo ? mainsVolts : values['earth.voltage'] * MILLI,
    earthSpectrum: LINE_SPECTRA[isClassTwo ? 'mains-voltage' : values['earth.spectrum']],
    magneticTesla: values['field.magnetic'] * MICRO,
    magneticSpectrum: LINE_SPECTRA['ground-loop'],
    mainsVolts,
    mainsSpectrum: LINE_SPECTRA['mains-voltage'],
    electricFarads: values['field.electric'] * PICO,
    dimmerVolts: values['dimmer.voltage'] * MILLI,
    dimmerTesla: values['dimmer.field'] * MICRO,
    dimmerSpectrum: LINE_SPECTRA.dimmer,
    supplyAmperes: values['supply.current'] * MICRO,
    motorVolts: values['motor.voltage'] * MILLI,
    phonePeakVolts: values['phone.voltage'] * MILLI,
    radioPeakVolts: values['radio.voltage'] * MILLI,
  };
}

function describeHeadphones(values: LinkValues): HeadphonesDescription | undefined {
  const wiring = values['headphones.wiring'];
  if (wiring === 'none') return undefined;
  return {
    sharedReturn: HEADPHONES[wiring].sharedReturn,
    bridged: values['headphones.drive'] === 'bridged',
    driverOhms: values['headphones.ohms'],
    amplifierOhms: values['headphones.amplifier'],
    wireOhms: values['headphones.wire'],
    commonOhms: values['headphones.common'],
  };
}

export function describeLink(values: LinkValues): LinkDescription {
  const kind = values['connection.kind'];
  const leakage = Math.max(LEAST_LEAKAGE_FARADS, values['earth.leakage'] * NANO);
  return {
    driver: describeDriver(values),
    cable: describeCable(values),
    connection: {
      kind: kind === 'adapter' ? `adapter-${values['connection.pin3']}` : kind,
      pin1Ohms: values['connection.pin1'] * MILLI,
    },
    receiver: describeReceiver(values),
    ground: {
      ohms: values['earth.ohms'],
      henries: EARTH_HENRIES,
      leakageFarads: values['earth.source'] === 'class-two' ? leakage : 0,
    },
    interference: describeInterference(values),
    headphones: describeHeadphones(values),
  };
}
