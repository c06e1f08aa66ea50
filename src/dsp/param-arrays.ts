import type { ParamId } from '../params/index';

/** Values of a processor's AudioParams for one block: one value, or one a frame. */
export type ParamArrays<Id extends ParamId = ParamId> = Readonly<Record<Id, Float32Array>>;

/** Whether a block's values differ from frame to frame; a browser may send many equal ones. */
export function variesInBlock(values: Float32Array, frames: number): boolean {
  if (values.length === 1) return false;
  const first = values[0]!;
  for (let i = 1; i < frames; i++) if (values[i] !== first) return true;
  return false;
}
