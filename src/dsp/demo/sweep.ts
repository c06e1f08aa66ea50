/**
 * An exponential sine sweep, 20 Hz to 20 kHz (or 0.45 fs) in 10 s, then 1 s of silence.
 *
 *   x(t) = A·sin(2π·f₁·L·(e^(t/L) − 1)),  L = T / ln(f₂/f₁)   (Farina, AES 108th convention, 2000)
 * A = 0.1: −20 dBFS RMS. Ends faded by raised cosines, 50 ms and 10 ms. Allocates.
 */
import { dbToGain } from '../decibels';

const START_HZ = 20;
const END_HZ = 20000;
const SWEEP_SECONDS = 10;
const PAUSE_SECONDS = 1;
const FADE_IN_SECONDS = 0.05;
const FADE_OUT_SECONDS = 0.01;
const LEVEL_DBFS = -20;

export function renderSweep(sampleRate: number): Float32Array {
  const frames = Math.round(SWEEP_SECONDS * sampleRate);
  const out = new Float32Array(frames + Math.round(PAUSE_SECONDS * sampleRate));
  const endHz = Math.min(END_HZ, 0.45 * sampleRate);
  const scale = SWEEP_SECONDS / Math.log(endHz / START_HZ);
  const amplitude = dbToGain(LEVEL_DBFS);
  for (let i = 0; i < frames; i++) {
    const t = i / sampleRate;
    const edge = Math.min(1, t / FADE_IN_SECONDS, (SWEEP_SECONDS - t) / FADE_OUT_SECONDS);
    const fade = 0.5 - 0.5 * Math.cos(Math.PI * edge);
    out[i] =
      amplitude * fade * Math.sin(2 * Math.PI * START_HZ * scale * (Math.exp(t / scale) - 1));
  }
  return out;
}
