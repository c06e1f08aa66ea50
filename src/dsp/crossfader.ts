/**
 * Weights for switching between streams that all run.
 *
 * Each option's on/off state goes through four moving averages in series (together 5 ms): a step
 * becomes a smooth S of cubic-spline slope. Because that is a linear filter, a switch that interrupts
 * a switch is as smooth as a single one, and the weights sum to 1 at every frame. The averages run on
 * whole numbers, so that a weight arrives at exactly 0 or 1.
 *
 * Audio thread; allocates only when created.
 */
import { variesInBlock } from './param-arrays';

export interface Crossfader {
  /**
   * Writes the weight of each option for each frame into `weights`. `values` holds the chosen index,
   * one for the block or one a frame. The first index ever seen is taken at once. Returns the index
   * that alone is heard through all of the block, or −1 while weights move.
   */
  fill(values: Float32Array, weights: readonly Float64Array[], frames: number): number;
}

const STAGES = 4;

export function createCrossfader(sampleRate: number, options: number, seconds = 0.005): Crossfader {
  const length = Math.max(1, Math.round((seconds * sampleRate) / STAGES));
  const full = length ** STAGES;
  const settleFrames = STAGES * length;
  // Whole numbers up to length⁴ (240⁴ at 192 kHz), exact in doubles.
  const rings = new Float64Array(options * STAGES * length);
  const sums = new Float64Array(options * STAGES);
  let head = 0;
  let chosen = -1;
  let sinceChange = 0;

  const settleAt = (index: number): void => {
    rings.fill(0);
    sums.fill(0);
    for (let stage = 0; stage < STAGES; stage++) {
      const start = (index * STAGES + stage) * length;
      rings.fill(length ** stage, start, start + length);
      sums[index * STAGES + stage] = length ** (stage + 1);
    }
    sinceChange = settleFrames;
  };

  const choose = (value: number): void => {
    const index = Math.min(options - 1, Math.max(0, Math.round(value)));
    if (index === chosen) return;
    if (chosen < 0) settleAt(index);
    else sinceChange = 0;
    chosen = index;
  };

  const step = (weights: readonly Float64Array[], frame: number): void => {
    for (let option = 0; option < options; option++) {
      let value = option === chosen ? 1 : 0;
      for (let stage = 0; stage < STAGES; stage++) {
        const lane = option * STAGES + stage;
        const slot = lane * length + head;
        sums[lane]! += value - rings[slot]!;
        rings[slot] = value;
        value = sums[lane]!;
      }
      weights[option]![frame] = value / full;
    }
    head = head + 1 === length ? 0 : head + 1;
    sinceChange++;
  };

  return {
    fill(values, weights, frames) {
      const perFrame = variesInBlock(values, frames);
      choose(values[0]!);
      if (!perFrame && sinceChange >= settleFrames) {
        for (let option = 0; option < options; option++) {
          weights[option]!.fill(option === chosen ? 1 : 0, 0, frames);
        }
        return chosen;
      }
      for (let frame = 0; frame < frames; frame++) {
        if (perFrame) choose(values[frame]!);
        step(weights, frame);
      }
      return -1;
    },
  };
}
