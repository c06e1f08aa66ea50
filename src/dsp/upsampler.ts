/**
 * Brings a stream of fixed rate to any other sample rate.
 *
 *   y[n] = Σₖ h(k − t)·x[⌊n·fi/fo⌋ − k], h the windowed sinc of sinc-table.ts
 * stretched, when the output rate is the lower one, so that it cuts at the lower of the two Nyquist
 * frequencies. Flat within 0.01 dB to 0.8 of that frequency, and the images of anything below 0.8 of it
 * fall where the sinc is down by its full 80 dB.
 *
 * The taps of every phase are laid out when created: fo/gcd phases, or the nearest of 1024 if there
 * are more (images then 62 dB below a 4 kHz line at 16 kHz). The phase is counted in whole numbers, so it
 * never drifts. Delay: SINC_LATENCY + 1 frames of the slower rate, at most.
 *
 * Audio thread; allocates only when created.
 */
import type { Generator } from './generator';
import { SINC_TAPS, sincTaps } from './sinc-table';

const MAX_PHASES = 1024;
/** Frames asked of the source at a time. */
const CHUNK = 64;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The kernel at the points k − t (k = 0, 1, …), in source frames, `stretch` times wider than tabled. */
function kernelRow(row: Float64Array, t: number, stretch: number): void {
  const scratch = new Float64Array(SINC_TAPS);
  if (stretch === 1) {
    sincTaps(t, row);
    return;
  }
  let sum = 0;
  for (let k = 0; k < row.length; k++) {
    // Tap j of fraction d lies at j − SINC_LATENCY − d: find the one at this point.
    const point = (k - t) / stretch;
    const tap = Math.ceil(point);
    sincTaps(tap - point, scratch);
    row[k] = scratch[tap] ?? 0;
    sum += row[k]!;
  }
  for (let k = 0; k < row.length; k++) row[k]! /= sum;
}

export function createUpsampler(
  source: Generator,
  sourceRate: number,
  sampleRate: number,
): Generator {
  const up = Math.round(sampleRate);
  const down = Math.round(sourceRate);
  const phases = Math.min(up / gcd(up, down), MAX_PHASES);
  const stretch = Math.max(1, down / up);
  // A multiple of four: the sum below runs in four.
  const taps = 4 * Math.ceil((SINC_TAPS * stretch) / 4);
  const bank = new Float64Array(phases * taps);
  for (let phase = 0; phase < phases; phase++) {
    // The output moves from the newest source frame towards the next one as its fraction grows.
    kernelRow(bank.subarray(phase * taps, (phase + 1) * taps), 1 - phase / phases, stretch);
  }
  const chunk = new Float64Array(CHUNK);
  // Each frame is written twice, so that the last `taps` always lie in one piece, newest first.
  const past = new Float64Array(2 * taps);
  const state = { left: 0, at: 0, count: 0 };

  function reset(): void {
    source.reset();
    past.fill(0);
    state.left = 0;
    state.at = 0;
    state.count = 0;
  }

  return {
    reset,
    fill(out, frames) {
      let { left, at, count } = state;
      for (let i = 0; i < frames; i++) {
        count += down;
        while (count >= up) {
          count -= up;
          if (left === 0) {
            source.fill(chunk, CHUNK);
            left = CHUNK;
          }
          at = at === 0 ? taps - 1 : at - 1;
          past[at] = past[at + taps] = chunk[CHUNK - left]!;
          left--;
        }
        const row = (((count * phases) / up) | 0) * taps;
        let a = 0;
        let b = 0;
        let c = 0;
        let d = 0;
        for (let k = 0; k < taps; k += 4) {
          a += bank[row + k]! * past[at + k]!;
          b += bank[row + k + 1]! * past[at + k + 1]!;
          c += bank[row + k + 2]! * past[at + k + 2]!;
          d += bank[row + k + 3]! * past[at + k + 3]!;
        }
        out[i] = a + b + (c + d);
      }
      state.left = left;
      state.at = at;
      state.count = count;
    },
  };
}
