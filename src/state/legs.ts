/** What the page can ask of the audio side to measure real legs that go out and come back. */

/** One tone of the measurement; see `measure/legs/loop-cmrr.ts`. */
export interface LoopResult {
  hertz: number;
  cmrrDb: number;
  /** The residual drowns in the noise: the rejection is at least this. */
  atLeast: boolean;
  floorDb: number;
}

/** `silent`: a tone did not come back. `clipped`: it came back at full scale. */
export type LoopEnd = 'done' | 'stopped' | 'silent' | 'clipped';

/** Tones that the rejection is measured with, Hz. */
export const LOOP_HERTZ = [50, 1000, 10_000] as const;

export interface LegsBench {
  /**
   * Sends tones on both legs, first mirrored, then alike, and tells the rejection of each frequency as it is
   * known; `onProgress` gets the share that is done. The page's own sound is muted meanwhile.
   */
  measure(
    onResult: (result: LoopResult) => void,
    onProgress: (share: number) => void,
  ): Promise<LoopEnd>;
  /** Sends the pilot until `stop`; false where nothing runs. */
  playPilot(): boolean;
  /** Fades out whatever is sent, and lets the page be heard again. */
  stop(): void;
}
