/** What the page can ask about a link's common-mode rejection, and what it gets. */

export interface CmrrSweep {
  /** Where it was measured: whole hertz, rising. */
  hertz: readonly number[];
  /** ∞ where nothing of the common mode is left that single precision shows. */
  measuredDb: Float64Array;
  /** What the circuit or the textbook's formula says there. */
  modelDb: Float64Array;
}

/** `unsolvable`: the link's circuit has no one solution. `failed`: the measurement could not be run. */
export type CmrrOutcome = CmrrSweep | 'cancelled' | 'unsolvable' | 'failed';

export interface CmrrMeter {
  /** What the link as it is set should reject at each frequency, dB; undefined where it has no solution. */
  model(hertz: readonly number[]): Float64Array | undefined;
  /**
   * Plays tones through the link's own processing, beside the sound and unheard, and reads what comes out. The
   * link is the one that is set at this moment; a measurement that still runs is cancelled. `onProgress`: 0…1.
   */
  measure(hertz: readonly number[], onProgress: (share: number) => void): Promise<CmrrOutcome>;
  cancel(): void;
}
