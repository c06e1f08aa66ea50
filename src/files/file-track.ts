/** How one kind of file takes its samples: what stands between the writer and its container. */
import type { AudioSource, AudioTrackMetadata, MetadataTags, OutputFormat } from 'mediabunny';

export interface TrackOptions {
  bits: 16 | 24 | 32;
  sampleRate: number;
  channels: number;
}

export interface FileTrack {
  source: AudioSource;
  metadata: AudioTrackMetadata;
  /** Adds `frames` frames, the first of which is the file's frame `atFrame`. */
  add(channels: readonly Float32Array[], frames: number, atFrame: number): Promise<void>;
}

export interface FileContainer {
  format: OutputFormat;
  /** Tags that this container calls by a name of its own. */
  raw: MetadataTags['raw'] & object;
}
