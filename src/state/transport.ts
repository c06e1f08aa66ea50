/** What the page can ask of the audio side, and what it can read from it. */
import type { DemoChoice } from './sources';
import type { Listening } from './session';

export interface Transport {
  /** Starts the source that is chosen; the page's first press. Problems go to the session. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Loads what a press will need, without a sound: a press that follows starts at once. */
  prepare(demo?: DemoChoice): Promise<void>;
  useMicrophone(deviceId?: string): Promise<void>;
  useFile(file: File): Promise<void>;
  useDemo(demo: DemoChoice): Promise<void>;
  /** The listener says what they listen with; lets a microphone be heard. */
  confirmListening(listening: Listening): void;
  toggleMute(): void;
  /** File only. */
  togglePlaying(): void;
  seek(seconds: number): void;
  setLoop(loop: boolean): void;
  /** Place in the file or demo now, seconds. */
  positionSeconds(): number;
}

/** The latest samples of every wire of the left link, oldest first, all from the same moment. */
export interface ScopeFrame {
  source: Float32Array;
  hot: Float32Array;
  cold: Float32Array;
  interferenceHot: Float32Array;
  interferenceCold: Float32Array;
  /** Of both receivers, and what is made of them. */
  differential: Float32Array;
  singleEnded: Float32Array;
  output: Float32Array;
  gains: ProgrammeGains;
}

/** Gain of the programme from source to each receiver's output. */
export interface ProgrammeGains {
  differential: number;
  singleEnded: number;
}

/**
 * A wire of the left link that an instrument can watch. `sourceRight`: the source's other channel, which is
 * the cold leg as it comes in where the source is real legs. `interference…`: the interference alone on the
 * legs. `rejected…`: what each receiver makes of the interference alone.
 */
export type WatchedWire =
  | 'source'
  | 'sourceRight'
  | 'hot'
  | 'cold'
  | 'differential'
  | 'singleEnded'
  | 'output'
  | 'interferenceHot'
  | 'interferenceCold'
  | 'rejectedDifferential'
  | 'rejectedSingleEnded';

/** The most that can be watched: 0.68 s at 48 kHz, the largest that every browser's analyser holds. */
export const WATCH_FRAMES = 32768;

export interface WireFrame {
  sampleRate: number;
  /** What a full-scale sine stands for, dBu, when the samples were read. */
  fullScaleDbu: number;
  /** Oldest sample first, 1.0 is full scale. */
  waves: Readonly<Partial<Record<WatchedWire, Float32Array>>>;
  gains: ProgrammeGains;
}

export interface WireWatch {
  /**
   * The newest samples of every watched wire, of the same moment; undefined while nothing runs. The
   * arrays are the watch's own, and its next read writes over them.
   */
  read(): WireFrame | undefined;
  /** Takes the analysers off the wires. */
  close(): void;
}

export interface Levels {
  /** dBFS RMS, sine reference; −∞ for silence. */
  inputDbfs: number;
  inputPeakDbfs: number;
  outputDbfs: number;
  outputPeakDbfs: number;
}

export interface Rejection {
  /** Hum and radio on the hot leg, dBFS RMS. */
  interferenceDbfs: number;
  /** What of them the output carries when balanced, matched or real as set, dBFS RMS; −∞ for nothing. */
  leftDbfs: number;
  /**
   * How far the interference in the output falls from unbalanced to balanced, dB, matched or real as
   * set; NaN without interference, ∞ where nothing at all is left.
   */
  removedDb: number;
  /** How much of that comes from matching the programme levels. */
  matchDb: number;
}

export interface Instruments {
  /** undefined before the first start. */
  readScope(): ScopeFrame | undefined;
  readLevels(): Levels | undefined;
  readRejection(): Rejection | undefined;
  /** `frames`: how many of the newest samples to show, up to `WATCH_FRAMES`. */
  watch(wires: readonly WatchedWire[], frames: number): WireWatch;
}
