/**
 * The two wires that take both receivers' streams: "output", where the switch chooses between them, and
 * "removed", what the switch takes away.
 *
 *   output  = wᵇ·D/gᵈ + wᵘ·U/gᵘ          D differential, U single-ended, wᵇ + wᵘ = 1
 *   removed = U/mᵘ − D/mᵈ
 *
 * mᵈ, mᵘ: programme gains (`programme-gain.ts`, or as the plan of a real link says); gᵈ, gᵘ: the same when
 * matched, 1 when real. Removed is always matched: else the 6 dB of programme would drown it.
 *
 * Audio thread; allocates only when created; no latency.
 */
import { optionIndex } from '../params/index';
import { legShare } from './balanced-driver';
import { createCrossfader } from './crossfader';
import type { LinkPlan } from './link-plan';
import type { ParamArrays } from './param-arrays';
import { createPlanFade } from './plan-fade';
import { differentialProgrammeGain } from './programme-gain';
import { commonModeGain, commonModeSign } from './receivers';
import { createSmoother } from './smoother';

export type OutputWiresParams = ParamArrays<
  | 'driver.legs'
  | 'driver.coldDrive'
  | 'line.mismatch'
  | 'receiver.mode'
  | 'receiver.cmrr'
  | 'monitor.match'
>;

export interface OutputWires {
  /** Takes the plan of a real link, or undefined for the textbook's. */
  setPlan(plan: LinkPlan | undefined): void;
  /** Takes the parameters of the next block in; once a block, before its wires are written. */
  prepare(params: OutputWiresParams, frames: number): void;
  /** Writes one link's wire "output" into `out`, from the streams of its two receivers. */
  output(
    differential: Float32Array,
    singleEnded: Float32Array,
    out: Float64Array,
    frames: number,
  ): void;
  /** The same of its wire "removed". */
  removed(
    differential: Float32Array,
    singleEnded: Float32Array,
    out: Float64Array,
    frames: number,
  ): void;
}

const BALANCED = optionIndex('receiver.mode', 'balanced');
const MATCHED = optionIndex('monitor.match', 'matched');

export function createOutputWires(
  sampleRate: number,
  maxFrames: number,
  plan?: LinkPlan,
): OutputWires {
  const scratch = (): Float64Array => new Float64Array(maxFrames);
  const fade = createPlanFade<LinkPlan | undefined>(sampleRate, plan);
  const planWeights = scratch();
  const mode = createCrossfader(sampleRate, 2);
  const modeWeights = [scratch(), scratch()];
  const smooth = {
    share: createSmoother(sampleRate, legShare),
    coldDrive: createSmoother(sampleRate, (percent) => percent / 100),
    coldGain: createSmoother(sampleRate, (percent) => 1 + percent / 100),
    leak: createSmoother(sampleRate, commonModeGain),
    sign: createSmoother(sampleRate, commonModeSign),
    matched: createSmoother(sampleRate, (index) => (Math.round(index) === MATCHED ? 1 : 0)),
  };
  const shares = scratch();
  const coldDrives = scratch();
  const coldGains = scratch();
  const leaks = scratch();
  const signs = scratch();
  const matches = scratch();
  const differentialMatches = scratch();
  const singleEndedMatches = scratch();

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
  const fillMatches = (params: OutputWiresParams, frames: number): void => {
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

  return {
    setPlan: (next) => fade.take(next),
    prepare(params, frames) {
      mode.fill(params['receiver.mode'], modeWeights, frames);
      fillMatches(params, frames);
    },
    output(differential, singleEnded, out, frames) {
      const balancedWeights = modeWeights[BALANCED]!;
      for (let i = 0; i < frames; i++) {
        const match = matches[i]!;
        const balanced = differential[i]! * (1 + match * (differentialMatches[i]! - 1));
        const unbalanced = singleEnded[i]! * (1 + match * (singleEndedMatches[i]! - 1));
        out[i] = unbalanced + (balanced - unbalanced) * balancedWeights[i]!;
      }
    },
    removed(differential, singleEnded, out, frames) {
      for (let i = 0; i < frames; i++) {
        out[i] =
          singleEnded[i]! * singleEndedMatches[i]! - differential[i]! * differentialMatches[i]!;
      }
    },
  };
}
