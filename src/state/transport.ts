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
  /** Gain of the programme from source to each receiver's output. */
  gains: { differential: number; singleEnded: number };
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
}
