/**
 * One leg of a pair that may run late: its samples as they come, or through a delay of part of a sample.
 *
 *   out(t) = gain·x(t)                          while the pair runs direct
 *   out(t) = gain·x(t − latency − delay)        while it runs late
 *
 * A delay of part of a sample needs samples on both sides, so both legs of a pair are `SINC_LATENCY`
 * samples (0.3 ms) late together; the way there and back is a blend. Whoever owns the pair says how far it is.
 *
 * Audio thread; allocates only when created.
 */
import { convolve, convolveOne } from './convolve';
import { SINC_LATENCY, SINC_TAPS, sincTapsOf } from './sinc-table';

/** How a pair runs in the block at hand. */
export interface PairTiming {
  /** Share of the late signal, one a frame. */
  blends: Float64Array;
  /** Whether one blend holds for the whole block. */
  steady: boolean;
  /** Whether one delay holds for the whole block. */
  still: boolean;
}

export interface LateLeg {
  /** Works in place; `delays` in samples, 0 or more. */
  process(
    signal: Float32Array,
    delays: Float64Array,
    gains: Float64Array,
    timing: PairTiming,
    frames: number,
  ): void;
}

/** Samples kept of the past: 100 µs at 384 kHz, and the taps. */
const PAST = 128;

export function createLateLeg(maxFrames: number): LateLeg {
  /** The past, and behind it the block at hand. */
  const stretch = new Float64Array(PAST + maxFrames);
  const delayed = new Float64Array(maxFrames);
  const taps = new Float64Array(SINC_TAPS);
  const fraction = new Float64Array(1);

  /** Writes the late signal into `delayed`. */
  const delay = (delays: Float64Array, still: boolean, frames: number): void => {
    if (still && delays[0] === 0) {
      for (let i = 0; i < frames; i++) delayed[i] = stretch[PAST + i - SINC_LATENCY]!;
      return;
    }
    for (let i = 0; i < frames; i++) {
      const wanted = delays[i]!;
      const whole = wanted | 0;
      if (i === 0 || wanted !== delays[i - 1]) {
        fraction[0] = wanted - whole;
        sincTapsOf(fraction, taps);
      }
      if (still) {
        convolve(stretch, PAST - whole, taps, delayed, frames);
        return;
      }
      delayed[i] = convolveOne(stretch, PAST + i - whole, taps);
    }
  };

  return {
    process(signal, delays, gains, { blends, steady, still }, frames) {
      for (let i = 0; i < frames; i++) stretch[PAST + i] = signal[i]!;
      if (steady && blends[0] === 0) {
        for (let i = 0; i < frames; i++) signal[i] = stretch[PAST + i]! * gains[i]!;
      } else {
        delay(delays, still, frames);
        for (let i = 0; i < frames; i++) {
          const now = stretch[PAST + i]!;
          const blend = blends[i]!;
          // Exactly the late one at 1, whatever its blend was before.
          const value = blend === 1 ? delayed[i]! : now + (delayed[i]! - now) * blend;
          signal[i] = value * gains[i]!;
        }
      }
      stretch.copyWithin(0, frames, frames + PAST);
    },
  };
}
