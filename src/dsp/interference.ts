/**
 * The way from driver to receiver: interference joins the legs, and the line's imperfections act.
 *
 *   leg′ = line(leg + N + hiss of that leg),   N = hum + RFI, the same on every leg
 *
 * The interference N alone goes through a second, equal line and leaves by itself, so that what becomes
 * of it can be measured while programme plays; without the hiss, which no receiver removes.
 *
 * Audio thread; allocates only when created; no latency while the skew is 0.
 */
import type { HissParams } from './hiss';
import { createHiss } from './hiss';
import type { HumParams } from './hum';
import { createHum } from './hum';
import type { LineParams } from './line';
import { createLine } from './line';
import type { RfiParams } from './rfi';
import { createRfi } from './rfi';

export type InterferenceParams = HumParams & RfiParams & HissParams & LineParams;

export interface Interference {
  /**
   * `legs`, `legsOut`: L hot, L cold, R hot, R cold. `alone` (out): hum and RFI as they arrive
   * on hot and cold.
   */
  process(
    legs: readonly Float32Array[],
    legsOut: readonly Float32Array[],
    alone: readonly Float32Array[],
    params: InterferenceParams,
    frames: number,
  ): void;
}

const LEGS = 4;

export function createInterference(sampleRate: number, maxFrames: number): Interference {
  const hum = createHum(sampleRate, maxFrames);
  const rfi = createRfi(sampleRate, maxFrames);
  const hiss = createHiss(sampleRate, maxFrames, LEGS);
  const line = createLine(sampleRate, maxFrames, LEGS);
  const lineAlone = createLine(sampleRate, maxFrames, 2);
  const common = new Float64Array(maxFrames);
  const noise = Array.from({ length: LEGS }, () => new Float64Array(maxFrames));

  return {
    process(legs, legsOut, alone, params, frames) {
      common.fill(0, 0, frames);
      hum.add(common, params, frames);
      rfi.add(common, params, frames);
      for (let leg = 0; leg < LEGS; leg++) noise[leg]!.set(common);
      hiss.add(noise, params, frames);
      for (let leg = 0; leg < LEGS; leg++) {
        const added = noise[leg]!;
        const input = legs[leg]!;
        const output = legsOut[leg]!;
        for (let i = 0; i < frames; i++) output[i] = input[i]! + added[i]!;
      }
      for (const leg of alone) for (let i = 0; i < frames; i++) leg[i] = common[i]!;
      line.process(legsOut, params, frames);
      lineAlone.process(alone, params, frames);
    },
  };
}
