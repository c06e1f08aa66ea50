/** The page's own bench of a blind test: places in turn, volume, mute, and its end. */
import { expect } from 'chai';
import type { IAudioContext, IAudioNode } from 'standardized-audio-context';
import {
  addAudioWorkletModule,
  AudioBuffer,
  AudioBufferSourceNode,
  AudioContext,
  GainNode,
  OfflineAudioContext,
} from 'standardized-audio-context';
import { createEarTestBench } from '../../src/audio/eartest/ear-test-bench';
import { IDLE_SESSION } from '../../src/state/session';
import { createSettings } from '../../src/state/settings';
import { createStore } from '../../src/state/store';
import { settle } from '../helpers/ear-test-page';
import { play } from '../helpers/render-link';
import { dbfs, toneOf } from '../helpers/signals';
import workletUrl from '../../worklets/index.ts?worker&url';

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the bench', () => {
  const rate = 48_000;
  const session = () => createStore({ ...IDLE_SESSION, status: 'running' as const });

  it('plays places in turn by the audio clock, with silences between', async () => {
    const frames = 2 * rate;
    const context = new OfflineAudioContext({
      length: frames,
      numberOfChannels: 2,
      sampleRate: rate,
    });
    await addAudioWorkletModule!(context, workletUrl);
    const programme = new GainNode(context);
    play(context, [toneOf(1000, -20, rate, frames)], programme);
    const told: (number | string | undefined)[] = [];
    const bench = createEarTestBench({
      // The bench asks nothing of it that an offline one has not.
      context: context as unknown as IAudioContext,
      programme: programme as unknown as IAudioNode<IAudioContext>,
      destination: context.destination as unknown as IAudioNode<IAudioContext>,
      settings: createSettings({ 'monitor.volume': 0 }),
      session: session(),
      onHowl: () => told.push('howl'),
      onFailed: () => told.push('failed'),
    });
    bench.setSide(0, {});
    bench.setSide(1, { 'source.gain': -12 });
    bench.setOrder([[1, 0]]);
    bench.openTrial(0);
    bench.playInTurn(
      2,
      0.4,
      0.2,
      (place) => told.push(place),
      () => told.push('end'),
    );
    await settle(context);
    const rendered = await context.startRendering();
    const left = new Float32Array(frames);
    rendered.copyFromChannel(left, 0);
    // Settled after 0.15 s; then 0.2 s of silence, and each place with what fades out of it.
    const levelAt = (from: number, to: number): number =>
      dbfs(left.subarray(Math.round(from * rate), Math.round(to * rate)));
    expect(levelAt(0, 0.35)).to.equal(-Infinity);
    expect(levelAt(0.42, 0.74)).to.be.closeTo(-32, 0.05);
    expect(levelAt(0.82, 0.94)).to.equal(-Infinity);
    expect(levelAt(1.02, 1.34)).to.be.closeTo(-20, 0.05);
    expect(levelAt(1.42, 2)).to.equal(-Infinity);
    while (!told.includes('end')) await wait(10);
    expect(told).to.deep.equal([0, undefined, 1, undefined, 'end']);
  });

  it('stops playing in turn where something is listened to, mutes with the page, and leaves the graph', async () => {
    const context = new AudioContext({ sampleRate: rate });
    await addAudioWorkletModule!(context, workletUrl);
    const buffer = new AudioBuffer({ length: rate, numberOfChannels: 1, sampleRate: rate });
    buffer.copyToChannel(toneOf(1000, -20, rate, rate), 0);
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    const programme = new GainNode(context);
    source.connect(programme);
    source.start();
    const analyser = context.createAnalyser();
    const samples = new Float32Array(analyser.fftSize);
    const level = (): number => {
      analyser.getFloatTimeDomainData(samples);
      return dbfs(samples);
    };
    const own = session();
    const settings = createSettings({ 'monitor.volume': -6 });
    const told: unknown[] = [];
    const bench = createEarTestBench({
      context,
      programme,
      destination: analyser,
      settings,
      session: own,
      onHowl: () => told.push('howl'),
      onFailed: () => told.push('failed'),
    });
    bench.setSide(0, {});
    bench.setSide(1, {});
    bench.setGains([0, -3]);
    bench.setOrder([[0, 1]]);
    await wait(300);
    expect(level()).to.equal(-Infinity);
    bench.playInTurn(
      2,
      5,
      0.1,
      (place) => told.push(place),
      () => told.push('end'),
    );
    await wait(500);
    expect(told).to.deep.equal([0]);
    expect(level()).to.be.closeTo(-26, 0.2);
    bench.listen(1);
    await wait(300);
    expect(level()).to.be.closeTo(-29, 0.2);
    settings.set('monitor.volume', -16);
    await wait(300);
    expect(level()).to.be.closeTo(-39, 0.2);
    own.update({ muted: true });
    await wait(300);
    expect(level()).to.equal(-Infinity);
    own.update({ muted: false });
    await wait(300);
    bench.openTrial(5);
    await wait(300);
    expect(level()).to.equal(-Infinity);
    bench.openTrial(0);
    bench.listen(0);
    await wait(500);
    expect(level()).to.be.closeTo(-36, 0.2);
    bench.close();
    await wait(300);
    expect(level()).to.equal(-Infinity);
    expect(told).to.deep.equal([0]);
    await context.close();
  });
});
