/**
 * What the listener hears: the choice of wire, and the ears' safety (mute, volume, feedback guard,
 * limiter). The switch between the two receivers, and what it removes, are `output-wires.ts`.
 *
 *   common = (hot + cold)/2
 *
 * A mono source is one link, heard in both ears. With `monitor.feed` on `legs` the two ears get the two legs of
 * the left link instead, through the same volume, mute and limiter: to feed a real input.
 *
 * Audio thread; allocates only when created; no latency.
 */
import { optionIndex } from '../params/index';
import { createCrossfader } from './crossfader';
import { dbToGain } from './decibels';
import { createFeedbackGuard } from './feedback-guard';
import { createLimiter } from './limiter';
import type { LinkPlan } from './link-plan';
import type { OutputWiresParams } from './output-wires';
import { createOutputWires } from './output-wires';
import type { ParamArrays } from './param-arrays';
import { createSmoother } from './smoother';

export type MonitorParams = OutputWiresParams &
  ParamArrays<
    | 'source.links'
    | 'monitor.wire'
    | 'monitor.volume'
    | 'monitor.mute'
    | 'monitor.guard'
    | 'monitor.feed'
  >;

export interface MonitorInputs {
  /** One stream a link, from the differential receiver. */
  differential: readonly Float32Array[];
  /** One stream a link, from the single-ended receiver. */
  singleEnded: readonly Float32Array[];
  /** L hot, L cold, R hot, R cold as they arrive. */
  legs: readonly Float32Array[];
  /** L, R after the trim. */
  source: readonly Float32Array[];
}

export interface Monitor {
  /** Takes the plan of a real link, or undefined for the textbook's. */
  setPlan(plan: LinkPlan | undefined): void;
  /**
   * `speakers` (out): L, R. `output` (out): L, R of the wire "output", before volume and mute. Returns
   * whether the feedback guard caught a howl in this block.
   */
  process(
    inputs: MonitorInputs,
    speakers: readonly Float32Array[],
    output: readonly Float32Array[],
    params: MonitorParams,
    frames: number,
  ): boolean;
}

const WIRE_COUNT = 6;
const SOURCE = optionIndex('monitor.wire', 'source');
const HOT = optionIndex('monitor.wire', 'hot');
const COLD = optionIndex('monitor.wire', 'cold');
const COMMON = optionIndex('monitor.wire', 'common');
const REMOVED = optionIndex('monitor.wire', 'removed');
const OUTPUT = optionIndex('monitor.wire', 'output');
const EARS = optionIndex('monitor.feed', 'ears');
const LEGS = optionIndex('monitor.feed', 'legs');

export function createMonitor(sampleRate: number, maxFrames: number, plan?: LinkPlan): Monitor {
  const scratch = (): Float64Array => new Float64Array(maxFrames);
  const outputs = createOutputWires(sampleRate, maxFrames, plan);
  const wire = createCrossfader(sampleRate, WIRE_COUNT);
  const feed = createCrossfader(sampleRate, 2);
  const feedWeights = [scratch(), scratch()];
  const wireWeights = Array.from({ length: WIRE_COUNT }, scratch);
  const smooth = {
    second: createSmoother(sampleRate, (links) => links - 1),
    volume: createSmoother(sampleRate, dbToGain),
    sound: createSmoother(sampleRate, (mute) => 1 - mute),
  };
  const seconds = scratch();
  const volumes = scratch();
  const sounds = scratch();
  const guardGains = scratch();
  const gains = scratch();
  const received = scratch();
  const removed = scratch();
  const guard = createFeedbackGuard(sampleRate);
  const limiter = createLimiter(sampleRate);
  /** Value of each wire of one link at one frame. */
  const wires = new Float64Array(WIRE_COUNT);

  const mixLink = (
    { differential, singleEnded, legs, source }: MonitorInputs,
    link: number,
    alone: number,
    speaker: Float32Array,
    output: Float32Array,
    frames: number,
  ): void => {
    const difference = differential[link]!;
    const single = singleEnded[link]!;
    const hot = legs[2 * link]!;
    const cold = legs[2 * link + 1]!;
    const programme = source[link]!;
    outputs.output(difference, single, received, frames);
    for (let i = 0; i < frames; i++) output[i] = received[i]!;
    if (alone === OUTPUT) {
      for (let i = 0; i < frames; i++) speaker[i] = received[i]!;
      return;
    }
    outputs.removed(difference, single, removed, frames);
    for (let i = 0; i < frames; i++) {
      wires[SOURCE] = programme[i]!;
      wires[HOT] = hot[i]!;
      wires[COLD] = cold[i]!;
      wires[COMMON] = (hot[i]! + cold[i]!) / 2;
      wires[REMOVED] = removed[i]!;
      wires[OUTPUT] = received[i]!;
      let heard = 0;
      for (let k = 0; k < WIRE_COUNT; k++) heard += wires[k]! * wireWeights[k]![i]!;
      speaker[i] = heard;
    }
  };

  /** Fades from what ears get to the two legs of the left link, as loud. */
  const feedLegs = (
    legs: readonly Float32Array[],
    speakers: readonly Float32Array[],
    frames: number,
  ): void => {
    const toEars = feedWeights[EARS]!;
    const toLegs = feedWeights[LEGS]!;
    for (let side = 0; side < 2; side++) {
      const speaker = speakers[side]!;
      const leg = legs[side]!;
      for (let i = 0; i < frames; i++) {
        speaker[i] = toEars[i]! * speaker[i]! + toLegs[i]! * gains[i]! * leg[i]!;
      }
    }
  };

  return {
    setPlan: (next) => outputs.setPlan(next),
    process(inputs, speakers, output, params, frames) {
      const alone = wire.fill(params['monitor.wire'], wireWeights, frames);
      outputs.prepare(params, frames);
      smooth.second.fill(params['source.links'], seconds, frames);
      smooth.volume.fill(params['monitor.volume'], volumes, frames);
      smooth.sound.fill(params['monitor.mute'], sounds, frames);
      const watching = params['monitor.guard'][0]! > 0.5;
      const caught = guard.process(inputs.source[0]!, watching, guardGains, frames);

      const left = speakers[0]!;
      const right = speakers[1]!;
      const outLeft = output[0]!;
      const outRight = output[1]!;
      mixLink(inputs, 0, alone, left, outLeft, frames);
      mixLink(inputs, 1, alone, right, outRight, frames);
      for (let i = 0; i < frames; i++) {
        const second = seconds[i]!;
        const gain = volumes[i]! * sounds[i]! * guardGains[i]!;
        outRight[i] = outLeft[i]! + (outRight[i]! - outLeft[i]!) * second;
        const mixed = left[i]! + (right[i]! - left[i]!) * second;
        left[i]! *= gain;
        right[i] = mixed * gain;
        gains[i] = gain;
      }
      if (feed.fill(params['monitor.feed'], feedWeights, frames) !== EARS) {
        feedLegs(inputs.legs, speakers, frames);
      }
      limiter.process(left, right, frames);
      return caught;
    },
  };
}
