/**
 * Takes the audio thread from one plan to the next without a step.
 *
 * A fade of 20 ms whose weight, its slope and its curvature are continuous (6t⁵ − 15t⁴ + 10t³). A plan
 * that comes during a fade waits for its end, and the newest takes the place of any that waited: a slider
 * that is dragged glides from one plan to the next.
 *
 * Audio thread; allocates only when created.
 */
const FADE_SECONDS = 0.02;

export interface PlanFade<T> {
  /** Hands the next plan in. */
  take(plan: T): void;
  /**
   * Writes the weight of `to` over `from` for each frame; call once a block. Returns whether `from` is
   * heard at all.
   */
  step(weights: Float64Array, frames: number): boolean;
  readonly from: T;
  readonly to: T;
  /** 0 or 1, the other one after every change: for state that belongs to one of the two. */
  readonly slot: number;
}

export function createPlanFade<T>(sampleRate: number, first: T): PlanFade<T> {
  const length = Math.round(FADE_SECONDS * sampleRate);
  const state = { from: first, to: first, slot: 0, at: length };
  let waiting: { plan: T } | undefined;
  return {
    take(plan) {
      waiting = { plan };
    },
    step(weights, frames) {
      if (state.at >= length && waiting) {
        state.from = state.to;
        state.to = waiting.plan;
        state.slot = 1 - state.slot;
        state.at = 0;
        waiting = undefined;
      }
      if (state.at >= length) {
        weights.fill(1, 0, frames);
        return false;
      }
      for (let i = 0; i < frames; i++) {
        const t = Math.min(1, (state.at + i) / length);
        weights[i] = t * t * t * (t * (6 * t - 15) + 10);
      }
      state.at += frames;
      return true;
    },
    get from() {
      return state.from;
    },
    get to() {
      return state.to;
    },
    get slot() {
      return state.slot;
    },
  };
}
