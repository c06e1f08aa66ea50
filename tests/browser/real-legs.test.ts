/** Outputs looped back into inputs, in a running context: a cable with known errors, measured and trimmed. */
import { expect } from 'chai';
import type { IAudioContext, IGainNode } from 'standardized-audio-context';
import {
  addAudioWorkletModule,
  AudioBuffer,
  AudioBufferSourceNode,
  AudioContext,
  ChannelMergerNode,
  ChannelSplitterNode,
  DelayNode,
  GainNode,
} from 'standardized-audio-context';
import { createLinkGraph } from '../../src/audio/graph';
import { createLegsBench } from '../../src/audio/legs-bench';
import { createWireTaps, createWireWatch } from '../../src/audio/wire-watch';
import type { LegsBench, LoopResult } from '../../src/state/legs';
import type { Session } from '../../src/state/session';
import { IDLE_SESSION } from '../../src/state/session';
import type { Settings } from '../../src/state/settings';
import { createSettings } from '../../src/state/settings';
import { createStore } from '../../src/state/store';
import type { App } from '../../src/ui/app';
import type { LegsReport } from '../../src/ui/panels/legs/null-legs';
import { measureLegs, nullLegs } from '../../src/ui/panels/legs/null-legs';
import { hum } from '../helpers/real-legs';
import { whiteNoise } from '../helpers/signals';
import workletUrl from '../../worklets/index.ts?worker&url';

const RATE = 48_000;
const GAIN_ERROR = 0.007;
const NOISE_DBFS = -100;

interface Loop {
  context: IAudioContext;
  settings: Settings;
  session: Session;
  bench: LegsBench;
  app: App;
  /** From each output to each input: hot to left, cold to right as it should be. */
  wires: Readonly<
    Record<'hotLeft' | 'hotRight' | 'coldLeft' | 'coldRight', IGainNode<IAudioContext>>
  >;
  /** Hum on both legs alike. */
  pickUp: IGainNode<IAudioContext>;
}

/** A pair of outputs, a cable whose cold leg is one sample late and 0.7 % up, noisy inputs. */
async function openLoop(): Promise<Loop> {
  const context = new AudioContext({ sampleRate: RATE });
  await context.resume();
  await addAudioWorkletModule!(context, workletUrl);
  const settings = createSettings();
  settings.apply({ 'source.wiring': 'legs', 'legs.level': -20, 'monitor.mute': true });
  const session = createStore({ ...IDLE_SESSION, status: 'running' as const });
  const graph = createLinkGraph(context, settings);
  settings.subscribe((id) => graph.write(id, settings));
  graph.monitor.connect(context.destination, 0);

  const destination = new GainNode(context, { channelCount: 2, channelCountMode: 'explicit' });
  const outputs = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
  const inputs = new ChannelMergerNode(context, { numberOfInputs: 2 });
  const late = new DelayNode(context, { delayTime: 1 / RATE });
  const right = new GainNode(context, { gain: 1 + GAIN_ERROR });
  destination.connect(outputs);
  late.connect(right);
  right.connect(inputs, 0, 1);
  const wire = (from: number, to: 'left' | 'right', gain: number): IGainNode<IAudioContext> => {
    const node = new GainNode(context, { gain });
    outputs.connect(node, from);
    if (to === 'left') node.connect(inputs, 0, 0);
    else node.connect(late);
    return node;
  };
  const wires = {
    hotLeft: wire(0, 'left', 1),
    hotRight: wire(0, 'right', 0),
    coldLeft: wire(1, 'left', 0),
    coldRight: wire(1, 'right', 1),
  };
  const play = (samples: Float32Array, gain: number): IGainNode<IAudioContext> => {
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: RATE });
    buffer.copyToChannel(samples, 0);
    const source = new AudioBufferSourceNode(context, { buffer, loop: true });
    const node = new GainNode(context, { gain });
    source.connect(node);
    source.start();
    return node;
  };
  play(whiteNoise(NOISE_DBFS, RATE, 1), 1).connect(inputs, 0, 0);
  play(whiteNoise(NOISE_DBFS, RATE, 2), 1).connect(inputs, 0, 1);
  const loop = hum(50, 0.1);
  const pickUp = play(
    Float32Array.from({ length: RATE }, (_, i) => loop(i / RATE)),
    0,
  );
  pickUp.connect(inputs, 0, 0);
  pickUp.connect(late);
  inputs.connect(graph.driver);

  const taps = createWireTaps(context, graph);
  const watch = createWireWatch(() => ({
    taps,
    sampleRate: RATE,
    gains: { differential: 2, singleEnded: 1 },
    fullScaleDbu: 24,
    isRunning: true,
  }));
  const bench = createLegsBench({
    output: () => ({ context, destination }),
    watch,
    settings,
    session,
  });
  const app = { settings, session, instruments: { watch } } as unknown as App;
  return { context, settings, session, bench, app, wires, pickUp };
}

