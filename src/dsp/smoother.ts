/**
 * Turns the steps of a parameter into a curve without a kink.
 *
 * Two equal one-pole low-passes in series: their step response starts with slope zero, so that a
 * gain of −20 dBFS switched on at once stays under −100 dBFS above 5 kHz. The value then lands
 * exactly on its target, which a one-pole never does. Smoothing stands here rather than in AudioParam
 * ramps, so that page, export and tests get it alike, whatever the block boundaries.
 *
 * Audio thread; allocates only when created.
 */
import { variesInBlock } from './param-arrays';

export interface Smoother {
  /**
   * Writes the smoothed value for each of `frames` frames into `out`. `values` holds one value for
   * the block or one a frame. The first value ever seen is taken at once. Returns whether all of
   * `out` holds one value.
   */
  fill(values: Float32Array, out: Float64Array, frames: number): boolean;
}

/** Time constant of each of the two poles, seconds: 95 % of a step in 28 ms. */
const TIME_CONSTANT = 0.006;
/** Distance at which the curve lands. */
const LANDING = 1e-10;

/** `map` turns the parameter's value into what is smoothed, e.g. dB into linear gain. */
export function createSmoother(
  sampleRate: number,
  map: (value: number) => number = (value) => value,
): Smoother {
  const coefficient = 1 - Math.exp(-1 / (TIME_CONSTANT * sampleRate));
  // An object, not variables: V8 makes a new box for every fraction that a closure keeps in a variable.
  const state = { raw: NaN, target: NaN, first: NaN, second: NaN };

  const aim = (value: number): void => {
    if (value === state.raw) return;
    const started = !Number.isNaN(state.raw);
    state.raw = value;
    state.target = map(value);
    if (!started) state.first = state.second = state.target;
  };

  return {
    fill(values, out, frames) {
      const perFrame = variesInBlock(values, frames);
      aim(values[0]!);
      let { target, first, second } = state;
      if (!perFrame && second === target && first === target) {
        // A loop, because a number handed to `fill` is boxed too.
        for (let i = 0; i < frames; i++) out[i] = target;
        return true;
      }
      for (let i = 0; i < frames; i++) {
        if (perFrame) {
          aim(values[i]!);
          target = state.target;
        }
        first += (target - first) * coefficient;
        second += (first - second) * coefficient;
        if (Math.abs(target - second) < LANDING && Math.abs(target - first) < LANDING) {
          first = second = target;
        }
        out[i] = second;
      }
      state.first = first;
      state.second = second;
      return false;
    },
  };
}
