/** FLAC (RFC 9639), by libFLAC at its level 5 in a Worker of its own; the numbers are quantised here. */
import { registerFlacEncoder } from '@mediabunny/flac-encoder';
import { AudioSample, AudioSampleSource, FlacOutputFormat } from 'mediabunny';
import type { FileContainer, FileTrack, TrackOptions } from './file-track';
import { createQuantiser16, quantise24 } from './quantise';

type NumbersOf = (channels: readonly Float32Array[], frames: number) => Int16Array | Int32Array;

function createNumbers16(): NumbersOf {
  const quantise16 = createQuantiser16();
  return (channels, frames) => {
    const numbers = new Int16Array(channels.length * frames);
    quantise16(channels, frames, numbers);
    return numbers;
  };
}

const createNumbers24 = (): NumbersOf => (channels, frames) => {
  const numbers = new Int32Array(channels.length * frames);
  quantise24(channels, frames, numbers);
  // The encoder takes the upper 24 bits of 32.
  for (let i = 0; i < numbers.length; i++) numbers[i]! <<= 8;
  return numbers;
};

export function createFlacTrack({ bits, sampleRate, channels }: TrackOptions): FileTrack {
  registerFlacEncoder();
  const source = new AudioSampleSource({ codec: 'flac' });
  const format = bits === 16 ? 's16' : 's32';
  const numbersOf = bits === 16 ? createNumbers16() : createNumbers24();
  return {
    source,
    metadata: {},
    async add(pieces, frames, atFrame) {
      const sample = new AudioSample({
        data: numbersOf(pieces, frames),
        format,
        sampleRate,
        numberOfChannels: channels,
        timestamp: atFrame / sampleRate,
      });
      await source.add(sample);
      sample.close();
    },
  };
}

export const createFlacContainer = (software: string): FileContainer => ({
  format: new FlacOutputFormat(),
  raw: { ENCODER: software },
});
