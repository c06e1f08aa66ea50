/**
 * Seeded pseudo-random numbers for noise and for anything that must come out the same every time.
 *
 * Marsaglia's xorshift32 ("Xorshift RNGs", J. Stat. Softw. 8(14), 2003), period 2³² − 1.
 * Any thread; allocates only when created.
 */
/** Scales the triangular noise of `bipolar`, variance 1/6, to an RMS value of 1. */
export const BIPOLAR_TO_UNIT_RMS = Math.sqrt(6);

export interface Random {
  /** Starts the sequence again from the seed. */
  reset(): void;
  /** Uniform in [0, 1). */
  next(): number;
  /** Triangular in (−1, 1), zero mean, variance 1/6: two draws from one step. */
  bipolar(): number;
  /** Adds `frames` such numbers, times `gains`, to `out`. */
  addBipolar(out: Float64Array, gains: Float64Array, frames: number): void;
}

export function createRandom(seed: number): Random {
  const start = seed | 0 || 0x9e3779b9 | 0;
  // Not a variable: V8 makes a new box for every number above 2³⁰ that a closure keeps in one.
  const state = new Int32Array([start]);
  const step = (): number => {
    let bits = state[0]!;
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    state[0] = bits;
    return bits;
  };
  return {
    reset() {
      state[0] = start;
    },
    next: () => (step() >>> 0) / 4294967296,
    bipolar() {
      const bits = step();
      return ((bits >>> 16) - (bits & 0xffff)) / 65536;
    },
    addBipolar(out, gains, frames) {
      let bits = state[0]!;
      for (let i = 0; i < frames; i++) {
        bits ^= bits << 13;
        bits ^= bits >>> 17;
        bits ^= bits << 5;
        out[i]! += (((bits >>> 16) - (bits & 0xffff)) / 65536) * gains[i]!;
      }
      state[0] = bits;
    },
  };
}
