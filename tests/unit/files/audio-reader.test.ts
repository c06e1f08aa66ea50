import { describe, expect, it } from 'vitest';
import type { AudioFileError } from '../../../src/files/audio-file-error';
import { openAudio } from '../../../src/files/audio-reader';
import { readFile } from '../../helpers/audio-files';
import { sine, wavFile, wavHeader, wavSamples } from '../../helpers/e2e-wav';

const errorOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: AudioFileError) => error.code,
  );

describe('a WAV file', () => {
  it.each([
    [8, 44_100],
    [16, 48_000],
    [32, 96_000],
  ] as const)('of %d bit is read at its own rate', async (bits, rate) => {
    const file = wavFile(0.5, { rate, channels: 2, bits }, sine(440, -6));
    const reader = await openAudio(file);
    expect([reader.sampleRate, reader.channels, reader.frames]).toEqual([rate, 2, rate / 2]);
    const [left, right] = await readFile(file);
    expect(left!.length).toBe(rate / 2);
    expect(right).toEqual(left);
    const expected = sine(440, -6);
    const worst = left!.reduce((most, x, i) => Math.max(most, Math.abs(x - expected(i / rate))), 0);
    expect(worst).toBeLessThan(2.1 / 2 ** Math.min(bits - 1, 23));
  });

  it('is read as far as it goes when it was cut short', async () => {
    const shape = { rate: 48_000, channels: 2 };
    const cut = Buffer.concat([wavHeader(48_000, shape), wavSamples(1000, shape, () => 0.25)]);
    const [left] = await readFile(cut);
    expect(left!.length).toBe(1000);
  });

  it('is read from a Blob as from bytes', async () => {
    const file = wavFile(0.1, { rate: 48_000 }, sine(440, -6));
    expect(await readFile(new Blob([new Uint8Array(file)]))).toEqual(await readFile(file));
  });
});

describe('what is no sound', () => {
  it.each([
    ['text', Buffer.from('Dear diary, today I cancelled hum.'.repeat(20))],
    ['nothing', Buffer.alloc(0)],
    ['a header alone', Buffer.from('RIFF')],
  ])('is refused: %s', async (_, bytes) => {
    expect(await errorOf(openAudio(bytes))).toBe('not-audio');
  });
});
