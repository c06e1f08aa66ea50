import { expect } from 'chai';
import type { SettingsValues } from '../../src/state/settings';
import { RATES, renderLink } from '../helpers/render-link';
import { rms, toDb, toneOf } from '../helpers/signals';
import { amplitudeAt } from '../helpers/spectrum';

const real = { 'monitor.match': 'real' } as const;
const hum = { 'hum.on': true, 'hum.level': -6, 'hum.character': 'sine', ...real } as const;

/** Signal from frame `start` on, a whole number of periods of everything in it. */
const after = (x: Float32Array, start: number): Float32Array => x.subarray(start);

for (const rate of RATES) {
  describe(`common-mode rejection, ${rate / 1000} kHz`, () => {
    const frames = 2 * rate;
    const settled = rate;

    /** Unbalanced over balanced, dB, at the loudspeakers, of whatever rides on both legs. */
    async function rejection(settings: SettingsValues, common?: Float32Array): Promise<number> {
      const options = { rate, frames, ...(common ? { common } : {}) };
      const [balanced, unbalanced] = await Promise.all(
        (['balanced', 'unbalanced'] as const).map((mode) =>
          renderLink({ ...options, settings: { ...settings, ...real, 'receiver.mode': mode } }),
        ),
      );
      const [b, u] = [balanced!, unbalanced!].map(({ speakers }) =>
        rms(after(speakers[0]!, settled)),
      );
      const receivers = balanced!.receivers.map((x) => rms(after(x, settled)));
      // The switch and the receivers themselves tell the same figure.
      expect(toDb(receivers[2]! / receivers[0]!)).to.be.closeTo(toDb(u! / b!), 0.01);
      return toDb(u! / b!);
    }

    it('is 40.0 dB with a mismatch of 1 %', async () => {
      const figure = await rejection({ ...hum, 'line.mismatch': 1 });
      expect(figure).to.be.closeTo(40.0, 0.2);
    });

    it('is 50.1 dB at 50 Hz with a skew of 10 µs', async () => {
      const figure = await rejection({ ...hum, 'line.skew': 10 });
      expect(figure).to.be.closeTo(50.1, 0.3);
    });

    it('is 10.1 dB at 5 kHz with a skew of 10 µs', async () => {
      const figure = await rejection({ 'line.skew': 10 }, toneOf(5000, -6, rate, frames));
      expect(figure).to.be.closeTo(10.1, 0.3);
    });

    it('is 60.0 dB with a receiver of 60 dB', async () => {
      const figure = await rejection({ ...hum, 'receiver.cmrr': 60 });
      expect(figure).to.be.closeTo(60.0, 0.2);
    });

    const imperfections: [string, SettingsValues][] = [
      ['a mismatch of 1 %', { 'line.mismatch': 1 }],
      ['a receiver of 60 dB', { 'receiver.cmrr': 60 }],
    ];
    for (const [what, imperfection] of imperfections) {
      it(`does not need a driven cold leg, with ${what}: only the signal loses 6.02 dB`, async () => {
        const source = [toneOf(1000, -12, rate, frames)];
        const [driven, undriven] = await Promise.all(
          [100, 0].map(async (percent) => {
            const settings = { ...hum, ...imperfection, 'driver.coldDrive': percent };
            const { speakers } = await renderLink({ rate, frames, source, settings });
            const heard = after(speakers[0]!, settled);
            return { hum: amplitudeAt(heard, 50, rate), signal: amplitudeAt(heard, 1000, rate) };
          }),
        );
        const humDb = toDb(driven!.hum / undriven!.hum);
        const signalDb = toDb(driven!.signal / undriven!.signal);
        expect(toDb(driven!.hum)).to.be.within(-80, -40);
        expect(humDb).to.be.closeTo(0, 0.1);
        expect(signalDb).to.be.closeTo(6.02, 0.05);
      });
    }
  });
}
