/** What the scenes' and claims' sentences say, worked out from the solved links. */
import { describe, expect, it } from 'vitest';
import type { HumBudget, Mechanism } from '../../../src/circuit/hum-budget';
import { humBudget } from '../../../src/circuit/hum-budget';
import { lineSources } from '../../../src/circuit/interference-volts';
import { solveHeadphones } from '../../../src/circuit/solve-headphones';
import { solveLink } from '../../../src/circuit/solve-link';
import type { SceneId } from '../../../src/scenes/scenes';
import { sceneOf } from '../../../src/scenes/scenes';
import { XLR_METRES, XLR_RECEIVERS, xlrSceneId } from '../../../src/scenes/xlr-family';
import { choosePart } from '../../../src/state/link-fit';
import type { LinkValues } from '../../../src/state/link-values';
import { DEFAULT_LINK_VALUES, describeLink } from '../../../src/state/link-values';
import { balancedTwin } from '../../../src/state/twin';
import { say } from '../../../src/words/say';
import { sayClaim, sayScene } from '../../../src/words/say-links';

const valuesOf = (id: SceneId): LinkValues => ({ ...DEFAULT_LINK_VALUES, ...sceneOf(id).values });
const budgetOf = (values: LinkValues): HumBudget => humBudget(describeLink(values));
/** How far all interference lies below the programme, dB. */
const below = (values: LinkValues): number => {
  const { programmeDbu, interferenceDbu } = budgetOf(values);
  return programmeDbu - interferenceDbu;
};
const sceneBelow = (id: SceneId): number => below(valuesOf(id));
const rowDbu = (values: LinkValues, mechanism: Mechanism): number =>
  budgetOf(values).rows.find((row) => row.mechanism === mechanism)!.dbu;

/** The same of the hot leg alone: lines only. */
function hotBelow(values: LinkValues): number {
  const link = describeLink(values);
  const lines = lineSources(link).flatMap(({ source, orders, rms }) =>
    orders.map((order, i) => ({ source, hertz: order * 50, rms: rms[i]! })),
  );
  const hertz = [...new Set([1000, ...lines.map((line) => line.hertz)])];
  const { transfers } = solveLink(link, hertz);
  const gain = (source: 'signal' | (typeof lines)[number]['source'], at: number): number => {
    const { re, im } = transfers[source].hot;
    const k = hertz.indexOf(at);
    return Math.hypot(re[k]!, im[k]!);
  };
  const power = lines.reduce((sum, one) => sum + (gain(one.source, one.hertz) * one.rms) ** 2, 0);
  const programme = Math.sqrt(0.6) * 10 ** (link.driver.nominalDbu / 20) * gain('signal', 1000);
  return 20 * Math.log10(programme / Math.sqrt(power));
}

describe('RCA', () => {
  it('of 1.5 m at home hums more than 90 dB below the programme', () => {
    expect(sayScene('home-short').listen).toContain('more than 90 dB');
    expect(sceneBelow('home-short')).toBeGreaterThan(90);
    expect(below({ ...valuesOf('home-short'), 'hum.frequency': 60 })).toBeGreaterThan(90);
    // What is left could be heard only with a programme as loud as a jet.
    expect(budgetOf(valuesOf('home-short')).audibleFromSpl).toBeGreaterThan(115);
    expect(below(balancedTwin(valuesOf('home-short')))).toBeGreaterThan(sceneBelow('home-short'));
  });

  it('gains 20 dB on one strip, and more than 60 by a transformer', () => {
    expect(sayScene('rca-one-strip').listen).toContain('20 dB less');
    const gained = sceneBelow('rca-one-strip') - sceneBelow('rca-two-outlets');
    expect(Math.abs(gained - 20)).toBeLessThan(0.5);
    expect(sceneBelow('rca-transformer') - sceneBelow('rca-two-outlets')).toBeGreaterThan(60);
  });

  it('in a studio hums some 20 dB below the programme, and 5 dB more at three times the length', () => {
    expect(sayScene('rca-studio-10').listen).toContain('some 20 dB');
    expect(Math.abs(sceneBelow('rca-studio-10') - 20)).toBeLessThan(1.5);
    expect(sayScene('rca-studio-30').listen).toContain('some 5 dB');
    const worse = sceneBelow('rca-studio-10') - sceneBelow('rca-studio-30');
    expect(Math.abs(worse - 5)).toBeLessThan(1);
  });
});

