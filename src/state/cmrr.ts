/** What the page can ask about a link's common-mode rejection, and what it gets. */

/** Leg of the driver that ohms are put in series with. */
export type Leg = 'hot' | 'cold';

export interface CmrrModel {
  /** ∞ where nothing of the common mode gets through. */
  db: Float64Array;
  /** Leg that 10 Ω stand in; undefined without them. */
  imbalanceLeg: Leg | undefined;
}

export interface CmrrSweep {
  /** Where it was measured: whole hertz, rising. */
  hertz: readonly number[];
  /** ∞ where nothing of the common mode is left that single precision shows. */
  measuredDb: Float64Array;
  /** What the circuit or the textbook's formula says there. */
  modelDb: Float64Array;
  /** Leg that 10 Ω stood in; undefined without them. */
  imbalanceLeg: Leg | undefined;
}

/** `unsolvable`: the link's circuit has no one solution. `failed`: the measurement could not be run. */
export type CmrrOutcome = CmrrSweep | 'cancelled' | 'unsolvable' | 'failed';

export interface CmrrMeter {
  /** What the link as it is set should reject at each frequency, dB; undefined where it has no solution. */
  model(hertz: readonly number[]): CmrrModel | undefined;
  /**
   * Plays tones through the link's own processing, beside the sound and unheard, and reads what comes out. The
   * link is the one that is set at this moment; a measurement that still runs is cancelled. `onProgress`: 0…1.
   */
  measure(hertz: readonly number[], onProgress: (share: number) => void): Promise<CmrrOutcome>;
  cancel(): void;
}
