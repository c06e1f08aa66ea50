/**
 * What the instruments cost with all five open at 1080p: drawing time a frame, frames a second, long
 * tasks, dropouts and the page's memory. `BENCH_MINUTES` makes the long run shorter.
 */
import type { Page } from 'playwright-core';
import { autoplayFlag } from '../tooling/find-browser.mjs';
import { median, openBench } from './lib/serve';

const MINUTES = Number(process.env['BENCH_MINUTES'] ?? 10);
const FRAME_SECONDS = 10;
const KINDS = ['scope', 'xy', 'spectrum', 'meters', 'rejection'];
const SOUND = 'source.kind=demo&hum.on=1&rfi.on=1&hiss.on=1&line.mismatch=1&receiver.cmrr=60';

interface FrameTimes {
  /** Of each animation frame, all callbacks together, milliseconds. */
  frames: number[];
  longTasks: number[];
}

declare global {
  interface Window {
    frameTimes: FrameTimes;
  }
}

/** Runs in the page, before any script of its own: times what the page does in each frame. */
function installTimer(): void {
  const times: FrameTimes = { frames: [], longTasks: [] };
  window.frameTimes = times;
  const ask = window.requestAnimationFrame.bind(window);
  let stamp = -1;
  window.requestAnimationFrame = (callback) =>
    ask((now) => {
      const before = performance.now();
      callback(now);
      const took = performance.now() - before;
      if (now === stamp) times.frames[times.frames.length - 1]! += took;
      else times.frames.push(took);
      stamp = now;
      // The long run must not be measured by what measures it.
      if (times.frames.length > 5000) times.frames.splice(0, 2500);
    });
  new PerformanceObserver((list) => {
    times.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}

const bench = await openBench([autoplayFlag]);

async function open(kinds: readonly string[]): Promise<Page> {
  const page = await bench.browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript(installTimer);
  const opened = kinds.map((kind) => `&${kind}.open=1`).join('');
  await page.goto(`${bench.url}#${SOUND}${opened}`);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.waitForTimeout(4000);
  // Whatever is out of sight draws nothing: a window tall enough to see them all.
  await page.setViewportSize({ width: 1920, height: 3200 });
  await page.waitForTimeout(1000);
  return page;
}

async function frameTimes(page: Page): Promise<FrameTimes> {
  await page.evaluate(() => {
    window.frameTimes.frames.length = 0;
    window.frameTimes.longTasks.length = 0;
  });
  await page.waitForTimeout(1000 * FRAME_SECONDS);
  return page.evaluate(() => window.frameTimes);
}

const sayTimes = (name: string, { frames, longTasks }: FrameTimes, bareMs: number): void => {
  const sorted = [...frames].sort((a, b) => a - b);
  const rare = sorted[Math.floor(0.99 * (sorted.length - 1))]!;
  console.log(
    `${name}: median ${(median(frames) - bareMs).toFixed(2)} ms a frame beside the link drawing, 99 % under ${rare.toFixed(1)} ms in all, ` +
      `${(frames.length / FRAME_SECONDS).toFixed(0)} frames/s, ${longTasks.length} long tasks` +
      (longTasks.length > 0 ? ` (longest ${Math.max(...longTasks).toFixed(0)} ms)` : ''),
  );
};

const bare = await open([]);
const bareTimes = await frameTimes(bare);
const bareMs = median(bareTimes.frames);
console.log(`Link drawing alone: median ${bareMs.toFixed(2)} ms a frame`);
await bare.close();
for (const kind of KINDS) {
  const page = await open([kind]);
  sayTimes(kind, await frameTimes(page), bareMs);
  await page.close();
}
const page = await open(KINDS);
sayTimes('All five', await frameTimes(page), bareMs);

const devtools = await page.context().newCDPSession(page);
await devtools.send('Performance.enable');
async function heapBytes(): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
}
const first = await heapBytes();
console.log(`JavaScript heap, all five open: ${(first / 1e6).toFixed(2)} MB`);
for (let minute = 1; minute <= MINUTES; minute++) {
  await page.waitForTimeout(60_000);
  const now = await heapBytes();
  const status = await page.locator('transport-panel .status').innerText();
  console.log(
    `  minute ${minute}: ${(now / 1e6).toFixed(2)} MB; ${status.replace(/\s+/g, ' ')}; ` +
      `${await page.evaluate(() => window.frameTimes.longTasks.length)} long tasks so far`,
  );
}
await bench.close();
