/** Audio files in tests: written whole, read whole, and parsed by hand where our own reader must not be trusted. */
import { openAudio } from '../../src/files/audio-reader';
import type { AudioWriterOptions } from '../../src/files/audio-writer';
import { createAudioWriter } from '../../src/files/audio-writer';

/** Writes a file in pieces of `pieceFrames`. */
export async function writeFile(
  options: AudioWriterOptions,
  channels: readonly Float32Array[],
  pieceFrames = 1000,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = await createAudioWriter(options);
  const frames = channels[0]!.length;
  for (let at = 0; at < frames; at += pieceFrames) {
    const count = Math.min(pieceFrames, frames - at);
    // Longer than what is to be taken of it, as a buffer that is used again is.
    const piece = channels.map((channel) => channel.slice(at, at + pieceFrames + 7));
    await writer.write(piece, count);
  }
  const parts = await writer.finish();
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}

/** All samples of a file, one array a channel. */
export async function readFile(source: Blob | Uint8Array): Promise<Float32Array[]> {
  const reader = await openAudio(source);
  const pieces: Float32Array[][] = [];
  for await (const piece of reader.read()) pieces.push(piece);
  return Array.from({ length: reader.channels }, (_, channel) => {
    const parts = pieces.map((piece) => piece[channel]!);
    const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
    return whole;
  });
}

export interface RiffChunk {
  id: string;
  data: DataView;
}

/** The chunks of a RIFF file, in order. */
export function riffChunks(bytes: Uint8Array): RiffChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: RiffChunk[] = [];
  for (let at = 12; at + 8 <= view.byteLength;) {
    const size = view.getUint32(at + 4, true);
    const data = new DataView(bytes.buffer, bytes.byteOffset + at + 8, size);
    chunks.push({ id: textOf(bytes, at, 4), data });
    at += 8 + size + (size % 2);
  }
  return chunks;
}

/** ASCII of `length` bytes. */
export const textOf = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
