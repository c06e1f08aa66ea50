/**
 * Two receivers on the same legs, both always running.
 *
 *   differential:  hot − cold + k·(hot + cold)/2,   k = 10^(−CMRR/20), 0 for an ideal receiver
 *   single-ended:  hot
 *
 * The differential gain is 1 and the common-mode gain k, so CMRR = 1/k (IEC 60268-3, 15.15).
 *
 * Audio thread; allocates only when created; no latency.
 */
import { IDEAL_CMRR_DB } from '../params/receiver';
import { dbToGain } from './decibels';
import type { ParamArrays } from './param-arrays';
import { createSmoother } from './smoother';

export type ReceiverParams = ParamArrays<'receiver.cmrr'>;

export interface Receivers {
  /**
   * `legs`: hot, cold pairs, one a link. `differential`, `singleEnded` (out): one stream a link.
   */
  process(
    legs: readonly Float32Array[],
    differential: readonly Float32Array[],
    singleEnded: readonly Float32Array[],
    params: ReceiverParams,
    frames: number,
  ): void;
}

/** Common-mode gain of a receiver with this CMRR in dB. */
export const commonModeGain = (cmrrDb: number): number =>
  cmrrDb >= IDEAL_CMRR_DB ? 0 : dbToGain(-cmrrDb);

export function createReceivers(
  sampleRate: number,
  maxFrames: number,
  linkCount: number,
): Receivers {
  const leak = createSmoother(sampleRate, commonModeGain);
  const leaks = new Float64Array(maxFrames);

  return {
    process(legs, differential, singleEnded, params, frames) {
      leak.fill(params['receiver.cmrr'], leaks, frames);
      for (let link = 0; link < linkCount; link++) {
        const hot = legs[2 * link]!;
        const cold = legs[2 * link + 1]!;
        const difference = differential[link]!;
        const single = singleEnded[link]!;
        for (let i = 0; i < frames; i++) {
          const h = hot[i]!;
          const c = cold[i]!;
          difference[i] = h - c + (leaks[i]! * (h + c)) / 2;
          single[i] = h;
        }
      }
    },
  };
}