describe('balance', () => {
  it('lacks nothing but 6 dB of programme without a driven cold leg', () => {
    const undriven = valuesOf('undriven-cold-leg');
    const symmetric = choosePart(undriven, 'driver.kind', 'active-balanced').values;
    const [one, other] = [budgetOf(undriven), budgetOf(symmetric)];
    expect(other.programmeDbu - one.programmeDbu).toBeCloseTo(6, 1);
    expect(Math.abs(one.interferenceDbu - other.interferenceDbu)).toBeLessThan(0.1);
    expect(sayClaim('mirror-image').truth).toContain('6 dB');
    expect(sayScene('impedance-balanced').listen).toContain('6 dB');
    expect(
      sceneBelow('impedance-balanced') - hotBelow(valuesOf('impedance-balanced')),
    ).toBeGreaterThan(60);
  });

  it('passes 15 dB more hum with ten ohms in one leg, whose CMRR alone is 65 dB', () => {
    expect(sayScene('imbalance-10').listen).toContain('15 dB');
    const more = below({ ...valuesOf('imbalance-10'), 'driver.imbalance': 1 });
    expect(Math.abs(more - sceneBelow('imbalance-10') - 15)).toBeLessThan(1);
    expect(sayClaim('zero-noise').truth).toContain('some 65');
    const link = describeLink(valuesOf('imbalance-10'));
    const { transfers } = solveLink(link, [60]);
    const size = ({ re, im }: { re: Float64Array; im: Float64Array }) => Math.hypot(re[0]!, im[0]!);
    const cmrr =
      (size(transfers.earth.hot) / size(transfers.earth.out)) * size(transfers.signal.out);
    expect(Math.abs(20 * Math.log10(cmrr) - 65)).toBeLessThan(1.5);
  });

  it('of an RCA output gains 30 dB by pin 3 at the source, nearly 70 by a transformer', () => {
    const lost = sceneBelow('pin3-receiver');
    expect(sayClaim('cable-alone').truth).toContain('gains 30 dB, and nearly 70');
    expect(Math.abs(sceneBelow('pin3-source') - lost - 30)).toBeLessThan(1);
    const transformer = choosePart(valuesOf('pin3-source'), 'receiver.kind', 'jt11').values;
    expect(Math.abs(below(transformer) - lost - 69)).toBeLessThan(1);
    expect(Math.abs(hotBelow(valuesOf('pin3-receiver')) - lost)).toBeLessThan(0.1);
  });

  it('is no use with a pin-1 fault, whatever the input', () => {
    const fault = valuesOf('pin1-fault');
    for (const kind of ['that1200', 'ina1650', 'jt11'] as const) {
      const better = budgetOf(choosePart(fault, 'receiver.kind', kind).values);
      expect(budgetOf(fault).interferenceDbu - better.interferenceDbu).toBeLessThan(0.5);
    }
    const mended = choosePart(fault, 'connection.kind', 'xlr').values;
    expect(below(mended) - below(fault)).toBeGreaterThan(50);
  });
});

describe('XLR into every input', () => {
  const earthOf = (metres: 10 | 30 | 100, kind: (typeof XLR_RECEIVERS)[number]): number =>
    rowDbu(valuesOf(xlrSceneId(metres, kind)), 'earth');

  it.each(XLR_METRES)('at %i m is as their sentences say', (metres) => {
    const total = (kind: (typeof XLR_RECEIVERS)[number]) => sceneBelow(xlrSceneId(metres, kind));
    for (const kind of XLR_RECEIVERS.slice(1)) {
      expect(total(kind)).toBeGreaterThan(total('budget'));
      if (kind !== 'jt11') expect(earthOf(metres, 'jt11')).toBeLessThan(earthOf(metres, kind));
    }
    expect(total('that1240') - total('budget')).toBeGreaterThan(30);
    expect(earthOf(metres, 'ina134')).toBeLessThan(earthOf(metres, 'that1240'));
    for (const kind of ['ina1650', 'that1200'] as const) {
      const values = valuesOf(xlrSceneId(metres, kind));
      const change = rowDbu({ ...values, 'driver.imbalance': 0 }, 'earth') - earthOf(metres, kind);
      expect(Math.abs(change)).toBeLessThan(1);
    }
  });

  it('grows with length by what they say', () => {
    for (const kind of XLR_RECEIVERS) {
      const at = (metres: 10 | 30 | 100) => sceneBelow(xlrSceneId(metres, kind));
      expect(sayScene(xlrSceneId(30, kind)).listen).toContain('4 to 7 dB');
      expect(at(10) - at(30)).toBeGreaterThan(3.5);
      expect(at(10) - at(30)).toBeLessThan(7);
      expect(sayScene(xlrSceneId(100, kind)).listen).toContain('6 to 15 dB');
      expect(at(10) - at(100)).toBeGreaterThan(5.5);
      expect(at(10) - at(100)).toBeLessThan(15);
    }
  });
});

