/** Two links with round values, whose hum can be worked out by hand: an RCA and a balanced one. */
import type { LinkDescription } from '../../src/circuit/link-description';
import { LINE_SPECTRA } from '../../src/circuit/mains-spectra';

/** No interference at all, at 60 Hz. */
export const QUIET: LinkDescription['interference'] = {
  mainsHz: 60,
  earthVolts: 0,
  earthSpectrum: LINE_SPECTRA.sine,
  magneticTesla: 0,
  magneticSpectrum: LINE_SPECTRA.sine,
  mainsVolts: 230,
  mainsSpectrum: LINE_SPECTRA.sine,
  electricFarads: 0,
  dimmerVolts: 0,
  dimmerTesla: 0,
  dimmerSpectrum: LINE_SPECTRA.dimmer,
  supplyAmperes: 0,
  motorVolts: 0,
  phonePeakVolts: 0,
  radioPeakVolts: 0,
};

/** RCA of `metres` with 0.025 Ω/m of shield and two contacts of 10 mΩ, 600 Ω into 47 kΩ, −10 dBV. */
export const rcaLink = (
  metres: number,
  interference: Partial<LinkDescription['interference']> = {},
): LinkDescription => ({
  driver: {
    hotEmf: 1,
    coldEmf: 0,
    hotOhms: 600,
    coldOhms: 1e9,
    hotHenries: 0,
    hotFarads: 0,
    hotLoadOhms: 1e9,
    middleOhms: 0,
    middleFarads: 0,
    nominalDbu: -7.8,
  },
  cable: {
    metres,
    coreOhmsPerMetre: 0.06,
    shieldOhmsPerMetre: 0.025,
    coreHenriesPerMetre: 1.3e-6,
    shieldHenriesPerMetre: 1e-6,
    pairHenriesPerMetre: 1e-6,
    legFaradsPerMetre: 100e-12,
    pairFaradsPerMetre: 0,
    capacitanceImbalance: 0,
    couplingImbalance: 0,
    loopAreaPerMetre: 1e-5,
    tie: 'both',
    contactOhms: 0.01,
  },
  connection: { kind: 'rca', pin1Ohms: 0 },
  receiver: {
    input: { topology: 'unbalanced', ohms: 47_000, farads: 100e-12 },
    residual: { gain: 0, cornerHz: 1000 },
    noiseDbu: -105,
    radioGain: 1,
  },
  ground: { ohms: 0.3, henries: 3e-6, leakageFarads: 0 },
  interference: { ...QUIET, ...interference },
  headphones: undefined,
});

/** XLR of `metres` with 0.02 Ω/m of shield, 50 Ω and 50 + `imbalance` Ω into four resistors of 9 kΩ. */
export function xlrLink(
  metres: number,
  imbalanceOhms: number,
  interference: Partial<LinkDescription['interference']> = {},
): LinkDescription {
  const { driver, cable, receiver, ...rest } = rcaLink(metres, interference);
  return {
    ...rest,
    driver: {
      ...driver,
      hotEmf: 0.5,
      coldEmf: -0.5,
      hotOhms: 50,
      coldOhms: 50 + imbalanceOhms,
      nominalDbu: 4,
    },
    cable: {
      ...cable,
      coreOhmsPerMetre: 0.04,
      shieldOhmsPerMetre: 0.02,
      legFaradsPerMetre: 160e-12,
      pairFaradsPerMetre: 80e-12,
    },
    connection: { kind: 'xlr', pin1Ohms: 0 },
    receiver: {
      ...receiver,
      input: { topology: 'difference', resistors: [9000, 9000, 9000, 9000] },
      noiseDbu: -104,
    },
  };
}

/** The balanced cable and its driver into an XLR whose input uses pin 2 alone. */
export function cosmeticLink(
  metres: number,
  interference: Partial<LinkDescription['interference']> = {},
): LinkDescription {
  const link = xlrLink(metres, 0, interference);
  return {
    ...link,
    connection: { kind: 'cosmetic', pin1Ohms: 0 },
    receiver: { ...link.receiver, input: { topology: 'unbalanced', ohms: 20_000, farads: 0 } },
  };
}
