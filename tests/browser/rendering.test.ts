/**
 * The renderer against the page: the same settings and programme, rendered by the kernels alone and played by the
 * real worklets in an offline context, give the same samples on every wire.
 */
import { expect } from 'chai';
import type { SceneId } from '../../src/scenes/scenes';
import { applyScene } from '../../src/scenes/apply';
import { PARAMS } from '../../src/params/index';
import type { SettingsValues } from '../../src/state/settings';
import { createSettings } from '../../src/state/settings';
import { EVERY_INTERFERENCE } from '../helpers/plans';
import { renderWires } from '../helpers/rendered';
import { RATES, renderLink } from '../helpers/render-link';
import { peak, whiteNoise } from '../helpers/signals';

const SECONDS = 0.5;
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
const ofScene = (id: SceneId): SettingsValues => {
  const settings = createSettings();
  applyScene(settings, id);
  // As loud as it is: the limiter, which no wire has, stays out of it.
  settings.set('link.exaggerate', '0');
  return Object.fromEntries(PARAMS.map((row) => [row.id, settings.get(row.id)]));
};

const CASES: [string, SettingsValues][] = [
  ['the textbook with every interference', TEXTBOOK],
  [
    'the same unbalanced and as loud as it is',
    {
      ...TEXTBOOK,
      'driver.legs': 'split',
      'rfi.kind': 'motor',
      'receiver.mode': 'unbalanced',
      'monitor.match': 'real',
    },
  ],
  ['a real link with every interference', { 'link.model': 'circuit', ...EVERY_INTERFERENCE }],
  ['real legs', { 'source.wiring': 'legs', 'legs.gain': 0.1, 'legs.skew': 3 }],
  ...(['imbalance-10', 'rca-studio-30', 'guitar-lead', 'headphone-crosstalk'] as const).map(
    (id): [string, SettingsValues] => [id, ofScene(id)],
  ),
];

/** What a scene says of where one listens is set by the test. */
const listening = (values: SettingsValues, wire: 'common' | 'removed'): SettingsValues => ({
  ...values,
  'monitor.wire': wire,
  'monitor.volume': 0,
});

const largestGap = (x: Float32Array, y: Float32Array): number =>
  x.reduce((most, value, i) => Math.max(most, Math.abs(value - y[i]!)), 0);

describe('the renderer and the page’s own graph give the same samples', () => {
  for (const [name, values] of CASES) {
    for (const links of [1, 2] as const) {
      it(`${name}, ${links === 1 ? 'mono' : 'stereo'}`, async () => {
        for (const rate of name.includes('every') ? RATES : [48_000]) {
          const frames = Math.round(SECONDS * rate);
          const noise = [whiteNoise(-30, frames, 1), whiteNoise(-30, frames, 2)];
          const source = noise.slice(0, links);
          const settings = createSettings();
          settings.apply(values);
          const { wires, renderer } = renderWires(settings, source, rate, links);
          const play = (wire: 'common' | 'removed') =>
            renderLink({
              rate,
              frames,
              source,
              settings: { ...listening(values, wire), 'source.links': links },
            });
          const common = await play('common');
          const { speakers: removed } = await play('removed');
          const { legs, output, receivers, trimmed, speakers } = common;
          const sides = renderer.links === 1 ? [0, 0] : [0, 1];
          expect(peak(wires.output[0]!)).to.be.above(1e-3);
          sides.forEach((heard, side) => {
            const same = (wire: keyof typeof wires, played: Float32Array): void => {
              expect(wires[wire][side]!.length).to.equal(played.length);
              expect(largestGap(wires[wire][side]!, played), wire).to.equal(0);
            };
            same('source', trimmed[heard]!);
            same('hot', legs[2 * heard]!);
            same('cold', legs[2 * heard + 1]!);
            same('differential', receivers[heard]!);
            same('singleEnded', receivers[2 + heard]!);
            same('output', output[side]!);
            same('common', speakers[side]!);
            same('removed', removed[side]!);
          });
        }
      });
    }
  }
});
