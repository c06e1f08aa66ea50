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
const quieted = (state: number): number => (Math.abs(state) < SILENCE ? 0 : state);
/** Terms that are worked on at a time, which saves reading and writing what they share. */
const FOUR = 4;

export interface ResponseBank {
  /** Takes the next `frames` samples in. */
  run(input: ArrayLike<number>, frames: number): void;
  /** Runs resonator 0 or 1 over the samples that `run` took in. */
  resonate(which: number, resonator: readonly [number, number]): void;
  /**
   * Adds Σ weights[s·TERM_COUNT + t]·term t to each stream s of `outs`, an even number of them, with resonator 0
   * or 1.
   */
  add(which: number, weights: Float64Array, outs: readonly Float64Array[]): void;
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

  /** Runs four poles side by side: each waits for its own last value, and none for the others. */
  const lagFour = (first: number, frames: number): void => {
    const a = poles[first]!;
    const b = poles[first + 1]!;
    const c = poles[first + 2]!;
    const d = poles[first + 3]!;
    const lagA = lags[first]!;
    const lagB = lags[first + 1]!;
    const lagC = lags[first + 2]!;
    const lagD = lags[first + 3]!;
    let stateA = states[first]!;
    let stateB = states[first + 1]!;
    let stateC = states[first + 2]!;
    let stateD = states[first + 3]!;
    const shareA = 1 - a;
    const shareB = 1 - b;
    const shareC = 1 - c;
    const shareD = 1 - d;
    for (let i = 0; i < frames; i++) {
      const x = stretch[TAP_COUNT + i]!;
      lagA[i] = stateA = a * stateA + shareA * x;
      lagB[i] = stateB = b * stateB + shareB * x;
      lagC[i] = stateC = c * stateC + shareC * x;
      lagD[i] = stateD = d * stateD + shareD * x;
    }
    states[first] = quieted(stateA);
    states[first + 1] = quieted(stateB);
    states[first + 2] = quieted(stateC);
    states[first + 3] = quieted(stateD);
  };

  /** Of each term but the resonator's, the array it stands in, and where in it the block begins. */
  const terms = [...Array.from({ length: TAP_COUNT }, () => stretch), ...lags];
  const starts = terms.map((_, term) => Math.max(0, TAP_COUNT - term));

  /** Adds four terms to two streams, in their order. `at`: where the first stream's weights begin. */
  const addFour = (
    first: number,
    weights: Float64Array,
    at: number,
    out0: Float64Array,
    out1: Float64Array,
    frames: number,
  ): void => {
    const a0 = weights[at + first]!;
    const b0 = weights[at + first + 1]!;
    const c0 = weights[at + first + 2]!;
    const d0 = weights[at + first + 3]!;
    const a1 = weights[at + TERM_COUNT + first]!;
    const b1 = weights[at + TERM_COUNT + first + 1]!;
    const c1 = weights[at + TERM_COUNT + first + 2]!;
    const d1 = weights[at + TERM_COUNT + first + 3]!;
    const isNone = a0 === 0 && b0 === 0 && c0 === 0 && d0 === 0;
    if (isNone && a1 === 0 && b1 === 0 && c1 === 0 && d1 === 0) return;
    const a = terms[first]!;
    const b = terms[first + 1]!;
    const c = terms[first + 2]!;
    const d = terms[first + 3]!;
    const atA = starts[first]!;
    const atB = starts[first + 1]!;
    const atC = starts[first + 2]!;
    const atD = starts[first + 3]!;
    for (let i = 0; i < frames; i++) {
      const x = a[atA + i]!;
      const y = b[atB + i]!;
      const z = c[atC + i]!;
      const u = d[atD + i]!;
      out0[i] = out0[i]! + a0 * x + b0 * y + c0 * z + d0 * u;
      out1[i] = out1[i]! + a1 * x + b1 * y + c1 * z + d1 * u;
    }
  };

  const addRing = (
    ring: Float64Array,
    weights: Float64Array,
    at: number,
    out: Float64Array,
    frames: number,
  ): void => {
    const now = weights[at + TERM_COUNT - 2]!;
    const before = weights[at + TERM_COUNT - 1]!;
    if (now === 0 && before === 0) return;
    for (let i = 0; i < frames; i++) out[i]! += now * ring[2 + i]! + before * ring[1 + i]!;
  };

  return {
    run(input, frames) {
      stretch.copyWithin(0, block.frames, block.frames + TAP_COUNT);
      for (const ring of rings) ring.copyWithin(0, block.frames, block.frames + 2);
      block.frames = frames;
      block.rested = false;
      for (let i = 0; i < frames; i++) stretch[TAP_COUNT + i] = input[i]!;
      for (let k = 0; k < POLE_COUNT; k += FOUR) lagFour(k, frames);
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
        last = quieted(next);
        ring[2 + i] = last;
      }
    },
    add(which, weights, outs) {
      const { frames } = block;
      for (let pair = 0; pair < outs.length; pair += 2) {
        const out0 = outs[pair]!;
        const out1 = outs[pair + 1]!;
        const at = pair * TERM_COUNT;
        for (let term = 0; term < terms.length; term += FOUR) {
          addFour(term, weights, at, out0, out1, frames);
        }
        addRing(rings[which]!, weights, at, out0, frames);
        addRing(rings[which]!, weights, at + TERM_COUNT, out1, frames);
      }
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
