/** WAV: the bytes of PCM as they stand in the file, little-endian (RIFF/WAVE, IBM and Microsoft 1991). */
import { EncodedAudioPacketSource, EncodedPacket, WavOutputFormat } from 'mediabunny';
import type { FileContainer, FileTrack, TrackOptions } from './file-track';
import { createQuantiser16, interleave, quantise24 } from './quantise';

const CODECS = { 16: 'pcm-s16', 24: 'pcm-s24', 32: 'pcm-f32' } as const;

type BytesOf = (channels: readonly Float32Array[], frames: number) => Uint8Array;

function createBytes16(): BytesOf {
  const quantise16 = createQuantiser16();
  return (channels, frames) => {
    const numbers = new Int16Array(channels.length * frames);
    quantise16(channels, frames, numbers);
    return new Uint8Array(numbers.buffer);
  };
}

const createBytes24 = (): BytesOf => (channels, frames) => {
  const numbers = new Int32Array(channels.length * frames);
  quantise24(channels, frames, numbers);
  const bytes = new Uint8Array(numbers.length * 3);
  for (let i = 0, at = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    bytes[at++] = number;
    bytes[at++] = number >> 8;
    bytes[at++] = number >> 16;
  }
  return bytes;
};

const createBytes32 = (): BytesOf => (channels, frames) => {
  const numbers = new Float32Array(channels.length * frames);
  interleave(channels, frames, numbers);
  return new Uint8Array(numbers.buffer);
};

const BYTES = { 16: createBytes16, 24: createBytes24, 32: createBytes32 };

export function createWavTrack({ bits, sampleRate, channels }: TrackOptions): FileTrack {
  const codec = CODECS[bits];
  const source = new EncodedAudioPacketSource(codec);
  const bytesOf = BYTES[bits]();
  const metadata = { decoderConfig: { codec, sampleRate, numberOfChannels: channels } };
  return {
    source,
    metadata,
    add(pieces, frames, atFrame) {
      const bytes = bytesOf(pieces, frames);
      const packet = new EncodedPacket(bytes, 'key', atFrame / sampleRate, frames / sampleRate);
      return source.add(packet, metadata);
    },
  };
}

/** `isLarge`: above 4 GiB, which must be told from the start (RF64, EBU Tech 3306). */
export function createWavContainer(
  isLarge: boolean,
  texts: readonly string[],
  software: string,
): FileContainer {
  // INFO says nothing of how letters are coded, so only those of ASCII read alike everywhere; ID3 has all.
  const isAscii = texts.every((text) => [...text].every((letter) => letter < '\u0080'));
  return {
    format: new WavOutputFormat({ large: isLarge, metadataFormat: isAscii ? 'info' : 'id3' }),
    raw: isAscii ? { ISFT: software } : { TSSE: software },
  };
}
