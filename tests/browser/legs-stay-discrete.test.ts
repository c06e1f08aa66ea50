/**
 * Traps of the platform that the graph is built around. Each test fails on the day the workaround can
 * go, or is needed no longer for the reason given.
 */
import { expect } from 'chai';
import type { IOfflineAudioContext } from 'standardized-audio-context';
import {
  addAudioWorkletModule,
  ChannelMergerNode,
  ConstantSourceNode,
  GainNode,
  OfflineAudioContext,
} from 'standardized-audio-context';
import { createLinkGraph } from '../../src/audio/graph';
import { createSettings } from '../../src/state/settings';
import { peak, toneOf } from '../helpers/signals';
import { renderLink } from '../helpers/render-link';
import workletUrl from '../../worklets/index.ts?worker&url';

const RATE = 48000;

/** What a mono node makes of four legs at +S, −S, +S, −S, S = 0.5. */
async function downMix(channelInterpretation: 'speakers' | 'discrete'): Promise<number> {
  const context = new OfflineAudioContext({ length: 128, sampleRate: RATE });
  const merger = new ChannelMergerNode(context, { numberOfInputs: 4 });
  [0.5, -0.5, 0.5, -0.5].forEach((offset, leg) => {
    const source = new ConstantSourceNode(context, { offset });
    source.connect(merger, 0, leg);
    source.start();
  });
  const mono = new GainNode(context, {
    channelCount: 1,
    channelCountMode: 'explicit',
    channelInterpretation,
  });
  merger.connect(mono).connect(context.destination);
  const out = new Float32Array(128);
  (await context.startRendering()).copyFromChannel(out, 0);
  return out[64]!;
}

describe('legs in the graph', () => {
  it('would be averaged to silence by the interpretation "speakers"', async () => {
    expect(await downMix('speakers')).to.equal(0);
  });

  it('keep the hot leg as it is with the interpretation "discrete"', async () => {
    expect(await downMix('discrete')).to.equal(0.5);
  });

  it('are explicit and discrete at every node that carries them', async () => {
    const context: IOfflineAudioContext = new OfflineAudioContext({
      length: 128,
      sampleRate: RATE,
    });
    await addAudioWorkletModule!(context, workletUrl);
    const { driver, interference, receiver, monitor } = createLinkGraph(context, createSettings());
    for (const [node, channels] of [
      [interference, 4],
      // The legs, and what each output carries beside them.
      [receiver, 8],
      [monitor, 4],
    ] as const) {
      expect(node.channelCount).to.equal(channels);
      expect(node.channelCountMode).to.equal('explicit');
      expect(node.channelInterpretation).to.equal('discrete');
    }
    // Only programme may be mixed up from mono or down from surround.
    expect(driver.channelCount).to.equal(2);
    expect(driver.channelCountMode).to.equal('explicit');
    expect(driver.channelInterpretation).to.equal('speakers');
  });

  it('carry a mono source as two equal links', async () => {
    const source = [toneOf(1000, -12, RATE, 4800)];
    const { legs, speakers } = await renderLink({ rate: RATE, frames: 4800, source });
    expect(peak(legs[0]!)).to.be.above(0.2);
    expect(legs[2]).to.deep.equal(legs[0]);
    expect(speakers[1]).to.deep.equal(speakers[0]);
  });

  it('carry a stereo source as two links that never mix', async () => {
    const source = [toneOf(1000, -12, RATE, 4800), new Float32Array(4800)];
    const { legs, speakers } = await renderLink({ rate: RATE, frames: 4800, source });
    expect(peak(legs[0]!)).to.be.above(0.2);
    for (const silent of [legs[2]!, legs[3]!, speakers[1]!]) expect(peak(silent)).to.equal(0);
  });
});

describe('the wires of the monitor', () => {
  const frames = 24000;
  const source = [toneOf(1000, -12, RATE, frames)];
  const settings = { 'hum.on': true, 'hum.level': -20 } as const;

  for (const wire of ['source', 'hot', 'cold', 'common', 'removed', 'output'] as const) {
    it(`let ${wire} be heard as it is`, async () => {
      const all = { ...settings, 'monitor.wire': wire };
      const { speakers, legs, trimmed, alone, output } = await renderLink({
        rate: RATE,
        frames,
        source,
        settings: all,
      });
      const wanted = {
        source: trimmed[0]!,
        hot: legs[0]!,
        cold: legs[1]!,
        common: alone[0]!,
        removed: alone[0]!,
        output: output[0]!,
      }[wire];
      const error = speakers[0]!.map((x, i) => x - wanted[i]!);
      expect(peak(speakers[0]!)).to.be.above(0.05);
      expect(peak(error)).to.be.below(1e-6);
    });
  }

  it('are silent when muted, while the wire "output" runs on', async () => {
    const all = { ...settings, 'monitor.mute': true };
    const { speakers, output } = await renderLink({ rate: RATE, frames, source, settings: all });
    for (const side of speakers) expect(peak(side)).to.equal(0);
    expect(peak(output[0]!)).to.be.above(0.2);
  });
});
