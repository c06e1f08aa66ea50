/** From the settings to what the kernels read: one value a parameter, as the AudioParams carry it. */
import type { ChainParams } from '../dsp/link-chain';
import { valueToAudio } from '../params/contract';
import type { ParamId } from '../params/index';
import { PARAMS, rowOf } from '../params/index';
import { heardValue } from '../state/heard';
import type { Settings } from '../state/settings';

/** Of every parameter. */
export const audioValues = (settings: Settings): Record<ParamId, number> =>
  Object.fromEntries(
    PARAMS.map(({ id }) => [id, valueToAudio(rowOf(id), heardValue(settings, id))]),
  ) as Record<ParamId, number>;

/** The same as the kernels take it: they stand still for a whole rendering. */
export const chainParams = (settings: Settings): ChainParams =>
  Object.fromEntries(
    Object.entries(audioValues(settings)).map(([id, value]) => [id, Float32Array.of(value)]),
  ) as unknown as ChainParams;
