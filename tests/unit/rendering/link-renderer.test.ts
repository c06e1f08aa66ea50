/** The renderer gives what the page's own processors play, to the last bit. */
import { describe, expect, it } from 'vitest';
import { MONITOR_WIRES, playThroughProcessors } from '../../helpers/processor-chain';
import { RENDERED_WIRES } from '../../../src/rendering/link-renderer';
import { applyScene } from '../../../src/scenes/apply';
import type { SceneId } from '../../../src/scenes/scenes';
import type { Settings, SettingsValues } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';
import { EVERY_INTERFERENCE } from '../../helpers/plans';
import { renderWires } from '../../helpers/rendered';
import { isFinite, peak, whiteNoise } from '../../helpers/signals';

const RATE = 48000;
const FRAMES = 128 * 30;
const stereo = [whiteNoise(-30, FRAMES, 1), whiteNoise(-30, FRAMES, 2)];
const mono = [stereo[0]!];

const TEXTBOOK: SettingsValues = {
  'source.gain': -3,
  'driver.coldDrive': 90,
  'hum.on': true,
  'hum.level': -30,
  'rfi.on': true,
  'rfi.level': -30,
  'hiss.on': true,
  'line.mismatch': 1,
  'line.skew': 10,
  'receiver.cmrr': 60,
};
const settingsOf = (values: SettingsValues): Settings => {
  const settings = createSettings();
  settings.apply(values);
  return settings;
};
const ofScene = (id: SceneId, values: SettingsValues = {}): Settings => {
  const settings = createSettings();
  applyScene(settings, id);
  settings.apply(values);
  return settings;
};

const CASES: [string, () => Settings][] = [
  ['the textbook with every interference', () => settingsOf(TEXTBOOK)],
  ['the same unbalanced', () => settingsOf({ ...TEXTBOOK, 'receiver.mode': 'unbalanced' })],
  [
    'the same with split legs, as loud as it is',
    () => settingsOf({ ...TEXTBOOK, 'driver.legs': 'split', 'monitor.match': 'real' }),
  ],
  [
    'a real link with every interference',
    () => settingsOf({ 'link.model': 'circuit', ...EVERY_INTERFERENCE, 'link.exaggerate': '20' }),
  ],
  ['two outlets and an RCA', () => ofScene('rca-two-outlets')],
  ['a guitar lead', () => ofScene('guitar-lead')],
  ['headphones with a common return', () => ofScene('headphone-crosstalk')],
  ['a stereo lead', () => ofScene('rca-studio-10', { 'connection.kind': 'trs-stereo' })],
  ['real legs', () => settingsOf({ 'source.wiring': 'legs', 'legs.gain': 0.1, 'legs.skew': 3 })],
];

describe.each(CASES)('%s', (_, makeSettings) => {
  it.each([
    ['mono', mono, 1],
    ['stereo', stereo, 2],
  ] as const)('sounds as the processors play it, in %s', (__, source, links) => {
    const { wires, renderer } = renderWires(makeSettings(), source, RATE, links);
    const sides = [source[0]!, source[1] ?? source[0]!];
    const played = playThroughProcessors(makeSettings(), sides, links, RATE);
    expect(peak(wires.output[0]!)).toBeGreaterThan(1e-3);
    for (const side of [0, 1]) {
      for (const wire of MONITOR_WIRES) {
        // The limiter is no part of a wire.
        expect(peak(played.speakers[wire][side]!)).toBeLessThan(0.891);
        expect(wires[wire][side]).toEqual(played.speakers[wire][side]);
      }
      expect(wires.output[side]).toEqual(played.output[side]);
      const heard = renderer.links === 1 ? 0 : side;
      expect(wires.differential[side]).toEqual(played.receivers[heard]);
      expect(wires.singleEnded[side]).toEqual(played.receivers[2 + heard]);
    }
  });
});

describe('the link renderer', () => {
  it('gives the same samples whatever the blocks', () => {
    for (const [, makeSettings] of CASES.slice(0, 4)) {
      const whole = renderWires(makeSettings(), stereo, RATE, 2).wires;
      for (const block of [1, 61, 100]) {
        expect(renderWires(makeSettings(), stereo, RATE, 2, block).wires).toEqual(whole);
      }
    }
  });

  it('hears one link of a mono source and of two real legs, and else two', () => {
    expect(renderWires(createSettings(), mono, RATE, 1).renderer.links).toBe(1);
    expect(renderWires(createSettings(), stereo, RATE, 2).renderer.links).toBe(2);
    const { renderer } = renderWires(settingsOf({ 'source.wiring': 'legs' }), stereo, RATE, 2);
    expect(renderer.links).toBe(1);
    expect(renderer.wires.cold[0]).toBe(renderer.wires.cold[1]);
  });

  it('does not follow settings that change afterwards', () => {
    const settings = settingsOf(TEXTBOOK);
    const { renderer } = renderWires(settings, mono, RATE, 1);
    const untouched = renderWires(settingsOf(TEXTBOOK), mono, RATE, 1).renderer;
    settings.set('hum.level', 0);
    for (const one of [renderer, untouched]) one.process([mono[0]!.subarray(0, 128)], 128);
    expect(renderer.wires.output[0]).toEqual(untouched.wires.output[0]);
  });

  it.each([8000, 22_050, 44_100, 96_000, 192_000])('works at %i Hz', (rate) => {
    for (const [, makeSettings] of CASES) {
      const { wires } = renderWires(makeSettings(), stereo, rate, 2);
      for (const wire of RENDERED_WIRES) {
        for (const side of wires[wire]) expect(isFinite(side)).toBe(true);
      }
    }
  });
});
