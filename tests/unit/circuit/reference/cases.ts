/**
 * What each case of ngspice-results.csv is, in this project's terms: a link, or a receiver, a driver and
 * headphones by themselves. Decibels at a frequency.
 */
import { THERMAL_VOLTS } from '../../../../src/circuit/rectified-volts';
import { solveHeadphones } from '../../../../src/circuit/solve-headphones';
import type { LinkDescription } from '../../../../src/circuit/link-description';
import {
  balancedLink,
  buffered,
  CLASS_TWO,
  COMMON,
  difference,
  DIFFERENTIAL,
  type Input,
  INGENIUS,
  inputsDb,
  jt11,
  rcaLink,
  transferDb,
  unbalancedInput,
} from '../../../helpers/circuits';

export type Case = (hertz: number) => number;

const earth =
  (link: LinkDescription): Case =>
  (hertz) =>
    transferDb(link, 'earth', 'out', hertz);
const signal =
  (link: LinkDescription): Case =>
  (hertz) =>
    transferDb(link, 'signal', 'out', hertz);
const electric =
  (link: LinkDescription): Case =>
  (hertz) =>
    transferDb(link, 'electric', 'out', hertz);

const common =
  (input: Input, hotOhms: number, coldOhms: number): Case =>
  (hertz) =>
    inputsDb(hertz, input, COMMON, hotOhms, coldOhms);
const differential =
  (input: Input, hotOhms: number, coldOhms: number): Case =>
  (hertz) =>
    inputsDb(hertz, input, DIFFERENTIAL, hotOhms, coldOhms);
/** A voltage on hot and one on cold, into a difference amplifier. */
const legs =
  (hotEmf: number, coldEmf: number, hotOhms: number, coldOhms: number): Case =>
  (hertz) =>
    inputsDb(hertz, difference(), { hotEmf, coldEmf }, hotOhms, coldOhms);
/** The netlists invert what is left of the common mode: a negative k0. */
const residual =
  (input: Input, hotOhms: number, db: number, cornerHz: number): Case =>
  (hertz) =>
    inputsDb(hertz, input, COMMON, hotOhms, 0.001, { gain: -(10 ** (-db / 20)), cornerHz });

const phones = (commonOhms: number) =>
  solveHeadphones({ ...PHONES, sharedReturn: true, commonOhms });
const PHONES = {
  sharedReturn: false,
  bridged: false,
  driverOhms: 32,
  amplifierOhms: 1,
  wireOhms: 0.1,
  commonOhms: 0,
};
const db = (value: number): number => 20 * Math.log10(Math.abs(value));

const classTwoRca = rcaLink({ cable: { metres: 2 }, ground: CLASS_TWO });
const tenOhms = { driver: { hotOhms: 55, coldOhms: 45 }, cable: { capacitanceImbalance: 0.05 } };
const longCable = (tie: 'driver' | 'receiver'): LinkDescription =>
  balancedLink({
    driver: { hotOhms: 150, coldOhms: 150 },
    cable: { metres: 100, capacitanceImbalance: 0.05, tie },
    input: INGENIUS,
  });
const singleEnded = { input: unbalancedInput(20_000, 0) };
const inField = balancedLink({
  cable: { metres: 1, coreOhmsPerMetre: 0, loopAreaPerMetre: 1, legFaradsPerMetre: 0 },
});

