/**
 * The line's own imperfection: what the cold leg of each pair suffers and the hot leg does not.
 *
 *   cold′(t) = (1 + m)·cold(t − τ),   m = `line.mismatch`, τ = `line.skew`
 *
 * It turns common-mode interference N into a difference N − (1 + m)·N(t − τ): a common-mode rejection
 * of 1/|m|, or 1/(2·sin(πfτ)). A delay of part of a sample needs samples on both sides, so while
 * τ > 0 both legs are 15 samples (0.3 ms) late; at τ = 0 there is no delay at all.
 *
 * Audio thread; allocates only when created.
 */
import { convolve, convolveOne } from './convolve';
import type { ParamArrays } from './param-arrays';
import { SINC_LATENCY, SINC_TAPS, sincTapsOf } from './sinc-table';
import { createSmoother } from './smoother';

export type LineParams = ParamArrays<'line.mismatch' | 'line.skew'>;

export interface Line {
  /** Works on hot, cold, hot, cold … in place. */
  process(legs: readonly Float32Array[], params: LineParams, frames: number): void;
}

/** Samples kept of the past: 100 µs at 384 kHz, and the taps. */
const PAST = 128;

export function createLine(sampleRate: number, maxFrames: number, legCount: number): Line {
  const mismatch = createSmoother(sampleRate, (percent) => 1 + percent / 100);
  const skew = createSmoother(sampleRate, (microseconds) => (microseconds * sampleRate) / 1e6);
  const skewed = createSmoother(sampleRate, (microseconds) => (microseconds > 0 ? 1 : 0));
  const coldGains = new Float64Array(maxFrames);
  const delays = new Float64Array(maxFrames);
  const blends = new Float64Array(maxFrames);
  /** Of each leg, the past and behind it the block at hand. */
  const stretches = Array.from({ length: legCount }, () => new Float64Array(PAST + maxFrames));
  const delayed = new Float64Array(maxFrames);
  const ones = new Float64Array(maxFrames).fill(1);
  const taps = new Float64Array(SINC_TAPS);
  const fraction = new Float64Array(1);

  /** Writes `stretch`, later by the skew, into `delayed`. */
  const delayCold = (stretch: Float64Array, steady: boolean, frames: number): void => {
    for (let i = 0; i < frames; i++) {
      const delay = delays[i]!;
      const whole = delay | 0;
      if (i === 0 || delay !== delays[i - 1]) {
        fraction[0] = delay - whole;
        sincTapsOf(fraction, taps);
      }
      if (steady) {
        convolve(stretch, PAST - whole, taps, delayed, frames);
        return;
      }
      delayed[i] = convolveOne(stretch, PAST + i - whole, taps);
    }
  };

  return {
    process(legs, params, frames) {
      mismatch.fill(params['line.mismatch'], coldGains, frames);
      const still = skew.fill(params['line.skew'], delays, frames);
      const steady = skewed.fill(params['line.skew'], blends, frames);
      const direct = steady && blends[0] === 0;
      const late = steady && blends[0] === 1;
      for (let leg = 0; leg < legCount; leg++) {
        const signal = legs[leg]!;
        const stretch = stretches[leg]!;
        const cold = leg % 2 === 1;
        for (let i = 0; i < frames; i++) stretch[PAST + i] = signal[i]!;
        if (!direct) {
          if (cold) delayCold(stretch, still, frames);
          else for (let i = 0; i < frames; i++) delayed[i] = stretch[PAST + i - SINC_LATENCY]!;
        }
        const gains = cold ? coldGains : ones;
        if (direct) {
          if (cold) for (let i = 0; i < frames; i++) signal[i] = stretch[PAST + i]! * gains[i]!;
        } else if (late) {
          for (let i = 0; i < frames; i++) signal[i] = delayed[i]! * gains[i]!;
        } else {
          for (let i = 0; i < frames; i++) {
            const now = stretch[PAST + i]!;
            const blend = blends[i]!;
            // Exactly the late one at 1, as in a block that is late throughout.
            const value = blend === 1 ? delayed[i]! : now + (delayed[i]! - now) * blend;
            signal[i] = value * gains[i]!;
          }
        }
        stretch.copyWithin(0, frames, frames + PAST);
      }
    },
  };
}
