/**
 * The built-in programme: what is sent through the line when the user brings nothing.
 *
 * One channel is one link, heard in both ears; two channels are left and right. Each loops without a
 * seam. Allocates and takes its time: made once, in a Worker, at the context's sample rate.
 */
import { renderMusic } from './music';
import { renderPinkNoise } from './pink-noise';
import { renderSilence } from './silence';
import { renderSpeechPhrase } from './speech-phrase';
import { renderSweep } from './sweep';
import { renderTone } from './tone';

export const DEMO_IDS = ['music', 'speech', 'tone', 'pink', 'sweep', 'silence'] as const;
export type DemoId = (typeof DEMO_IDS)[number];

const RENDERERS: Readonly<Record<DemoId, (sampleRate: number) => Float32Array[]>> = {
  music: renderMusic,
  speech: (sampleRate) => [renderSpeechPhrase(sampleRate)],
  tone: (sampleRate) => [renderTone(sampleRate)],
  pink: (sampleRate) => [renderPinkNoise(sampleRate)],
  sweep: (sampleRate) => [renderSweep(sampleRate)],
  silence: (sampleRate) => [renderSilence(sampleRate)],
};

export const renderDemo = (id: DemoId, sampleRate: number): Float32Array[] =>
  RENDERERS[id](sampleRate);
