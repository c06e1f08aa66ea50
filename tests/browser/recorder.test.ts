/**
 * Recordings and exports, with the page's own processors and workers: the same seconds give the same samples,
 * nothing is missing and nothing is there twice.
 */
import { expect } from 'chai';
import type { IAudioContext } from 'standardized-audio-context';
import {
  addAudioWorkletModule,
  AudioBuffer,
  AudioBufferSourceNode,
  AudioContext,
} from 'standardized-audio-context';
import type { LinkGraph } from '../../src/audio/graph';
import { createLinkGraph } from '../../src/audio/graph';
import { startExporter } from '../../src/audio/keep/exporter';
import type { Recorder, RecorderEvents } from '../../src/audio/keep/recorder';
import { startRecorder } from '../../src/audio/keep/recorder';
import type { ExportOrder, MadeFile } from '../../src/audio/keep/worker-messages';
import type { AudioFormat } from '../../src/files/audio-formats';
import { PARAMS } from '../../src/params/index';
import { createPlanMaker } from '../../src/plan/make-plan';
import { planRequest } from '../../src/plan/plan-request';
import { applyScene } from '../../src/scenes/apply';
import type { SceneId } from '../../src/scenes/scenes';
import type { Settings, SettingsValues } from '../../src/state/settings';
import { createSettings } from '../../src/state/settings';
import { readFile, writeFile } from '../helpers/audio-files';
import { dbfs, pinkNoise, toneOf } from '../helpers/signals';
import workletUrl from '../../worklets/index.ts?worker&url';

const RATE = 48_000;
const SECONDS = 2;
const TAGS = { title: 'Test', comment: '#', software: 'Common Mode' };
/** Of the monitor: what is heard, and the output before volume. */
const HEARD = 0;
const OUTPUT = 1;

const stereo = (): Float32Array[] => [
  pinkNoise(-20, 4 * RATE, 1),
  toneOf(997, -20, RATE, 4 * RATE),
];

type Ending = Parameters<RecorderEvents['onEnd']>[0];

interface Live {
  context: IAudioContext;
  graph: LinkGraph<IAudioContext>;
  buffer: AudioBuffer;
  /** Plays from the first block on, once the context is resumed. */
  play(): void;
  record(output: number, format?: AudioFormat, closed?: AbortSignal): Recording;
}

