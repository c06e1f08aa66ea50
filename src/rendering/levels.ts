/**
 * Levels of a rendering, gathered block by block: peak, RMS and what an integer format would clip.
 *
 * RMS in dBFS with the sine reference (a full-scale sine is 0 dBFS), peak in dB of full scale; −∞ for
 * silence. Any thread; allocates only when created.
 */
import { gainToDb, rmsToDbfs } from '../dsp/decibels';

export interface RenderedLevels {
  peakDbfs: number;
  rmsDbfs: number;
  /** The RMS level as it would be measured on the wire, dBu. */
  rmsDbu: number;
  /** Samples beyond ±1. */
  clippedSamples: number;
}

export interface LevelGauge {
  /** Takes the first `frames` samples in. */
  add(samples: Float32Array, frames: number): void;
  read(): RenderedLevels;
}

/** `dbuAtFullScale`: dBu of a full-scale sine (`state/calibration.ts`). */
export function createLevelGauge(dbuAtFullScale: number): LevelGauge {
  const sums = { squares: 0, peak: 0, frames: 0, clipped: 0 };
  return {
    add(samples, frames) {
      let { squares, peak, clipped } = sums;
      for (let i = 0; i < frames; i++) {
        const magnitude = Math.abs(samples[i]!);
        squares += magnitude * magnitude;
        if (magnitude > peak) peak = magnitude;
        if (magnitude > 1) clipped++;
      }
      sums.squares = squares;
      sums.peak = peak;
      sums.clipped = clipped;
      sums.frames += frames;
    },
    read() {
      const { squares, peak, frames, clipped } = sums;
      const rmsDbfs = frames > 0 ? rmsToDbfs(Math.sqrt(squares / frames)) : -Infinity;
      return {
        peakDbfs: gainToDb(peak),
        rmsDbfs,
        rmsDbu: rmsDbfs + dbuAtFullScale,
        clippedSamples: clipped,
      };
    },
  };
}
