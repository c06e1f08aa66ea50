/**
 * The noise of a real link's receivers: white, independent on each side and in each output, of the RMS
 * value that the plan says. The textbook has none; its hiss is that of the legs.
 *
 * Audio thread; allocates only when created.
 */
import type { LinkPlan } from './link-plan';
import { DIFFERENTIAL, SINGLE_ENDED } from './link-plan';
import type { PlanFade } from './plan-fade';
import { BIPOLAR_TO_UNIT_RMS, createRandom } from './random';

export interface ReceiverNoise {
  /** Adds the noise of one side's outputs to its streams; `weights` is that of `fade.to`. */
  add(
    side: number,
    fade: PlanFade<LinkPlan | undefined>,
    weights: Float64Array,
    streams: readonly Float64Array[],
    frames: number,
  ): void;
}

export function createReceiverNoise(maxFrames: number): ReceiverNoise {
  const noises = Array.from({ length: 4 }, (_, k) => createRandom(0x2c0de5 + 6151 * k));
  const gains = new Float64Array(maxFrames);
  // Not variables: V8 makes a new box for a number that may come from nowhere.
  const levels = new Float64Array(2);
  return {
    add(side, { from, to }, weights, streams, frames) {
      if (!from && !to) return;
      for (let output = 0; output < 2; output++) {
        levels.fill(0);
        if (from) levels[0] = (output === 0 ? from.differential : from.singleEnded).noiseRms;
        if (to) levels[1] = (output === 0 ? to.differential : to.singleEnded).noiseRms;
        for (let i = 0; i < frames; i++) {
          const rms = levels[0]! + (levels[1]! - levels[0]!) * weights[i]!;
          gains[i] = BIPOLAR_TO_UNIT_RMS * rms;
        }
        const stream = streams[output === 0 ? DIFFERENTIAL : SINGLE_ENDED]!;
        noises[2 * side + output]!.addBipolar(stream, gains, frames);
      }
    },
  };
}