describe('the stage', () => {
  it('has a dimmer whose field dominates, until star quad takes more than 30 dB', () => {
    expect(budgetOf(valuesOf('dimmer-plain-pair')).dominant).toBe('dimmer-magnetic');
    expect(sayScene('dimmer-star-quad').listen).toContain('more than 30 dB');
    expect(sceneBelow('dimmer-star-quad') - sceneBelow('dimmer-plain-pair')).toBeGreaterThan(30);
    const better = choosePart(valuesOf('dimmer-plain-pair'), 'receiver.kind', 'jt11').values;
    expect(below(better) - sceneBelow('dimmer-plain-pair')).toBeLessThan(3);
  });

  it('has radio and a phone that dominate, and are weaker in a balanced input', () => {
    expect(budgetOf(valuesOf('near-transmitter')).dominant).toBe('am-radio');
    expect(budgetOf(valuesOf('phone-on-amplifier')).dominant).toBe('phone');
    for (const id of ['near-transmitter', 'phone-on-amplifier'] as const) {
      expect(below(balancedTwin(valuesOf(id)))).toBeGreaterThan(sceneBelow(id) + 6);
    }
    const { rows } = budgetOf(valuesOf('phone-on-amplifier'));
    expect(rows[0]!.dbu - rows[1]!.dbu).toBeGreaterThan(20);
  });

  it('has a guitar that hums by one picofarad, and 16 dB less through a transformer', () => {
    expect(valuesOf('guitar-lead')['field.electric']).toBe(1);
    expect(budgetOf(valuesOf('guitar-lead')).dominant).toBe('electric');
    expect(sayScene('guitar-di').listen).toContain('16 dB');
    const gained = sceneBelow('guitar-di') - sceneBelow('guitar-lead');
    expect(Math.abs(gained - 16)).toBeLessThan(1);
  });

  it('has a microphone at 2 mV in a dimmer’s field', () => {
    const volts = Math.sqrt(0.6) * 10 ** (valuesOf('microphone-30')['driver.level'] / 20);
    expect(volts).toBeCloseTo(0.002, 3);
    expect(budgetOf(valuesOf('microphone-30')).dominant).toBe('dimmer-magnetic');
    expect(sceneBelow('microphone-30') - hotBelow(valuesOf('microphone-30'))).toBeGreaterThan(20);
  });
});

describe('headphones', () => {
  const response = (id: SceneId) => solveHeadphones(describeLink(valuesOf(id)).headphones!);

  it('cross over inverted, 36.5 dB down, through half an ohm', () => {
    expect(sayScene('headphone-crosstalk').listen).toContain('36.5 dB');
    const { crosstalk } = response('headphone-crosstalk');
    expect(20 * Math.log10(-crosstalk)).toBeCloseTo(-36.5, 1);
  });

  it('gain 5.8 dB when bridged, 4.2 with amplifiers of 10 Ω, and cross over no more', () => {
    expect(response('headphone-bridged').crosstalk).toBeCloseTo(0, 9);
    expect(sayClaim('three-decibels').truth).toContain('5.8 dB with amplifiers of 1 Ω and 4.2 dB');
    for (const [amplifierOhms, gainedDb] of [
      [1, 5.8],
      [10, 4.2],
    ] as const) {
      const bridged = { ...describeLink(valuesOf('headphone-bridged')).headphones!, amplifierOhms };
      const single = solveHeadphones({ ...bridged, bridged: false });
      const gained = 20 * Math.log10(solveHeadphones(bridged).gain / single.gain);
      expect(Math.abs(gained - gainedDb)).toBeLessThan(0.05);
    }
  });
});

describe('lifting the safety earth', () => {
  it('is refused in words', () => {
    expect(say('mend.safety-earth')).toMatch(/^Lifting the safety earth is not offered\./);
  });
});
