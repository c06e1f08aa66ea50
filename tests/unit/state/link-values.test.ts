import { describe, expect, it } from 'vitest';
import { LINE_SPECTRA } from '../../../src/circuit/mains-spectra';
import { humBudget } from '../../../src/circuit/hum-budget';
import { presetsOf } from '../../../src/circuit/presets/index';
import { PARAMS } from '../../../src/params/index';
import type { LinkValues } from '../../../src/state/link-values';
import {
  DEFAULT_LINK_VALUES,
  describeLink,
  LINK_VALUE_IDS,
  linkValues,
} from '../../../src/state/link-values';
import { createSettings } from '../../../src/state/settings';

/** The defaults, with the presets of other kinds where `changes` names such, and `changes` on top. */
function values(changes: Partial<LinkValues> = {}): LinkValues {
  const kinds = { ...DEFAULT_LINK_VALUES, ...changes };
  const presets = Object.entries(presetsOf(kinds)).map(([id, { value }]) => [id, value]);
  return { ...kinds, ...Object.fromEntries(presets), ...changes } as LinkValues;
}
const describeWith = (changes: Partial<LinkValues>) => describeLink(values(changes));

describe('the values of a link', () => {
  it('are every parameter of links and surroundings, but not how one looks at them', () => {
    const groups =
      /^(cable|connection|receiver|environment|earth|field|dimmer|supply|motor|phone)\./;
    const ids = PARAMS.map(({ id }) => id).filter((id) => groups.test(id));
    const others = ['receiver.cmrr', 'receiver.mode'];
    for (const id of ids)
      expect([id, LINK_VALUE_IDS.includes(id as never)]).toEqual([id, !others.includes(id)]);
    expect(LINK_VALUE_IDS).toContain('hum.frequency');
    expect(LINK_VALUE_IDS).not.toContain('link.model');
    expect(LINK_VALUE_IDS).not.toContain('link.exaggerate');
    expect(new Set(LINK_VALUE_IDS).size).toBe(LINK_VALUE_IDS.length);
  });

  it('are read from the settings', () => {
    const settings = createSettings({ 'hum.frequency': 60 });
    expect(linkValues(settings)).toEqual({ ...DEFAULT_LINK_VALUES, 'hum.frequency': 60 });
    settings.set('cable.length', 25);
    expect(linkValues(settings)['cable.length']).toBe(25);
  });
});