const measured = async ({ bench }: Loop): Promise<LoopResult[]> => {
  const results: LoopResult[] = [];
  const ended = await bench.measure(
    (result) => results.push(result),
    () => undefined,
  );
  expect(ended).to.equal('done');
  return results;
};

const never = (): boolean => false;
const look = (loop: Loop, how: typeof nullLegs): Promise<LegsReport | undefined> =>
  how(loop.app, never, () => undefined);

describe('real legs in a loop', function () {
  this.timeout(60_000);
  let loop: Loop;
  before(async () => {
    loop = await openLoop();
  });
  after(() => loop.context.close());

  it('are measured as the closed form has them, and no better than noise once trimmed', async () => {
    for (const { hertz, cmrrDb } of await measured(loop)) {
      const angle = (2 * Math.PI * hertz) / RATE;
      const gain = 1 + GAIN_ERROR;
      const left = Math.hypot(1 - gain * Math.cos(angle), gain * Math.sin(angle));
      const mirrored = Math.hypot(1 + gain * Math.cos(angle), gain * Math.sin(angle));
      expect(cmrrDb).to.be.closeTo(20 * Math.log10(mirrored / 2 / left), 0.3);
    }
    loop.settings.apply({
      'legs.gain': -20 * Math.log10(1 + GAIN_ERROR),
      'legs.skew': -1e6 / RATE,
    });
    for (const { cmrrDb, floorDb } of await measured(loop)) {
      expect(cmrrDb).to.be.greaterThan(80);
      expect(cmrrDb).to.be.at.most(floorDb + 0.1);
    }
    expect(loop.session.value.testing).to.equal(false);
  });

  it('are silent towards the ears while signals are sent, until it is stopped', async () => {
    expect(loop.bench.playPilot()).to.equal(true);
    expect(loop.session.value.testing).to.equal(true);
    loop.session.update({ status: 'stopped' });
    expect(loop.session.value.testing).to.equal(false);
    loop.session.update({ status: 'running' });
    const running = loop.bench.measure(
      () => undefined,
      () => undefined,
    );
    loop.bench.stop();
    expect(await running).to.equal('stopped');
  });

  it('carry no tone once the outputs change, not even where nothing is sent yet', async () => {
    const running = loop.bench.measure(
      () => undefined,
      () => undefined,
    );
    loop.session.update({ testing: false });
    expect(await running).to.equal('stopped');
    expect(loop.session.value.testing).to.equal(false);
  });

  it('are overloaded where an input is, and not where their difference or the source trim says so', async () => {
    loop.settings.apply({ 'legs.level': -6, 'source.gain': 6 });
    await measured(loop);
    loop.settings.set('source.gain', -12);
    loop.wires.coldRight.gain.value = 2;
    const ended = await loop.bench.measure(
      () => undefined,
      () => undefined,
    );
    expect(ended).to.equal('clipped');
    loop.wires.coldRight.gain.value = 1;
    loop.settings.apply({ 'legs.level': -20, 'source.gain': 0 });
  });

  it('are nulled by hum, to what noise leaves', async () => {
    loop.settings.apply({ 'legs.gain': 0, 'legs.skew': 0 });
    loop.pickUp.gain.value = 1;
    const found = await look(loop, nullLegs);
    loop.pickUp.gain.value = 0;
    expect(found?.findings).to.deep.equal([]);
    expect(loop.settings.get('legs.gain')).to.be.closeTo(-20 * Math.log10(1 + GAIN_ERROR), 0.001);
    expect(loop.settings.get('legs.skew')).to.be.closeTo(-1e6 / RATE, 0.05);
    const { beforeDb, nowDb, bestDb } = found!.rejection!;
    expect(nowDb).to.be.within(bestDb - 1, bestDb + 1);
    expect(nowDb - beforeDb).to.be.greaterThan(40);
  });

  for (const [what, set, findings] of [
    ['right', { hotLeft: 1, coldRight: 1 }, []],
    ['swapped', { coldLeft: 1, hotRight: 1 }, ['swapped']],
    ['inverted', { hotLeft: 1, coldRight: -1 }, ['cold-inverted']],
  ] as const) {
    it(`have their wiring told by the pilot: ${what}`, async () => {
      const gains: Partial<Record<keyof Loop['wires'], number>> = set;
      for (const name of Object.keys(loop.wires) as (keyof Loop['wires'])[]) {
        loop.wires[name].gain.value = gains[name] ?? 0;
      }
      loop.bench.playPilot();
      const found = await look(loop, measureLegs);
      loop.bench.stop();
      expect(found).to.deep.include({ findings, hasPilot: true });
    });
  }
});
