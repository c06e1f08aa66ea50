/**
 * Samples of ±1 as the numbers that stand in a file, interleaved. Pure.
 *
 * 16 bit: rounded after triangular dither of ±1 LSB (TPDF; Lipshitz, Wannamaker, Vanderkooy, "Quantization
 * and Dither", JAES 40(5), 1992), whose error neither distorts nor breathes; seeded, so that the same samples
 * give the same file. 24 bit: rounded. 1.0 is 2^(bits − 1), one more than the largest number: it is clipped,
 * as everything over full scale is. Not a number becomes 0. 32 bit: the float itself, unclipped.
 */
type Channels = readonly Float32Array[];

/** Writes `frames` frames of `channels` into `target`, from its start, one channel after the other. */
export type Quantiser<T> = (channels: Channels, frames: number, target: T) => void;

const SEED = 0x6d2b79f5;

const clip = (value: number, largest: number): number =>
  value > largest ? largest : value < -largest - 1 ? -largest - 1 : value;

/** To whole numbers of 16 bits; its dither begins with its first sample. */
export function createQuantiser16(): Quantiser<Int16Array> {
  // Marsaglia's xorshift32 (J. Stat. Softw. 8(14), 2003).
  let bits = SEED;
  return (channels, frames, target) => {
    for (let frame = 0, at = 0; frame < frames; frame++) {
      for (const channel of channels) {
        bits ^= bits << 13;
        bits ^= bits >>> 17;
        bits ^= bits << 5;
        // Two uniform numbers from one step make a triangular one in (−1, 1).
        const dither = ((bits >>> 16) - (bits & 0xffff)) / 65536;
        target[at++] = clip(Math.round(channel[frame]! * 32768 + dither), 32767);
      }
    }
  };
}

/** To whole numbers of 24 bits. */
export const quantise24: Quantiser<Int32Array> = (channels, frames, target) => {
  for (let frame = 0, at = 0; frame < frames; frame++) {
    for (const channel of channels) {
      target[at++] = clip(Math.round(channel[frame]! * 8388608), 8388607);
    }
  }
};

/** Side by side, bit for bit. */
export const interleave: Quantiser<Float32Array> = (channels, frames, target) => {
  for (let frame = 0, at = 0; frame < frames; frame++) {
    for (const channel of channels) target[at++] = channel[frame]!;
  }
};
