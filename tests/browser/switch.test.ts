import { expect } from 'chai';
import { optionIndex } from '../../src/params/index';
import type { Change, LinkStreams } from '../helpers/render-link';
import { RATES, renderLink } from '../helpers/render-link';
import { dbfs, peak, toDb, toneOf } from '../helpers/signals';
import { above } from '../helpers/spectrum';

const BLOCK = 128;
const TOGGLES = 50;
const LIMIT_DBFS = -100;
const hum = { 'hum.on': true, 'hum.level': -20 } as const;

for (const rate of RATES) {
  describe(`the switch between the receivers, ${rate / 1000} kHz`, () => {
    const frames = Math.round(3.3 * rate);
    const source = [toneOf(1000, -12, rate, frames)];

    /** Toggles at the start of each of these blocks. */
    async function toggleAt(blocks: number[], match: 'matched' | 'real'): Promise<LinkStreams> {
      const changes = blocks.map((block, i): Change => ({
        id: 'receiver.mode',
        seconds: (block * BLOCK) / rate,
        value: optionIndex('receiver.mode', i % 2 === 0 ? 'unbalanced' : 'balanced'),
      }));
      const settings = { ...hum, 'monitor.match': match };
      return renderLink({ rate, frames, source, settings, changes });
    }

    /**
     * Highest sample above 5 kHz, in dB of a full-scale sine's peak: a click cannot hide in an average.
     * Starts behind the tone's own start.
     */
    const highest = (x: Float32Array): number =>
      toDb(peak(above(x.subarray(Math.round(0.05 * rate)), 5000, rate)));

    /** The blocks that start (or, for every second one, are mid-switch) nearest to a hum's peak. */
    function peakBlocks(wave: Float32Array): number[] {
      const middle = Math.round(0.0025 * rate);
      const spacing = Math.round((0.06 * rate) / BLOCK);
      return Array.from({ length: TOGGLES }, (_, i) => {
        const from = (i + 2) * spacing;
        const candidates = Array.from({ length: spacing - 4 }, (_, k) => from + k);
        const heightOf = (block: number): number =>
          Math.abs(wave[block * BLOCK + (i % 2 === 0 ? 0 : middle)]!);
        return candidates.reduce((best, block) =>
          heightOf(block) > heightOf(best) ? block : best,
        );
      });
    }

    for (const match of ['matched', 'real'] as const) {
      it(`makes no click at the hum's peak at any of 50 instants, ${match}`, async () => {
        const { legs } = await renderLink({ rate, frames, settings: hum });
        const blocks = peakBlocks(legs[0]!);
        const heights = blocks
          .filter((_, i) => i % 2 === 0)
          .map((block) => legs[0]![block * BLOCK]!);
        for (const height of heights) expect(Math.abs(height)).to.be.above(0.85 * peak(legs[0]!));
        const { speakers } = await toggleAt(blocks, match);
        const figure = highest(speakers[0]!);
        expect(figure).to.be.below(LIMIT_DBFS);
      });

      it(`makes no click at 50 instants all over the hum's period, ${match}`, async () => {
        const spacing = (0.0617 * rate) / BLOCK;
        const blocks = Array.from({ length: TOGGLES }, (_, i) => Math.round((i + 2) * spacing));
        const { speakers } = await toggleAt(blocks, match);
        const figure = highest(speakers[0]!);
        expect(figure).to.be.below(LIMIT_DBFS);
      });

      it(`makes no click where a toggle interrupts a toggle, ${match}`, async () => {
        const spacing = Math.round((0.12 * rate) / BLOCK);
        const blocks = Array.from({ length: 24 }, (_, i) => (i + 1) * spacing).flatMap(
          (block, i) => [block, block + 1 + (i % 3)],
        );
        const { speakers } = await toggleAt(blocks, match);
        const figure = highest(speakers[0]!);
        expect(figure).to.be.below(LIMIT_DBFS);
      });
    }

    it('has really switched: the hum is there between odd and even toggles only', async () => {
      const block = Math.round(rate / BLOCK);
      const { speakers } = await toggleAt([block, 2 * block], 'matched');
      const rest = speakers[0]!.map((x, i) => x - source[0]![i]!);
      const level = (from: number): number =>
        dbfs(rest.subarray(Math.round(from * rate), Math.round((from + 0.8) * rate)));
      expect(level(0.1)).to.be.below(-120);
      expect(level(1.1)).to.be.closeTo(-20, 0.1);
      expect(level(2.1)).to.be.below(-120);
    });

    it('moves nothing in time: before, during and after, the programme is the source', async () => {
      const changes: Change[] = [0.5, 1, 1.5].map((seconds, i) => ({
        id: 'receiver.mode',
        seconds,
        value: (i + 1) % 2,
      }));
      const { speakers } = await renderLink({ rate, frames, source, changes });
      const rest = speakers[0]!.map((x, i) => x - source[0]![i]!);
      expect(dbfs(rest)).to.be.below(-140);
    });
  });
}
