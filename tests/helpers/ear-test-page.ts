/** Plays a blind test through the real worklet, offline. Runs in a browser. */
import type { IOfflineAudioContext } from 'standardized-audio-context';
import {
  addAudioWorkletModule,
  AudioWorkletNode,
  OfflineAudioContext,
} from 'standardized-audio-context';
import { createEarTestNode } from '../../src/audio/eartest/ear-test-node';
import type { EarTestCommand } from '../../src/dsp/ear-test';
import { DESIGNS } from '../../src/eartest/designs';
import type { SettingsValues } from '../../src/state/settings';
import { sideOf } from './ear-test-run';
import { play } from './render-link';
import workletUrl from '../../worklets/index.ts?worker&url';

export type Sides = readonly [SettingsValues, SettingsValues];
export interface Step {
  seconds: number;
  place: number;
  trial?: number;
}

/** Until the audio thread has read its messages. None comes back that would tell, but from a recorder behind them. */
export async function settle(context: IOfflineAudioContext): Promise<void> {
  const recorder = new AudioWorkletNode!(context, 'recorder-processor');
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise((resolve) => (port1.onmessage = resolve));
  recorder.port.postMessage({ sendTo: port2 }, [port2]);
  recorder.port.postMessage('stop');
  await answered;
}

/** Plays `source`, L and R, offline, in the order of an ABX test whose X is A first and then B. */
export async function playTest(
  rate: number,
  sides: Sides,
  source: Float32Array[],
  steps: readonly Step[],
  { gainsDb = [0, 0] } = {},
): Promise<Float32Array[]> {
  const context = new OfflineAudioContext({
    length: source[0]!.length,
    numberOfChannels: 2,
    sampleRate: rate,
  });
  await addAudioWorkletModule!(context, workletUrl);
  const node = createEarTestNode(context);
  const tell = (command: EarTestCommand): void => node.port.postMessage(command);
  tell({ kind: 'sides', sides: sides.map((values) => sideOf(values, rate)) });
  tell({ kind: 'gains', gainsDb });
  const { layouts, places } = DESIGNS.abx;
  tell({ kind: 'order', layouts: Uint8Array.from(layouts.flat()), places: places.length });
  node.parameters.get('monitor.volume')!.value = 0;
  node.parameters.get('source.links')!.value = 2;
  for (const { seconds, place, trial } of steps) {
    node.parameters.get('place')!.setValueAtTime(place, seconds);
    if (trial !== undefined) node.parameters.get('trial')!.setValueAtTime(trial, seconds);
  }
  play(context, source, node);
  node.connect(context.destination);
  await settle(context);
  const rendered = await context.startRendering();
  return [0, 1].map((k) => {
    const samples = new Float32Array(source[0]!.length);
    rendered.copyFromChannel(samples, k);
    return samples;
  });
}
