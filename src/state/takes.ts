/**
 * What is taken home: the recording and the export that run, and finished takes, which stand until they are
 * discarded. Unlike the settings, none of it is kept over a reload.
 */
import type { ValueOf } from '../params/index';
import type { Problem } from './problems';
import type { Store } from './store';

/** A finished recording, or one file of an export. */
export interface Take {
  readonly id: number;
  readonly origin: 'recording' | 'export';
  /** What it is, for a person. */
  readonly title: string;
  readonly fileName: string;
  readonly format: ValueOf<'keep.format'>;
  readonly channels: number;
  readonly sampleRateHz: number;
  readonly seconds: number;
  /** The whole file. */
  readonly file: Blob;
  /** `saved`: on disk as far as the page can know. */
  readonly status: 'unsaved' | 'saving' | 'saved';
  /** Why the last attempt to save it failed. */
  readonly problem: Problem | undefined;
}

export interface RecordingState {
  seconds: number;
  bytes: number;
  /** Highest sample of the last quarter second, dB of full scale; −∞ for silence. */
  peakDbfs: number;
  /** Some sample was over full scale since it began. */
  clipped: boolean;
  /** Stopped, and its file is being finished. */
  ending: boolean;
}

export interface ExportState {
  title: string;
  /** Share that is done, 0…1. */
  share: number;
  /** How many times as fast as it plays; 0 before that is known. */
  speed: number;
}

export interface KeepValue {
  recording: RecordingState | undefined;
  exporting: ExportState | undefined;
  /** Why the last recording or export did not become what was asked for. */
  problem: Problem | undefined;
  takes: readonly Take[];
}

export type KeepStore = Store<KeepValue>;

export const NOTHING_KEPT: KeepValue = {
  recording: undefined,
  exporting: undefined,
  problem: undefined,
  takes: [],
};

/** What a take is of. */
export type TakeSubject =
  | { readonly origin: 'recording'; readonly tap: ValueOf<'keep.record'> }
  | { readonly origin: 'export'; readonly what: 'wire'; readonly wire: ValueOf<'keep.wire'> }
  | { readonly origin: 'export'; readonly what: 'all'; readonly links: 1 | 2 }
  | { readonly origin: 'export'; readonly what: 'pair'; readonly member: ValueOf<'receiver.mode'> };

/** How a take is called, and what its file says about it. */
export interface TakeWords {
  title: string;
  /** Without extension. */
  fileName: string;
  comment: string;
  software: string;
}

/** What the page can ask for. Problems go to the store. */
export interface Keep {
  readonly store: KeepStore;
  /** Loads what a press will need. */
  prepare(): void;
  /** Begins a recording, or ends the one that runs. */
  toggleRecording(): void;
  /** Exports the file or demo through the link as it is set now. */
  startExport(): void;
  /** Ends the export that runs; nothing of it is left. */
  cancelExport(): void;
}

export const addTake = (store: KeepStore, take: Take): void =>
  store.update({ takes: [...store.value.takes, take] });

export const changeTake = (store: KeepStore, id: number, changes: Partial<Take>): void =>
  store.update({
    takes: store.value.takes.map((take) => (take.id === id ? { ...take, ...changes } : take)),
  });

export const discardTake = (store: KeepStore, id: number): void =>
  store.update({ takes: store.value.takes.filter((take) => take.id !== id) });

/** Whether leaving the page now would lose something. */
export const wouldLose = ({ recording, exporting, takes }: KeepValue): boolean =>
  recording !== undefined ||
  exporting !== undefined ||
  takes.some(({ status }) => status !== 'saved');
