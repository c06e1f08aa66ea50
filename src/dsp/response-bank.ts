/**
 * A fixed set of elementary filters on one signal. Any smooth response is a weighted sum of their
 * outputs, so that a new response is nothing but new weights: no pole ever moves.
 *
 *   terms 0…7    x[n − k]                                     shape the top octave
 *   terms 8…19   y = a·y[n − 1] + (1 − a)·x, a = e^(−2πf/fs)   poles from 2 Hz to 8 kHz, an octave apart
 *   terms 20, 21 r[n], r[n − 1] of r = x + c·r[n − 1] − r²·r[n − 2]   one resonance, where a path has one
 *
 * The idea of fixed poles in parallel is Bank's (Perceptually motivated audio equalization using
 * fixed-pole parallel second-order filters, IEEE Signal Processing Letters 15, 2008); the set is ours.
 *
 * Audio thread; allocates only when created; no latency.
 */
export const TAP_COUNT = 8;
export const POLE_COUNT = 12;
export const TERM_COUNT = TAP_COUNT + POLE_COUNT + 2;

const LOWEST_HZ = 2;
const HIGHEST_HZ = 8000;

/** Frequencies of the poles, Hz. */
export const POLE_HERTZ: readonly number[] = Array.from(
  { length: POLE_COUNT },
  (_, k) => LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** (k / (POLE_COUNT - 1)),
);

export const poleOf = (hertz: number, sampleRate: number): number =>
  Math.exp((-2 * Math.PI * hertz) / sampleRate);

/** Below this a state counts as silence: it keeps denormal numbers out. */
const SILENCE = 1e-30;

export interface ResponseBank {
  /** Takes the next `frames` samples in. */
  run(input: ArrayLike<number>, frames: number): void;
  /** Runs resonator 0 or 1 over the samples that `run` took in. */
  resonate(which: number, resonator: readonly [number, number]): void;
  /** Adds Σ weights[offset + t]·term t to `out`, with resonator 0 or 1. */
  add(which: number, weights: Float64Array, offset: number, out: Float64Array): void;
  /** Forgets everything that came in; cheap when there is nothing to forget. */
  reset(): void;
}

export function createResponseBank(sampleRate: number, maxFrames: number): ResponseBank {
  /** The past, and behind it the block at hand. */
  const stretch = new Float64Array(TAP_COUNT + maxFrames);
  const poles = Float64Array.from(POLE_HERTZ, (hertz) => poleOf(hertz, sampleRate));
  const states = new Float64Array(POLE_COUNT);
  const lags = Array.from({ length: POLE_COUNT }, () => new Float64Array(maxFrames));
  /** Of each resonator, two frames of the past and behind them the block at hand. */
  const rings = [0, 1].map(() => new Float64Array(2 + maxFrames));
  const block = { frames: 0, rested: true };

  return {
    run(input, frames) {
      stretch.copyWithin(0, block.frames, block.frames + TAP_COUNT);
      for (const ring of rings) ring.copyWithin(0, block.frames, block.frames + 2);
      block.frames = frames;
      block.rested = false;
      for (let i = 0; i < frames; i++) stretch[TAP_COUNT + i] = input[i]!;
      for (let k = 0; k < POLE_COUNT; k++) {
        const pole = poles[k]!;
        const share = 1 - pole;
        const lag = lags[k]!;
        let state = states[k]!;
        for (let i = 0; i < frames; i++) {
          state = pole * state + share * stretch[TAP_COUNT + i]!;
          lag[i] = state;
        }
        states[k] = Math.abs(state) < SILENCE ? 0 : state;
      }
    },
    resonate(which, resonator) {
      const ring = rings[which]!;
      const c = resonator[0];
      const rr = resonator[1];
      if (rr === 0) {
        ring.fill(0);
        return;
      }
      let last = ring[1]!;
      let before = ring[0]!;
      for (let i = 0; i < block.frames; i++) {
        const next = stretch[TAP_COUNT + i]! + c * last - rr * before;
        before = last;
        last = Math.abs(next) < SILENCE ? 0 : next;
        ring[2 + i] = last;
      }
    },
    add(which, weights, offset, out) {
      const { frames } = block;
      for (let k = 0; k < TAP_COUNT; k++) {
        const weight = weights[offset + k]!;
        if (weight === 0) continue;
        const start = TAP_COUNT - k;
        for (let i = 0; i < frames; i++) out[i]! += weight * stretch[start + i]!;
      }
      for (let k = 0; k < POLE_COUNT; k++) {
        const weight = weights[offset + TAP_COUNT + k]!;
        if (weight === 0) continue;
        const lag = lags[k]!;
        for (let i = 0; i < frames; i++) out[i]! += weight * lag[i]!;
      }
      const ring = rings[which]!;
      const now = weights[offset + TERM_COUNT - 2]!;
      const before = weights[offset + TERM_COUNT - 1]!;
      if (now === 0 && before === 0) return;
      for (let i = 0; i < frames; i++) out[i]! += now * ring[2 + i]! + before * ring[1 + i]!;
    },
    reset() {
      if (block.rested) return;
      block.rested = true;
      stretch.fill(0);
      states.fill(0);
      for (const ring of rings) ring.fill(0);
    },
  };
}
