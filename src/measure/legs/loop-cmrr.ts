/**
 * Common-mode rejection of a loop from outputs to inputs, tone by tone.
 *
 *   CMRR = (R_programme / 2A) / (R_common / A) = R_programme / (2·R_common)
 *
 * A is the tone's amplitude on each leg: in opposite phase it is a difference of 2A, in phase a common-mode
 * voltage of A (IEC 60268-3, 15.15). R is what comes back. A residual that does not stand clear of what
 * comes back in silence gives a lower bound. Pure.
 */
import { windowOf } from '../windows';

export interface LoopPoint {
  hertz: number;
  cmrrDb: number;
  /** The residual drowns in the noise: the rejection is at least this. */
  atLeast: boolean;
  /** What comes back in silence, beside the programme's tone: the most that could be measured, dB. */
  floorDb: number;
}

/** A residual this many times the noise is a residual: 6 dB. */
const CLEAR = 2;
/** A tone that comes back this many times above the noise has come back: 20 dB. */
const PRESENT = 10;
/** Places beside a tone where its noise is looked for, bins: outside of the window's lobe. */
const BESIDE_BINS = [-12, -9, -6, 6, 9, 12];

/** Amplitude of a line at exactly `hertz`, Blackman–Harris windowed. */
export function lineAmplitude(samples: Float32Array, hertz: number, sampleRate: number): number {
  const window = windowOf('blackman-harris', samples.length);
  const turn = (2 * Math.PI * hertz) / sampleRate;
  let re = 0;
  let im = 0;
  for (let i = 0; i < samples.length; i++) {
    re += window[i]! * samples[i]! * Math.cos(turn * i);
    im += window[i]! * samples[i]! * Math.sin(turn * i);
  }
  return (2 * Math.hypot(re, im)) / samples.length;
}

/** What comes back at and around `hertz` while nothing is sent. */
export function noiseAmplitude(samples: Float32Array, hertz: number, sampleRate: number): number {
  const binHz = sampleRate / samples.length;
  const beside = BESIDE_BINS.map((bins) =>
    lineAmplitude(samples, hertz + bins * binHz, sampleRate),
  );
  const mean = Math.sqrt(beside.reduce((sum, x) => sum + x * x, 0) / beside.length);
  return Math.max(mean, lineAmplitude(samples, hertz, sampleRate));
}

/** Amplitudes that came back for the two tones, and in silence; undefined where no tone came back. */
export function loopPoint(
  hertz: number,
  programme: number,
  common: number,
  noise: number,
): LoopPoint | undefined {
  if (programme < PRESENT * noise) return undefined;
  const decibels = (residual: number): number => 20 * Math.log10(programme / (2 * residual));
  return {
    hertz,
    cmrrDb: decibels(Math.max(common, noise)),
    atLeast: common < CLEAR * noise,
    floorDb: decibels(noise),
  };
}
