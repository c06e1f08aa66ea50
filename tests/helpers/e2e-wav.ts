/** WAV files made in the test: whatever format, channels and length it needs. Pure. */

export interface WavShape {
  rate: number;
  channels?: number;
  /** 8 and 16: integers; 32: float. */
  bits?: 8 | 16 | 32;
}

/** The 44 bytes before the samples; `frames` may promise more than follow. */
export function wavHeader(frames: number, { rate, channels = 1, bits = 16 }: WavShape): Buffer {
  const frameBytes = (channels * bits) / 8;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + frames * frameBytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(bits === 32 ? 3 : 1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * frameBytes, 28);
  header.writeUInt16LE(frameBytes, 32);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36);
  header.writeUInt32LE(frames * frameBytes, 40);
  return header;
}

/** The samples alone: `signal` is asked for every frame of every channel, ±1 is full scale. */
export function wavSamples(
  frames: number,
  { channels = 1, bits = 16 }: WavShape,
  signal: (frame: number, channel: number) => number,
): Buffer {
  const width = bits / 8;
  const bytes = Buffer.alloc(frames * channels * width);
  for (let i = 0; i < frames * channels; i++) {
    const value = signal(Math.floor(i / channels), i % channels);
    if (bits === 8) bytes.writeUInt8(Math.round(128 + 127 * value), i);
    else if (bits === 16) bytes.writeInt16LE(Math.round(32767 * value), 2 * i);
    else bytes.writeFloatLE(value, 4 * i);
  }
  return bytes;
}

/** A whole file. */
export function wavFile(
  seconds: number,
  shape: WavShape,
  signal: (seconds: number, channel: number) => number,
): Buffer {
  const frames = Math.round(seconds * shape.rate);
  const samples = wavSamples(frames, shape, (frame, channel) =>
    signal(frame / shape.rate, channel),
  );
  return Buffer.concat([wavHeader(frames, shape), samples]);
}

/** A sine of `hz` at `dbfs`, as a signal for `wavFile`. */
export const sine =
  (hz: number, dbfs: number) =>
  (seconds: number): number =>
    10 ** (dbfs / 20) * Math.sin(2 * Math.PI * hz * seconds);
