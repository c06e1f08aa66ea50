/**
 * Trim of two real legs, so that what both carry alike meets two equal inputs.
 *
 *   cold′(t) = g·cold(t − τ),   g = `legs.gain`, τ = `legs.skew`;   at τ < 0: hot′(t) = hot(t + τ)
 *
 * While τ is not 0 both legs are 15 samples late (`late-leg.ts`); at τ = 0 there is no delay at all, and at
 * g = 0 dB the samples are those that came in.
 *
 * Audio thread; allocates only when created.
 */
import { dbToGain } from './decibels';
import type { PairTiming } from './late-leg';
import { createLateLeg } from './late-leg';
import type { ParamArrays } from './param-arrays';
import { createSmoother } from './smoother';

export type RealLegsParams = ParamArrays<'legs.gain' | 'legs.skew'>;

export interface RealLegs {
  /** Works in place. */
  process(hot: Float32Array, cold: Float32Array, params: RealLegsParams, frames: number): void;
}

export function createRealLegs(sampleRate: number, maxFrames: number): RealLegs {
  const gain = createSmoother(sampleRate, dbToGain);
  const skew = createSmoother(sampleRate, (microseconds) => (microseconds * sampleRate) / 1e6);
  const skewed = createSmoother(sampleRate, (microseconds) => (microseconds === 0 ? 0 : 1));
  const coldGains = new Float64Array(maxFrames);
  const hotGains = new Float64Array(maxFrames).fill(1);
  const skews = new Float64Array(maxFrames);
  const hotDelays = new Float64Array(maxFrames);
  const coldDelays = new Float64Array(maxFrames);
  const timing: PairTiming = { blends: new Float64Array(maxFrames), steady: true, still: true };
  const hotLate = createLateLeg(maxFrames);
  const coldLate = createLateLeg(maxFrames);

  return {
    process(hot, cold, params, frames) {
      gain.fill(params['legs.gain'], coldGains, frames);
      timing.still = skew.fill(params['legs.skew'], skews, frames);
      timing.steady = skewed.fill(params['legs.skew'], timing.blends, frames);
      for (let i = 0; i < frames; i++) {
        const delay = skews[i]!;
        hotDelays[i] = delay < 0 ? -delay : 0;
        coldDelays[i] = delay > 0 ? delay : 0;
      }
      hotLate.process(hot, hotDelays, hotGains, timing, frames);
      coldLate.process(cold, coldDelays, coldGains, timing, frames);
    },
  };
}
