/**
 * A loudspeaker that is heard by the microphone it amplifies, simulated sample by sample. Pure.
 *
 *   microphone[n] = room[n] + h ∗ (gain·loudspeaker)[n − D],   loudspeaker = limiter(guard·microphone)
 *
 * h is a resonance (a band-pass biquad of gain `loopDb` at `hz`), D the way through air and buffers.
 */
import { createFeedbackGuard } from '../../src/dsp/feedback-guard';
import { createLimiter } from '../../src/dsp/limiter';
import { rms, toDb, whiteNoise } from './signals';

export interface Loop {
  rate: number;
  delaySeconds: number;
  /** Gain once round at the resonance, dB: above 0 it howls. */
  loopDb: number;
  hz: number;
  q: number;
  /** What the microphone hears besides the loudspeaker. */
  room: Float32Array;
  guarded: boolean;
  blockFrames?: number;
}

export interface LoopRun {
  microphone: Float32Array;
  /** Gain of the guard at each frame. */
  gains: Float64Array;
  /** Frames at whose block a howl was told. */
  caughtAt: number[];
}

export function runLoop(loop: Loop): LoopRun {
  const { rate, room, hz, q, guarded, blockFrames = 128 } = loop;
  const guard = createFeedbackGuard(rate);
  const limiter = createLimiter(rate);
  const delay = Math.max(blockFrames, Math.round(loop.delaySeconds * rate));
  const frames = room.length;
  const microphone = new Float32Array(frames);
  const loudspeaker = new Float32Array(frames);
  const gains = new Float64Array(frames);
  const caughtAt: number[] = [];

  const w = (2 * Math.PI * hz) / rate;
  const alpha = Math.sin(w) / (2 * q);
  const b0 = (alpha * 10 ** (loop.loopDb / 20)) / (1 + alpha);
  const a1 = (-2 * Math.cos(w)) / (1 + alpha);
  const a2 = (1 - alpha) / (1 + alpha);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;

  for (let start = 0; start < frames; start += blockFrames) {
    const end = Math.min(frames, start + blockFrames);
    for (let i = start; i < end; i++) {
      const x = i < delay ? 0 : loudspeaker[i - delay]!;
      const y = b0 * (x - x2) - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      // A converter clips at full scale.
      microphone[i] = Math.max(-1, Math.min(1, room[i]! + y));
    }
    const heard = microphone.subarray(start, end);
    const out = loudspeaker.subarray(start, end);
    const blockGains = gains.subarray(start, end);
    if (!guarded) blockGains.fill(1);
    else if (guard.process(heard, true, blockGains, end - start)) caughtAt.push(start);
    for (let i = 0; i < out.length; i++) out[i] = heard[i]! * blockGains[i]!;
    limiter.process(out, out.slice(), end - start);
  }
  return { microphone, gains, caughtAt };
}

/**
 * When the howl is building up above `thresholdDbfs`: the start of the first 20 ms, in a room where
 * nothing guards, whose level is above it and from which on it never falls below. undefined if never.
 */
export function howlSeconds(loop: Loop, thresholdDbfs: number): number | undefined {
  const { microphone } = runLoop({ ...loop, guarded: false });
  const step = Math.round(0.02 * loop.rate);
  let since: number | undefined;
  for (let at = 0; at + step <= microphone.length; at += step) {
    const level = toDb(rms(microphone.subarray(at, at + step)) / Math.SQRT1_2);
    if (level < thresholdDbfs) since = undefined;
    else since ??= at / loop.rate;
  }
  return since;
}

/** When the guard's gain is 10 dB down for the first time. */
export function guardedSeconds(loop: Loop): number | undefined {
  const { gains } = runLoop({ ...loop, guarded: true });
  const frame = gains.findIndex((gain) => gain <= 10 ** (-10 / 20));
  return frame < 0 ? undefined : frame / loop.rate;
}

/** A quiet room: white noise at −67 dBFS, from which a howl starts. */
export function quietRoom(rate: number, seconds: number, seed: number): Float32Array {
  return whiteNoise(-67, Math.round(seconds * rate), seed);
}
