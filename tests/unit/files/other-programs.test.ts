/** What other programs make of our files: FFmpeg and SoX, where they can be had, and always our own reader. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { AudioFormat } from '../../../src/files/audio-formats';
import { AUDIO_FORMATS, FORMAT_FACTS } from '../../../src/files/audio-formats';
import { openAudio } from '../../../src/files/audio-reader';
import { readFile, writeFile } from '../../helpers/audio-files';
import { toneOf } from '../../helpers/signals';

const RATE = 44_100;
const FRAMES = 30_011;
const TAGS = {
  title: 'Music, Textbook: all wires',
  comment: 'https://example.org/#hum.on=1&line.skew=10 0 dBFS = +24.0 dBu.',
  software: 'Common Mode',
  date: new Date('2031-05-17'),
};

interface Told {
  rate: number;
  channels: number;
  frames: number;
  bits: number | undefined;
  /** Whatever it says of title and comment; undefined where it says nothing of any file's. */
  tags: string | undefined;
  /** Channels in turn. */
  samples: Float32Array;
}

interface Program {
  name: string;
  reads(format: AudioFormat): boolean;
  read(path: string): Promise<Told> | Told;
}

const run = (command: string, ...args: string[]): Buffer =>
  execFileSync(command, args, { maxBuffer: 2 ** 27, stdio: ['ignore', 'pipe', 'ignore'] });

const floats = (bytes: Buffer): Float32Array =>
  new Float32Array(new Uint8Array(bytes).buffer, 0, bytes.length / 4);

function starts(command: string): boolean {
  try {
    run(command, command === 'sox' ? '--version' : '-version');
    return true;
  } catch {
    return false;
  }
}

const own: Program = {
  name: 'our own reader',
  // Node has no decoder of FLAC; a browser does, and there the same is tried.
  reads: (format) => format.startsWith('wav'),
  async read(path) {
    const bytes = readFileSync(path);
    const { sampleRate, channels, frames } = await openAudio(bytes);
    const planes = await readFile(bytes);
    const samples = new Float32Array(channels * frames!);
    planes.forEach((plane, k) => plane.forEach((x, i) => (samples[i * channels + k] = x)));
    const tags = bytes.toString('latin1');
    return { rate: sampleRate, channels, frames: frames!, bits: undefined, tags, samples };
  },
};

const ffmpeg: Program = {
  name: 'FFmpeg',
  reads: () => true,
  read(path) {
    const shown = ['-show_streams', '-show_format', '-of', 'json'];
    const { streams, format } = JSON.parse(run('ffprobe', ...shown, path).toString());
    const [stream] = streams;
    return {
      rate: Number(stream.sample_rate),
      channels: stream.channels,
      frames: stream.duration_ts,
      bits: Number(stream.bits_per_sample || stream.bits_per_raw_sample),
      tags: JSON.stringify(format.tags),
      samples: floats(run('ffmpeg', '-i', path, '-f', 'f32le', '-')),
    };
  },
};

const sox: Program = {
  name: 'SoX',
  reads: () => true,
  read(path) {
    const told = (flag: string): number => parseInt(run('sox', '--i', flag, path).toString(), 10);
    return {
      rate: told('-r'),
      channels: told('-c'),
      frames: told('-s'),
      bits: told('-b'),
      // It reads those of FLAC and not those of WAV.
      tags: path.endsWith('.flac') ? run('sox', '--i', '-a', path).toString() : undefined,
      samples: floats(run('sox', path, '-t', 'f32', '-')),
    };
  },
};

const programs = [
  own,
  ...(starts('ffmpeg') && starts('ffprobe') ? [ffmpeg] : []),
  ...(starts('sox') ? [sox] : []),
];
const cases = programs.flatMap((program) =>
  AUDIO_FORMATS.filter((format) => program.reads(format)).flatMap((format) =>
    [1, 2, 8, 16]
      .filter((channels) => channels <= FORMAT_FACTS[format].maxChannels)
      .map((channels) => [program.name, format, channels, program] as const),
  ),
);

const folder = mkdtempSync(join(tmpdir(), 'common-mode-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each(cases)('%s reads %s of %d channels', async (_, format, channels, program) => {
  const { extension, bits } = FORMAT_FACTS[format];
  const tones = Array.from({ length: channels }, (_, k) => toneOf(100 * (k + 1), -3, RATE, FRAMES));
  const path = join(folder, `${channels}.${extension}`);
  writeFileSync(path, await writeFile({ format, sampleRate: RATE, channels, tags: TAGS }, tones));

  const told = await program.read(path);
  expect([told.rate, told.channels, told.frames]).toEqual([RATE, channels, FRAMES]);
  expect(told.bits ?? bits).toBe(bits);
  expect(told.tags ?? TAGS.title).toContain(TAGS.title);
  expect(told.tags ?? TAGS.comment).toContain(TAGS.comment);
  expect(told.samples.length).toBe(FRAMES * channels);
  // 16 bit: dither and rounding; 24: rounding; 32: nothing, but SoX keeps 25 bits of it.
  const tolerance = { 16: 1.5001 / 32768, 24: 0.5001 / 2 ** 23, 32: 1 / 2 ** 25 }[bits];
  let worst = 0;
  for (let i = 0; i < told.samples.length; i++) {
    const expected = tones[i % channels]![Math.floor(i / channels)]!;
    worst = Math.max(worst, Math.abs(told.samples[i]! - expected));
  }
  expect(worst).toBeLessThanOrEqual(tolerance);
});
