import { describe, expect, it } from 'vitest';
import type { AudioFileError } from '../../../src/files/audio-file-error';
import type { AudioFormat } from '../../../src/files/audio-formats';
import { AUDIO_FORMATS, FORMAT_FACTS } from '../../../src/files/audio-formats';
import type { AudioWriterOptions } from '../../../src/files/audio-writer';
import { createAudioWriter } from '../../../src/files/audio-writer';
import { createBlobStore, createByteStore } from '../../../src/files/byte-store';
import { KEEP_PARAMS } from '../../../src/params/keep';
import { readFile, riffChunks, textOf, writeFile } from '../../helpers/audio-files';
import { seededRandom } from '../../helpers/signals';

const TAGS = {
  title: 'Speech, Textbook: Output',
  comment: 'https://example.org/#hum.level=-20&hum.on=1 0 dBFS = +24.0 dBu.',
  software: 'Common Mode',
  date: new Date('2031-05-17T20:15:00Z'),
};
const RATE = 48000;
/** No whole number of pieces, blocks or FLAC frames. */
const FRAMES = 10_007;

const optionsOf = (format: AudioFormat, channels: number): AudioWriterOptions => ({
  format,
  sampleRate: RATE,
  channels,
  tags: TAGS,
});

function noise(channels: number, frames = FRAMES, peak = 0.9): Float32Array[] {
  const random = seededRandom(7);
  return Array.from({ length: channels }, () =>
    Float32Array.from({ length: frames }, () => peak * (2 * random() - 1)),
  );
}

const errorOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: AudioFileError) => error.code,
  );

it('the page offers the formats that can be written', () => {
  const { options } = KEEP_PARAMS.find(({ id }) => id === 'keep.format') as {
    options: readonly string[];
  };
  expect(options).toEqual(AUDIO_FORMATS);
});

describe('a WAV file', () => {
  it.each([1, 2, 16])('of 32 bit and %d channels has every sample as it was', async (count) => {
    const channels = noise(count);
    channels[0]![5] = 3.5;
    channels[count - 1]![6] = -1e-9;
    expect(await readFile(await writeFile(optionsOf('wav-32', count), channels))).toEqual(channels);
  });

  it.each([1, 2, 16])('of 24 bit and %d channels is rounded', async (count) => {
    const channels = noise(count);
    const read = await readFile(await writeFile(optionsOf('wav-24', count), channels));
    const rounded = channels.map((channel) =>
      channel.map((sample) => Math.round(sample * 2 ** 23) / 2 ** 23),
    );
    expect(read).toEqual(rounded);
  });

  it('of 16 bit is within one and a half steps, and the error is as loud as TPDF makes it', async () => {
    const channels = noise(2);
    const read = await readFile(await writeFile(optionsOf('wav-16', 2), channels));
    let squares = 0;
    channels.forEach((channel, k) =>
      channel.forEach((sample, i) => {
        const steps = (read[k]![i]! - sample) * 32768;
        expect(Math.abs(steps)).toBeLessThanOrEqual(1.5001);
        squares += steps * steps;
      }),
    );
    // ±1 LSB of triangular dither: 1/6, and rounding: 1/12.
    expect(squares / (2 * FRAMES)).toBeCloseTo(1 / 4, 2);
  });

  it.each(['wav-16', 'wav-24'] as const)('clips what is over full scale: %s', async (format) => {
    const channels = [Float32Array.of(1.5, -1.5, 1, -1, 0)];
    const [read] = await readFile(await writeFile(optionsOf(format, 1), channels));
    const largest = 1 - 2 ** -(FORMAT_FACTS[format].bits - 1);
    expect(read![0]).toBe(largest);
    expect(read![1]).toBe(-1);
    expect(read![2]).toBe(largest);
  });

  it('is the same file for the same samples, however they came in', async () => {
    const channels = noise(2);
    const one = await writeFile(optionsOf('wav-16', 2), channels, FRAMES);
    expect(await writeFile(optionsOf('wav-16', 2), channels, 333)).toEqual(one);
  });

  it.each([
    ['wav-16', 1, 16],
    ['wav-24', 1, 24],
    ['wav-32', 3, 32],
  ] as const)('says what it is: %s', async (format, tag, bits) => {
    const bytes = await writeFile(optionsOf(format, 3), noise(3));
    const view = new DataView(bytes.buffer);
    expect([textOf(bytes, 0, 4), textOf(bytes, 8, 4)]).toEqual(['RIFF', 'WAVE']);
    expect(view.getUint32(4, true)).toBe(bytes.length - 8);
    const chunks = riffChunks(bytes);
    const { data: fmt } = chunks.find(({ id }) => id === 'fmt ')!;
    const shorts = [0, 2, 12, 14].map((at) => fmt.getUint16(at, true));
    expect(shorts).toEqual([tag, 3, (3 * bits) / 8, bits]);
    expect(fmt.getUint32(4, true)).toBe(RATE);
    expect(chunks.find(({ id }) => id === 'data')!.data.byteLength).toBe((FRAMES * 3 * bits) / 8);
  });

  it('has its tags in LIST INFO', async () => {
    const bytes = await writeFile(optionsOf('wav-16', 1), noise(1, 10));
    const { data } = riffChunks(bytes).find(({ id }) => id === 'LIST')!;
    const info = riffChunks(new Uint8Array(data.buffer, data.byteOffset - 8, data.byteLength + 8));
    const texts = info.map(({ id, data: text }) => [
      id,
      textOf(new Uint8Array(text.buffer), text.byteOffset, text.byteLength).replace(/\0+$/, ''),
    ]);
    expect(Object.fromEntries(texts)).toEqual({
      INAM: TAGS.title,
      ICMT: TAGS.comment,
      ISFT: TAGS.software,
      ICRD: '2031-05-17',
    });
  });

  it('has its tags in ID3 where they are not ASCII', async () => {
    const options = optionsOf('wav-16', 1);
    const tags = { ...TAGS, title: 'Grüße, 50 Ω' };
    const bytes = await writeFile({ ...options, tags }, noise(1, 10));
    const chunks = riffChunks(bytes);
    expect(chunks.map(({ id }) => id)).toEqual(['fmt ', 'ID3 ', 'data']);
    expect(new TextDecoder().decode(bytes)).toContain('Grüße, 50 Ω');
  });

  it('without a sample is a file all the same', async () => {
    const bytes = await writeFile(optionsOf('wav-24', 2), [new Float32Array(), new Float32Array()]);
    expect(riffChunks(bytes).find(({ id }) => id === 'data')!.data.byteLength).toBe(0);
  });

  it('above 4 GiB is RF64 from the start; one that was not told so ends there', async () => {
    const large = { ...optionsOf('wav-32', 16), frames: 2 ** 27 };
    const writer = await createAudioWriter(large);
    await writer.write(noise(16, 10), 10);
    const [head] = await writer.finish();
    expect(textOf(head!, 0, 4)).toBe('RF64');
    const endless = await createAudioWriter(optionsOf('wav-32', 16));
    await endless.write(noise(16, 10), 10);
    expect(await errorOf(endless.write(noise(16, 10), 2 ** 26))).toBe('too-large');
    const parts = await endless.finish();
    expect((await readFile(new Blob([...parts])))[0]!.length).toBe(10);
  });
});

