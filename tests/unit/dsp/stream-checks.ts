/** What every generator promises (src/dsp/generator.ts), and measures of a stream that tests share. */
import FFT from 'fft.js';
import { expect } from 'vitest';
import type { Generator } from '../../../src/dsp/generator';
import { createRandom } from '../../../src/dsp/random';

export function renderStream(stream: Generator, frames: number, block = 128): Float64Array {
  const out = new Float64Array(frames);
  const buffer = new Float64Array(block);
  for (let done = 0; done < frames; done += block) {
    const part = Math.min(block, frames - done);
    stream.fill(buffer, part);
    out.set(buffer.subarray(0, part), done);
  }
  return out;
}

export function rms(signal: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < signal.length; i++) sum += signal[i]! ** 2;
  return Math.sqrt(sum / signal.length);
}

export const rmsDb = (signal: ArrayLike<number>): number => 20 * Math.log10(rms(signal));

export function peak(signal: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < signal.length; i++) most = Math.max(most, Math.abs(signal[i]!));
  return most;
}

/**
 * Power of each line of a stretch, Hann-windowed (or not, for a whole loop), so scaled that a sine of
 * RMS 1 peaks at 1.
 */
export function powerSpectrum(
  signal: ArrayLike<number>,
  start: number,
  size: number,
  window: 'hann' | 'none' = 'hann',
): Float64Array {
  const fft = new FFT(size);
  const input = new Array<number>(size);
  for (let i = 0; i < size; i++) {
    const weight = window === 'hann' ? 1 - Math.cos((2 * Math.PI * i) / size) : 1;
    input[i] = (signal[start + i] ?? 0) * weight;
  }
  const spectrum = fft.createComplexArray();
  fft.realTransform(spectrum, input);
  return Float64Array.from(
    { length: size / 2 },
    (_, k) => (spectrum[2 * k]! ** 2 + spectrum[2 * k + 1]! ** 2) * (2 / (size * size)),
  );
}

/** Power from `fromHz` up re all the power of the signal, dB, over Hann windows side by side. */
export function powerAboveDb(
  signal: ArrayLike<number>,
  sampleRate: number,
  fromHz: number,
): number {
  const size = 4096;
  let above = 0;
  let all = 0;
  for (let start = 0; start + size <= signal.length; start += 3 * size) {
    const power = powerSpectrum(signal, start, size);
    power.forEach((value, k) => {
      all += value;
      if ((k * sampleRate) / size >= fromHz) above += value;
    });
  }
  return 10 * Math.log10(above / all + 1e-30);
}

/** Same samples from reset in one piece, in random pieces, and after a reset in mid-stream. */
export function expectBlockIndependent(create: () => Generator, frames: number): void {
  const whole = new Float64Array(frames);
  const stream = create();
  stream.reset();
  stream.fill(whole, frames);
  expect(whole.every(Number.isFinite)).toBe(true);

  const random = createRandom(7);
  const buffer = new Float64Array(1024);
  for (const other of [create(), stream]) {
    other.reset();
    for (let done = 0; done < frames;) {
      const part = Math.min(frames - done, 1 + Math.floor(random.next() * 1000));
      other.fill(buffer, part);
      let same = true;
      for (let i = 0; i < part; i++) same &&= buffer[i] === whole[done + i];
      expect(same, `frames ${done} to ${done + part}`).toBe(true);
      done += part;
    }
  }
}
