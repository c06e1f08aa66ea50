/** Two real legs as a sound card would hand them over: what both share, what differs, and known errors. Pure. */
import { createRealLegs } from '../../src/dsp/real-legs';
import type { CrossSpectrum } from '../../src/measure/legs/cross-spectrum';
import { createCrossSpectrum } from '../../src/measure/legs/cross-spectrum';
import { cut, inBlocks, paramArrays } from './kernels';
import { whiteNoise } from './signals';

/** Waves as functions of time, so that a delay of part of a sample is exact. */
export type Wave = (seconds: number) => number;

export interface LegsMade {
  rate: number;
  seconds: number;
  /** On both legs alike. */
  common?: Wave;
  /** As it is on the hot leg, mirrored on the cold one. */
  programme?: Wave;
  /** Of the cold channel against the hot one. */
  gainError?: number;
  skewSeconds?: number;
  /** Of each leg by itself. */
  noiseDbfs?: number;
  /** Whole numbers of full scale: 16 bits; none is exact. */
  bits?: number;
}

export interface Legs {
  hot: Float32Array;
  cold: Float32Array;
}

const SILENCE: Wave = () => 0;

export function makeLegs(made: LegsMade): Legs {
  const { rate, seconds, common = SILENCE, programme = SILENCE } = made;
  const { gainError = 0, skewSeconds = 0, noiseDbfs = -Infinity, bits } = made;
  const frames = Math.round(rate * seconds);
  const noises = [1, 2].map((seed) =>
    noiseDbfs === -Infinity ? new Float32Array(frames) : whiteNoise(noiseDbfs, frames, seed),
  );
  const round = (x: number): number =>
    bits === undefined ? x : Math.round(x * 2 ** (bits - 1)) / 2 ** (bits - 1);
  const leg = (sign: number, gain: number, late: number, noise: Float32Array): Float32Array =>
    Float32Array.from({ length: frames }, (_, i) => {
      const t = i / rate - late;
      return round(gain * (common(t) + sign * programme(t)) + noise[i]!);
    });
  return {
    hot: leg(1, 1, 0, noises[0]!),
    cold: leg(-1, 1 + gainError, skewSeconds, noises[1]!),
  };
}

/** A ground loop's hum: odd harmonics, falling. */
export const hum =
  (mainsHz: number, amplitude: number): Wave =>
  (t) => {
    let sum = 0;
    for (let order = 1; order < 40; order += 2) {
      sum += Math.sin(2 * Math.PI * mainsHz * order * t + order) / order ** 1.2;
    }
    return amplitude * sum;
  };

export const tone =
  (hz: number, amplitude: number): Wave =>
  (t) =>
    amplitude * Math.sin(2 * Math.PI * hz * t + 0.4);

export function spectrumOfLegs({ hot, cold }: Legs, rate: number): CrossSpectrum {
  const spectrum = createCrossSpectrum(rate);
  spectrum.add(hot, cold);
  return spectrum;
}

/** The legs behind the trim's own kernel, the first 0.1 s left out. */
export function trimLegs(legs: Legs, rate: number, gainDb: number, skewMicroseconds: number): Legs {
  const both = [legs.hot.slice(), legs.cold.slice()];
  const trim = createRealLegs(rate, 128);
  const params = paramArrays({ 'legs.gain': gainDb, 'legs.skew': skewMicroseconds });
  inBlocks(legs.hot.length, (start, end) => {
    const [hot, cold] = cut(both, start, end);
    trim.process(hot!, cold!, params, end - start);
  });
  const settled = Math.round(0.1 * rate);
  return { hot: both[0]!.subarray(settled), cold: both[1]!.subarray(settled) };
}

export const difference = ({ hot, cold }: Legs): Float32Array => hot.map((x, i) => x - cold[i]!);
