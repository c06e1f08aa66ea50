/**
 * Renders the whole link through the real worklets, offline, and hands back every stream in it.
 *
 * Runs in a browser. The graph is the page's own (`createLinkGraph`), built from settings that went
 * through the page's own store; changes are written to the AudioParams at their time, as the page
 * writes them, and take effect at the next block of 128 frames.
 */
import type { IAudioNode, IOfflineAudioContext } from 'standardized-audio-context';
import {
  addAudioWorkletModule,
  AudioBuffer,
  AudioBufferSourceNode,
  ChannelMergerNode,
  ChannelSplitterNode,
  OfflineAudioContext,
} from 'standardized-audio-context';
import { createLinkGraph } from '../../src/audio/graph';
import type { ParamId } from '../../src/params/index';
import { createPlanMaker } from '../../src/plan/make-plan';
import { planRequest } from '../../src/plan/plan-request';
import type { SettingsValues } from '../../src/state/settings';
import { createSettings } from '../../src/state/settings';
import workletUrl from '../../worklets/index.ts?worker&url';

export const RATES = [44100, 48000, 96000] as const;

export interface Change {
  id: ParamId;
  seconds: number;
  /** As the AudioParam carries it: a number, an option's index, 0 or 1. */
  value: number;
  /** Moves there in a straight line from the change before, instead of jumping. */
  ramp?: boolean;
}

export interface LinkOptions {
  rate: number;
  frames: number;
  settings?: SettingsValues;
  /** One channel or two. */
  source?: Float32Array[];
  /** Added to all four legs between driver and line, as interference from outside. */
  common?: Float32Array;
  /** A voltage between the earths: 1.0 is what would play at 0 dBFS (peak) without a link between. */
  injection?: Float32Array;
  changes?: Change[];
}

/** Streams in the order of their channels. */
const STREAMS = {
  speakers: 2,
  output: 2,
  legs: 4,
  alone: 2,
  receivers: 4,
  receivedAlone: 2,
  trimmed: 2,
} as const;

export type LinkStreams = Record<keyof typeof STREAMS, Float32Array[]>;

/** Measurements are made at full volume unless a test says otherwise. */
const MEASURING: SettingsValues = { 'monitor.volume': 0 };

export async function renderLink(options: LinkOptions): Promise<LinkStreams> {
  const { rate, frames, source, common, injection, changes = [] } = options;
  const count = Object.values(STREAMS).reduce((sum, channels) => sum + channels, 0);
  const context = new OfflineAudioContext({
    length: frames,
    numberOfChannels: count,
    sampleRate: rate,
  });
  await addAudioWorkletModule!(context, workletUrl);
  const settings = createSettings();
  settings.apply({ ...MEASURING, 'source.links': source?.length === 2 ? 2 : 1 });
  settings.apply(options.settings ?? {});
  const request = planRequest(settings);
  const plan = request && createPlanMaker(rate)({ ...request, injection: injection !== undefined });
  const graph = createLinkGraph(context, settings, plan);

  if (source) play(context, source, graph.driver);
  if (common) play(context, [common, common, common, common], graph.interference);
  if (injection) play(context, [injection], graph.interference, 1);

  const merger = new ChannelMergerNode(context, { numberOfInputs: count });
  merger.connect(context.destination);
  const taps: [keyof typeof STREAMS, IAudioNode<IOfflineAudioContext>, number][] = [
    ['speakers', graph.monitor, 0],
    ['output', graph.monitor, 1],
    ['legs', graph.interference, 0],
    ['alone', graph.interference, 1],
    ['receivers', graph.receiver, 0],
    ['receivedAlone', graph.receiver, 1],
    ['trimmed', graph.driver, 1],
  ];
  let channel = 0;
  for (const [name, node, output] of taps) {
    const splitter = new ChannelSplitterNode(context, { numberOfOutputs: STREAMS[name] });
    node.connect(splitter, output);
    for (let k = 0; k < STREAMS[name]; k++) splitter.connect(merger, k, channel++);
  }
  for (const { id, seconds, value, ramp } of changes) {
    const params = graph.nodes.flatMap(({ parameters }) => parameters.get(id) ?? []);
    if (params.length === 0) throw new Error(`No processor has ${id}.`);
    for (const param of params) {
      if (ramp) param.linearRampToValueAtTime(value, seconds);
      else param.setValueAtTime(value, seconds);
    }
  }

  const rendered = await context.startRendering();
  channel = 0;
  const streams: Partial<LinkStreams> = {};
  for (const [name] of taps) {
    streams[name] = Array.from({ length: STREAMS[name] }, () => {
      const samples = new Float32Array(frames);
      rendered.copyFromChannel(samples, channel++);
      return samples;
    });
  }
  return streams as LinkStreams;
}

/** Plays `channels` from the first frame on. */
export function play(
  context: IOfflineAudioContext,
  channels: Float32Array[],
  target: IAudioNode<IOfflineAudioContext>,
  input = 0,
): void {
  const buffer = new AudioBuffer({
    length: channels[0]!.length,
    numberOfChannels: channels.length,
    sampleRate: context.sampleRate,
  });
  channels.forEach((samples, k) => buffer.copyToChannel(samples, k));
  const node = new AudioBufferSourceNode(context, { buffer });
  node.connect(target, 0, input);
  node.start(0);
}
