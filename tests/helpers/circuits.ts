/** Link descriptions for tests, built up by changes from one that has nothing special, and their decibels. */
import type {
  CableDescription,
  ConnectionKind,
  DriverDescription,
  GroundDescription,
  InterferenceDescription,
  LineSpectrum,
  LinkDescription,
  ReceiverDescription,
} from '../../src/circuit/link-description';
import type { ComplexCurve, OutputName, SourceName } from '../../src/circuit/link-response';
import { solveCurves } from '../../src/circuit/solve-curves';
import { solveLink } from '../../src/circuit/solve-link';
import { driver } from '../../src/circuit/parts/driver';
import { receiver } from '../../src/circuit/parts/receiver';
import { GROUND } from '../../src/circuit/netlist';

export type Input = ReceiverDescription['input'];

const SILENT: LineSpectrum = { orders: [1], shares: [1], phases: [0] };

const NO_INTERFERENCE: InterferenceDescription = {
  mainsHz: 50,
  earthVolts: 0,
  earthSpectrum: SILENT,
  magneticTesla: 0,
  magneticSpectrum: SILENT,
  mainsVolts: 0,
  mainsSpectrum: SILENT,
  electricFarads: 0,
  dimmerVolts: 0,
  dimmerTesla: 0,
  dimmerSpectrum: SILENT,
  supplyAmperes: 0,
  motorVolts: 0,
  phonePeakVolts: 0,
  radioPeakVolts: 0,
};

/** A symmetric driver of 50 Ω a leg, on its chassis. */
export const DRIVER: DriverDescription = {
  hotEmf: 0.5,
  coldEmf: -0.5,
  hotOhms: 50,
  coldOhms: 50,
  hotHenries: 0,
  hotFarads: 0,
  hotLoadOhms: Infinity,
  middleOhms: 0,
  middleFarads: 0,
  nominalDbu: 4,
};

/** Ten metres of a shielded pair whose legs are equal. */
export const PAIR: CableDescription = {
  metres: 10,
  coreOhmsPerMetre: 0.04,
  shieldOhmsPerMetre: 0.02,
  coreHenriesPerMetre: 1.3e-6,
  shieldHenriesPerMetre: 1e-6,
  pairHenriesPerMetre: 1e-6,
  legFaradsPerMetre: 160e-12,
  pairFaradsPerMetre: 80e-12,
  capacitanceImbalance: 0,
  couplingImbalance: 0,
  loopAreaPerMetre: 0,
  tie: 'both',
  contactOhms: 0.01,
};

/** One metre of coaxial cable. */
export const COAX: CableDescription = {
  ...PAIR,
  metres: 1,
  coreOhmsPerMetre: 0.06,
  shieldOhmsPerMetre: 0.025,
  legFaradsPerMetre: 100e-12,
  pairFaradsPerMetre: 0,
};

export const RCA_DRIVER: DriverDescription = {
  ...DRIVER,
  hotEmf: 1,
  coldEmf: 0,
  hotOhms: 600,
  coldOhms: 0,
};

export const EARTHED: GroundDescription = { ohms: 0.3, henries: 3e-6, leakageFarads: 0 };
export const CLASS_TWO: GroundDescription = { ...EARTHED, leakageFarads: 2.2e-9 };

export const unbalancedInput = (ohms = 47_000, farads = 100e-12): Input => ({
  topology: 'unbalanced',
  ohms,
  farads,
});

/** Four equal resistors, or those given. */
export const difference = (...[r1 = 9000, r2 = r1, r3 = r1, r4 = r2]: number[]): Input => ({
  topology: 'difference',
  resistors: [r1, r2, r3, r4],
});

export const buffered = (ohms: number, farads: number, betweenOhms: number): Input => ({
  topology: 'buffered',
  ohms,
  farads,
  betweenOhms,
});

export const INGENIUS = buffered(10e6, 2.36e-12, 48_000);

export const jt11 = (crossFarads: number): Input => ({
  topology: 'transformer',
  primaryOhms: 1450,
  secondaryOhms: 1550,
  henries: 300,
  loadOhms: 10_000,
  legFarads: 49e-12,
  crossFarads,
});

export interface LinkChanges {
  driver?: Partial<DriverDescription>;
  cable?: Partial<CableDescription>;
  kind?: ConnectionKind;
  pin1Ohms?: number;
  input?: Input;
  receiver?: Partial<ReceiverDescription>;
  ground?: GroundDescription;
  interference?: Partial<InterferenceDescription>;
}

export function balancedLink(changes: LinkChanges = {}): LinkDescription {
  return {
    driver: { ...DRIVER, ...changes.driver },
    cable: { ...PAIR, ...changes.cable },
    connection: { kind: changes.kind ?? 'xlr', pin1Ohms: changes.pin1Ohms ?? 0.02 },
    receiver: {
      input: changes.input ?? difference(),
      residual: { gain: 0, cornerHz: 10_000 },
      noiseDbu: -104,
      radioGain: 1,
      ...changes.receiver,
    },
    ground: changes.ground ?? EARTHED,
    interference: { ...NO_INTERFERENCE, ...changes.interference },
    headphones: undefined,
  };
}

/** RCA: 600 Ω, a metre of coaxial cable, 47 kΩ. */
export const rcaLink = (changes: LinkChanges = {}): LinkDescription =>
  balancedLink({
    kind: 'rca',
    input: unbalancedInput(),
    ...changes,
    driver: { ...RCA_DRIVER, ...changes.driver },
    cable: { ...COAX, ...changes.cable },
  });

export const magnitudeDb = ({ re, im }: ComplexCurve, index = 0): number =>
  20 * Math.log10(Math.hypot(re[index]!, im[index]!));

/** Decibels of one transfer of a link at one frequency. */
export const transferDb = (
  link: LinkDescription,
  source: SourceName,
  output: OutputName,
  hertz: number,
): number => magnitudeDb(solveLink(link, [hertz]).transfers[source][output]);

/** Both legs at once, or each with half of it and the cold one inverted. */
export const COMMON = { hotEmf: 1, coldEmf: 1 };
export const DIFFERENTIAL = { hotEmf: 0.5, coldEmf: -0.5 };

/** A receiver without a cable, from voltages behind impedances: decibels at its output. */
export function inputsDb(
  hertz: number,
  input: Input,
  emf: { hotEmf: number; coldEmf: number },
  hotOhms: number,
  coldOhms: number,
  residual = { gain: 0, cornerHz: 10_000 },
): number {
  const { netlist, out } = receiver(
    { input, residual, noiseDbu: -104, radioGain: 1 },
    { hot: 'hot', cold: 'cold', reference: GROUND },
  );
  const drive = driver(
    { ...DRIVER, ...emf, hotOhms, coldOhms },
    { chassis: GROUND, hot: 'hot', cold: 'cold' },
    'emf',
  );
  return magnitudeDb(solveCurves([...drive, ...netlist], ['emf'], [out], [hertz])[0]![0]!);
}
