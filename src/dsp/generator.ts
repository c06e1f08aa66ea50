/**
 * A source of interference: a mono stream whose long-term RMS value is 1.
 *
 * Audio thread; allocates only when created. The stream depends on nothing but the sample rate and
 * the frames since `reset`, never on how they were cut into blocks.
 */
export interface Generator {
  /** Starts again from the beginning; cheap when already there. */
  reset(): void;
  /** Writes the next `frames` samples into `out` from its start. */
  fill(out: Float64Array, frames: number): void;
}
