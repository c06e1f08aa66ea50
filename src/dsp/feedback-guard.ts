/**
 * Hears a feedback howl in the microphone and pulls the loudspeakers down.
 *
 * A howl is a narrow band, in which one or a few modes of the loop grow until something limits them.
 * The guard looks at frames of 20 ms, above 120 Hz. With ρ(k) the autocorrelation over k samples,
 *
 *   spread = (1 + ρ(2k))/2 − ρ(k)²
 *
 * is the variance of cos ωk over the frame's power: 0 for a sine or a beat of close modes, ½ for noise,
 * and large for a voice, whose harmonics lie octaves apart. k is the power of two near a quarter of the
 * period, so the figure does not depend on the frequency; the growth from frame to frame is taken out of
 * ρ first. A frame is tonal if its spread is small and its frequency is that of the frame before. Five tonal frames in a row (100 ms) that grew by 3 dB
 * together, or that are loud already, are a howl. Thresholds are our choice, tried on simulated
 * loudspeaker–microphone loops, on speech and on music.
 *
 * On a howl the gain falls by 20 dB within some 10 ms, holds for 2 s and comes back at 3 dB a second to
 * 6 dB less than before, but never to less than −12 dB. Watching anew forgets it.
 *
 * Audio thread; allocates only when created.
 */
import { dbfsToRms, dbToGain } from './decibels';

export interface FeedbackGuard {
  /**
   * Reads `source` while `watching` and writes the gain for the loudspeakers into `gains`. Returns
   * whether a howl was caught in this block.
   */
  process(source: Float32Array, watching: boolean, gains: Float64Array, frames: number): boolean;
}

const FRAME_SECONDS = 0.02;
const HOWL_FRAMES = 5;
const GROWTH = dbToGain(3);
/** Below this nothing is judged, below the next nothing is told. */
const FAINT_RMS = dbfsToRms(-60);
const AUDIBLE_RMS = dbfsToRms(-40);
const LOUD_RMS = dbfsToRms(-11);
const SPREAD_MAX = 0.05;
/** A howl that overloads the input is clipped, and its overtones spread; no voice is that loud for long. */
const OVERLOAD_RMS = dbfsToRms(-6);
const SPREAD_MAX_CLIPPED = 0.25;
const DRIFT_MAX = 0.1;
const RUMBLE_HZ = 120;
const CUT = dbToGain(-20);
const HOLD_SECONDS = 2;
const RECOVERY_DB_PER_SECOND = 3;
const CEILING_STEP = dbToGain(-6);
const CEILING_FLOOR = dbToGain(-12);

export function createFeedbackGuard(sampleRate: number): FeedbackGuard {
  const frameLength = Math.round(FRAME_SECONDS * sampleRate);
  const recovery = dbToGain(RECOVERY_DB_PER_SECOND / sampleRate);
  const attack = 1 - Math.exp(-1 / (0.003 * sampleRate));
  const rumble = 1 - Math.exp((-2 * Math.PI * RUMBLE_HZ) / sampleRate);
  const holdFrames = HOLD_SECONDS * sampleRate;
  // Lags 1, 2, 4 … up to half a period of the lowest howl.
  const lagCount = Math.ceil(Math.log2(sampleRate / 2 / RUMBLE_HZ)) + 1;
  const past = new Float64Array(2 ** lagCount);
  const mask = past.length - 1;
  const energy = new Float64Array(1);
  const sums = new Float64Array(lagCount);
  // An object, not variables: see `smoother.ts`.
  const state = {
    low: 0.5,
    turn: 0.5,
    rms: 0.5,
    startRms: 0.5,
    ceiling: 0.5,
    target: 0.5,
    gain: 0.5,
  };
  state.gain = 1;
  let head = 0;
  let filled = 0;
  let tonalFrames = 0;
  let held = 0;

  const reset = (): void => {
    past.fill(0);
    sums.fill(0);
    energy[0] = state.low = state.turn = state.rms = state.startRms = 0;
    state.ceiling = state.target = 1;
    filled = tonalFrames = held = 0;
  };
  reset();

  /** Judges the frame that is full; true where it completes a howl. */
  const judge = (): boolean => {
    const rms = Math.sqrt(energy[0]! / frameLength);
    let k = 0;
    while (k < lagCount - 2 && sums[k]! > 0.5 * energy[0]!) k++;
    // What grows was smaller k samples ago: 1/growth brings it to the same size.
    const growth = Math.min(10, Math.max(0.1, rms / state.rms)) ** (2 ** k / frameLength);
    const near = (sums[k]! / energy[0]!) * growth;
    const spread = Math.abs((1 + (sums[k + 1]! / energy[0]!) * growth ** 2) / 2 - near * near);
    const turn = Math.acos(Math.max(-1, Math.min(1, near))) / 2 ** k;
    const steady = Math.abs(turn - state.turn) < DRIFT_MAX * state.turn;
    const spreadMax = rms > OVERLOAD_RMS ? SPREAD_MAX_CLIPPED : SPREAD_MAX;
    const tonal = rms > FAINT_RMS && near < 0.6 && spread < spreadMax;
    state.turn = turn;
    state.rms = rms;
    energy[0] = filled = 0;
    sums.fill(0);
    if (!tonal || !steady) tonalFrames = 0;
    if (!tonal) return false;
    if (tonalFrames === 0 || rms < state.startRms) state.startRms = rms;
    tonalFrames++;
    const grown = rms > AUDIBLE_RMS && rms > state.startRms * GROWTH;
    const howl = tonalFrames >= HOWL_FRAMES && (grown || rms > LOUD_RMS);
    if (howl) tonalFrames = 0;
    return howl;
  };

  /** Takes one sample; true where it completes a howl. */
  const watch = (source: Float32Array, frame: number): boolean => {
    const input = source[frame]!;
    state.low += (input - state.low) * rumble;
    const x = input - state.low;
    past[head] = x;
    energy[0]! += x * x;
    for (let k = 0; k < lagCount; k++) sums[k]! += x * past[(head - (1 << k)) & mask]!;
    head = (head + 1) & mask;
    return ++filled === frameLength && judge();
  };

  return {
    process(source, watching, gains, frames) {
      if (!watching) reset();
      let caught = false;
      for (let i = 0; i < frames; i++) {
        if (watching && watch(source, i)) {
          caught = true;
          state.ceiling = Math.max(CEILING_FLOOR, state.ceiling * CEILING_STEP);
          state.target = Math.min(state.target, state.ceiling * CUT);
          held = 0;
        } else if (held < holdFrames) held++;
        else if (state.target < state.ceiling) {
          state.target = Math.min(state.ceiling, state.target * recovery);
        }
        const { target } = state;
        const gain = state.gain + (target - state.gain) * attack;
        state.gain = Math.abs(target - gain) < 1e-9 ? target : gain;
        gains[i] = state.gain;
      }
      return caught;
    },
  };
}
