/** A and B are what the two positions of the switch play, matched and aligned. */
import { describe, expect, it } from 'vitest';
import { createPairRenderer, PAIR_MEMBERS } from '../../../src/rendering/pair';
import { applyScene } from '../../../src/scenes/apply';
import type { Settings, SettingsValues } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';
import { renderWires } from '../../helpers/rendered';
import { rms, toDb, toneOf, whiteNoise } from '../../helpers/signals';

const RATE = 48_000;
const FRAMES = 128 * 30;
const stereo = [whiteNoise(-30, FRAMES, 1), whiteNoise(-30, FRAMES, 2)];

function renderPair(settings: Settings, source: readonly Float32Array[], links: 1 | 2) {
  const pair = createPairRenderer({ sampleRate: RATE, settings, links });
  const frames = source[0]!.length;
  const members = PAIR_MEMBERS.map(() => [new Float32Array(frames), new Float32Array(frames)]);
  for (let at = 0; at < frames; at += 128) {
    const count = Math.min(128, frames - at);
    pair.process(
      source.map((side) => side.subarray(at, at + count)),
      count,
    );
    PAIR_MEMBERS.forEach((member, k) =>
      pair.members[member].forEach((side, s) => members[k]![s]!.set(side.subarray(0, count), at)),
    );
  }
  return members;
}

const CASES: [string, () => Settings][] = [
  [
    'the textbook',
    () => {
      const settings = createSettings();
      settings.apply({ 'hum.on': true, 'hiss.on': true, 'line.mismatch': 1 });
      return settings;
    },
  ],
  [
    'a real link',
    () => {
      const settings = createSettings();
      applyScene(settings, 'imbalance-10');
      return settings;
    },
  ],
  [
    'a link and its balanced twin',
    () => {
      const settings = createSettings();
      applyScene(settings, 'rca-studio-30');
      return settings;
    },
  ],
];

describe.each(CASES)('the pair of %s', (_, makeSettings) => {
  it('is the wire "output" in both positions, whatever the settings say of them', () => {
    const asked: SettingsValues = { 'receiver.mode': 'unbalanced', 'monitor.match': 'real' };
    const settings = makeSettings();
    settings.apply(asked);
    const members = renderPair(settings, stereo, 2);
    PAIR_MEMBERS.forEach((mode, k) => {
      const one = makeSettings();
      one.apply({ 'receiver.mode': mode, 'monitor.match': 'matched' });
      expect(members[k]).toEqual(renderWires(one, stereo, RATE, 2).wires.output);
    });
    expect(settings.get('receiver.mode')).toBe('unbalanced');
  });
});

describe('the pair', () => {
  it('is as loud in A as in B, and aligned to the sample', () => {
    const settings = createSettings();
    settings.apply({ 'receiver.cmrr': 40 });
    const tone = [toneOf(1000, -20, RATE, FRAMES)];
    const [a, b] = renderPair(settings, tone, 1);
    expect(toDb(rms(a![0]!) / rms(b![0]!))).toBeCloseTo(0, 3);
    const apart = a![0]!.map((x, i) => x - b![0]![i]!);
    expect(toDb(rms(apart) / rms(b![0]!))).toBeLessThan(-120);
  });
});
