/**
 * Last guard of the ears: a stereo-linked peak limiter without latency.
 *
 * A sample that would pass the ceiling (−1 dBFS peak) pulls the gain down at once, so no output ever
 * exceeds it; the gain comes back with a time constant of 80 ms. Below the ceiling the gain is exactly
 * 1 and the limiter changes nothing.
 *
 * Audio thread; allocates only when created.
 */
export interface Limiter {
  /** Works on both channels in place. */
  process(left: Float32Array, right: Float32Array, frames: number): void;
}

/** −1 dBFS. */
export const LIMITER_CEILING = 0.891;
const RELEASE_SECONDS = 0.08;

export function createLimiter(sampleRate: number): Limiter {
  const release = 1 - Math.exp(-1 / (RELEASE_SECONDS * sampleRate));
  // Not a variable: see `smoother.ts`.
  const gains = new Float64Array([1]);

  return {
    process(left, right, frames) {
      let gain = gains[0]!;
      for (let i = 0; i < frames; i++) {
        const peak = Math.max(Math.abs(left[i]!), Math.abs(right[i]!));
        gain = gain > 0.999999 ? 1 : gain + (1 - gain) * release;
        if (peak * gain > LIMITER_CEILING) gain = LIMITER_CEILING / peak;
        if (gain === 1) continue;
        left[i]! *= gain;
        right[i]! *= gain;
      }
      gains[0] = gain;
    },
  };
}
