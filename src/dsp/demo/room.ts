/**
 * A small room for the demo music: eight delay lines that feed back through a Householder matrix, each
 * with a loss and a one-pole low-pass (Jot & Chaigne, AES 90th convention, 1991).
 *
 * RT60 0.9 s, half that above some 4 kHz; delays 23–53 ms. The loop goes round twice and the second
 * time is kept, so the tail of the end runs on into the start. Allocates.
 */
const DELAYS_MS = [23.1, 27.7, 31.3, 35.9, 40.7, 44.3, 48.1, 53.3];
const DECAY_SECONDS = 0.9;
const CUT_HZ = 4000;
const PREDELAY_SECONDS = 0.012;

/** Adds the room's answer to `channels`, a loop, at `gain`. */
export function addRoom(
  channels: readonly [Float32Array, Float32Array],
  sampleRate: number,
  gain: number,
): void {
  const [left, right] = channels;
  const frames = left.length;
  const count = DELAYS_MS.length;
  const lines = DELAYS_MS.map((ms) => new Float64Array(Math.round((ms * sampleRate) / 1000)));
  const losses = DELAYS_MS.map((ms) => 10 ** ((-3 * ms) / (1000 * DECAY_SECONDS)));
  const positions = new Int32Array(count);
  const lows = new Float64Array(count);
  const read = new Float64Array(count);
  const pole = 1 - Math.exp((-2 * Math.PI * CUT_HZ) / sampleRate);
  const delay = Math.round(PREDELAY_SECONDS * sampleRate);
  const wetLeft = new Float32Array(frames);
  const wetRight = new Float32Array(frames);
  for (let i = 0; i < 2 * frames; i++) {
    const from = (i + frames - delay) % frames;
    const inLeft = left[from]!;
    const inRight = right[from]!;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const y = lines[k]![positions[k]!]! * losses[k]!;
      lows[k]! += pole * (y - lows[k]!) + 1e-20;
      read[k] = lows[k]!;
      sum += lows[k]!;
    }
    const shared = (2 / count) * sum;
    for (let k = 0; k < count; k++) {
      const line = lines[k]!;
      const at = positions[k]!;
      line[at] = read[k]! - shared + (k % 2 === 0 ? inLeft : inRight);
      positions[k] = at + 1 === line.length ? 0 : at + 1;
    }
    if (i >= frames) {
      wetLeft[i - frames] = read[0]! - read[3]! + read[4]! - read[7]!;
      wetRight[i - frames] = read[1]! - read[2]! + read[5]! - read[6]!;
    }
  }
  for (let i = 0; i < frames; i++) {
    left[i]! += gain * wetLeft[i]!;
    right[i]! += gain * wetRight[i]!;
  }
}
