/** Whatever goes wrong is one line and an exit code, and leaves the folder as it was. */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputError } from '../../../src/cli/staged-files';
import { CLI_WORDS } from '../../../src/words/en/cli';
import { say } from '../../../src/words/say';
import type { Folder } from '../../helpers/cli';
import { makeFolder, runCli } from '../../helpers/cli';
import { whiteNoise } from '../../helpers/signals';

const noise = whiteNoise(-30, 30_000, 1);
const SCRIPT = fileURLToPath(new URL('../../../src/cli/render.mjs', import.meta.url));

let folder: Folder;
let before: string[];
beforeAll(async () => {
  folder = makeFolder();
  await folder.audio('in.wav', [noise, noise]);
  await folder.audio('six.wav', [noise, noise, noise, noise, noise, noise]);
  await folder.audio('odd.wav', [noise], 11_025);
  await folder.audio('empty.wav', [new Float32Array(0)]);
  writeFileSync(folder.path('text.wav'), 'A letter, not a sound.');
  writeFileSync(folder.path('short.wav'), readFileSync(folder.path('in.wav')).subarray(0, 40_000));
  writeFileSync(folder.path('flac.flac'), 'fLaC');
  mkdirSync(folder.path('folder.wav'));
  before = folder.names();
});
afterAll(() => folder.remove());

/** What begins with @ is a name in the test's folder. */
const [IN, OUT] = ['@in.wav', '@out.wav'] as const;
const CASES: [string, string[], RegExp][] = [
  ['no names', [], /^render: Which files\?/],
  ['one name', [IN], /^render: Which files\?/],
  ['three names', [IN, OUT, '@x.wav'], /^render: Which files\?/],
  ['a missing input', ['@no.wav', OUT], /no\.wav: there is no such file\.$/],
  ['a folder as input', ['@folder.wav', OUT], /folder\.wav is a folder/],
  ['a text as input', ['@text.wav', OUT], /text\.wav is no audio file/],
  ['a damaged FLAC', ['@flac.flac', OUT], /flac\.flac is no audio file/],
  ['a file that was cut short', ['@short.wav', OUT], /short\.wav is damaged\.$/],
  ['a file without samples', ['@empty.wav', OUT], /empty\.wav has no samples\.$/],
  ['six channels', ['@six.wav', OUT], /six\.wav has 6 channels/],
  ['the input as output', [IN, IN], /in\.wav is the input/],
  ['a report onto the input', [IN, OUT, '--report', IN], /in\.wav is the input/],
  ['a folder as output', [IN, '@folder.wav'], /folder\.wav is a folder/],
  [
    'an output in no folder',
    [IN, '@nowhere/out.wav'],
    /nowhere\/out\.wav: there is no such folder/,
  ],
  ['an output below a file', [IN, '@text.wav/out.wav'], /there is no such folder/],
  ['a report in no folder', [IN, OUT, '--report', '@nowhere/r.json'], /there is no such folder/],
  ['a report onto a folder', [IN, OUT, '--report', '@folder.wav'], /folder\.wav is a folder/],
  ['an unknown ending', [IN, '@out.mp3'], /must end in \.wav or \.flac/],
  ['a format of another ending', [IN, OUT, '--format', 'flac-16'], /ends in \.flac/],
  ['an unknown format', [IN, OUT, '--format', 'wav-8'], /no format “wav-8”/],
  ['an unknown option', [IN, OUT, '--loud'], /--loud is no option/],
  ['an option without its value', [IN, OUT, '--link'], /--link needs a value/],
  ['an unknown key', [IN, OUT, '--link', '#hum.onn=1&hum.on=1'], /no setting has: hum\.onn\.$/],
  ['a setting that no link carries', [IN, OUT, '--link', '#monitor.mute=1'], /: monitor\.mute\.$/],
  ['a value that means nothing', [IN, OUT, '--link', '#hum.on=x'], /means nothing: hum\.on\.$/],
  ['a value out of range', [IN, OUT, '--link', '#hum.level=99'], /out of its range: hum\.level\.$/],
  ['an endless link', [IN, OUT, '--link', `#${'x'.repeat(9000)}`], /too long/],
  ['an unknown scene', [IN, OUT, '--scene', 'imbalance-10,moon'], /no scene “moon”/],
  ['an unknown wire', [IN, OUT, '--wire', 'earth'], /no wire “earth”/],
  ['a pair of wires', [IN, OUT, '--pair', '--wire', 'hot'], /does not go with --wire/],
  ['seconds that are none', [IN, OUT, '--seconds', '0'], /number above 0, not “0”/],
  ['too many channels for FLAC', [IN, '@out.flac', '--wire', 'all'], /8 channels.*these are 16/],
  ['a rate that FLAC has not', ['@odd.wav', '@out.flac'], /rate of 11025 Hz/],
];

const inFolder = (args: readonly string[]): string[] =>
  args.map((arg) => (arg.startsWith('@') ? folder.path(arg.slice(1)) : arg));

describe('the command line refuses', () => {
  it.each(CASES)('%s', async (_, args, line) => {
    const { code, complained, printed } = await runCli(inFolder(args));
    expect(code).toBe(1);
    expect(complained).toHaveLength(1);
    expect(complained[0]).toMatch(line);
    expect(complained[0]).not.toContain('\n');
    expect(complained[0]).not.toMatch(/[{}]/);
    expect(printed).toEqual([]);
    expect(folder.names()).toEqual(before);
  });

  it('to go on when it is interrupted, and leaves nothing', async () => {
    const interrupt = new AbortController();
    const args = inFolder([IN, OUT, '--scene', 'imbalance-10,pin1-fault']);
    const running = runCli(args, interrupt.signal);
    interrupt.abort();
    const { code, complained } = await running;
    expect(code).toBe(1);
    expect(complained).toEqual(['render: Interrupted; nothing was written.']);
    expect(folder.names()).toEqual(before);
  });

  it.each([
    ['ENOSPC', 'output-full'],
    ['EDQUOT', 'output-full'],
    ['EACCES', 'output-refused'],
    ['EROFS', 'output-refused'],
    ['ENOENT', 'output-place'],
  ])('%s of the file system is %s', (code, wanted) => {
    expect(outputError(Object.assign(new Error(), { code }), 'x').code).toBe(wanted);
  });

  it('nothing without a sentence for it', () => {
    for (const key of Object.keys(CLI_WORDS))
      expect(say(key as keyof typeof CLI_WORDS)).not.toBe('');
  });
});

/** Runs the script in a process of its own. */
const runScript = (args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });

describe('the script', () => {
  it('writes a file and exits with 0', async () => {
    const out = folder.path('script.wav');
    const ran = await runScript([...inFolder([IN]), out, '--link', '#hum.on=1', '--wire', 'cold']);
    expect(ran).toEqual({
      code: 0,
      out: `${out}: 0.625 s, 2 channels, 48000 Hz, WAV 24 bit\n`,
      err: '',
    });
    expect((await folder.read('script.wav')).channels[0]).toHaveLength(noise.length);
  });

  it('exits with 1 after one line, without a trace of where', async () => {
    const ran = await runScript(inFolder(['@no.wav', OUT]));
    expect(ran).toEqual({
      code: 1,
      out: '',
      err: `render: ${folder.path('no.wav')}: there is no such file.\n`,
    });
  });
});
