import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeAudio, readWavHeader } from '../../../src/audio/sources/wav-header';

const SEED = 11;

interface Wav {
  rate?: number;
  channels?: number;
  bits?: number;
  dataBytes?: number;
  /** Chunks before the samples. */
  extra?: [tag: string, size: number][];
}

/** The header of a WAV file of `dataBytes`, with `extra` chunks after the format. */
function header({
  rate = 48000,
  channels = 2,
  bits = 16,
  dataBytes = 0,
  extra = [],
}: Wav): ArrayBuffer {
  const bytes: number[] = [];
  const text = (value: string): void => void bytes.push(...[...value].map((c) => c.charCodeAt(0)));
  const number = (value: number, size: number): void => {
    for (let i = 0; i < size; i++) bytes.push(Math.floor(value / 256 ** i) & 255);
  };
  const frame = (channels * bits) / 8;
  text('RIFF');
  number(dataBytes + 36, 4);
  text('WAVEfmt ');
  number(16, 4);
  number(1, 2);
  number(channels, 2);
  number(rate, 4);
  number(rate * frame, 4);
  number(frame, 2);
  number(bits, 2);
  for (const [tag, size] of extra) {
    text(tag);
    number(size, 4);
    for (let i = 0; i < size + (size % 2); i++) bytes.push(0);
  }
  text('data');
  number(dataBytes, 4);
  return Uint8Array.from(bytes).buffer;
}

const ascii = (text: string): ArrayBuffer =>
  Uint8Array.from([...text].map((c) => c.charCodeAt(0))).buffer;

describe('a WAV header', () => {
  for (const [rate, channels, bits] of [
    [48000, 2, 16],
    [8000, 1, 8],
    [192000, 8, 24],
    [44100, 1, 32],
  ] as const) {
    it(`promises its length, ${rate} Hz, ${channels} channels, ${bits} bits`, () => {
      const dataBytes = ((rate * channels * bits) / 8) * 2.5;
      const promise = readWavHeader(header({ rate, channels, bits, dataBytes }));
      expect(promise).toEqual({ durationSeconds: 2.5, channels });
    });
  }

  it('is read past other chunks, of odd length too', () => {
    const extra: [string, number][] = [
      ['LIST', 7],
      ['fact', 4],
      ['junk', 0],
    ];
    expect(readWavHeader(header({ dataBytes: 192000, extra }))).toEqual({
      durationSeconds: 1,
      channels: 2,
    });
  });

  it('promises up to 4 GB', () => {
    const promise = readWavHeader(header({ dataBytes: 2 ** 32 - 1 }));
    expect(promise!.durationSeconds).toBeCloseTo((2 ** 32 - 1) / 192000, 6);
  });

  it('that is not whole promises nothing', () => {
    const whole = new Uint8Array(header({ dataBytes: 100 }));
    for (let length = 0; length < whole.length; length++) {
      expect(readWavHeader(whole.slice(0, length).buffer)).toBeUndefined();
    }
    expect(readWavHeader(whole.buffer)).toBeDefined();
  });

  it('with a rate of 0 promises nothing', () => {
    expect(readWavHeader(header({ rate: 0, dataBytes: 100 }))).toBeUndefined();
  });

  it('of random bytes never throws, and never promises what is no time', () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    const damaged = fc
      .tuple(fc.nat(1e6), fc.array(fc.tuple(fc.nat(100), fc.nat(255)), { maxLength: 8 }))
      .map(([dataBytes, changes]) => {
        const array = new Uint8Array(header({ dataBytes, extra: [['LIST', 30]] }));
        for (const [at, value] of changes) if (at < array.length) array[at] = value;
        return array;
      });
    fc.assert(
      fc.property(fc.oneof(bytes, damaged), (array) => {
        const promise = readWavHeader(array.slice().buffer);
        if (promise) {
          expect(promise.durationSeconds).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(promise.durationSeconds)).toBe(true);
        }
        looksLikeAudio(array.slice().buffer);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});

describe('the first bytes of a file', () => {
  const audio: [what: string, bytes: ArrayBuffer][] = [
    ['WAV', header({})],
    ['FLAC', ascii('fLaC\0\0\0\x22')],
    ['Ogg', ascii('OggS\0\x02')],
    ['MP3 with a tag', ascii('ID3\x04\0')],
    ['MP3 without', ascii('\xff\xfb\x90\0')],
    ['AAC in ADTS', ascii('\xff\xf1\x50\x80')],
    ['MP4', ascii('\0\0\0\x20ftypM4A ')],
    ['WebM', ascii('\x1a\x45\xdf\xa3')],
    ['AIFF', ascii('FORM\0\0\0\0AIFF')],
  ];
  for (const [what, bytes] of audio) {
    it(`are known for ${what}`, () => expect(looksLikeAudio(bytes)).toBe(true));
  }

  it('are not taken for audio in text, pictures or nothing', () => {
    for (const bytes of [
      ascii(''),
      ascii('hello there'),
      ascii('\x89PNG\r\n\x1a\n'),
      ascii('\xff\xd8'),
    ]) {
      expect(looksLikeAudio(bytes)).toBe(false);
    }
  });
});
