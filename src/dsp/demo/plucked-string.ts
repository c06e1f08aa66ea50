/**
 * A plucked string after Karplus & Strong (CMJ 7(2), 1983) with the tuning of Jaffe & Smith (same
 * issue): a delay line of one period in a loop with a loss, a one-pole low-pass and a first-order
 * all-pass that makes up the fraction of a sample.
 *
 *   period = N + τ_lowpass(f₀) + τ_allpass,  a = (1 − D)/(1 + D) for a delay of D samples
 * The pluck is duller when soft, at a fifth of the string's length. Decay times and brightness are our choice, in seconds and Hz, so every sample rate sounds the
 * same. Allocates.
 */
import { createRandom } from '../random';

const PLUCK_POINT = 0.2;
const NOISE_SHARE = 0.3;
const ATTACK_SECONDS = 0.002;
const DAMPED_SECONDS = 0.12;

/** Adds a note to `out`, which is a loop: what passes the end comes in again at the start. */
export function addPluck(
  out: readonly [Float32Array, Float32Array],
  sampleRate: number,
  start: number,
  held: number,
  hz: number,
  force: number,
  gains: readonly [number, number],
  seed: number,
): void {
  const w = (2 * Math.PI * hz) / sampleRate;
  // Long strings ring longer and darker.
  const ringSeconds = 5.5 / (1 + hz / 350);
  const loss = 10 ** (-3 / (hz * ringSeconds));
  const damped = 10 ** (-3 / (hz * DAMPED_SECONDS));
  const pole = Math.exp((-2 * Math.PI * Math.min(5500 + 20 * hz, 0.45 * sampleRate)) / sampleRate);
  const lowPassDelay = Math.atan2(pole * Math.sin(w), 1 - pole * Math.cos(w)) / w;
  const rest = sampleRate / hz - lowPassDelay;
  const length = Math.floor(rest - 0.3);
  const d = rest - length;
  const allPass = (1 - d) / (1 + d);

  const line = pluck(length, sampleRate, force, seed);
  const frames = held + Math.round(0.4 * sampleRate);
  const loop = out[0].length;
  const [left, right] = gains;
  const attack = ATTACK_SECONDS * sampleRate;
  let at = 0;
  let low = 0;
  let passIn = 0;
  let passOut = 0;
  let write = start % loop;
  for (let i = 0; i < frames; i++) {
    const y = line[at]!;
    low += (1 - pole) * (y - low);
    const x = (i < held ? loss : damped) * low;
    passOut = allPass * (x - passOut) + passIn;
    passIn = x;
    line[at] = passOut;
    at = at + 1 === length ? 0 : at + 1;
    const swell = i < attack ? 0.5 - 0.5 * Math.cos((Math.PI * i) / attack) : 1;
    out[0][write]! += left * swell * y;
    out[1][write]! += right * swell * y;
    write = write + 1 === loop ? 0 : write + 1;
  }
}

/**
 * One period of what a finger leaves on the string: the velocity wave of a pluck, a pulse as wide as the
 * pluck point is far along, with a little noise, low-passed twice; without DC, RMS value `force`.
 */
function pluck(length: number, sampleRate: number, force: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const line = Float64Array.from({ length }, (_, i) => (i < PLUCK_POINT * length ? 1 : 0));
  // The noise is white at 48 kHz whatever the rate: held, or passed over.
  let due = 0;
  let noise = 0;
  for (let i = 0; i < length; i++) {
    for (; due <= i; due += sampleRate / 48000) noise = random.bipolar();
    line[i]! += NOISE_SHARE * noise;
  }
  const cut = 1 - Math.exp((-2 * Math.PI * (1800 + 7000 * force)) / sampleRate);
  for (let pass = 0; pass < 2; pass++) {
    // Once round beforehand, so that the filter has settled where the period closes.
    let low = 0;
    for (let i = 0; i < length; i++) low += cut * (line[i]! - low);
    for (let i = 0; i < length; i++) line[i] = low += cut * (line[i]! - low);
  }
  const mean = line.reduce((sum, v) => sum + v, 0) / length;
  const power = line.reduce((sum, v) => sum + (v - mean) ** 2, 0) / length;
  return line.map((v) => ((v - mean) * force) / Math.sqrt(power));
}