/** I0(x), by its power series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-16; k++) {
    term *= (x / 2 / k) ** 2;
    sum += term;
  }
  return sum;
}

export const CASES: Readonly<Record<string, Case>> = {
  u1_rca1m_gl: earth(rcaLink()),
  u1_rca1m_sig: signal(rcaLink()),
  u3_classII_leak_gl: earth(classTwoRca),
  u3_classII_leak_sig: signal(classTwoRca),

  'd1_9k_0ohm_5e-5mm_cm': common(difference(9000, 9000.45, 9000, 9000), 0, 0),
  'd1_9k_0ohm_5e-5mm_dm': differential(difference(9000, 9000.45, 9000, 9000), 0, 0),
  d2_9k_10ohm_cm: common(difference(), 50, 60),
  d2_9k_10ohm_dm: differential(difference(), 50, 60),
  d4_ssm2143_5ohm_cm: common(difference(12_000, 6000), 0, 5),
  d4_ssm2143_5ohm_dm: differential(difference(12_000, 6000), 0, 5),
  d5_ina134_10ohm_cm: common(difference(25_000), 0, 10),
  d5_ina134_10ohm_dm: differential(difference(25_000), 0, 10),
  d6_ssm2141_5ohm_cm: common(difference(25_000), 0, 5),
  d6_ssm2141_5ohm_dm: differential(difference(25_000), 0, 5),
  d7_10k_1pct_worst_cm: common(difference(9900, 10_100, 10_100, 9900), 0, 0),
  d7_10k_1pct_worst_dm: differential(difference(9900, 10_100, 10_100, 9900), 0, 0),
  d8_10k_1pct_one_cm: common(difference(10_000, 10_100, 10_000, 10_000), 0, 0),
  d8_10k_1pct_one_dm: differential(difference(10_000, 10_100, 10_000, 10_000), 0, 0),

  i1_ingenius_10ohm: common(INGENIUS, 50, 60),
  i3_ina1650_20ohm: common(buffered(500_000, 1e-12, Infinity), 0, 20),
  i4_ina_100k_600ohm: common(buffered(100_000, 10e-12, Infinity), 0, 600),
  t1_jt11_bal50: common(jt11(5.1e-12), 50, 50),
  t3_jt11_10ohm: common(jt11(0), 60, 50),
  t4_jt11_gain: differential(jt11(0), 0.001, 0.001),

  g1_symmetric: legs(1, -1, 50, 50),
  g2_impedance_balanced: legs(1, 0, 50, 50),
  g3_unbal_pin3_gnd: legs(1, 0, 600, 0.001),
  b1_sym_or_impbal_1ohm_da9k: common(difference(), 50.5, 49.5),
  b1_sym_or_impbal_1ohm_ingen: common(INGENIUS, 50.5, 49.5),
  b2_unbal_out_600_pin3_src_da9k: common(difference(), 600, 0.001),
  b2_unbal_out_600_pin3_src_ingen: common(INGENIUS, 600, 0.001),

  c1_shield_driver_100m_dC5pct: earth(longCable('driver')),
  c3_shield_receiver_100m_dC5pct: earth(longCable('receiver')),
  f1_xlr10m_da9k_10ohm: earth(balancedLink(tenOhms)),
  f2_xlr10m_ingen_10ohm: earth(balancedLink({ ...tenOhms, input: INGENIUS })),
  k1_cosmetic_xlr10m: earth(balancedLink({ ...singleEnded, kind: 'cosmetic' })),
  k2_xlr2rca_pin3open: earth(balancedLink({ ...singleEnded, kind: 'adapter-open' })),
  s1_bal100m_sig: signal(balancedLink({ cable: { metres: 100 }, input: difference(25_000) })),

  // One metre with a loop of 1 m²: the EMF of 1 V is a field of 1/ω tesla.
  m1_mag_emf_balanced: (hertz) =>
    transferDb(inField, 'magnetic', 'out', hertz) - db(2 * Math.PI * hertz),
  e1_unbal_1pF: electric(
    rcaLink({
      cable: { metres: 2 },
      input: unbalancedInput(47_000, 0),
      interference: { electricFarads: 1e-12 },
    }),
  ),
  e2_bal_1pF_matched10pctCx: electric(
    balancedLink({
      cable: { coreOhmsPerMetre: 0, pairFaradsPerMetre: 0 },
      interference: { electricFarads: 1e-12 },
    }),
  ),

  h1_trs_32ohm_0p1: () => db(phones(0.1).crosstalk),
  h2_trs_32ohm_0p5: () => db(phones(0.5).crosstalk),
  h4_se_drive_32: () => db(solveHeadphones(PHONES).gain),
  h5_bal_drive_32: () => db(solveHeadphones({ ...PHONES, bridged: true }).gain),
  h6_se_drive_32_R10: () => db(solveHeadphones({ ...PHONES, amplifierOhms: 10 }).gain),

  r1_ssm2141_like: residual(buffered(50_000, 1e-12, Infinity), 0.001, 100, 796),
  r2_ina134_like: residual(buffered(50_000, 1e-12, Infinity), 0.001, 90.6, 9900),
  r3_that1200fit_0: residual(buffered(2.1e6, 5.5e-12, 48_000), 0.001, 90, 13_600),
  r4_that1200fit_10: residual(buffered(2.1e6, 5.5e-12, 48_000), 10, 90, 13_600),
  r6_ina1650_20: residual(buffered(500_000, 1e-12, 1e6), 20, 91, 50_000),

  // A junction's mean current rises by I0(Vx/VT) − 1; the square law is the first term of that.
  rf1_bjt_rectify: () => db(besselI0(0.01 / THERMAL_VOLTS) - 1),
};
