/**
 * Two receivers on the same legs, both always running.
 *
 *   differential:  hot − cold + k·(hot + cold)/2,   |k| = 10^(−CMRR/20), 0 for an ideal receiver
 *   single-ended:  hot
 *
 * The differential gain is 1 and the common-mode gain |k|, so CMRR = 1/|k| (IEC 60268-3, 15.15). In a
 * real link nobody knows whether the errors of line and receiver have the same sign; here k takes the
 * sign with which they add, the worst case, so that a worse receiver never makes a link better.
 *
 * Audio thread; allocates only when created; no latency.
 */
import { IDEAL_CMRR_DB } from '../params/receiver';
import { dbToGain } from './decibels';
import type { ParamArrays } from './param-arrays';
import { createSmoother } from './smoother';

export type ReceiverParams = ParamArrays<'receiver.cmrr' | 'line.mismatch'>;

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

/** Sign of k that adds to the error of a line with this mismatch: N − (1 + m)·N is negative for m > 0. */
export const commonModeSign = (mismatchPercent: number): number => (mismatchPercent > 0 ? -1 : 1);

/** Magnitude of the common-mode gain of a receiver with this CMRR in dB. */
export const commonModeGain = (cmrrDb: number): number =>
  cmrrDb >= IDEAL_CMRR_DB ? 0 : dbToGain(-cmrrDb);

export function createReceivers(
  sampleRate: number,
  maxFrames: number,
  linkCount: number,
): Receivers {
  const leak = createSmoother(sampleRate, commonModeGain);
  const sign = createSmoother(sampleRate, commonModeSign);
  const leaks = new Float64Array(maxFrames);
  const signs = new Float64Array(maxFrames);

  return {
    process(legs, differential, singleEnded, params, frames) {
      leak.fill(params['receiver.cmrr'], leaks, frames);
      sign.fill(params['line.mismatch'], signs, frames);
      for (let link = 0; link < linkCount; link++) {
        const hot = legs[2 * link]!;
        const cold = legs[2 * link + 1]!;
        const difference = differential[link]!;
        const single = singleEnded[link]!;
        for (let i = 0; i < frames; i++) {
          const h = hot[i]!;
          const c = cold[i]!;
          difference[i] = h - c + (signs[i]! * leaks[i]! * (h + c)) / 2;
          single[i] = h;
        }
      }
    },
  };
}
