/**
 * Balanced driver: one programme becomes two legs.
 *
 *   hot  =  a·g·S,   cold = −c·a·g·S
 *
 * g = `source.gain`, a = 1 (`driver.legs` full) or ½ (split), c = `driver.coldDrive` (1 symmetric,
 * 0 undriven). The legs are mirror images, so hot + cold = 0 at c = 1. Stereo is two such links.
 *
 * With `source.wiring` at legs the driver steps aside: left is the hot leg of the left link, right its cold
 * one, both times g and trimmed (`real-legs.ts`); the right link is silent. One fades into the other.
 *
 * Here all sound enters the link, so what is none, as a file played from disk may hold it, is left out
 * (`sound-sample.ts`).
 *
 * Audio thread; allocates only when created; no latency while `legs.skew` is 0.
 */
import { optionIndex } from '../params/index';
import { createCrossfader } from './crossfader';
import { dbToGain } from './decibels';
import type { ParamArrays } from './param-arrays';
import type { RealLegsParams } from './real-legs';
import { createRealLegs } from './real-legs';
import { createSmoother } from './smoother';
import { soundSample } from './sound-sample';

export type BalancedDriverParams = ParamArrays<
  'source.wiring' | 'source.gain' | 'driver.legs' | 'driver.coldDrive'
> &
  RealLegsParams;

export interface BalancedDriver {
  /**
   * `source`: L, R. `legs` (out): L hot, L cold, R hot, R cold. `trimmed` (out): L, R times `source.gain`.
   */
  process(
    source: readonly Float32Array[],
    legs: readonly Float32Array[],
    trimmed: readonly Float32Array[],
    params: BalancedDriverParams,
    frames: number,
  ): void;
}

const PROGRAMME = optionIndex('source.wiring', 'programme');
const LEGS = optionIndex('source.wiring', 'legs');
const SPLIT = optionIndex('driver.legs', 'split');

/** Share of the programme that one driven leg carries. */
export const legShare = (legs: number): number => (Math.round(legs) === SPLIT ? 0.5 : 1);

export function createBalancedDriver(sampleRate: number, maxFrames: number): BalancedDriver {
  const gain = createSmoother(sampleRate, dbToGain);
  const share = createSmoother(sampleRate, legShare);
  const coldDrive = createSmoother(sampleRate, (percent) => percent / 100);
  const gains = new Float64Array(maxFrames);
  const shares = new Float64Array(maxFrames);
  const coldDrives = new Float64Array(maxFrames);
  const wiring = createCrossfader(sampleRate, 2);
  const weights = [new Float64Array(maxFrames), new Float64Array(maxFrames)];
  const realLegs = createRealLegs(sampleRate, maxFrames);
  const realHot = new Float32Array(maxFrames);
  const realCold = new Float32Array(maxFrames);

  /** Fades from the driven legs to the real ones, as far as the wiring says. */
  const layRealLegs = (legs: readonly Float32Array[], frames: number): void => {
    const driven = weights[PROGRAMME]!;
    const real = weights[LEGS]!;
    const hot = legs[0]!;
    const cold = legs[1]!;
    const rightHot = legs[2]!;
    const rightCold = legs[3]!;
    for (let i = 0; i < frames; i++) {
      hot[i] = driven[i]! * hot[i]! + real[i]! * realHot[i]!;
      cold[i] = driven[i]! * cold[i]! + real[i]! * realCold[i]!;
      rightHot[i]! *= driven[i]!;
      rightCold[i]! *= driven[i]!;
    }
  };

  return {
    process(source, legs, trimmed, params, frames) {
      gain.fill(params['source.gain'], gains, frames);
      share.fill(params['driver.legs'], shares, frames);
      coldDrive.fill(params['driver.coldDrive'], coldDrives, frames);
      for (let side = 0; side < 2; side++) {
        const input = source[side]!;
        const hot = legs[2 * side]!;
        const cold = legs[2 * side + 1]!;
        const trim = trimmed[side]!;
        for (let i = 0; i < frames; i++) {
          const programme = soundSample(input[i]!) * gains[i]!;
          const driven = programme * shares[i]!;
          trim[i] = programme;
          hot[i] = driven;
          cold[i] = -driven * coldDrives[i]!;
        }
      }
      // Always, so that their past is there when the wiring changes.
      for (let i = 0; i < frames; i++) {
        realHot[i] = trimmed[0]![i]!;
        realCold[i] = trimmed[1]![i]!;
      }
      realLegs.process(realHot, realCold, params, frames);
      const alone = wiring.fill(params['source.wiring'], weights, frames);
      if (alone !== PROGRAMME) layRealLegs(legs, frames);
    },
  };
}
