/**
 * Two receivers on the same legs, both always running.
 *
 * Textbook:
 *   differential:  hot − cold + k·(hot + cold)/2,   |k| = 10^(−CMRR/20), 0 for an ideal receiver
 *   single-ended:  hot
 * Real link: each output is a·hot + b·cold + what it carries beside them, as the plan says; then the
 * headphones' gain and what leaks over from the other side.
 *
 * The differential gain is 1 and the common-mode gain |k|, so CMRR = 1/|k| (IEC 60268-3, 15.15). Nobody
 * knows whether the errors of line and receiver have the same sign; here k takes the sign with which they
 * add, the worst case, so that a worse receiver never makes a link better.
 *
 * Audio thread; allocates only when created; no latency.
 */
import { IDEAL_CMRR_DB } from '../params/receiver';
import { dbToGain } from './decibels';
import type { LinkPlan, OutputMix } from './link-plan';
import type { ParamArrays } from './param-arrays';
import { createPlanFade } from './plan-fade';
import { createSmoother } from './smoother';

export type ReceiverParams = ParamArrays<'receiver.cmrr' | 'line.mismatch'>;

export interface Receivers {
  /** Takes the plan of a real link, or undefined for the textbook's. */
  setPlan(plan: LinkPlan | undefined): void;
  /**
   * `legs`: hot, cold pairs, one a link. `beside`: what the differential and the single-ended output carry
   * beside them, pairs alike. `differential`, `singleEnded` (out): one stream a link.
   */
  process(
    legs: readonly Float32Array[],
    beside: readonly Float32Array[],
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

type Mix = Pick<OutputMix, 'hot' | 'cold' | 'gain' | 'cross'>;
const TEXTBOOK_DIFFERENTIAL: Mix = { hot: 1, cold: -1, gain: 1, cross: 0 };
const TEXTBOOK_SINGLE_ENDED: Mix = { hot: 1, cold: 0, gain: 1, cross: 0 };

export function createReceivers(
  sampleRate: number,
  maxFrames: number,
  linkCount: number,
  plan?: LinkPlan,
): Receivers {
  const fade = createPlanFade<LinkPlan | undefined>(sampleRate, plan);
  const weights = new Float64Array(maxFrames);
  const leak = createSmoother(sampleRate, commonModeGain);
  const sign = createSmoother(sampleRate, commonModeSign);
  const leaks = new Float64Array(maxFrames);
  const signs = new Float64Array(maxFrames);

  /** out = a·hot + b·cold + beside, a and b on their way from one mix to the next. */
  const combine = (
    from: Mix,
    to: Mix,
    hot: Float32Array,
    cold: Float32Array,
    beside: Float32Array,
    out: Float32Array,
    frames: number,
  ): void => {
    for (let i = 0; i < frames; i++) {
      const weight = weights[i]!;
      const a = from.hot + (to.hot - from.hot) * weight;
      const b = from.cold + (to.cold - from.cold) * weight;
      out[i] = a * hot[i]! + b * cold[i]! + beside[i]!;
    }
  };

  /** The headphones: both sides' gain, and what each gives the other. */
  const listen = (from: Mix, to: Mix, outs: readonly Float32Array[], frames: number): void => {
    if (from.gain === 1 && to.gain === 1 && from.cross === 0 && to.cross === 0) return;
    const left = outs[0]!;
    const right = outs[linkCount - 1]!;
    for (let i = 0; i < frames; i++) {
      const weight = weights[i]!;
      const gain = from.gain + (to.gain - from.gain) * weight;
      const cross = from.cross + (to.cross - from.cross) * weight;
      const l = left[i]!;
      const r = right[i]!;
      left[i] = gain * (l + cross * r);
      right[i] = gain * (r + cross * l);
    }
  };

  return {
    setPlan: (next) => fade.take(next),
    process(legs, beside, differential, singleEnded, params, frames) {
      const fading = fade.step(weights, frames);
      const { to } = fade;
      const from = fading ? fade.from : to;
      const differentialFrom = from?.differential ?? TEXTBOOK_DIFFERENTIAL;
      const differentialTo = to?.differential ?? TEXTBOOK_DIFFERENTIAL;
      const singleFrom = from?.singleEnded ?? TEXTBOOK_SINGLE_ENDED;
      const singleTo = to?.singleEnded ?? TEXTBOOK_SINGLE_ENDED;
      leak.fill(params['receiver.cmrr'], leaks, frames);
      sign.fill(params['line.mismatch'], signs, frames);
      for (let link = 0; link < linkCount; link++) {
        const hot = legs[2 * link]!;
        const cold = legs[2 * link + 1]!;
        const difference = differential[link]!;
        const single = singleEnded[link]!;
        combine(differentialFrom, differentialTo, hot, cold, beside[2 * link]!, difference, frames);
        combine(singleFrom, singleTo, hot, cold, beside[2 * link + 1]!, single, frames);
        for (let i = 0; i < frames; i++) {
          difference[i]! += (signs[i]! * leaks[i]! * (hot[i]! + cold[i]!)) / 2;
        }
      }
      listen(differentialFrom, differentialTo, differential, frames);
      listen(singleFrom, singleTo, singleEnded, frames);
    },
  };
}
