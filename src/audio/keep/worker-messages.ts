/** What the page and the worker that makes files say to each other. */
import type { AudioFileCode } from '../../files/audio-file-error';
import type { AudioFormat } from '../../files/audio-formats';
import type { AudioTags } from '../../files/audio-writer';
import type { RenderedWire } from '../../rendering/link-renderer';
import type { PairMember } from '../../rendering/pair';
import type { SettingsValues } from '../../state/settings';

export interface RecordOrder {
  kind: 'record';
  /** Brings the processor's chunks, takes their arrays back. */
  chunks: MessagePort;
  format: AudioFormat;
  sampleRate: number;
  tags: AudioTags;
}

/** What is rendered into one file. */
export type Content = { wires: readonly RenderedWire[] } | { member: PairMember };

export interface ExportFile {
  content: Content;
  tags: AudioTags;
}

export interface ExportOrder {
  kind: 'export';
  /** The programme: a file to be read, or samples that come in pieces as they are asked for. */
  source: File | { sampleRate: number; frames: number };
  /** Links that are heard. */
  links: 1 | 2;
  settings: SettingsValues;
  format: AudioFormat;
  files: readonly ExportFile[];
}

export type WorkerOrder =
  | RecordOrder
  | ExportOrder
  /** The recording's end, where the processor can't tell it any more. */
  | { kind: 'end' }
  /** The next samples of an export, one array a channel; none at the end. */
  | { kind: 'piece'; channels: Float32Array[] };

/** A finished file. */
export interface MadeFile {
  file: Blob;
  channels: number;
  sampleRate: number;
  frames: number;
}

export type FailureCode = AudioFileCode | 'singular' | 'failed';

export type WorkerReport =
  | { kind: 'recorded'; frames: number; bytes: number; peak: number }
  | { kind: 'wants-piece' }
  | { kind: 'rendered'; frames: number; ofFrames: number | undefined; sampleRate: number }
  /** The end: all files, and for a recording why it came early and how many frames are missing. */
  | { kind: 'made'; files: MadeFile[]; cutBy: FailureCode | undefined; lostFrames: number }
  | { kind: 'failed'; code: FailureCode };