describe('a FLAC file', () => {
  it.each([
    ['flac-16', 2],
    ['flac-24', 8],
  ] as const)('says what it is: %s, %d channels', async (format, channels) => {
    const bytes = await writeFile(optionsOf(format, channels), noise(channels));
    expect(textOf(bytes, 0, 4)).toBe('fLaC');
    // STREAMINFO (RFC 9639, 8.2): rate 20 bits, channels − 1 3, bits − 1 5, frames 36.
    const view = new DataView(bytes.buffer, 8);
    const packed = view.getBigUint64(10);
    expect(Number(packed >> 44n)).toBe(RATE);
    expect(Number((packed >> 41n) & 7n) + 1).toBe(channels);
    expect(Number((packed >> 36n) & 31n) + 1).toBe(FORMAT_FACTS[format].bits);
    expect(Number(packed & 0xfffffffffn)).toBe(FRAMES);
    const text = new TextDecoder().decode(bytes.subarray(0, 600));
    expect(text).toContain(`TITLE=${TAGS.title}`);
    expect(text).toContain(`COMMENT=${TAGS.comment}`);
    expect(text).toContain(`ENCODER=${TAGS.software}`);
    expect(text).toContain('DATE=2031-05-17');
  });

  it('can’t be empty, have more than 8 channels or any sample rate', async () => {
    const empty = [new Float32Array()];
    expect(await errorOf(writeFile(optionsOf('flac-16', 1), empty))).toBe('empty');
    expect(await errorOf(createAudioWriter(optionsOf('flac-24', 9)))).toBe('too-many-channels');
    const odd = { ...optionsOf('flac-24', 2), sampleRate: 44_056 };
    expect(await errorOf(createAudioWriter(odd))).toBe('rate-not-possible');
  });
});

describe('the bytes of a file', () => {
  it('come as parts in order, with what was written over at the start', async () => {
    const store = createByteStore((bytes) => bytes);
    const block = Uint8Array.from({ length: 700_000 }, (_, i) => i % 251);
    for (let k = 0; k < 4; k++) store.write(block, store.size);
    store.write(Uint8Array.of(1, 2, 3), 10);
    store.write(Uint8Array.of(9), store.size);
    const parts = store.finish();
    expect(parts.length).toBeGreaterThan(2);
    const expected = new Uint8Array(2_800_001);
    for (let k = 0; k < 4; k++) expected.set(block, k * block.length);
    expected.set([1, 2, 3], 10);
    expected[2_800_000] = 9;
    const whole = await new Blob([...parts]).arrayBuffer();
    expect(Buffer.from(whole).equals(Buffer.from(expected))).toBe(true);
  });

  it('may collapse into Blobs as they come', async () => {
    const channels = noise(2, 200_000);
    const writer = await createAudioWriter(optionsOf('wav-32', 2), createBlobStore());
    await writer.write(channels, 200_000);
    expect(writer.size).toBeGreaterThan(1_600_000);
    const parts = await writer.finish();
    expect(parts.every((part) => part instanceof Blob)).toBe(true);
    expect(await readFile(new Blob([...parts]))).toEqual(channels);
  });
});
