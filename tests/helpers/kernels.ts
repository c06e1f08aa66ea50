/** Parameter arrays and buffers for kernels that are tested by themselves. Pure. */
import type { ParamId } from '../../src/params/index';
import { PARAMS } from '../../src/params/index';
import type { ParamValue } from '../../src/params/contract';
import { valueToAudio } from '../../src/params/contract';

/** Every parameter, one value a block: its default, or what `values` says. */
export function paramArrays(
  values: Partial<Record<ParamId, ParamValue>> = {},
): Record<ParamId, Float32Array> {
  const entries = PARAMS.map((row) => [
    row.id,
    new Float32Array([valueToAudio(row, values[row.id] ?? row.default)]),
  ]);
  return Object.fromEntries(entries) as Record<ParamId, Float32Array>;
}

/** One value for a kernel's argument. */
export const one = (value: number): Float32Array => new Float32Array([value]);

export const buffers = (count: number, frames: number): Float32Array[] =>
  Array.from({ length: count }, () => new Float32Array(frames));

/** Calls `work` for each stretch of up to 128 frames. */
export function inBlocks(frames: number, work: (start: number, end: number) => void): void {
  for (let at = 0; at < frames; at += 128) work(at, Math.min(frames, at + 128));
}

/** Cuts every array alike. */
export const cut = <T extends Float32Array | Float64Array>(
  all: T[],
  start: number,
  end: number,
): T[] => all.map((one) => one.subarray(start, end) as T);
