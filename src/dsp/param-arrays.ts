import type { ParamId } from '../params/index';

/** Values of a processor's AudioParams for one block: one value, or one a frame. */
export type ParamArrays<Id extends ParamId = ParamId> = Readonly<Record<Id, Float32Array>>;
