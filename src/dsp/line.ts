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
import type { ParamArrays } from './param-arrays';
import { SINC_LATENCY, SINC_TAPS, sincTaps } from './sinc-table';
import { createSmoother } from './smoother';

export type LineParams = ParamArrays<'line.mismatch' | 'line.skew'>;

export interface Line {
  /** Works on hot, cold, hot, cold … in place. */
  process(legs: readonly Float32Array[], params: LineParams, frames: number): void;
}

/** Holds 100 µs at 384 kHz besides the taps; a power of two, for the wrap. */
const RING = 128;

export function createLine(sampleRate: number, maxFrames: number, legCount: number): Line {
  const mismatch = createSmoother(sampleRate, (percent) => 1 + percent / 100);
  const skew = createSmoother(sampleRate, (microseconds) => (microseconds * sampleRate) / 1e6);
  const skewed = createSmoother(sampleRate, (microseconds) => (microseconds > 0 ? 1 : 0));
  const coldGains = new Float64Array(maxFrames);
  const delays = new Float64Array(maxFrames);
  const blends = new Float64Array(maxFrames);
  const rings = Array.from({ length: legCount }, () => new Float64Array(RING));
  const taps = new Float64Array(SINC_TAPS);
  let tapsFraction = -1;
  let head = 0;

  const delayedCold = (ring: Float64Array, now: number, delay: number): number => {
    const whole = Math.floor(delay);
    if (delay - whole !== tapsFraction) {
      tapsFraction = delay - whole;
      sincTaps(tapsFraction, taps);
    }
    let sum = 0;
    const start = now - whole + RING;
    for (let tap = 0; tap < SINC_TAPS; tap++) sum += taps[tap]! * ring[(start - tap) & (RING - 1)]!;
    return sum;
  };

  return {
    process(legs, params, frames) {
      mismatch.fill(params['line.mismatch'], coldGains, frames);
      skew.fill(params['line.skew'], delays, frames);
      const steady = skewed.fill(params['line.skew'], blends, frames);
      const direct = steady && blends[0] === 0;
      for (let leg = 0; leg < legCount; leg++) {
        const signal = legs[leg]!;
        const ring = rings[leg]!;
        const cold = leg % 2 === 1;
        for (let i = 0; i < frames; i++) {
          const now = (head + i) & (RING - 1);
          const input = signal[i]!;
          ring[now] = input;
          let value = input;
          if (!direct) {
            const late = cold
              ? delayedCold(ring, now, delays[i]!)
              : ring[(now - SINC_LATENCY + RING) & (RING - 1)]!;
            value += (late - input) * blends[i]!;
          }
          signal[i] = cold ? value * coldGains[i]! : value;
        }
      }
      head = (head + frames) & (RING - 1);
    },
  };
}
