/**
 * The way from driver to receiver: interference joins the legs, and the line's imperfections act.
 *
 * Textbook:   leg′ = line(leg + N + hiss of that leg),   N = hum + RFI, the same on every leg
 * Real link:  every source reaches the legs and the outputs as the link's plan says (`circuit-path.ts`);
 *             the textbook's parameters are then neutral, and its driver gives way to the link's own.
 *
 * Each link leaves as hot, cold and the two streams that its outputs carry beside the legs. The
 * interference alone goes the same way and leaves by itself, so that what becomes of it can be measured
 * while programme plays; without the hiss, which no receiver removes.
 *
 * Audio thread; allocates only when created; no latency while the skew is 0.
 */
import type { CircuitBlock } from './circuit-path';
import { createCircuitPath } from './circuit-path';
import type { HissParams } from './hiss';
import { createHiss } from './hiss';
import type { HumParams } from './hum';
import { createHum } from './hum';
import type { LineParams } from './line';
import { createLine } from './line';
import type { LinkPlan } from './link-plan';
import { COMMON, DIFFERENCE, DIFFERENTIAL, SINGLE_ENDED, STREAM_COUNT } from './link-plan';
import { createPlanFade } from './plan-fade';
import { createReceiverNoise } from './receiver-noise';
import type { RfiParams } from './rfi';
import { createRfi, RFI_KIND_COUNT } from './rfi';

export type InterferenceParams = HumParams & RfiParams & HissParams & LineParams;

export interface Interference {
  /** Takes the plan of a real link, or undefined for the textbook's. */
  setPlan(plan: LinkPlan | undefined): void;
  /**
   * `legs`: L hot, L cold, R hot, R cold. `injection`: a voltage between the earths from outside.
   * `legsOut`: the same four, then what the differential and the single-ended output carry beside them, of L
   * and of R. `alone` (out): of the interference, hot, cold and those two; empty where nobody asks.
   */
  process(
    legs: readonly Float32Array[],
    injection: Float32Array,
    legsOut: readonly Float32Array[],
    alone: readonly Float32Array[],
    params: InterferenceParams,
    frames: number,
  ): void;
}

const LEGS = 4;

export function createInterference(
  sampleRate: number,
  maxFrames: number,
  plan?: LinkPlan,
): Interference {
  const fade = createPlanFade<LinkPlan | undefined>(sampleRate, plan);
  const block: CircuitBlock = { fading: false, frames: 0 };
  const path = createCircuitPath(sampleRate, maxFrames, fade, block, RFI_KIND_COUNT);
  const hum = createHum(sampleRate, maxFrames);
  const rfi = createRfi(sampleRate, maxFrames);
  const hiss = createHiss(sampleRate, maxFrames, LEGS);
  const line = createLine(sampleRate, maxFrames, LEGS);
  const lineAlone = createLine(sampleRate, maxFrames, 2);
  const receiverNoise = createReceiverNoise(maxFrames);
  const common = new Float64Array(maxFrames);
  const textbook = new Float64Array(maxFrames);
  const hissOfLeg = Array.from({ length: LEGS }, () => new Float64Array(maxFrames));
  const makeStreams = (): Float64Array[] =>
    Array.from({ length: STREAM_COUNT }, () => new Float64Array(maxFrames));
  const interference = makeStreams();
  const received = makeStreams();

  /** Share of the textbook's driver and common-mode interference in the legs. */
  const fillTextbook = (frames: number): void => {
    const after = fade.to ? 0 : 1;
    const before = block.fading ? (fade.from ? 0 : 1) : after;
    for (let i = 0; i < frames; i++) textbook[i] = before + (after - before) * path.weights[i]!;
  };

  const addInterference = (
    injection: Float32Array,
    params: InterferenceParams,
    frames: number,
  ): void => {
    common.fill(0, 0, frames);
    for (const stream of interference) stream.fill(0, 0, frames);
    hum.add(common, params, frames);
    rfi.add(common, params, path.wants, frames);
    for (let i = 0; i < frames; i++) common[i]! += textbook[i]! * injection[i]!;
    path.addHum(hum.phases, interference);
    for (let kind = 0; kind < RFI_KIND_COUNT; kind++) {
      path.addKind(kind, rfi.waves[kind]!, interference);
    }
    path.addInjection(injection, interference);
    const shared = interference[COMMON]!;
    for (let i = 0; i < frames; i++) shared[i]! += common[i]!;
  };

  /** One side's legs and output streams: what comes from the driver, and the interference. */
  const formSide = (
    side: number,
    legs: readonly Float32Array[],
    legsOut: readonly Float32Array[],
    frames: number,
  ): void => {
    const { weights } = path;
    const hotIn = legs[2 * side]!;
    const coldIn = legs[2 * side + 1]!;
    for (let stream = 0; stream < STREAM_COUNT; stream++) {
      const source = interference[stream]!;
      const target = received[stream]!;
      for (let i = 0; i < frames; i++) target[i] = source[i]!;
    }
    path.addProgramme(side, hotIn, legs[2 - 2 * side]!, received);
    receiverNoise.add(side, fade, weights, received, frames);
    const shared = received[COMMON]!;
    const difference = received[DIFFERENCE]!;
    const hot = legsOut[2 * side]!;
    const cold = legsOut[2 * side + 1]!;
    const differential = legsOut[LEGS + 2 * side]!;
    const singleEnded = legsOut[LEGS + 2 * side + 1]!;
    const hotHiss = hissOfLeg[2 * side]!;
    const coldHiss = hissOfLeg[2 * side + 1]!;
    for (let i = 0; i < frames; i++) {
      const direct = textbook[i]!;
      hot[i] = direct * hotIn[i]! + (shared[i]! + difference[i]! / 2 + hotHiss[i]!);
      cold[i] = direct * coldIn[i]! + (shared[i]! - difference[i]! / 2 + coldHiss[i]!);
      differential[i] = received[DIFFERENTIAL]![i]!;
      singleEnded[i] = received[SINGLE_ENDED]![i]!;
    }
  };

  const formAlone = (
    alone: readonly Float32Array[],
    params: InterferenceParams,
    frames: number,
  ): void => {
    const shared = interference[COMMON]!;
    const difference = interference[DIFFERENCE]!;
    for (let i = 0; i < frames; i++) {
      alone[0]![i] = shared[i]! + difference[i]! / 2;
      alone[1]![i] = shared[i]! - difference[i]! / 2;
      alone[2]![i] = interference[DIFFERENTIAL]![i]!;
      alone[3]![i] = interference[SINGLE_ENDED]![i]!;
    }
    lineAlone.process(alone, params, frames);
  };

  return {
    setPlan: (next) => fade.take(next),
    process(legs, injection, legsOut, alone, params, frames) {
      block.frames = frames;
      block.fading = fade.step(path.weights, frames);
      fillTextbook(frames);
      addInterference(injection, params, frames);
      for (const leg of hissOfLeg) leg.fill(0, 0, frames);
      hiss.add(hissOfLeg, params, frames);
      formSide(0, legs, legsOut, frames);
      formSide(1, legs, legsOut, frames);
      line.process(legsOut, params, frames);
      if (alone.length > 0) formAlone(alone, params, frames);
    },
  };
}
