/** What a file from disk may hold beside sound, through the whole of a link. */
import { expect, it } from 'vitest';
import type { SettingsValues } from '../../../src/state/settings';
import { B, runEarTest } from '../../helpers/ear-test-run';
import { whiteNoise } from '../../helpers/signals';

const RATE = 48_000;
const FRAMES = RATE / 4;
const CLEAN: SettingsValues = { 'monitor.match': 'real' };

it.each<[string, SettingsValues]>([
  ['the textbook link', { 'receiver.mode': 'unbalanced' }],
  ['a real link', { 'link.model': 'circuit' }],
  ['what goes in', { 'monitor.wire': 'source' }],
  ['real legs', { 'source.wiring': 'legs' }],
])('leaves out of the sound what is none: %s', (_, side) => {
  const noise = whiteNoise(-20, FRAMES, 1);
  const withAt = (...samples: readonly number[]): Float32Array => {
    const next = Float32Array.from(noise);
    samples.forEach((sample, k) => (next[1000 + 500 * k] = sample));
    return next;
  };
  const play = (source: Float32Array): Float32Array[] =>
    runEarTest({ sides: [CLEAN, { ...CLEAN, ...side }], source: [source, source], place: B });
  const heard = play(withAt(NaN, Infinity, -Infinity, 3.4e38));
  expect(heard).toEqual(play(withAt(0, 0, 0, 0)));
  expect(heard[0]!.every(Number.isFinite)).toBe(true);
});
