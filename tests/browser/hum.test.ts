import { expect } from 'chai';
import type { ValueOf } from '../../src/params/index';
import { optionIndex, rowOf } from '../../src/params/index';
import { HUM_HARMONICS } from '../../src/dsp/hum-characters';
import { RATES, renderLink } from '../helpers/render-link';
import { amplitudeOf, toDb } from '../helpers/signals';
import { frequencyNear, LOBE_BINS, spectrumOf } from '../helpers/spectrum';

type Character = ValueOf<'hum.character'>;

const LEVEL_DBFS = -6;
const FREQUENCIES = [45, 49.93, 50, 60, 65];
const ALIAS_LIMIT_DB = -90;

/** Levels re the fundamental, dB, as physics.md rounds them. */
const PUBLISHED: Record<Character, [order: number, db: number][]> = {
  sine: [[1, 0]],
  'ground-loop': [
    [2, -26],
    [3, -10],
    [5, -14],
    [7, -20],
    [9, -24],
    [11, -28],
  ],
  dimmer: [
    [3, -5.4],
    [5, -14.9],
    [7, -14.9],
    [9, -19.3],
    [11, -19.3],
    [21, -26],
    [51, -34],
    [101, -40],
  ],
  rectifier: [
    [3, -1],
    [5, -3],
    [7, -7],
    [9, -13],
    [11, -25],
  ],
};

for (const rate of RATES) {
  const size = rate > 48000 ? 2 ** 18 : 2 ** 17;
  const skipped = 4800;

  async function renderHum(character: Character, hz: number): Promise<Float32Array> {
    const settings = {
      'hum.on': true,
      'hum.level': LEVEL_DBFS,
      'hum.frequency': hz,
      'hum.character': character,
    } as const;
    const { legs } = await renderLink({ rate, frames: size + skipped, settings });
    return legs[0]!.subarray(skipped);
  }

  describe(`hum characters, ${rate / 1000} kHz`, () => {
    for (const character of rowOf('hum.character').options) {
      const table = HUM_HARMONICS[optionIndex('hum.character', character)]!;

      for (const hz of FREQUENCIES) {
        it(`${character} at ${hz} Hz has its harmonics, its frequency and nothing between`, async () => {
          const wave = await renderHum(character, hz);
          const { bins, binHz, lineAt } = spectrumOf(wave, rate);
          const scale = amplitudeOf(LEVEL_DBFS) * Math.SQRT1_2;

          const errors = table.map(({ order, amplitude }) =>
            Math.abs(toDb(lineAt(order * hz) / (amplitude * scale))),
          );
          const worst = Math.max(...errors);
          expect(worst).to.be.at.most(0.1);

          const frequency = frequencyNear(wave, hz, rate);
          expect(frequency).to.be.closeTo(hz, 0.01);

          const fundamental = lineAt(hz);
          const between = bins.slice();
          for (const { order } of table) {
            const centre = Math.round((order * hz) / binHz);
            between.fill(0, centre - LOBE_BINS, centre + LOBE_BINS + 1);
          }
          const alias = toDb(between.reduce((a, b) => Math.max(a, b)) / fundamental);
          expect(alias).to.be.below(ALIAS_LIMIT_DB);
        });
      }

      it(`${character} has the published levels`, async () => {
        const { lineAt } = spectrumOf(await renderHum(character, 50), rate);
        for (const [order, db] of PUBLISHED[character]) {
          const level = toDb(lineAt(order * 50) / lineAt(50));
          expect(level, `harmonic ${order}`).to.be.closeTo(db, 0.6);
        }
      });
    }

    it('rectifier and dimmer have no even harmonics', async () => {
      for (const character of ['rectifier', 'dimmer'] as const) {
        const { lineAt } = spectrumOf(await renderHum(character, 50), rate);
        for (let order = 2; order < 40; order += 2) {
          expect(toDb(lineAt(order * 50) / lineAt(50))).to.be.below(ALIAS_LIMIT_DB);
        }
      }
    });
  });
}
