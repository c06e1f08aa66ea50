/**
 * What the listener hears: the switch between the two receivers, the choice of wire, and the ears'
 * safety (mute, volume, feedback guard, limiter).
 *
 *   output  = wᵇ·D/gᵈ + wᵘ·U/gᵘ          D differential, U single-ended, wᵇ + wᵘ = 1
 *   removed = U/mᵘ − D/mᵈ                what the switch takes away
 *   common  = (hot + cold)/2
 *
 * mᵈ, mᵘ: programme gains (`programme-gain.ts`, or as the plan of a real link says); gᵈ, gᵘ: the same when matched, 1 when real. Removed
 * is always matched: else the 6 dB of programme would drown it. A mono source is one link, heard in
 * both ears.
 *
 * Audio thread; allocates only when created; no latency.
 */
import { optionIndex } from '../params/index';
import { legShare } from './balanced-driver';
import { createCrossfader } from './crossfader';
import { dbToGain } from './decibels';
import { createFeedbackGuard } from './feedback-guard';
import { createLimiter } from './limiter';
import type { LinkPlan } from './link-plan';
import type { ParamArrays } from './param-arrays';
import { createPlanFade } from './plan-fade';
import { differentialProgrammeGain } from './programme-gain';
import { commonModeGain, commonModeSign } from './receivers';
import { createSmoother } from './smoother';

export type MonitorParams = ParamArrays<
  | 'source.links'
  | 'driver.legs'
  | 'driver.coldDrive'
  | 'line.mismatch'
  | 'receiver.mode'
  | 'receiver.cmrr'
  | 'monitor.wire'
  | 'monitor.match'
  | 'monitor.volume'
  | 'monitor.mute'
  | 'monitor.guard'
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
const BALANCED = optionIndex('receiver.mode', 'balanced');
const MATCHED = optionIndex('monitor.match', 'matched');

export function createMonitor(sampleRate: number, maxFrames: number, plan?: LinkPlan): Monitor {
  const scratch = (): Float64Array => new Float64Array(maxFrames);
  const fade = createPlanFade<LinkPlan | undefined>(sampleRate, plan);
  const planWeights = scratch();
  const mode = createCrossfader(sampleRate, 2);
  const wire = createCrossfader(sampleRate, WIRE_COUNT);
  const modeWeights = [scratch(), scratch()];
  const wireWeights = Array.from({ length: WIRE_COUNT }, scratch);
  const smooth = {
    share: createSmoother(sampleRate, legShare),
    coldDrive: createSmoother(sampleRate, (percent) => percent / 100),
    coldGain: createSmoother(sampleRate, (percent) => 1 + percent / 100),
    leak: createSmoother(sampleRate, commonModeGain),
    sign: createSmoother(sampleRate, commonModeSign),
    matched: createSmoother(sampleRate, (index) => (Math.round(index) === MATCHED ? 1 : 0)),
    second: createSmoother(sampleRate, (links) => links - 1),
    volume: createSmoother(sampleRate, dbToGain),
    sound: createSmoother(sampleRate, (mute) => 1 - mute),
  };
  const shares = scratch();
  const coldDrives = scratch();
  const coldGains = scratch();
  const leaks = scratch();
  const signs = scratch();
  const matches = scratch();
  const seconds = scratch();
  const volumes = scratch();
  const sounds = scratch();
  const guardGains = scratch();
  const differentialMatches = scratch();
  const singleEndedMatches = scratch();
  const guard = createFeedbackGuard(sampleRate);
  const limiter = createLimiter(sampleRate);
  /** Value of each wire of one link at one frame. */
  const wires = new Float64Array(WIRE_COUNT);

  /** Puts the gains of a real link in the place of the textbook's. */
  const matchPlan = (frames: number): void => {
    const fading = fade.step(planWeights, frames);
    const { to } = fade;
    const from = fading ? fade.from : to;
    if (!from && !to) return;
    for (let i = 0; i < frames; i++) {
      const weight = planWeights[i]!;
      const differential = differentialMatches[i]!;
      const singleEnded = singleEndedMatches[i]!;
      const d0 = from ? 1 / from.differential.programmeGain : differential;
      const d1 = to ? 1 / to.differential.programmeGain : differential;
      const s0 = from ? 1 / from.singleEnded.programmeGain : singleEnded;
      const s1 = to ? 1 / to.singleEnded.programmeGain : singleEnded;
      differentialMatches[i] = d0 + (d1 - d0) * weight;
      singleEndedMatches[i] = s0 + (s1 - s0) * weight;
    }
  };

  /** Gains that bring each receiver's programme to the source's level. */
  const fillMatches = (params: MonitorParams, frames: number): void => {
    let still = smooth.share.fill(params['driver.legs'], shares, frames);
    still = smooth.coldDrive.fill(params['driver.coldDrive'], coldDrives, frames) && still;
    still = smooth.coldGain.fill(params['line.mismatch'], coldGains, frames) && still;
    still = smooth.leak.fill(params['receiver.cmrr'], leaks, frames) && still;
    still = smooth.sign.fill(params['line.mismatch'], signs, frames) && still;
    // At rest one frame stands for all.
    const distinct = still ? 1 : frames;
    for (let i = 0; i < distinct; i++) {
      const share = shares[i]!;
      const cold = coldDrives[i]! * coldGains[i]!;
      const leak = signs[i]! * leaks[i]!;
      differentialMatches[i] = 1 / differentialProgrammeGain(share, cold, leak);
      singleEndedMatches[i] = 1 / share;
    }
    for (let i = distinct; i < frames; i++) {
      differentialMatches[i] = differentialMatches[0]!;
      singleEndedMatches[i] = singleEndedMatches[0]!;
    }
    matchPlan(frames);
    smooth.matched.fill(params['monitor.match'], matches, frames);
  };

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
    const balancedWeights = modeWeights[BALANCED]!;
    for (let i = 0; i < frames; i++) {
      const match = matches[i]!;
      const differentialMatch = differentialMatches[i]!;
      const singleEndedMatch = singleEndedMatches[i]!;
      const balanced = difference[i]! * (1 + match * (differentialMatch - 1));
      const unbalanced = single[i]! * (1 + match * (singleEndedMatch - 1));
      const received = unbalanced + (balanced - unbalanced) * balancedWeights[i]!;
      output[i] = received;
      if (alone === OUTPUT) {
        speaker[i] = received;
        continue;
      }
      wires[SOURCE] = programme[i]!;
      wires[HOT] = hot[i]!;
      wires[COLD] = cold[i]!;
      wires[COMMON] = (hot[i]! + cold[i]!) / 2;
      wires[REMOVED] = single[i]! * singleEndedMatch - difference[i]! * differentialMatch;
      wires[OUTPUT] = received;
      let heard = 0;
      for (let k = 0; k < WIRE_COUNT; k++) heard += wires[k]! * wireWeights[k]![i]!;
      speaker[i] = heard;
    }
  };

  return {
    setPlan: (next) => fade.take(next),
    process(inputs, speakers, output, params, frames) {
      mode.fill(params['receiver.mode'], modeWeights, frames);
      const alone = wire.fill(params['monitor.wire'], wireWeights, frames);
      fillMatches(params, frames);
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
      }
      limiter.process(left, right, frames);
      return caught;
    },
  };
}
