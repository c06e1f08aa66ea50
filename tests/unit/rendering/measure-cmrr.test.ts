/** The measured rejection is the model's, on every scene and with every imperfection of the textbook. */
import { describe, expect, it } from 'vitest';
import { linkCurves } from '../../../src/circuit/link-curves';
import { withImbalance } from '../../../src/rendering/cmrr-model';
import type { CmrrOptions, MeasuredCmrr } from '../../../src/rendering/measure-cmrr';
import { LIMIT_DB, measureCmrr } from '../../../src/rendering/measure-cmrr';
import { applyScene } from '../../../src/scenes/apply';
import type { SceneId } from '../../../src/scenes/scenes';
import { SCENES } from '../../../src/scenes/scenes';
import { describeLink, linkValues } from '../../../src/state/link-values';
import type { Settings, SettingsValues } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';
import { EVERY_INTERFERENCE } from '../../helpers/plans';

/** 31 points, 20 Hz to 20 kHz. */
const HERTZ = Array.from({ length: 31 }, (_, k) => 20 * 1000 ** (k / 30));
const LIMIT_OF_ERROR_DB = 0.3;

function measure(options: Omit<CmrrOptions, 'sampleRate'> & { sampleRate?: number }): {
  result: MeasuredCmrr;
  shares: number[];
} {
  const work = measureCmrr({ sampleRate: 48_000, ...options });
  const shares: number[] = [];
  for (;;) {
    const { done, value } = work.next();
    if (done) return { result: value, shares };
    shares.push(value);
  }
}

const ofScene = (id: SceneId, values: SettingsValues = {}): Settings => {
  const settings = createSettings();
  applyScene(settings, id);
  settings.apply(values);
  return settings;
};
const ofTextbook = (values: SettingsValues): Settings => {
  const settings = createSettings();
  settings.apply(values);
  return settings;
};
const circuitOf = (settings: Settings) => describeLink(linkValues(settings));

/** How far measured lies from wanted at most, dB; ∞ and ∞ agree. */
const farthest = (measured: ArrayLike<number>, wanted: ArrayLike<number>): number =>
  Math.max(...Array.from(measured, (db, k) => (db === wanted[k] ? 0 : Math.abs(db - wanted[k]!))));

describe('the measured CMRR of a real link', () => {
  it.each(SCENES.map(({ id }) => id))('%s: is that of its circuit', (id) => {
    const settings = ofScene(id);
    const { result } = measure({ settings, hertz: HERTZ });
    const { cmrrDb } = linkCurves(circuitOf(settings), result.hertz);
    expect(result.hertz).toEqual(HERTZ.map(Math.round));
    expect(farthest(result.measuredDb, cmrrDb)).toBeLessThan(LIMIT_OF_ERROR_DB);
    expect(result.modelDb).toEqual(cmrrDb);
    expect(result.imbalanceLeg).toBeUndefined();
  });

  it.each(['xlr-10-that1240', 'xlr-10-ina1650', 'xlr-10-jt11', 'rca-studio-10'] as const)(
    '%s: with 10 Ω in series with one leg it is that of the changed circuit, the worse of both',
    (id) => {
      const settings = ofScene(id);
      const { result } = measure({ settings, hertz: HERTZ, imbalanceOhms: 10 });
      const leg = result.imbalanceLeg!;
      const of = (changed: 'hot' | 'cold'): Float64Array =>
        linkCurves(withImbalance(circuitOf(settings), 10, changed), result.hertz).cmrrDb;
      expect(farthest(result.measuredDb, of(leg))).toBeLessThan(LIMIT_OF_ERROR_DB);
      const at = result.hertz.reduce(
        (best, hertz, k) =>
          Math.abs(hertz - 1000) < Math.abs(result.hertz[best]! - 1000) ? k : best,
        0,
      );
      const other = of(leg === 'hot' ? 'cold' : 'hot');
      expect(of(leg)[at]!).toBeLessThanOrEqual(other[at]!);
    },
  );

  it('does not let 10 Ω in the hot leg cancel 10 Ω that the link has in its cold leg', () => {
    const settings = ofScene('imbalance-10');
    const at1k = (imbalanceOhms: 0 | 10): MeasuredCmrr =>
      measure({ settings, hertz: [1000], imbalanceOhms }).result;
    expect(at1k(10).imbalanceLeg).toBe('cold');
    // Twice the ohms; what else spoils the rejection stays.
    expect(at1k(0).measuredDb[0]! - at1k(10).measuredDb[0]!).toBeGreaterThan(5);
  });

  it('shows what the imbalance costs: a difference amplifier of 18 kΩ falls to 66 dB', () => {
    const settings = ofScene('xlr-10-that1240', { 'driver.imbalance': 0 });
    const at60 = (imbalanceOhms: 0 | 10): number =>
      measure({ settings, hertz: [60], imbalanceOhms }).result.measuredDb[0]!;
    expect(at60(0)).toBeGreaterThan(80);
    expect(at60(10)).toBeCloseTo(66, 0);
  });

  it('does not hear interference, noise, exaggeration, headphones, trims or the switch', () => {
    const quiet = measure({ settings: ofScene('xlr-30-that1240'), hertz: HERTZ }).result;
    const loud = measure({
      settings: ofScene('xlr-30-that1240', {
        ...EVERY_INTERFERENCE,
        // A stray capacitance is part of the circuit.
        'field.electric': linkValues(ofScene('xlr-30-that1240'))['field.electric'],
        'receiver.noise': -60,
        'link.exaggerate': '60',
        'headphones.wiring': 'trs',
        'source.gain': 12,
        'receiver.mode': 'unbalanced',
      }),
      hertz: HERTZ,
    }).result;
    expect(farthest(loud.measuredDb, quiet.measuredDb)).toBe(0);
  });

  it.each([22_050, 44_100, 96_000])('holds at %i Hz, as far as that rate reaches', (sampleRate) => {
    for (const id of ['guitar-lead', 'xlr-100-ina134'] as const) {
      const { result } = measure({ settings: ofScene(id), hertz: HERTZ, sampleRate });
      expect(result.hertz.at(-1)).toBe(sampleRate < 44_100 ? 10_024 : 20_000);
      expect(farthest(result.measuredDb, result.modelDb)).toBeLessThan(LIMIT_OF_ERROR_DB);
    }
  });
});

