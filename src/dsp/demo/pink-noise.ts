/**
 * Pink noise at −20 dBFS RMS that loops without a seam.
 *
 * Built from its spectrum: every line of the loop from 20 Hz to 20 kHz (or 0.45 fs) has amplitude
 * ∝ 1/√f and a random phase, so that the slope is −3.01 dB an octave exactly and the last sample leads on
 * to the first. The loop is the power of two of frames nearest to 10 s. Allocates.
 */
import { dbfsToRms } from '../decibels';
import { createRandom } from '../random';
import { inverseFft } from '../inverse-fft';

const LOOP_SECONDS = 10;
const LOWEST_HZ = 20;
const HIGHEST_HZ = 20000;
const LEVEL_DBFS = -20;

export function renderPinkNoise(sampleRate: number): Float32Array {
  const frames = 2 ** Math.round(Math.log2(LOOP_SECONDS * sampleRate));
  const random = createRandom(0x91a7c);
  const first = Math.ceil((LOWEST_HZ * frames) / sampleRate);
  const last = Math.floor((Math.min(HIGHEST_HZ, 0.45 * sampleRate) * frames) / sampleRate);
  const re = new Float64Array(frames);
  const im = new Float64Array(frames);
  let power = 0;
  for (let line = first; line <= last; line++) {
    const phase = 2 * Math.PI * random.next();
    const amplitude = 1 / Math.sqrt(line);
    // Only the positive frequencies: the real part of the sum is the signal.
    re[line] = amplitude * Math.cos(phase);
    im[line] = amplitude * Math.sin(phase);
    power += (amplitude * amplitude) / 2;
  }
  inverseFft(re, im);
  const gain = dbfsToRms(LEVEL_DBFS) / Math.sqrt(power);
  return Float32Array.from(re, (value) => value * gain);
}
