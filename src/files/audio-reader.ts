/**
 * Reads an audio file piece by piece: PCM WAV anywhere, in a browser what its WebCodecs decode too. Samples of
 * ±1, at the file's own rate; 16 bits of PCM are divided by 2^15, 24 by 2^23.
 */
import type { AudioSample, InputAudioTrack } from 'mediabunny';
import {
  ADTS,
  AudioSampleSink,
  BlobSource,
  BufferSource,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';
import { AudioFileError } from './audio-file-error';

export interface AudioReader {
  readonly sampleRate: number;
  readonly channels: number;
  /** undefined where the file does not say. */
  readonly frames: number | undefined;
  /**
   * The samples in pieces of some thousand frames, one new array a channel. Throws an `AudioFileError`:
   * damaged.
   */
  read(): AsyncGenerator<Float32Array[], void, undefined>;
}

/** Containers of sound that people have on disk. */
const FORMATS = [WAVE, FLAC, MP3, MP4, QTFF, ADTS, OGG, WEBM, MATROSKA];

const planesOf = (sample: AudioSample): Float32Array[] =>
  Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
    const plane = new Float32Array(sample.numberOfFrames);
    sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
    return plane;
  });

async function* readPieces(input: Input, track: InputAudioTrack) {
  try {
    for await (const sample of new AudioSampleSink(track).samples()) {
      const planes = planesOf(sample);
      sample.close();
      yield planes;
    }
  } catch (error) {
    throw new AudioFileError('damaged', error);
  } finally {
    input.dispose();
  }
}

/** Rejects with an `AudioFileError`: not-audio, no-decoder, empty. */
export async function openAudio(source: Blob | Uint8Array): Promise<AudioReader> {
  const isBytes = source instanceof Uint8Array;
  const input = new Input({
    source: isBytes ? new BufferSource(source) : new BlobSource(source),
    formats: FORMATS,
  });
  try {
    const track = await input.getPrimaryAudioTrack().catch((error: unknown) => {
      throw new AudioFileError('not-audio', error);
    });
    if (!track) throw new AudioFileError('not-audio');
    if (!(await track.canDecode())) throw new AudioFileError('no-decoder');
    const sampleRate = await track.getSampleRate();
    const channels = await track.getNumberOfChannels();
    const seconds = await track.computeDuration();
    const frames = Number.isFinite(seconds) ? Math.round(seconds * sampleRate) : undefined;
    return { sampleRate, channels, frames, read: () => readPieces(input, track) };
  } catch (error) {
    input.dispose();
    throw error;
  }
}
