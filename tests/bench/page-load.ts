/**
 * Initial JavaScript, gzipped; and how long from a press to the first sound, for a microphone whose
 * permission is given and for demo material. Medians; every round is a fresh page.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { autoplayFlag, microphoneFlags } from '../tooling/find-browser.mjs';
import { median, openBench } from './lib/serve';

const ROUNDS = 9;
/** A steady tone: one second of 16-bit mono at 48 kHz, which the browser repeats. */
function toneWav(): Buffer {
  const samples = Int16Array.from(
    { length: 48_000 },
    (_, i) => 3000 * Math.sin((i * Math.PI) / 60),
  );
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(48_000, 24);
  header.writeUInt32LE(96_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}

const scratch = mkdtempSync(join(tmpdir(), 'common-mode-bench-'));
const wav = join(scratch, 'microphone.wav');
writeFileSync(wav, toneWav());
const bench = await openBench([autoplayFlag, ...microphoneFlags(wav)]);

const page0 = readFileSync(join(bench.folder, 'index.html'), 'utf8');
const initial = [...page0.matchAll(/src="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path!);
const gzipped = (path: string): number => gzipSync(readFileSync(join(bench.folder, path))).length;
const sizes = initial.map(gzipped).reduce((sum, size) => sum + size, 0);
const later = readdirSync(join(bench.folder, 'assets'))
  .filter((name) => name.endsWith('.js') && !initial.includes(`assets/${name}`))
  .map(
    (name) =>
      `${name.replace(/-[\w-]{8}\.js/, '')} ${(gzipped(`assets/${name}`) / 1000).toFixed(1)} kB`,
  );
console.log(`Initial JavaScript: ${(sizes / 1000).toFixed(1)} kB gzipped (target 150)`);
console.log(`  later: ${later.join(', ')}`);

/** Marks the last press, when the microphone was given, and when the output first carries sound. */
const listen = (): void => {
  const marks = { pressed: 0, granted: 0, sound: 0 };
  Object.assign(window, { marks });
  const connect = Reflect.get<AudioNode, 'connect'>(AudioNode.prototype, 'connect');
  const tap = function (this: AudioNode, ...args: Parameters<AudioNode['connect']>) {
    if ((args[0] as unknown) instanceof AudioDestinationNode) {
      const analyser = new AnalyserNode(this.context, { fftSize: 512 });
      (connect as (node: AudioNode) => void).call(this, analyser);
      const samples = new Float32Array(512);
      const timer = setInterval(() => {
        analyser.getFloatTimeDomainData(samples);
        if (!samples.some((sample) => Math.abs(sample) > 1e-5)) return;
        clearInterval(timer);
        marks.sound = performance.now();
      }, 2);
    }
    return connect.apply(this, args);
  };
  AudioNode.prototype.connect = tap as AudioNode['connect'];
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await ask(constraints);
    marks.granted = performance.now();
    return stream;
  };
  const press = (): void => void (marks.pressed = performance.now());
  document.addEventListener('click', press, true);
};

type Marks = Record<'pressed' | 'granted' | 'sound', number>;
const marksOf = (page: Page): Promise<Marks> =>
  page.evaluate(() => (window as unknown as { marks: Marks }).marks);
const soundOf = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => (window as unknown as { marks: Marks }).marks.sound > 0, undefined, {
    polling: 20,
  });

async function fresh(hash: string): Promise<Page> {
  const context = await bench.browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(listen);
  await page.goto(`${bench.url}${hash}`);
  return page;
}

async function demoMilliseconds(): Promise<number> {
  const page = await fresh('#source.demo=tone');
  await page.getByRole('button', { name: 'Demo' }).click();
  await soundOf(page);
  const { pressed, sound } = await marksOf(page);
  await page.context().close();
  return sound - pressed;
}

/** A microphone is muted until headphones are confirmed, so its way has two parts. */
async function microphoneMilliseconds(): Promise<[granted: number, confirmed: number]> {
  const page = await fresh('');
  await page.getByRole('button', { name: 'Microphone' }).click();
  const headphones = page.getByRole('button', { name: 'Headphones' });
  await headphones.waitFor();
  const asked = await page.evaluate(() => performance.now());
  const { granted } = await marksOf(page);
  await headphones.click();
  await soundOf(page);
  const { pressed, sound } = await marksOf(page);
  await page.context().close();
  return [asked - granted, sound - pressed];
}

const demo: number[] = [];
const opening: number[] = [];
const confirming: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  demo.push(await demoMilliseconds());
  const [granted, confirmed] = await microphoneMilliseconds();
  opening.push(granted);
  confirming.push(confirmed);
}
const ms = (values: number[]): string => `${median(values).toFixed(0)} ms`;
console.log(`Press to first sound, demo tone: ${ms(demo)} (target 300)`);
console.log(`Permission to the question about headphones: ${ms(opening)}`);
console.log(`“Headphones” to first sound of the microphone: ${ms(confirming)}`);
await bench.close();
rmSync(scratch, { recursive: true });
