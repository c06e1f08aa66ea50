import { expect } from 'chai';
import {
  addAudioWorkletModule,
  AudioWorkletNode,
  OfflineAudioContext,
} from 'standardized-audio-context';
import { RATES, play, renderLink } from '../helpers/render-link';
import { errorDbfs, firstSound, pinkNoise } from '../helpers/signals';
import passThroughUrl from '../helpers/pass-through-worklet.ts?worker&url';

/** What four processors that only copy make of `source`. */
async function passThrough(source: Float32Array, rate: number): Promise<Float32Array> {
  const context = new OfflineAudioContext({ length: source.length, sampleRate: rate });
  await addAudioWorkletModule!(context, passThroughUrl);
  const nodes = Array.from({ length: 4 }, () => new AudioWorkletNode!(context, 'pass-through'));
  nodes.forEach((node, i) => node.connect(nodes[i + 1] ?? context.destination));
  play(context, [source], nodes[0]!);
  const out = new Float32Array(source.length);
  (await context.startRendering()).copyFromChannel(out, 0);
  return out;
}

for (const rate of RATES) {
  describe(`latency, ${rate / 1000} kHz`, () => {
    for (const mode of ['balanced', 'unbalanced'] as const) {
      for (const frame of [0, 1, 127, 128, 1000]) {
        it(`is that of bare pass-throughs for an impulse at frame ${frame}, ${mode}`, async () => {
          const impulse = new Float32Array(2048);
          impulse[frame] = 0.5;
          const settings = { 'receiver.mode': mode } as const;
          const [bare, { speakers }] = await Promise.all([
            passThrough(impulse, rate),
            renderLink({ rate, frames: impulse.length, source: [impulse], settings }),
          ]);
          for (const side of speakers) expect(firstSound(side)).to.equal(firstSound(bare));
          expect(firstSound(bare)).to.equal(frame);
          expect(speakers[0]!.filter((x) => x !== 0)).to.have.lengthOf(1);
        });
      }
    }

    it('leaves music sample for sample where bare pass-throughs have it', async () => {
      const source = pinkNoise(-18, rate, 3);
      const [bare, { speakers }] = await Promise.all([
        passThrough(source, rate),
        renderLink({ rate, frames: source.length, source: [source] }),
      ]);
      for (const side of speakers) expect(errorDbfs(side, (i) => bare[i]!)).to.be.below(-140);
    });

    it('is 15 frames more with a skew, as the line says', async () => {
      const impulse = new Float32Array(2048);
      impulse[500] = 0.5;
      const settings = { 'line.skew': 100, 'receiver.mode': 'unbalanced' } as const;
      const { speakers } = await renderLink({ rate, frames: 2048, source: [impulse], settings });
      expect(firstSound(speakers[0]!)).to.equal(515);
    });
  });
}
