/**
 * What a real link costs: the audio thread's block while the cable's length is swept, against the time that
 * a block lasts, and the page's own thread for each scene's plan.
 */
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumFlags, findBrowser } from '../tooling/find-browser.mjs';
import { median } from './lib/serve';

const SECONDS = 10;
const BLOCK_MS = 128 / 48;

const server = await createServer({
  logLevel: 'warn',
  server: {
    port: 5292,
    host: '127.0.0.1',
    hmr: false,
    // Without them the browser's clock is too coarse for a block.
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: [...chromiumFlags],
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error.message));
await page.goto(`${server.resolvedUrls?.local[0]}tests/bench/page/index.html`);
await page.waitForFunction(() => typeof window.sweep === 'object');

const share = (ms: number): string => `${((100 * ms) / BLOCK_MS).toFixed(1)} % of a block`;
for (const sweeping of [false, true]) {
  const { medianMs, rareMs, worstMs } = await page.evaluate(
    ([seconds, moving]) => window.sweep.blocks(seconds, moving),
    [SECONDS, sweeping] as const,
  );
  console.log(`Real link, every interference, stereo, ${sweeping ? '1 to 300 m' : 'at rest'}:`);
  console.log(`  median block ${(1000 * medianMs).toFixed(0)} µs, ${share(medianMs)}`);
  console.log(`  99.9 %       ${(1000 * rareMs).toFixed(0)} µs, ${share(rareMs)}`);
  console.log(`  worst block  ${(1000 * worstMs).toFixed(0)} µs, ${share(worstMs)}`);
}

const scenes = await page.evaluate(() => window.sweep.scenes);
const plans = await Promise.all(
  scenes.map(async (id) => ({
    id,
    ...(await page.evaluate((scene) => window.sweep.plan(scene), id)),
  })),
);
const slowest = plans.reduce((a, b) => (b.medianMs > a.medianMs ? b : a));
const typical = median(plans.map(({ medianMs }) => medianMs));
console.log(`A plan (solve, fit, tables), page's own thread, ${plans.length} scenes:`);
console.log(
  `  median ${typical.toFixed(1)} ms; slowest ${slowest.id}, ${slowest.medianMs.toFixed(1)} ms`,
);
await browser.close();
await server.close();
