/**
 * Page memory over ten minutes of running with everything on, each figure after a forced collection.
 * `BENCH_MINUTES` makes it shorter.
 */
import { autoplayFlag } from '../tooling/find-browser.mjs';
import { openBench } from './lib/serve';

const MINUTES = Number(process.env['BENCH_MINUTES'] ?? 10);
const bench = await openBench([autoplayFlag]);
const page = await bench.browser.newPage({ viewport: { width: 1280, height: 900 } });
const devtools = await page.context().newCDPSession(page);
await devtools.send('Performance.enable');

async function heapBytes(): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
}

await page.goto(
  `${bench.url}#source.kind=demo&hum.on=1&rfi.on=1&hiss.on=1&line.mismatch=1&line.skew=10&receiver.cmrr=60`,
);
await page.getByRole('button', { name: 'Start' }).click();
await page.waitForTimeout(15_000);
const first = await heapBytes();
console.log(`JavaScript heap after 15 s: ${(first / 1e6).toFixed(2)} MB`);
for (let minute = 1; minute <= MINUTES; minute++) {
  await page.waitForTimeout(60_000);
  const now = await heapBytes();
  const status = await page.locator('transport-panel .status').innerText();
  console.log(
    `  minute ${minute}: ${(now / 1e6).toFixed(2)} MB, ${(now / first).toFixed(3)} of the first; ${status.replace(/\s+/g, ' ')}`,
  );
}
await bench.close();
