/**
 * Balanced driver: one programme becomes two legs.
 *
 *   hot  =  a·g·S,   cold = −c·a·g·S
 *
 * g = `source.gain`, a = 1 (`driver.legs` full) or ½ (split), c = `driver.coldDrive` (1 symmetric,
 * 0 undriven). The legs are mirror images, so hot + cold = 0 at c = 1. Stereo is two such links.
 *
 * Audio thread; allocates only when created; no latency.
 */
import { optionIndex } from '../params/index';
import { dbToGain } from './decibels';
import type { ParamArrays } from './param-arrays';
import { createSmoother } from './smoother';

export type BalancedDriverParams = ParamArrays<'source.gain' | 'driver.legs' | 'driver.coldDrive'>;

export interface BalancedDriver {
  /**
   * `source`: L, R. `legs` (out): L hot, L cold, R hot, R cold. `trimmed` (out): L, R after the trim.
   */
  process(
    source: readonly Float32Array[],
    legs: readonly Float32Array[],
    trimmed: readonly Float32Array[],
    params: BalancedDriverParams,
    frames: number,
  ): void;
}

const SPLIT = optionIndex('driver.legs', 'split');

/** Share of the programme that one driven leg carries. */
export const legShare = (legs: number): number => (Math.round(legs) === SPLIT ? 0.5 : 1);

export function createBalancedDriver(sampleRate: number, maxFrames: number): BalancedDriver {
  const gain = createSmoother(sampleRate, dbToGain);
  const share = createSmoother(sampleRate, legShare);
  const coldDrive = createSmoother(sampleRate, (percent) => percent / 100);
  const gains = new Float64Array(maxFrames);
  const shares = new Float64Array(maxFrames);
  const coldDrives = new Float64Array(maxFrames);

  return {
    process(source, legs, trimmed, params, frames) {
      gain.fill(params['source.gain'], gains, frames);
      share.fill(params['driver.legs'], shares, frames);
      coldDrive.fill(params['driver.coldDrive'], coldDrives, frames);
      for (let side = 0; side < 2; side++) {
        const input = source[side]!;
        const hot = legs[2 * side]!;
        const cold = legs[2 * side + 1]!;
        const trim = trimmed[side]!;
        for (let i = 0; i < frames; i++) {
          const programme = input[i]! * gains[i]!;
          const driven = programme * shares[i]!;
          trim[i] = programme;
          hot[i] = driven;
          cold[i] = -driven * coldDrives[i]!;
        }
      }
    },
  };
}
