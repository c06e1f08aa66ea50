/** Links that are the same circuit, whatever they are called, give the same samples. */
import { expect } from 'chai';
import type { SceneId } from '../../src/scenes/scenes';
import { applyScene } from '../../src/scenes/apply';
import { PARAMS } from '../../src/params/index';
import type { SettingsValues } from '../../src/state/settings';
import { createSettings } from '../../src/state/settings';
import { renderLink } from '../helpers/render-link';
import { peak, toDb, toneOf } from '../helpers/signals';
import { amplitudeAt } from '../helpers/spectrum';

const RATE = 48000;
const FRAMES = RATE;

async function output(scene: SceneId, changes: SettingsValues): Promise<Float32Array> {
  const settings = createSettings();
  applyScene(settings, scene);
  settings.apply(changes);
  const values = Object.fromEntries(PARAMS.map(({ id }) => [id, settings.get(id)]));
  const source = [toneOf(1000, -20, RATE, FRAMES)];
  const { output: streams } = await renderLink({
    rate: RATE,
    frames: FRAMES,
    settings: values,
    source,
  });
  return streams[0]!;
}

describe('the same circuit gives the same samples', () => {
  const unbalanced = { 'receiver.mode': 'unbalanced', 'monitor.match': 'real' } as const;
  const balanced = { 'receiver.mode': 'balanced', 'monitor.match': 'real' } as const;

  it('an XLR that uses pin 2 alone, and a plain unbalanced input on the same cable', async () => {
    const plain = await output('cosmetic-xlr', {
      ...unbalanced,
      'connection.kind': 'adapter',
      'connection.pin3': 'open',
    });
    expect(peak(plain)).to.be.above(0.01);
    expect(await output('cosmetic-xlr', unbalanced)).to.deep.equal(plain);
  });

  it('an XLR that uses pin 2 alone, in both positions of the switch, but for the noise', async () => {
    const quiet = { 'receiver.noise': -140, 'driver.level': 24 } as const;
    const [b, u] = await Promise.all([
      output('cosmetic-xlr', { ...balanced, ...quiet }),
      output('cosmetic-xlr', { ...unbalanced, ...quiet }),
    ]);
    const apart = b.reduce((most, x, i) => Math.max(most, Math.abs(x - u[i]!)), 0);
    expect(toDb(apart)).to.be.below(-140);
  });
});

describe('hi-fi at home, under 2 m', () => {
  it('sounds as loud and as clean as its balanced twin: no hum above −100 dBFS in either', async () => {
    const [balanced, unbalanced] = await Promise.all(
      (['balanced', 'unbalanced'] as const).map((mode) =>
        output('home-short', { 'receiver.mode': mode, 'monitor.match': 'matched' }),
      ),
    );
    const level = (x: Float32Array, hz: number): number =>
      toDb(amplitudeAt(x.subarray(RATE / 2), hz, RATE));
    expect(level(balanced!, 1000)).to.be.closeTo(level(unbalanced!, 1000), 0.05);
    for (const hz of [50, 150, 250]) {
      expect(level(balanced!, hz)).to.be.below(-100);
      expect(level(unbalanced!, hz)).to.be.below(-100);
    }
  });
});
