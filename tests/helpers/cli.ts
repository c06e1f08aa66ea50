/** The command line in this process: what it prints, what it complains of, and the files of a folder of its own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { openAudio } from '../../src/files/audio-reader';
import type { AudioFormat } from '../../src/files/audio-formats';
import { createAudioWriter } from '../../src/files/audio-writer';

export interface Ran {
  code: number;
  printed: string[];
  complained: string[];
}

export async function runCli(
  args: readonly string[],
  interrupted: AbortSignal = new AbortController().signal,
): Promise<Ran> {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await main(args, {
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
    interrupted,
  });
  return { code, printed, complained };
}

export interface Folder {
  path(name: string): string;
  names(): string[];
  /** Writes an audio file of `channels` and returns its path. */
  audio(
    name: string,
    channels: readonly Float32Array[],
    sampleRate?: number,
    format?: AudioFormat,
  ): Promise<string>;
  /** Every channel of a WAV file. */
  read(name: string): Promise<{ sampleRate: number; channels: Float32Array[] }>;
  remove(): void;
}

export function makeFolder(): Folder {
  const root = mkdtempSync(join(tmpdir(), 'common-mode-cli-'));
  const path = (name: string): string => join(root, name);
  return {
    path,
    names: () => readdirSync(root).sort(),
    async audio(name, channels, sampleRate = 48_000, format = 'wav-32') {
      const tags = { title: '', comment: '', software: '' };
      const options = { format, sampleRate, channels: channels.length, tags };
      const writer = await createAudioWriter(options);
      await writer.write(channels, channels[0]!.length);
      writeFileSync(path(name), Buffer.concat(await writer.finish()));
      return path(name);
    },
    async read(name) {
      const reader = await openAudio(new Uint8Array(readFileSync(path(name))));
      const pieces: Float32Array[][] = [];
      for await (const piece of reader.read()) pieces.push(piece);
      const channels = Array.from({ length: reader.channels }, (_, k) =>
        Float32Array.from(pieces.flatMap((piece) => [...piece[k]!])),
      );
      return { sampleRate: reader.sampleRate, channels };
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