describe('a described link', () => {
  it('is in SI units', () => {
    const link = describeWith({
      'connection.contact': 12,
      'connection.pin1': 30,
      'cable.inductance': 0.9,
      'earth.voltage': 20,
      'field.magnetic': 3,
      'field.electric': 2,
      'dimmer.voltage': 40,
      'dimmer.field': 5,
      'supply.current': 60,
      'motor.voltage': 7,
      'phone.voltage': 8,
      'radio.voltage': 9,
    });
    const { cable } = link;
    expect(cable.metres).toBe(10);
    expect(cable.contactOhms).toBeCloseTo(0.012, 12);
    expect(cable.legFaradsPerMetre).toBeCloseTo(190e-12, 20);
    expect(cable.pairFaradsPerMetre).toBeCloseTo(95e-12, 20);
    expect(cable.shieldHenriesPerMetre).toBeCloseTo(0.9e-6, 15);
    expect(cable.coreHenriesPerMetre).toBeCloseTo(1.17e-6, 15);
    expect(cable.pairHenriesPerMetre).toBeCloseTo(0.9e-6, 15);
    expect(cable.capacitanceImbalance).toBeCloseTo(0.05, 12);
    expect(cable.couplingImbalance).toBeCloseTo(0.001, 12);
    expect(cable.loopAreaPerMetre).toBeCloseTo(60e-6, 12);
    expect(link.connection.pin1Ohms).toBeCloseTo(0.03, 12);
    expect(link.ground).toEqual({ ohms: 0.3, henries: 3e-6, leakageFarads: 0 });
    const { interference } = link;
    expect(interference.earthVolts).toBeCloseTo(0.02, 12);
    expect(interference.magneticTesla).toBeCloseTo(3e-6, 15);
    expect(interference.electricFarads).toBeCloseTo(2e-12, 20);
    expect(interference.dimmerVolts).toBeCloseTo(0.04, 12);
    expect(interference.dimmerTesla).toBeCloseTo(5e-6, 15);
    expect(interference.supplyAmperes).toBeCloseTo(60e-6, 15);
    expect(interference.motorVolts).toBeCloseTo(0.007, 12);
    expect(interference.phonePeakVolts).toBeCloseTo(0.008, 12);
    expect(interference.radioPeakVolts).toBeCloseTo(0.009, 12);
    expect(interference.mainsVolts).toBe(230);
    expect(link.receiver.residual.cornerHz).toBeCloseTo(13_600, 6);
  });

  it('has EMFs and impedances as its driver does', () => {
    const symmetric = describeWith({}).driver;
    expect(symmetric).toMatchObject({ hotEmf: 0.5, coldEmf: -0.5, hotOhms: 50, coldOhms: 51 });
    const half = describeWith({ 'driver.kind': 'impedance-balanced' }).driver;
    expect(half).toMatchObject({ hotEmf: 1, coldEmf: 0, hotOhms: 100, coldOhms: 101 });
    const microphone = describeWith({ 'driver.kind': 'dynamic-mic' });
    expect(microphone.driver.middleOhms).toBeGreaterThan(1e6);
    expect(microphone.ground.leakageFarads).toBeCloseTo(10e-12, 20);
    const rca = { 'driver.kind': 'consumer-rca' } as const;
    const atSource = describeWith({ ...rca, 'connection.kind': 'pin3-source' }).driver;
    const atReceiver = describeWith({ ...rca, 'connection.kind': 'pin3-receiver' }).driver;
    expect(atSource).toMatchObject({ hotEmf: 1, coldEmf: 0, hotOhms: 600 });
    expect(atSource.coldOhms).toBeLessThan(0.01);
    expect(atReceiver.coldOhms).toBeGreaterThan(1e8);
  });

  it('tells the adapter’s two ways apart', () => {
    const adapter = { 'connection.kind': 'adapter' } as const;
    expect(describeWith(adapter).connection.kind).toBe('adapter-open');
    expect(describeWith({ ...adapter, 'connection.pin3': 'tied' }).connection.kind).toBe(
      'adapter-tied',
    );
  });

  it('of a class II source is fed by the mains, however small its leakage', () => {
    const link = describeWith({ 'earth.source': 'class-two', 'earth.leakage': 0 });
    expect(link.ground.leakageFarads).toBeGreaterThan(0);
    expect(link.interference.earthVolts).toBe(230);
    expect(link.interference.earthSpectrum).toBe(LINE_SPECTRA['mains-voltage']);
    expect(describeWith({ 'earth.spectrum': 'sine' }).interference.earthSpectrum).toBe(
      LINE_SPECTRA.sine,
    );
  });

  it('has headphones where there are some', () => {
    expect(describeWith({}).headphones).toBeUndefined();
    expect(describeWith({ 'headphones.wiring': 'trs' }).headphones).toEqual({
      sharedReturn: true,
      bridged: false,
      driverOhms: 32,
      amplifierOhms: 1,
      wireOhms: 0.1,
      commonOhms: 0.1,
    });
    expect(describeWith({ 'headphones.wiring': 'xlr4' }).headphones).toMatchObject({
      sharedReturn: false,
      bridged: true,
    });
  });
});

describe('a described receiver', () => {
  it('has the topology of its kind', () => {
    const topologies = {
      unbalanced: 'unbalanced',
      budget: 'difference',
      that1240: 'difference',
      ina134: 'difference',
      ina1650: 'buffered',
      that1200: 'buffered',
      jt11: 'transformer',
      own: 'difference',
    } as const;
    for (const [kind, topology] of Object.entries(topologies)) {
      const { input } = describeWith({ 'receiver.kind': kind as keyof typeof topologies }).receiver;
      expect([kind, input.topology]).toEqual([kind, topology]);
    }
  });

  it('lets nothing through at the ideal end of its residual, and 10^(−dB/20) else', () => {
    expect(describeWith({ 'receiver.residual': 140 }).receiver.residual.gain).toBe(0);
    expect(describeWith({ 'receiver.residual': 80 }).receiver.residual.gain).toBeCloseTo(1e-4, 12);
    expect(describeWith({ 'receiver.kind': 'unbalanced' }).receiver.residual.gain).toBe(0);
  });

  it('rejects by (1 + G)/δ when its resistors’ ratio is wrong by δ', () => {
    for (const percent of [0.1, 1, 2, 4]) {
      const link = describeWith({
        'receiver.ratioError': percent,
        'receiver.residual': 140,
        'driver.imbalance': 0,
        'driver.ohms': 1,
        'cable.length': 0.1,
        'cable.couplingImbalance': 0,
        'field.magnetic': 0,
        'earth.spectrum': 'sine',
      });
      const { rows } = humBudget(link);
      // What reaches the legs: the shield's share of the voltage between the earths.
      const ohms = 0.1 * 0.02 + 0.02;
      const commonDbu = 20 * Math.log10((0.01 * ohms) / (ohms + 0.3) / Math.sqrt(0.6));
      expect(commonDbu - rows[0]!.dbu).toBeCloseTo(20 * Math.log10(2 / (percent / 100)), 0);
    }
  });
});
