import { describe, expect, it } from 'vitest';
import { humBudget } from '../../../../src/circuit/hum-budget';
import { rmsOf } from '../../../../src/dsp/level';
import { aWeight, circuitAtEar, textbookAtEar } from '../../../../src/eartest/interference-at-ear';
import { createLinkRenderer } from '../../../../src/rendering/link-renderer';
import { describeLink, linkValues } from '../../../../src/state/link-values';
import type { SettingsValues } from '../../../../src/state/settings';
import { createSettings } from '../../../../src/state/settings';
import { sideOf } from './links';

const RATE = 48_000;
const BLOCK = 128;
const HERTZ = 50;

/** RMS of an output wire once it has settled: whole seconds of a hum of whole hertz. */
function renderedRms(settings: ReturnType<typeof createSettings>, source: Float32Array): number {
  const renderer = createLinkRenderer({ sampleRate: RATE, settings, links: 1 });
  const wire = settings.get('receiver.mode') === 'balanced' ? 'differential' : 'singleEnded';
  const heard = new Float32Array(2 * RATE);
  for (let at = 0; at < heard.length; at += BLOCK) {
    renderer.process([source.subarray(at, at + BLOCK)], BLOCK);
    heard.set(renderer.wires[wire][0].subarray(0, BLOCK), at);
  }
  return rmsOf(heard.subarray(RATE));
}

describe('A-weighting', () => {
  // IEC 61672-1:2013, table 3.
  it.each([
    [50, -30.2],
    [100, -19.1],
    [250, -8.6],
    [1000, 0],
    [4000, 1],
    [10_000, -2.5],
  ])('is at %d Hz %d dB', (hertz, db) => {
    expect(Math.abs(10 * Math.log10(aWeight(hertz)) - db)).toBeLessThan(0.1);
  });
});

describe('interference at the ear', () => {
  const cases: SettingsValues[] = [
    { 'receiver.mode': 'unbalanced' },
    { 'receiver.mode': 'unbalanced', 'driver.legs': 'split' },
    { 'receiver.mode': 'balanced', 'receiver.cmrr': 40 },
    { 'receiver.mode': 'balanced', 'line.mismatch': -3 },
    { 'receiver.mode': 'balanced', 'receiver.cmrr': 30, 'line.mismatch': 5, 'line.skew': 20 },
    { 'receiver.mode': 'balanced', 'receiver.cmrr': 50, 'driver.coldDrive': 0 },
  ];
  it.each(cases)('of the textbook is what its kernels render: %o', (changes) => {
    const settings = createSettings();
    settings.apply({
      ...changes,
      'hum.on': true,
      'hum.character': 'sine',
      'hum.frequency': HERTZ,
      'monitor.match': 'real',
    });
    const silence = new Float32Array(2 * RATE);
    const hum = renderedRms(settings, silence);
    settings.set('hum.on', false);
    const programme = silence.map((_, i) => 0.1 * Math.sin((2 * Math.PI * 1000 * i) / RATE));
    const heard = renderedRms(settings, programme);
    settings.set('hum.on', true);
    const power = textbookAtEar(settings, settings.get('receiver.mode')) / aWeight(HERTZ);
    // A sine of 0.1 is at −20 dBFS, as is a nominal programme.
    expect(20 * Math.log10(hum / heard) - 10 * Math.log10(power)).toBeCloseTo(0, 1);
  });

  it('of a circuit is that of its hum budget, where all lines lie at one frequency', () => {
    const settings = createSettings();
    settings.apply({
      ...sideOf('rca-two-outlets').settings,
      'earth.spectrum': 'sine',
      'field.magnetic': 0,
      'field.electric': 0,
      'hum.frequency': HERTZ,
    });
    const values = linkValues(settings);
    const { programmeDbu, interferenceDbu } = humBudget(describeLink(values));
    const power = circuitAtEar(values, 'unbalanced') / aWeight(HERTZ);
    expect(10 * Math.log10(power)).toBeCloseTo(interferenceDbu - programmeDbu, 9);
  });
});
