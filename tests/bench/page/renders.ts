/** In the browser: times one offline render of each kind, all stereo with everything on. */
import type { IAudioBuffer } from 'standardized-audio-context';
import { addAudioWorkletModule, OfflineAudioContext } from 'standardized-audio-context';
import linkUrl from '../../../worklets/index.ts?worker&url';
import { createEarTestNode } from '../../../src/audio/eartest/ear-test-node';
import { createLinkGraph } from '../../../src/audio/graph';
import { createPlanMaker } from '../../../src/plan/make-plan';
import { planRequest } from '../../../src/plan/plan-request';
import type { Settings } from '../../../src/state/settings';
import { createSettings } from '../../../src/state/settings';
import { settle } from '../../helpers/ear-test-page';
import { sideOf } from '../../helpers/ear-test-run';
import { EVERY_INTERFERENCE } from '../../helpers/plans';
import passThroughUrl from './pass-through.ts?worker&url';
import { buildNativeLink } from './native-link';
import { buildPassThrough } from './pass-through-link';

const SAMPLE_RATE = 48_000;

const everythingOn = createSettings();
everythingOn.apply({
  'hum.on': true,
  'rfi.on': true,
  'hiss.on': true,
  'line.mismatch': 1,
  'line.skew': 10,
  'receiver.cmrr': 60,
  'source.links': 2,
  'monitor.guard': true,
});

function programme(context: OfflineAudioContext, seconds: number): IAudioBuffer {
  const buffer = context.createBuffer(2, seconds * SAMPLE_RATE, SAMPLE_RATE);
  for (const channel of [0, 1]) {
    const samples = buffer.getChannelData(channel);
    for (let i = 0; i < samples.length; i++) samples[i] = 0.1 * Math.sin(i * (0.05 + channel / 50));
  }
  return buffer;
}

async function timeRender(context: OfflineAudioContext): Promise<number> {
  const started = performance.now();
  await context.startRendering();
  return (performance.now() - started) / 1000;
}

/** A demonstration as it usually is: hum on both legs, a little mismatch. */
const humAlone = createSettings();
humAlone.apply({ 'hum.on': true, 'line.mismatch': 1, 'source.links': 2 });

const link =
  (settings: Settings) =>
  async (seconds: number): Promise<OfflineAudioContext> => {
    const context = new OfflineAudioContext(2, seconds * SAMPLE_RATE, SAMPLE_RATE);
    await addAudioWorkletModule!(context, linkUrl);
    const request = planRequest(settings);
    const plan = request && createPlanMaker(SAMPLE_RATE)(request);
    const graph = createLinkGraph(context, settings, plan);
    const source = context.createBufferSource();
    source.buffer = programme(context, seconds);
    source.connect(graph.driver);
    graph.monitor.connect(context.destination, 0);
    source.start();
    return context;
  };

/** A real link with everything that can get at it. */
const real = createSettings();
real.apply({ 'link.model': 'circuit', 'source.links': 2, ...EVERY_INTERFERENCE });

const builders = {
  link: link(everythingOn),
  linkWithHum: link(humAlone),
  realLink: link(real),
  /** Two real links, as a blind test plays them. */
  async earTest(seconds: number): Promise<OfflineAudioContext> {
    const context = new OfflineAudioContext(2, seconds * SAMPLE_RATE, SAMPLE_RATE);
    await addAudioWorkletModule!(context, linkUrl);
    const node = createEarTestNode(context);
    const side = sideOf({ 'link.model': 'circuit', ...EVERY_INTERFERENCE }, SAMPLE_RATE);
    node.port.postMessage({ kind: 'sides', sides: [side, side] });
    const source = context.createBufferSource();
    source.buffer = programme(context, seconds);
    source.connect(node);
    node.connect(context.destination);
    source.start();
    await settle(context);
    return context;
  },
  async passThrough(seconds: number): Promise<OfflineAudioContext> {
    const context = new OfflineAudioContext(2, seconds * SAMPLE_RATE, SAMPLE_RATE);
    await addAudioWorkletModule!(context, passThroughUrl);
    const source = context.createBufferSource();
    source.buffer = programme(context, seconds);
    buildPassThrough(context, source);
    source.start();
    return context;
  },
  native(seconds: number): Promise<OfflineAudioContext> {
    const context = new OfflineAudioContext(2, seconds * SAMPLE_RATE, SAMPLE_RATE);
    const source = context.createBufferSource();
    source.buffer = programme(context, seconds);
    buildNativeLink(context, source, seconds);
    source.start();
    return Promise.resolve(context);
  },
};

export type BenchKind = keyof typeof builders;

declare global {
  interface Window {
    /** Seconds that one render of `seconds` of sound takes. */
    bench(kind: BenchKind, seconds: number): Promise<number>;
  }
}

window.bench = async (kind, seconds) => timeRender(await builders[kind](seconds));
