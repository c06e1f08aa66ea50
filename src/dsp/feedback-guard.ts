/**
 * Hears a feedback howl in the microphone and pulls the loudspeakers down.
 *
 * A howl is one tone that grows until something limits it. The guard looks at frames of 20 ms: a frame
 * is tonal if its crest factor is near a sine's (√2) and its zero crossings come at the rate of the
 * frame before. Six tonal frames in a row (120 ms) that grew by 3 dB together, or that are loud already,
 * are a howl. Voices and music have crest factors well above. Thresholds are our choice, tried on
 * simulated loudspeaker–microphone loops and on speech.
 *
 * On a howl the gain falls by 20 dB within some 10 ms, holds for 2 s and comes back at 3 dB a second to
 * 6 dB less than before.
 *
 * Audio thread; allocates only when created.
 */
import { dbToGain } from './decibels';

export interface FeedbackGuard {
  /**
   * Reads `source` while `watching` and writes the gain for the loudspeakers into `gains`. Returns
   * whether a howl was caught in this block.
   */
  process(source: Float32Array, watching: boolean, gains: Float64Array, frames: number): boolean;
}

const FRAME_SECONDS = 0.02;
const HOWL_FRAMES = 6;
const GROWTH = dbToGain(3);
const FAINT_RMS = dbToGain(-40);
const LOUD_RMS = dbToGain(-14);
const CREST_MAX = 1.75;
const CREST_MIN = 1.05;
const CUT = dbToGain(-20);
const HOLD_SECONDS = 2;
const RECOVERY_DB_PER_SECOND = 3;
const CEILING_STEP = dbToGain(-6);

export function createFeedbackGuard(sampleRate: number): FeedbackGuard {
  const frameLength = Math.round(FRAME_SECONDS * sampleRate);
  const recovery = dbToGain(RECOVERY_DB_PER_SECOND / sampleRate);
  const attack = 1 - Math.exp(-1 / (0.003 * sampleRate));
  const holdFrames = HOLD_SECONDS * sampleRate;
  const levels = new Float64Array(HOWL_FRAMES);
  let tonalFrames = 0;
  let filled = 0;
  let energy = 0;
  let peak = 0;
  let crossings = 0;
  let lastCrossings = 0;
  let lastSign = false;
  let ceiling = 1;
  let target = 1;
  let gain = 1;
  let held = 0;

  const reset = (): void => {
    tonalFrames = filled = energy = peak = crossings = lastCrossings = held = 0;
    ceiling = target = 1;
  };

  /** Judges the frame that is full; true where it completes a howl. */
  const judge = (): boolean => {
    const rms = Math.sqrt(energy / frameLength);
    const crest = peak / Math.max(rms, 1e-9);
    const steady = Math.abs(crossings - lastCrossings) <= Math.max(1.5, 0.08 * lastCrossings);
    const tonal =
      rms > FAINT_RMS && crest < CREST_MAX && crest > CREST_MIN && steady && crossings >= 4;
    levels.copyWithin(0, 1);
    levels[HOWL_FRAMES - 1] = rms;
    tonalFrames = tonal ? tonalFrames + 1 : 0;
    lastCrossings = crossings;
    filled = energy = peak = crossings = 0;
    const howl = tonalFrames >= HOWL_FRAMES && (rms > LOUD_RMS || rms > levels[0]! * GROWTH);
    if (howl) tonalFrames = 0;
    return howl;
  };

  /** Takes one sample; true where it completes a howl. */
  const watch = (x: number): boolean => {
    const sign = x > 0;
    if (sign !== lastSign) crossings++;
    lastSign = sign;
    energy += x * x;
    if (x > peak) peak = x;
    else if (-x > peak) peak = -x;
    return ++filled === frameLength && judge();
  };

  return {
    process(source, watching, gains, frames) {
      if (!watching) reset();
      let caught = false;
      for (let i = 0; i < frames; i++) {
        if (watching && watch(source[i]!)) {
          caught = true;
          ceiling *= CEILING_STEP;
          target = Math.min(target, ceiling * CUT);
          held = 0;
        } else if (held < holdFrames) held++;
        else if (target < ceiling) target = Math.min(ceiling, target * recovery);
        gain += (target - gain) * attack;
        if (Math.abs(target - gain) < 1e-9) gain = target;
        gains[i] = gain;
      }
      return caught;
    },
  };
}
