/** Files over ten minutes: streamed from disk, never decoded whole. */
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
  ftruncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fileButton,
  sourceButton,
  startDemo,
  waitForLevel,
  waitForStatus,
  withPage,
} from '../helpers/e2e-page';
import { record } from '../helpers/e2e-recorder';
import { sine, wavHeader, wavSamples } from '../helpers/e2e-wav';
import { amplitudeOf } from '../helpers/signals';
import { amplitudeAt } from '../helpers/spectrum';
import { launchChromium } from '../tooling/launch-chromium';

const CD = { rate: 44_100, channels: 2 };
const HOUR = 3600;
const HEARD = amplitudeOf(-34);
const MB = 1e6;

const details = (page: Page) => page.locator('source-details');

/** Two hours of a CD, 1.3 GB: silence, but for tones at its start and after an hour. Takes no disk. */
function writeTwoHours(path: string): void {
  const file = openSync(path, 'w');
  const frames = 2 * HOUR * CD.rate;
  const write = (hz: number, seconds: number, atSecond: number): void => {
    const tone = sine(hz, -12);
    const samples = wavSamples(seconds * CD.rate, CD, (frame) => tone(frame / CD.rate));
    writeSync(file, samples, 0, samples.length, 44 + atSecond * CD.rate * 4);
  };
  writeSync(file, wavHeader(frames, CD), 0, 44, 0);
  ftruncateSync(file, 44 + frames * 4);
  write(500, 20, 0);
  write(900, 20, HOUR);
  closeSync(file);
}

/**
 * Memory of the page's own process, bytes: what it allocated itself, without the browser's program,
 * which all processes share. Linux only; elsewhere the JavaScript heap stands for it.
 */
async function pageMemory(browser: Browser, page: Page): Promise<number> {
  if (process.platform === 'linux') {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const sizes = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        const kilobytes = (name: string): number =>
          Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]);
        return 1024 * (kilobytes('RssAnon') + kilobytes('RssShmem'));
      });
    return Math.max(...sizes);
  }
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapTotalSize')!.value;
}

describe('a file of two hours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'common-mode-long-'));
  const path = join(folder, 'two hours.wav');
  let browser: Browser;

  beforeAll(async () => {
    writeTwoHours(path);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is played from disk, seeks, pauses, and leaves the page under 300 MB', async () => {
    await withPage(browser, {}, async (page) => {
      const lineHeard = async (hz: number): Promise<number> => {
        const { left, rate } = await record(page, 0.5);
        return amplitudeAt(left, hz, rate);
      };
      const chooser = page.waitForEvent('filechooser');
      await sourceButton(page, 'File').click();
      await (await chooser).setFiles(path);
      await details(page).getByText('played from disk').waitFor();
      await waitForStatus(page, 'running');
      await details(page)
        .getByText(/^0:0\d of 2:00:00$/)
        .waitFor();
      await expect.poll(() => lineHeard(500)).toBeGreaterThan(HEARD);

      await details(page)
        .locator('input.seek')
        .fill(String(HOUR + 1));
      await expect.poll(() => lineHeard(900), { timeout: 10_000 }).toBeGreaterThan(HEARD);
      await details(page)
        .getByText(/^1:00:\d\d of 2:00:00$/)
        .waitFor();
      const bytes = await pageMemory(browser, page);
      expect(bytes).toBeLessThan(300 * MB);

      await fileButton(page, 'Pause').click();
      await waitForLevel(page, -Infinity, -120);
      await fileButton(page, 'Play').click();
      await expect.poll(() => lineHeard(900)).toBeGreaterThan(HEARD);

      // Another source takes over, and it lets go of the file.
      await startDemo(page, 'Silence');
      await waitForLevel(page, -Infinity, -120);
    });
  });
});