describe('the measured CMRR of the textbook’s link', () => {
  it.each([
    ['1 % of mismatch', { 'line.mismatch': 1 }, 1000, 20 * Math.log10(1.005 / 0.01)],
    ['10 µs of skew', { 'line.skew': 10 }, 50, 50.06],
    ['10 µs of skew', { 'line.skew': 10 }, 5000, 9.99],
    ['a receiver of 60 dB', { 'receiver.cmrr': 60 }, 1000, 60],
    ['a receiver of 139 dB', { 'receiver.cmrr': 139 }, 1000, 139],
  ] satisfies [string, SettingsValues, number, number][])(
    'of %s is what it should be',
    (_, values, hertz, wantedDb) => {
      const { result } = measure({ settings: ofTextbook(values), hertz: [hertz] });
      expect(Math.abs(result.measuredDb[0]! - wantedDb)).toBeLessThan(0.05);
      expect(result.imbalanceLeg).toBeUndefined();
    },
  );

  it.each([
    [{ 'line.mismatch': -0.5, 'line.skew': 5, 'receiver.cmrr': 70 }],
    [{ 'line.mismatch': 3, 'line.skew': 100 }],
    [{ 'line.mismatch': 0.01, 'receiver.cmrr': 90, 'driver.coldDrive': 0, 'driver.legs': 'split' }],
  ] satisfies [SettingsValues][])('follows its formula at every frequency: %o', (values) => {
    const noisy = { ...values, 'hum.on': true, 'rfi.on': true, 'hiss.on': true } as const;
    const { result } = measure({ settings: ofTextbook(noisy), hertz: HERTZ });
    expect(farthest(result.measuredDb, result.modelDb)).toBeLessThan(0.05);
  });

  it('is without limit where nothing is wrong with it', () => {
    const { result } = measure({ settings: createSettings(), hertz: HERTZ });
    expect([...result.measuredDb]).toEqual(HERTZ.map(() => Infinity));
    expect([...result.modelDb]).toEqual(HERTZ.map(() => Infinity));
  });
});

describe('the measurement', () => {
  it('counts what lies below its floor as nothing', () => {
    const settings = ofTextbook({
      'link.model': 'circuit',
      'driver.imbalance': 0,
      'receiver.ratioError': 0,
      'receiver.residual': 140,
      'cable.capacitanceImbalance': 0,
      'cable.couplingImbalance': 0,
      'field.electric': 0,
    });
    const { result } = measure({ settings, hertz: HERTZ });
    expect(Math.min(...result.modelDb)).toBeGreaterThan(LIMIT_DB);
    expect([...result.measuredDb]).toEqual(HERTZ.map(() => Infinity));
  });

  it('tells how far it is, in even steps', () => {
    const { shares } = measure({ settings: createSettings(), hertz: [1000] });
    expect(shares.length).toBeGreaterThan(20);
    shares.forEach((share, k) => {
      expect(share).toBeGreaterThan(shares[k - 1] ?? 0);
      expect(share).toBeLessThanOrEqual(1);
    });
  });

  it('measures each whole hertz once, in rising order', () => {
    const { result } = measure({
      settings: createSettings(),
      hertz: [1000, 20.2, 19.8, 0.3, 30_000],
    });
    expect(result.hertz).toEqual([20, 1000]);
  });
});
