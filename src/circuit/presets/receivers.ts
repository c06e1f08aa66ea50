/**
 * Receivers. Common-mode impedance of each leg and input impedance in Ω, ratio error in %, residual CMRR
 * in dB up to a corner in kHz, noise in dBu over 20 Hz–20 kHz.
 *
 * THAT 1240, INA134, INA1650, THAT 1200, Jensen JT-11P-1: their makers' datasheets. Derived: INA134's
 * residual and corner are fitted to 84.7 dB at 20 kHz and 70.5 dB at 100 kHz, THAT 1200's impedances and
 * corner to 90/85 dB with matched legs and 70/65 dB with 600 Ω at 60 Hz and 20 kHz (the published
 * impedances alone would do better than the published CMRR), its noise is the middle of two revisions'.
 * A budget input's 2 % is half of the worst that four 1 % resistors can do and twice one of them: 40 dB.
 * With trimmed resistors the residual contains the ratio error.
 */
import { datasheet, derived, typical } from './figures';

/** What is not a parameter. */
export interface ReceiverModel {
  /** Its circuit, as far as no parameter says it: see `ReceiverDescription`. */
  input:
    | { topology: 'unbalanced'; farads: number }
    | { topology: 'difference' }
    | { topology: 'buffered'; farads: number; betweenOhms: number }
    | {
        topology: 'transformer';
        primaryOhms: number;
        secondaryOhms: number;
        henries: number;
        loadOhms: number;
        legFarads: number;
        crossFarads: number;
      };
  /** Radio frequency at the input junctions, against a bipolar input without a filter. Typical. */
  radioGain: number;
}

const DIFFERENCE: ReceiverModel = { input: { topology: 'difference' }, radioGain: 1 };

export const RECEIVERS = {
  unbalanced: {
    preset: { 'receiver.inputOhms': typical(47_000), 'receiver.noise': typical(-105) },
    // The input's own capacitance, and a bipolar junction: all typical.
    model: { input: { topology: 'unbalanced', farads: 100e-12 }, radioGain: 1 },
  },
  budget: {
    preset: {
      'receiver.commonModeOhms': typical(20_000),
      'receiver.ratioError': derived(2),
      'receiver.residual': typical(140),
      'receiver.corner': typical(13.6),
      'receiver.noise': typical(-100),
    },
    model: DIFFERENCE,
  },
  that1240: {
    preset: {
      'receiver.commonModeOhms': typical(18_000),
      'receiver.ratioError': derived(0),
      'receiver.residual': datasheet(90),
      'receiver.corner': typical(13.6),
      'receiver.noise': datasheet(-104),
    },
    model: DIFFERENCE,
  },
  ina134: {
    preset: {
      'receiver.commonModeOhms': datasheet(50_000),
      'receiver.ratioError': derived(0),
      'receiver.residual': derived(90.6),
      'receiver.corner': derived(9.9),
      'receiver.noise': datasheet(-100),
    },
    model: DIFFERENCE,
  },
  ina1650: {
    preset: {
      'receiver.commonModeOhms': datasheet(500_000),
      'receiver.ratioError': derived(0),
      'receiver.residual': derived(91),
      'receiver.corner': typical(50),
      'receiver.noise': datasheet(-104.7),
    },
    model: {
      input: { topology: 'buffered', farads: 1e-12, betweenOhms: 1e6 },
      radioGain: 0.1,
    },
  },
  that1200: {
    preset: {
      'receiver.commonModeOhms': derived(2_100_000),
      'receiver.ratioError': derived(0),
      'receiver.residual': datasheet(90),
      'receiver.corner': derived(13.6),
      'receiver.noise': derived(-106),
    },
    model: {
      input: { topology: 'buffered', farads: 5.5e-12, betweenOhms: 48_000 },
      radioGain: 1,
    },
  },
  // 98 pF from the primary to its shield, half at each end; 5.1 pF across, fitted to 107 dB at 60 Hz.
  jt11: {
    preset: {
      // What it lets through is capacitance; nothing behind it adds to that.
      'receiver.residual': derived(140),
      'receiver.noise': typical(-107),
    },
    model: {
      input: {
        topology: 'transformer',
        primaryOhms: 1450,
        secondaryOhms: 1550,
        henries: 300,
        loadOhms: 10_000,
        legFarads: 49e-12,
        crossFarads: 5.1e-12,
      },
      radioGain: 0.03,
    },
  },
  // Where one starts from: a good difference amplifier of untrimmed 0.1 % resistors.
  own: {
    preset: {
      'receiver.commonModeOhms': typical(20_000),
      'receiver.ratioError': typical(0.1),
      'receiver.residual': typical(90),
      'receiver.corner': typical(13.6),
      'receiver.noise': typical(-104),
    },
    model: DIFFERENCE,
  },
} as const satisfies Record<string, { preset: object; model: ReceiverModel }>;

export type ReceiverKind = keyof typeof RECEIVERS;
