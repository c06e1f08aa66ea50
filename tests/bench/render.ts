/**
 * How many times real time the whole stereo link renders with everything on, beside the same channels
 * through bare pass-through processors, and beside the same chain from native nodes. Medians of one run.
 */
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, findBrowser } from '../tooling/find-browser.mjs';
import type { BenchKind } from './page/renders';
import { median } from './lib/serve';

const SECONDS = 60;
const ROUNDS = 5;
const kinds: readonly BenchKind[] = [
  'link',
  'passThrough',
  'native',
  'linkWithHum',
  'realLink',
  'earTest',
];

const server = await createServer({
  logLevel: 'warn',
  server: { port: 5291, host: '127.0.0.1', hmr: false },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...chromiumFlags],
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error.message));
await page.goto(`${server.resolvedUrls?.local[0]}tests/bench/page/index.html`);
await page.waitForFunction(() => typeof window.bench === 'function');

const speeds = new Map<BenchKind, number[]>(kinds.map((kind) => [kind, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const kind of kinds) {
    const took = await page.evaluate(([name, seconds]) => window.bench(name, seconds), [
      kind,
      SECONDS,
    ] as const);
    speeds.get(kind)!.push(SECONDS / took);
  }
}
const [link = 0, passThrough = 0, native = 0, linkWithHum = 0, realLink = 0, earTest = 0] =
  kinds.map((kind) => median(speeds.get(kind)!));
console.log(`Offline render of ${SECONDS} s, stereo, everything on; median of ${ROUNDS}:`);
console.log(`  link                 ${link.toFixed(0)} × real time`);
console.log(`  link, hum alone      ${linkWithHum.toFixed(0)} × real time`);
console.log(`  real link            ${realLink.toFixed(0)} × real time`);
console.log(`  two of a blind test  ${earTest.toFixed(0)} × real time`);
console.log(`  bare pass-through    ${passThrough.toFixed(0)} × real time`);
console.log(`  native nodes         ${native.toFixed(0)} × real time`);
console.log(`  link / pass-through  ${(link / passThrough).toFixed(2)}`);
console.log(`  link / native        ${(link / native).toFixed(2)}`);
await browser.close();
await server.close();
