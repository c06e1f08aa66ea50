/**
 * Writes an audio file piece by piece: WAV and FLAC, in a Worker and in Node. Containers and FLAC encoder are
 * Mediabunny's; the numbers are made here (`quantise.ts`), so that every platform writes the same.
 *
 * Tags: WAV as LIST INFO (INAM, ICMT, ISFT, ICRD), or as ID3 where a tag has letters that INFO has not; FLAC
 * as Vorbis comments (TITLE, COMMENT, ENCODER, DATE).
 */
import { Output, StreamTarget } from 'mediabunny';
import { AudioFileError } from './audio-file-error';
import type { AudioFormat } from './audio-formats';
import { FORMAT_FACTS } from './audio-formats';
import type { ByteStore, Bytes } from './byte-store';
import { createMemoryStore } from './byte-store';
import { createFlacContainer, createFlacTrack } from './flac-track';
import { createWavContainer, createWavTrack } from './wav-track';

export interface AudioTags {
  title: string;
  comment: string;
  software: string;
  date?: Date;
}

export interface AudioWriterOptions {
  format: AudioFormat;
  sampleRate: number;
  channels: number;
  tags: AudioTags;
  /** How many will come, where that is known: a WAV above 4 GiB must be told from its start. */
  frames?: number;
}

export interface AudioWriter<Part = Bytes> {
  /** Bytes of the file so far. */
  readonly size: number;
  /**
   * Adds the first `frames` frames of every channel, which may be overwritten once this has resolved. Rejects
   * with an `AudioFileError`: too-large, where nothing of them was written; writing-failed.
   */
  write(channels: readonly Float32Array[], frames: number): Promise<void>;
  /**
   * Ends the file. The parts are its bytes in order, to make a Blob or a file of. Rejects with an
   * `AudioFileError`: empty, which a FLAC can't be; writing-failed.
   */
  finish(): Promise<readonly Part[]>;
  /** Lets everything go; what was written is lost. */
  cancel(): Promise<void>;
}

/** Samples handed on at once: some 90 ms, so that no piece takes much memory. */
const PIECE_FRAMES = 4096;
/** Where the 32-bit lengths of a RIFF end, less room for its header and tags. */
const LARGEST_WAV_BYTES = 2 ** 32 - 2 ** 17;

const asFileError = (error: unknown): AudioFileError =>
  error instanceof AudioFileError ? error : new AudioFileError('writing-failed', error);

/**
 * Begins a file. `store` takes its bytes; without one they are kept in memory. Rejects with an
 * `AudioFileError`: too-many-channels, rate-not-possible.
 */
export function createAudioWriter(options: AudioWriterOptions): Promise<AudioWriter>;
export function createAudioWriter<Part>(
  options: AudioWriterOptions,
  store: ByteStore<Part>,
): Promise<AudioWriter<Part>>;
export async function createAudioWriter(
  { format, sampleRate, channels, tags, frames: promised = 0 }: AudioWriterOptions,
  store: ByteStore<unknown> = createMemoryStore(),
): Promise<AudioWriter<unknown>> {
  const { container: kind, bits, maxChannels, sampleRatesHz } = FORMAT_FACTS[format];
  if (channels > maxChannels) throw new AudioFileError('too-many-channels');
  if (sampleRatesHz && !sampleRatesHz.includes(sampleRate)) {
    throw new AudioFileError('rate-not-possible');
  }
  const isWav = kind === 'wav';
  const frameBytes = (channels * bits) / 8;
  const isLarge = promised * frameBytes > LARGEST_WAV_BYTES;
  const { title, comment, software, date } = tags;

  const track = (isWav ? createWavTrack : createFlacTrack)({ bits, sampleRate, channels });
  const container = isWav
    ? createWavContainer(isLarge, [title, comment, software], software)
    : createFlacContainer(software);
  const output = new Output({
    format: container.format,
    target: new StreamTarget(
      new WritableStream({ write: ({ data, position }) => store.write(data, position) }),
    ),
  });
  output.addAudioTrack(track.source, track.metadata);
  output.setMetadataTags({ title, comment, ...(date ? { date } : {}), raw: container.raw });
  await output.start();

  let written = 0;
  return {
    get size() {
      return store.size;
    },
    async write(all, frames) {
      if (isWav && !isLarge && (written + frames) * frameBytes > LARGEST_WAV_BYTES) {
        throw new AudioFileError('too-large');
      }
      try {
        for (let from = 0; from < frames; from += PIECE_FRAMES) {
          const to = Math.min(frames, from + PIECE_FRAMES);
          const piece = all.map((channel) => channel.subarray(from, to));
          await track.add(piece, to - from, written);
          written += to - from;
        }
      } catch (error) {
        throw asFileError(error);
      }
    },
    async finish() {
      if (!isWav && written === 0) throw new AudioFileError('empty');
      try {
        await output.finalize();
      } catch (error) {
        throw asFileError(error);
      }
      return store.finish();
    },
    cancel: () => output.cancel(),
  };
}
