/**
 * Channels of a processor's input as the kernels want them: always `target.length` of them, silence
 * where nothing is connected. Writes into `target`; allocates nothing.
 */
export function takeChannels(
  target: Float32Array[],
  input: readonly Float32Array[] | undefined,
  silence: Float32Array,
  firstChannel = 0,
): void {
  for (let i = 0; i < target.length; i++) target[i] = input?.[firstChannel + i] ?? silence;
}

/** Frames in a render quantum: 128, or what the context was given where browsers let one choose. */
export const QUANTUM_FRAMES = Math.max(
  128,
  (globalThis as { renderQuantumSize?: number }).renderQuantumSize ?? 128,
);

/** `count` references to `silence`, to be overwritten by `takeChannels`. */
export const channelSlots = (count: number, silence: Float32Array): Float32Array[] =>
  Array.from({ length: count }, () => silence);
