/**
 * Figures that the makers of real parts publish, from the models: a check against hardware, not against
 * the same algebra done elsewhere. CMRR is differential gain over common-mode gain, the source's
 * impedance in one leg unless it says otherwise.
 */
import { describe, expect, it } from 'vitest';
import { RECEIVERS, type ReceiverKind } from '../../../src/circuit/presets/receivers';
import { solveLink } from '../../../src/circuit/solve-link';
import { choosePart } from '../../../src/state/link-fit';
import { DEFAULT_LINK_VALUES, describeLink } from '../../../src/state/link-values';
import {
  buffered,
  COMMON,
  difference,
  DIFFERENTIAL,
  type Input,
  inputsDb,
  jt11,
  magnitudeDb,
  rcaLink,
  unbalancedInput,
} from '../../helpers/circuits';

const cmrrDb = (
  hertz: number,
  input: Input,
  [hotOhms, coldOhms]: readonly [number, number],
  residual = { gain: 0, cornerHz: 1 },
): number =>
  inputsDb(hertz, input, DIFFERENTIAL, hotOhms, coldOhms, residual) -
  inputsDb(hertz, input, COMMON, hotOhms, coldOhms, residual);

const within = (value: number, published: number, tolerance: number): void =>
  expect(
    Math.abs(value - published),
    `${value.toFixed(2)} dB, published ${published}`,
  ).toBeLessThanOrEqual(tolerance);

const THAT1200 = buffered(2.1e6, 5.5e-12, 48_000);
const THAT1200_RESIDUAL = { gain: 10 ** (-90 / 20), cornerHz: 13_600 };

describe('published common-mode rejection', () => {
  it.each<[string, Input, number, number]>([
    ['INA134, 10 Ω: 74 dB', difference(25_000), 10, 74],
    ['SSM2143, 5 Ω: 71 dB', difference(12_000, 6000), 5, 71],
    ['SSM2141, 5 Ω: 80 dB', difference(25_000), 5, 80],
  ])('%s, within 0.3 dB', (_, input, ohms, published) => {
    within(cmrrDb(60, input, [0, ohms]), published, 0.3);
  });

  it('INA1650, 20 Ω, behind 91 dB of its own: 84 dB, within 1 dB', () => {
    const residual = { gain: 10 ** (-91 / 20), cornerHz: 50_000 };
    within(cmrrDb(60, buffered(500_000, 1e-12, 1e6), [0, 20], residual), 84, 1);
  });

  it.each([
    [60, 100, 2],
    [3000, 68, 1],
  ])(
    'JT-11P-1, 600 Ω unbalanced, from its 98 pF alone, %d Hz: %d dB, within %d dB',
    (hertz, published, tolerance) => {
      within(-inputsDb(hertz, jt11(0), COMMON, 600, 0), published, tolerance);
    },
  );

  it('JT-11P-1: gain −2.3 dB, within 0.1 dB', () => {
    within(inputsDb(1000, jt11(5.1e-12), DIFFERENTIAL, 0, 0), -2.3, 0.1);
  });

  // Its published values at 10 Ω are those at 0 Ω; the published impedance forbids that.
  it.each([
    [0, 60, 90, 0.2],
    [0, 20_000, 85, 0.2],
    [10, 60, 90, 1.5],
    [10, 20_000, 85, 1.5],
    [600, 60, 70, 0.2],
    [600, 20_000, 65, 0.2],
  ])('THAT 1200, %d Ω, %d Hz: %d dB, within %d dB', (ohms, hertz, published, tolerance) => {
    within(cmrrDb(hertz, THAT1200, [0, ohms], THAT1200_RESIDUAL), published, tolerance);
  });

  it('holds with the cold leg’s impedance the higher: residual and imbalance add up', () => {
    const coldHigher = cmrrDb(60, THAT1200, [0, 10], THAT1200_RESIDUAL);
    const hotHigher = cmrrDb(60, THAT1200, [10, 0], THAT1200_RESIDUAL);
    expect(coldHigher).toBeLessThan(90);
    expect(hotHigher).toBeGreaterThan(90);
  });
});

describe('the presets that ship', () => {
  it.each<[ReceiverKind, number, number, number, number]>([
    // INA134's 74 dB are an example of four resistors alone; its own 90.6 dB come on top.
    ['ina134', 10, 60, 74, 1.5],
    ['ina1650', 20, 60, 84, 1],
    ['that1200', 0, 60, 90, 0.2],
    ['that1200', 0, 20_000, 85, 0.2],
    ['that1200', 10, 60, 90, 1.5],
    ['that1200', 10, 20_000, 85, 1.5],
    ['that1200', 600, 60, 70, 0.2],
    ['that1200', 600, 20_000, 65, 0.2],
    ['that1240', 0, 60, 90, 0.2],
  ])('%s, %d Ω, %d Hz: %d dB, within %d dB', (kind, ohms, hertz, published, tolerance) => {
    expect(RECEIVERS).toHaveProperty(kind);
    const { receiver } = describeLink(
      choosePart(DEFAULT_LINK_VALUES, 'receiver.kind', kind).values,
    );
    within(cmrrDb(hertz, receiver.input, [0, ohms], receiver.residual), published, tolerance);
  });

  it.each([
    [60, 107],
    [3000, 73],
  ])('jt11, 50 Ω balanced, %d Hz: %d dB, within 0.2 dB', (hertz, published) => {
    const { receiver } = describeLink(
      choosePart(DEFAULT_LINK_VALUES, 'receiver.kind', 'jt11').values,
    );
    within(-inputsDb(hertz, receiver.input, COMMON, 50, 50), published, 0.2);
  });
});

it('61 m of 56 pF/m from 1 kΩ: −3 dB near 50 kHz, within a tenth', () => {
  const link = rcaLink({
    driver: { hotOhms: 1000 },
    cable: { metres: 61, legFaradsPerMetre: 56e-12 },
    input: unbalancedInput(1e6, 0),
  });
  const hertz = [1000, 45_000, 55_000];
  const { out } = solveLink(link, hertz).transfers.signal;
  const [low, before, after] = hertz.map((_, index) => magnitudeDb(out, index));
  expect(before! - low!).toBeGreaterThan(-3.2);
  expect(before! - low!).toBeLessThan(-2.6);
  expect(after! - low!).toBeLessThan(-3);
});
