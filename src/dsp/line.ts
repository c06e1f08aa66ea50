/**
 * The line's own imperfection: what the cold leg of each pair suffers and the hot leg does not.
 *
 *   cold′(t) = (1 + m)·cold(t − τ),   m = `line.mismatch`, τ = `line.skew`
 *
 * It turns common-mode interference N into a difference N − (1 + m)·N(t − τ): a common-mode rejection
 * of 1/|m|, or 1/(2·sin(πfτ)). While τ > 0 both legs are 15 samples late (`late-leg.ts`); at τ = 0 there
 * is no delay at all.
 *
 * Audio thread; allocates only when created.
 */
import type { PairTiming } from './late-leg';
import { createLateLeg } from './late-leg';
import type { ParamArrays } from './param-arrays';
import { createSmoother } from './smoother';

export type LineParams = ParamArrays<'line.mismatch' | 'line.skew'>;

export interface Line {
  /** Works on hot, cold, hot, cold … in place. */
  process(legs: readonly Float32Array[], params: LineParams, frames: number): void;
}

export function createLine(sampleRate: number, maxFrames: number, legCount: number): Line {
  const mismatch = createSmoother(sampleRate, (percent) => 1 + percent / 100);
  const skew = createSmoother(sampleRate, (microseconds) => (microseconds * sampleRate) / 1e6);
  const skewed = createSmoother(sampleRate, (microseconds) => (microseconds > 0 ? 1 : 0));
  const coldGains = new Float64Array(maxFrames);
  const coldDelays = new Float64Array(maxFrames);
  const hotGains = new Float64Array(maxFrames).fill(1);
  const hotDelays = new Float64Array(maxFrames);
  const lateLegs = Array.from({ length: legCount }, () => createLateLeg(maxFrames));
  const coldTiming: PairTiming = { blends: new Float64Array(maxFrames), steady: true, still: true };
  const hotTiming: PairTiming = { ...coldTiming };

  return {
    process(legs, params, frames) {
      mismatch.fill(params['line.mismatch'], coldGains, frames);
      coldTiming.still = skew.fill(params['line.skew'], coldDelays, frames);
      coldTiming.steady = skewed.fill(params['line.skew'], coldTiming.blends, frames);
      hotTiming.steady = coldTiming.steady;
      for (let leg = 0; leg < legCount; leg++) {
        const late = lateLegs[leg]!;
        if (leg % 2 === 0) late.process(legs[leg]!, hotDelays, hotGains, hotTiming, frames);
        else late.process(legs[leg]!, coldDelays, coldGains, coldTiming, frames);
      }
    },
  };
}
