/**
 * Drivers: what sends the signal. Output impedances in Ω, levels in dBu between the open terminals.
 *
 * Ranges of unbalanced outputs (330 Ω–1 kΩ in consumer equipment, 47–220 Ω in semi-professional): Jensen
 * application note AN-003. −10 dBV is −7.8 dBu; +4 dBu is 1.228 V. A symmetric driver drives each leg with
 * half of its EMF; an impedance-balanced one is the same amplifier on the hot leg alone, hence 6 dB less.
 */
import { derived, typical } from './figures';

/** What is not a parameter. All of it typical. */
export interface DriverModel {
  /** An unbalanced output has no cold leg, only a ground. */
  balanced: boolean;
  /** EMF of hot and cold, of 1 V of programme. */
  emf: readonly [hot: number, cold: number];
  /** Across a pickup's coil: its own capacitance, F, and the pots, Ω. */
  hotFarads: number;
  hotLoadOhms: number;
  /** From the middle of the two EMFs to the chassis: 0 Ω where it is grounded. */
  middleOhms: number;
  middleFarads: number;
}

/** Neither coil nor capacitance; 0 Ω of pots stand for none. */
const PLAIN = { hotFarads: 0, hotLoadOhms: 0, middleOhms: 0, middleFarads: 0 };
const UNBALANCED: DriverModel = { ...PLAIN, balanced: false, emf: [1, 0] };
const SYMMETRIC: DriverModel = { ...PLAIN, balanced: true, emf: [0.5, -0.5] };

const CONSUMER_DBU = derived(-7.8);
const STUDIO_DBU = derived(4);
const NO_COIL = typical(0);
/** A body without a mains lead meets the mains only through some 10 pF, a hand's. */
const NO_MAINS_LEAD = {
  'earth.source': typical('class-two'),
  'earth.leakage': typical(0.01),
} as const;

export const DRIVERS = {
  'consumer-rca': {
    preset: {
      'driver.ohms': typical(600),
      'driver.imbalance': typical(0),
      'driver.inductance': NO_COIL,
      'driver.level': CONSUMER_DBU,
    },
    model: UNBALANCED,
  },
  'semi-pro': {
    preset: {
      'driver.ohms': typical(100),
      'driver.imbalance': typical(0),
      'driver.inductance': NO_COIL,
      'driver.level': CONSUMER_DBU,
    },
    model: UNBALANCED,
  },
  'active-balanced': {
    preset: {
      'driver.ohms': typical(50),
      'driver.imbalance': typical(1),
      'driver.inductance': NO_COIL,
      'driver.level': STUDIO_DBU,
    },
    model: SYMMETRIC,
  },
  'impedance-balanced': {
    preset: {
      'driver.ohms': typical(100),
      'driver.imbalance': typical(1),
      'driver.inductance': NO_COIL,
      'driver.level': derived(-2),
    },
    model: { ...SYMMETRIC, emf: [1, 0] },
  },
  // As THAT 1646: two amplifiers that sense each other, so that either leg may be grounded.
  'cross-coupled': {
    preset: {
      'driver.ohms': typical(50),
      'driver.imbalance': typical(1),
      'driver.inductance': NO_COIL,
      'driver.level': STUDIO_DBU,
    },
    model: { ...SYMMETRIC, middleOhms: 5000 },
  },
  transformer: {
    preset: {
      'driver.ohms': typical(40),
      'driver.imbalance': typical(0.5),
      'driver.inductance': NO_COIL,
      'driver.level': STUDIO_DBU,
    },
    model: { ...SYMMETRIC, middleOhms: 10e6, middleFarads: 1e-9 },
  },
  // 150 Ω altogether; the legs' impedances differ by 5 %.
  'dynamic-mic': {
    preset: {
      'driver.ohms': typical(75),
      'driver.imbalance': typical(3.8),
      'driver.inductance': NO_COIL,
      'driver.level': typical(-52),
      ...NO_MAINS_LEAD,
    },
    model: { ...SYMMETRIC, middleOhms: 10e6, middleFarads: 100e-12 },
  },
  // One coil of an electric guitar, 100 pF of its own, and a volume and a tone pot together.
  pickup: {
    preset: {
      'driver.ohms': typical(7000),
      'driver.imbalance': typical(0),
      'driver.inductance': typical(3),
      'driver.level': typical(-18),
      ...NO_MAINS_LEAD,
    },
    model: { ...UNBALANCED, hotFarads: 100e-12, hotLoadOhms: 250e3 },
  },
} as const satisfies Record<string, { preset: object; model: DriverModel }>;

export type DriverKind = keyof typeof DRIVERS;
