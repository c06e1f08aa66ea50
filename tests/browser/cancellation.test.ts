import { expect } from 'chai';
import { RATES, renderLink } from '../helpers/render-link';
import { dbfs, errorDbfs, pinkNoise, toneOf } from '../helpers/signals';

/** Volume for what would touch the limiter at 0 dB; exact in floating point, so it is undone exactly. */
const QUIET_DB = -20;
const LIMIT_DBFS = -120;

const interference = {
  'hum.on': true,
  'hum.level': -6,
  'rfi.on': true,
  'rfi.level': -6,
  'monitor.volume': QUIET_DB,
} as const;

for (const rate of RATES) {
  describe(`hum and RFI at −6 dBFS on ideal legs, ${rate / 1000} kHz`, () => {
    const frames = 2 * rate;
    const source = [pinkNoise(-14, frames, 1), toneOf(997, -12, rate, frames)];
    const back = 10 ** (-QUIET_DB / 20);

    /** What the interference is by itself: the hot leg of a link without programme. */
    let noise: Float32Array;
    before(async () => {
      noise = (await renderLink({ rate, frames, settings: interference })).legs[0]!;
    });

    it('is there', () => {
      expect(dbfs(noise)).to.be.within(-6.1, -1);
    });

    it('leaves the balanced output equal to the source', async () => {
      const { speakers, output } = await renderLink({
        rate,
        frames,
        source,
        settings: interference,
      });
      for (const side of [0, 1]) {
        const wanted = (i: number): number => source[side]![i]!;
        expect(errorDbfs(output[side]!, wanted)).to.be.below(LIMIT_DBFS);
        const heard = speakers[side]!.map((x) => x * back);
        const error = errorDbfs(heard, wanted);
        expect(error).to.be.below(LIMIT_DBFS);
      }
    });

    it('leaves hot = S/2 + N, cold = −S/2 + N and the balanced output S, with split legs', async () => {
      const settings = {
        ...interference,
        'driver.legs': 'split',
        'monitor.match': 'real',
      } as const;
      const { legs, speakers, receivers } = await renderLink({ rate, frames, source, settings });
      for (const side of [0, 1]) {
        const s = source[side]!;
        const n = noise;
        expect(errorDbfs(legs[2 * side]!, (i) => s[i]! / 2 + n[i]!)).to.be.below(LIMIT_DBFS);
        expect(errorDbfs(legs[2 * side + 1]!, (i) => -s[i]! / 2 + n[i]!)).to.be.below(LIMIT_DBFS);
        expect(errorDbfs(receivers[side]!, (i) => s[i]!)).to.be.below(LIMIT_DBFS);
        const error = errorDbfs(
          speakers[side]!.map((x) => x * back),
          (i) => s[i]!,
        );
        expect(error).to.be.below(LIMIT_DBFS);
      }
    });

    it('comes out beside the source when unbalanced, and is what both legs share', async () => {
      const settings = { ...interference, 'receiver.mode': 'unbalanced' } as const;
      const { legs, speakers } = await renderLink({ rate, frames, source, settings });
      const n = noise;
      for (const side of [0, 1]) {
        const s = source[side]!;
        const error = errorDbfs(
          speakers[side]!.map((x) => x * back),
          (i) => s[i]! + n[i]!,
        );
        const hot = legs[2 * side]!;
        const cold = legs[2 * side + 1]!;
        const common = errorDbfs(
          hot.map((h, i) => (h + cold[i]!) / 2),
          (i) => n[i]!,
        );
        expect(error).to.be.below(LIMIT_DBFS);
        expect(common).to.be.below(LIMIT_DBFS);
      }
    });
  });
}