interface Recording {
  recorder: Recorder;
  frames(): number;
  ended: Promise<Ending>;
  /** Waits until so much is recorded. */
  until(seconds: number): Promise<void>;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A link in a context that stands still: whatever begins with it begins at the same frame. */
async function openLive(settings: Settings, channels: Float32Array[]): Promise<Live> {
  const context = new AudioContext({ sampleRate: RATE });
  await context.suspend();
  await addAudioWorkletModule!(context, workletUrl);
  const request = planRequest(settings);
  const graph = createLinkGraph(context, settings, request && createPlanMaker(RATE)(request));
  graph.monitor.connect(context.destination, 0);
  const buffer = new AudioBuffer({
    length: channels[0]!.length,
    numberOfChannels: channels.length,
    sampleRate: RATE,
  });
  channels.forEach((samples, k) => buffer.copyToChannel(samples, k));
  return {
    context,
    graph,
    buffer,
    play() {
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(graph.driver);
      source.start(0);
    },
    record(output, format = 'wav-32', closed = new AbortController().signal) {
      let frames = 0;
      let onEnd: (end: Ending) => void;
      const ended = new Promise<Ending>((resolve) => (onEnd = resolve));
      const recorder = startRecorder(
        { context, node: graph.monitor, output, format, tags: TAGS, closed },
        { onProgress: (progress) => (frames = progress.frames), onEnd: (end) => onEnd(end) },
      );
      return {
        recorder,
        ended,
        frames: () => frames,
        async until(seconds) {
          while (frames < seconds * RATE) await wait(20);
        },
      };
    },
  };
}

function settingsOf(values: SettingsValues, scene?: SceneId): Settings {
  const settings = createSettings();
  if (scene) applyScene(settings, scene);
  settings.apply({ 'source.links': 2, 'monitor.volume': 0, ...values });
  return settings;
}

const frozen = (settings: Settings): SettingsValues =>
  Object.fromEntries(PARAMS.map(({ id }) => [id, settings.get(id)]));

const exported = (
  buffer: AudioBuffer,
  order: Omit<ExportOrder, 'kind' | 'source'>,
): Promise<readonly MadeFile[]> =>
  new Promise((resolve, reject) => {
    startExporter({ buffer }, order, {
      onProgress: () => undefined,
      onMade: resolve,
      onFailed: (code) => reject(new Error(code)),
    });
  });

/** Level of the difference over the first `frames`, dBFS. */
const difference = (a: Float32Array, b: Float32Array, frames: number): number =>
  dbfs(Float64Array.from({ length: frames }, (_, i) => a[i]! - b[i]!));

describe('an export', () => {
  const interference = {
    'hum.on': true,
    'hum.character': 'dimmer',
    'rfi.on': true,
    'hiss.on': true,
    'line.skew': 12,
    'line.mismatch': 2,
  } as const;
  const cases: [string, SettingsValues, SceneId?][] = [
    ['the textbook’s link, balanced', interference],
    ['the textbook’s link, unbalanced', { ...interference, 'receiver.mode': 'unbalanced' }],
    ['a real link', { 'receiver.mode': 'balanced' }, 'cosmetic-xlr'],
  ];
  for (const [name, values, scene] of cases) {
    it(`equals a live recording of the same seconds to −120 dBFS: ${name}`, async () => {
      const settings = settingsOf(values, scene);
      const live = await openLive(settings, stereo());
      live.play();
      const output = live.record(OUTPUT);
      const heard = live.record(HEARD);
      await wait(50);
      await live.context.resume();
      await output.until(SECONDS);
      output.recorder.stop();
      heard.recorder.stop();
      const [{ made: outputMade, lostFrames }, { made: heardMade }] = await Promise.all([
        output.ended,
        heard.ended,
      ]);
      await live.context.close();
      expect(lostFrames).to.equal(0);

      const wires = { content: { wires: ['output'] as const }, tags: TAGS };
      const order = { links: 2, settings: frozen(settings), format: 'wav-32' } as const;
      const [file] = await exported(live.buffer, { ...order, files: [wires] });
      expect(file!.frames).to.equal(live.buffer.length);
      const rendered = await readFile(file!.file);
      for (const made of [outputMade, heardMade]) {
        const recorded = await readFile(made!.file);
        expect(recorded[0]!.length).to.equal(made!.frames);
        for (const side of [0, 1]) {
          expect(dbfs(recorded[side]!)).to.be.above(-40);
          expect(difference(recorded[side]!, rendered[side]!, SECONDS * RATE)).to.be.below(-120);
        }
      }
    });
  }

  it('as an A/B pair is equally loud and aligned to the sample', async () => {
    const settings = settingsOf({ 'hum.on': false, 'monitor.match': 'real' });
    const live = await openLive(settings, stereo());
    const files = (['balanced', 'unbalanced'] as const).map((member) => ({
      content: { member },
      tags: TAGS,
    }));
    const order = { links: 2, settings: frozen(settings), format: 'flac-24', files } as const;
    const [a, b] = await exported(live.buffer, order);
    await live.context.close();
    expect(a!.frames).to.equal(b!.frames);
    const [left, other] = [(await readFile(a!.file))[0]!, (await readFile(b!.file))[0]!];
    expect(difference(left, other, live.buffer.length)).to.be.below(-120);
  });

  it('leaves nothing when it is cancelled', async () => {
    const settings = settingsOf({});
    const live = await openLive(settings, stereo());
    let calls = 0;
    const count = (): void => void calls++;
    const exporter = startExporter(
      { buffer: live.buffer },
      {
        links: 2,
        settings: frozen(settings),
        format: 'wav-24',
        files: [{ content: { wires: ['output'] }, tags: TAGS }],
      },
      { onProgress: () => undefined, onMade: count, onFailed: count },
    );
    exporter.cancel();
    await wait(1500);
    await live.context.close();
    expect(calls).to.equal(0);
  });
});

describe('a recording', () => {
  it('waits while the sound stands still: nothing is missing, nothing is there twice', async () => {
    const ramp = Float32Array.from({ length: 4 * RATE }, (_, i) => i / (4 * RATE));
    const live = await openLive(settingsOf({}), [ramp, ramp]);
    live.play();
    const recording = live.record(OUTPUT);
    await live.context.resume();
    await recording.until(0.6);
    await live.context.suspend();
    await wait(400);
    const before = recording.frames();
    await live.context.resume();
    await recording.until(1.5);
    await live.context.suspend();
    recording.recorder.stop();
    const { made, cutBy } = await recording.ended;
    await live.context.close();
    expect(cutBy).to.equal(undefined);
    expect(before).to.be.below(1.2 * RATE);
    const [left] = await readFile(made!.file);
    const start = left!.findIndex((x) => x > 0);
    const worst = left!
      .subarray(start)
      .reduce((most, x, i) => Math.max(most, Math.abs(x - left![start]! - i / (4 * RATE))), 0);
    expect(worst).to.be.below(1e-6);
  });

  it('is kept as far as it went when its context is closed under it', async () => {
    const live = await openLive(settingsOf({}), stereo());
    live.play();
    const closing = new AbortController();
    const recording = live.record(OUTPUT, 'flac-24', closing.signal);
    await live.context.resume();
    await recording.until(1);
    closing.abort();
    await live.context.close();
    const { made, cutBy } = await recording.ended;
    expect(cutBy).to.equal('failed');
    expect(made!.frames).to.be.at.least(RATE);
    const [left] = await readFile(made!.file);
    expect(left!.length).to.equal(made!.frames);
  });

  it('says that nothing came where nothing did', async () => {
    const live = await openLive(settingsOf({}), stereo());
    const recording = live.record(HEARD);
    recording.recorder.stop();
    const { made, cutBy } = await recording.ended;
    await live.context.close();
    expect([made, cutBy]).to.deep.equal([undefined, 'empty']);
  });
});

describe('a FLAC file', () => {
  for (const [format, bits] of [
    ['flac-16', 16],
    ['flac-24', 24],
  ] as const) {
    it(`of ${bits} bit is decoded by the browser to what went in`, async () => {
      const scale = 2 ** (bits - 1);
      const channels = stereo().map((channel) =>
        channel.subarray(0, 30_001).map((x) => Math.round(x * scale) / scale),
      );
      const file = await writeFile({ format, sampleRate: RATE, channels: 2, tags: TAGS }, channels);
      const read = await readFile(new Blob([file]));
      const worst = read.map((channel, k) =>
        channel.reduce((most, x, i) => Math.max(most, Math.abs(x - channels[k]![i]!)), 0),
      );
      expect(read.map(({ length }) => length)).to.deep.equal([30_001, 30_001]);
      // What has 16 bits already is dithered by at most one step.
      for (const error of worst) expect(error).to.be.at.most(bits === 16 ? 1 / scale : 0);
    });
  }
});
