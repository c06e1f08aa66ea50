/**
 * What the audio thread is told of a real link: made on the page's own thread by `src/plan`, sent as it
 * is, played by the processors. Pure data, of a form that a message can carry.
 *
 * Every source of sound (programme, hum, each kind of radio interference) reaches four streams:
 *
 *   0  common        (hot + cold)/2 at the receiver's pins
 *   1  difference    hot − cold there
 *   2  differential  what the balanced output carries beside a·hot + b·cold
 *   3  single-ended  what the unbalanced output carries beside a·hot + b·cold
 *
 * so that legs are really formed and really combined, and a residual far below them is still right: it
 * never has to come out as the difference of two large filters.
 */
import { TERM_COUNT } from './response-bank';

export const STREAM_COUNT = 4;
export const COMMON = 0;
export const DIFFERENCE = 1;
export const DIFFERENTIAL = 2;
export const SINGLE_ENDED = 3;

/** How one source reaches the four streams: a weighted sum of a response bank's terms for each. */
export interface SourcePath {
  /** TERM_COUNT weights of each stream in turn. */
  weights: Float64Array;
  /** c and r² of the bank's resonator, z² − c·z + r²; both 0 where there is none. */
  resonator: readonly [number, number];
}

/** One output: (a·hot + b·cold + its own stream)·gain, and the other side's output times `cross`. */
export interface OutputMix {
  hot: number;
  cold: number;
  gain: number;
  cross: number;
  /** Gain of the programme from source to this output, for matching. */
  programmeGain: number;
  /** RMS value of the receiver's noise. */
  noiseRms: number;
}

export interface LinkPlan {
  programme: SourcePath;
  /** Into the programme of each side from the other: what two channels in one shield share. */
  programmeCross: number;
  /** By kind of radio interference, in the order of `rfi.kind`; undefined where there is none. */
  kinds: readonly (SourcePath | undefined)[];
  /** A voltage between the earths that comes in from outside; undefined where nothing asked for it. */
  injection: SourcePath | undefined;
  /** One period of the hum in each stream, empty where it has none; undefined without any hum. */
  hum: readonly Float32Array[] | undefined;
  differential: OutputMix;
  singleEnded: OutputMix;
}

export const emptyPath = (): SourcePath => ({
  weights: new Float64Array(STREAM_COUNT * TERM_COUNT),
  resonator: [0, 0],
});
