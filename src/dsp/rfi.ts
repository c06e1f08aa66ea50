/**
 * Radio-frequency interference as the ear gets it: after some junction has rectified it.
 *
 * One of four kinds, at a level in dBFS RMS (sine reference, long-term). A kind starts at its
 * beginning whenever it is switched on, so that the same settings give the same samples.
 *
 * Audio thread; allocates only when created.
 */
import { createCrossfader } from './crossfader';
import { rowOf } from '../params/index';
import { dbfsToRms } from './decibels';
import type { ParamArrays } from './param-arrays';
import { createAmRadio } from './rfi-kinds/am-radio';
import { createMotor } from './rfi-kinds/motor';
import { createPhone } from './rfi-kinds/phone';
import { createSwitching } from './rfi-kinds/switching';
import { createSmoother } from './smoother';

export type RfiParams = ParamArrays<'rfi.on' | 'rfi.level' | 'rfi.kind'>;

/** Kinds of radio interference, in the order of the options of `rfi.kind`. */
export const RFI_KIND_COUNT = rowOf('rfi.kind').options.length;

export interface Rfi {
  /** Of each kind that was asked for, the latest block at unit RMS. */
  readonly waves: readonly Float64Array[];
  /** Adds the next `frames` samples to `out`; kinds that `wants` names run, whatever the parameters say. */
  add(out: Float64Array, params: RfiParams, wants: (kind: number) => boolean, frames: number): void;
}

export function createRfi(sampleRate: number, maxFrames: number): Rfi {
  // In the order of the options of `rfi.kind`.
  const kinds = [
    createAmRadio(sampleRate),
    createPhone(sampleRate),
    createSwitching(sampleRate),
    createMotor(sampleRate),
  ];
  const on = createSmoother(sampleRate);
  const level = createSmoother(sampleRate, dbfsToRms);
  const kind = createCrossfader(sampleRate, kinds.length);
  const ons = new Float64Array(maxFrames);
  const levels = new Float64Array(maxFrames);
  const weights = kinds.map(() => new Float64Array(maxFrames));
  const waves = kinds.map(() => new Float64Array(maxFrames));

  return {
    waves,
    add(out, params, wants, frames) {
      const steady = on.fill(params['rfi.on'], ons, frames);
      level.fill(params['rfi.level'], levels, frames);
      const alone = kind.fill(params['rfi.kind'], weights, frames);
      const silent = steady && ons[0] === 0;
      for (let k = 0; k < kinds.length; k++) {
        const generator = kinds[k]!;
        const heard = !silent && (alone < 0 || alone === k);
        if (!heard && !wants(k)) {
          generator.reset();
          continue;
        }
        const wave = waves[k]!;
        generator.fill(wave, frames);
        if (!heard) continue;
        const weight = weights[k]!;
        for (let i = 0; i < frames; i++) {
          out[i]! += wave[i]! * weight[i]! * ons[i]! * levels[i]!;
        }
      }
    },
  };
}
