/**
 * Independent white noise of each leg: what no receiver can cancel.
 *
 * Level in dBFS RMS (sine reference) of each leg. The noises of two legs are uncorrelated, so the
 * difference of the legs carries 3.01 dB more of it than one leg.
 *
 * Audio thread; allocates only when created.
 */
import { dbfsToRms } from './decibels';
import type { ParamArrays } from './param-arrays';
import { BIPOLAR_TO_UNIT_RMS, createRandom } from './random';
import { createSmoother } from './smoother';

export type HissParams = ParamArrays<'hiss.on' | 'hiss.level'>;

export interface Hiss {
  /** Adds the next `frames` samples to each leg of `legs`. */
  add(legs: readonly Float64Array[], params: HissParams, frames: number): void;
}

export function createHiss(sampleRate: number, maxFrames: number, legCount: number): Hiss {
  const noises = Array.from({ length: legCount }, (_, leg) => createRandom(0x51f15e + 7919 * leg));
  const on = createSmoother(sampleRate);
  const level = createSmoother(sampleRate, dbfsToRms);
  const ons = new Float64Array(maxFrames);
  const levels = new Float64Array(maxFrames);
  const gains = new Float64Array(maxFrames);

  return {
    add(legs, params, frames) {
      const steady = on.fill(params['hiss.on'], ons, frames);
      level.fill(params['hiss.level'], levels, frames);
      const silent = steady && ons[0] === 0;
      for (let i = 0; i < frames; i++) gains[i] = BIPOLAR_TO_UNIT_RMS * ons[i]! * levels[i]!;
      for (let leg = 0; leg < legCount; leg++) {
        const noise = noises[leg]!;
        if (silent) {
          noise.reset();
          continue;
        }
        noise.addBipolar(legs[leg]!, gains, frames);
      }
    },
  };
}
