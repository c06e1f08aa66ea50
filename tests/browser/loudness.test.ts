import { expect } from 'chai';
import type { SettingsValues } from '../../src/state/settings';
import { loudnessOf } from '../helpers/loudness';
import { RATES, renderLink } from '../helpers/render-link';
import { pinkNoise, toneOf } from '../helpers/signals';

it('the loudness meter itself reads as BS.1770 says: a full-scale 997 Hz sine in one ear is −3.01', async () => {
  const tone = toneOf(997, 0, 48000, 5 * 48000);
  const figure = await loudnessOf([tone, new Float32Array(tone.length)], 48000);
  expect(figure).to.be.closeTo(-3.01, 0.02);
});

for (const rate of RATES) {
  describe(`loudness of the two modes, hum off, ${rate / 1000} kHz`, () => {
    const frames = 4 * rate;
    const programmes: [string, Float32Array[]][] = [
      ['pink noise in stereo', [pinkNoise(-20, frames, 11), pinkNoise(-20, frames, 12)]],
      ['a tone in mono', [toneOf(1000, -18, rate, frames)]],
    ];
    const links: [string, SettingsValues][] = [
      ['full legs', {}],
      ['split legs', { 'driver.legs': 'split' }],
      ['an undriven cold leg', { 'driver.coldDrive': 0 }],
      ['a mismatch of 20 % and a receiver of 20 dB', { 'line.mismatch': -20, 'receiver.cmrr': 20 }],
    ];

    async function difference(source: Float32Array[], settings: SettingsValues): Promise<number> {
      const [balanced, unbalanced] = await Promise.all(
        (['balanced', 'unbalanced'] as const).map(async (mode) => {
          const all = { ...settings, 'receiver.mode': mode } as const;
          const { speakers } = await renderLink({ rate, frames, source, settings: all });
          return loudnessOf(speakers, rate);
        }),
      );
      return balanced! - unbalanced!;
    }

    for (const [programme, source] of programmes) {
      for (const [link, settings] of links) {
        it(`is matched to 0.1 LU, ${programme}, ${link}`, async () => {
          const figure = await difference(source, { ...settings, 'monitor.match': 'matched' });
          expect(Math.abs(figure)).to.be.at.most(0.1);
        });
      }

      it(`differs by 6.02 LU when real, ${programme}`, async () => {
        const figure = await difference(source, { 'monitor.match': 'real' });
        expect(figure).to.be.closeTo(6.02, 0.05);
      });
    }
  });
}
