/** The oscilloscope and the XY screen on the running page: what they read, how still they stand, what they save. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startButton, waitForStatus, withPage } from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

const TONE = 'source.kind=demo&source.demo=tone&hum.frequency=50';
const HUM =
  'source.kind=demo&source.demo=silence&hum.on=1&hum.character=sine&hum.frequency=49.93' +
  '&scope.open=1&scope.cold=0&scope.output=0';

const panel = (page: Page, kind: 'scope' | 'xy') => page.locator(`${kind}-panel`);
const screen = (page: Page) => panel(page, 'scope').locator('canvas');
const reading = (page: Page, kind: 'scope' | 'xy') => panel(page, kind).locator('.reading');
const key = (page: Page, name: string) =>
  panel(page, 'scope').getByRole('button', { name, exact: true });

async function start(page: Page): Promise<void> {
  await startButton(page).click();
  await waitForStatus(page, 'running');
  await panel(page, 'scope').scrollIntoViewIfNeeded();
}

const waitForReading = (page: Page, kind: 'scope' | 'xy', words: RegExp): Promise<unknown> =>
  expect.poll(() => reading(page, kind).innerText(), { timeout: 15_000 }).toMatch(words);

/** Where the hot trace is, about where it crosses the middle line by the middle of the screen; pixels of the canvas. */
const crossing = (page: Page): Promise<number> =>
  screen(page).evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
    const isHot = (at: number): boolean => data[at]! > 150 && data[at]! - data[at + 2]! > 100;
    let sum = 0;
    let count = 0;
    for (let y = Math.round(height * 0.44); y < height * 0.52; y++) {
      for (let x = Math.round(width * 0.42); x < width * 0.64; x++) {
        if (!isHot(4 * (y * width + x))) continue;
        sum += x;
        count++;
      }
    }
    return sum / count;
  });

describe('the oscilloscope', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('reads a tone’s level within 0.1 dB, and XY sees the mirrored legs', async () => {
    await withPage(browser, { hash: `${TONE}&scope.open=1&xy.open=1` }, async (page) => {
      await start(page);
      // −20 dBFS at +4 dBu: 1.228 V RMS, 3.473 V from peak to peak.
      await waitForReading(page, 'scope', /hot 3\.47 V peak to peak, 1\.23 V RMS \(−20\.0 dBFS/);
      await panel(page, 'xy').scrollIntoViewIfNeeded();
      await waitForReading(page, 'xy', /differential −14\.0 dBFS.*Correlation −1\.00.*mirror/);
    });
  });

  it('stands still on a mains of 49.93 Hz', async () => {
    await withPage(browser, { hash: HUM }, async (page) => {
      await start(page);
      await waitForReading(page, 'scope', /^Mains, 49\.93 Hz/);
      const places: number[] = [];
      for (let k = 0; k < 12; k++) {
        places.push(await crossing(page));
        await page.waitForTimeout(170);
      }
      expect(Math.max(...places) - Math.min(...places)).toBeLessThan(1);
    });
  });

  it('is worked by keys and by pointer, and held', async () => {
    const hash = `${HUM}&scope.cursors=time`;
    await withPage(browser, { hash }, async (page) => {
      await start(page);
      await waitForReading(page, 'scope', /Δt = 20 ms; 1\/Δt = 50 Hz/);
      await key(page, 'Smaller: Time per division').press('Enter');
      await waitForReading(page, 'scope', /Δt = 8 ms/);
      await key(page, 'Freeze').click();
      const slider = panel(page, 'scope').getByRole('slider', { name: 'Time cursor 2' });
      await slider.press('ArrowRight');
      await expect
        .poll(() => slider.getAttribute('aria-valuetext'))
        .toMatch(/4\.04 ms from the tr/);
      await screen(page).scrollIntoViewIfNeeded();
      const box = (await screen(page).boundingBox())!;
      const value = Number(await slider.inputValue());
      // Room for the labels on the left and on the right of the screen.
      const [left, right] = [43, 13];
      const x = box.x + left + (box.width - left - right) * (0.5 + value / 10);
      await page.mouse.move(x, box.y + box.height / 3);
      await page.mouse.down();
      await page.mouse.move(x + 60, box.y + box.height / 3, { steps: 3 });
      await page.mouse.up();
      expect(Number(await slider.inputValue())).toBeGreaterThan(value + 0.5);
      const before = await screen(page).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
      await page.waitForTimeout(300);
      const after = await screen(page).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
      expect(after).toBe(before);
    });
  });

  it('holds a single sweep until it is armed again, and saves what it shows', async () => {
    const hash = `${TONE}&scope.open=1&scope.trigger=single&scope.time=500us`;
    await withPage(browser, { hash }, async (page) => {
      await start(page);
      await waitForReading(page, 'scope', /^Single: held; hot/);
      const held = await reading(page, 'scope').innerText();
      await page.waitForTimeout(400);
      expect(await reading(page, 'scope').innerText()).toBe(held);
      // The first edge came while the tone was still fading in.
      await key(page, 'Arm').click();
      await waitForReading(page, 'scope', /^Single: held; hot 3\.47 V/);
      await panel(page, 'scope')
        .locator('param-select[param="scope.trigger"] select')
        .selectOption('normal');
      await waitForReading(page, 'scope', /^Triggered; hot 3\.47 V/);
      const [file] = await Promise.all([page.waitForEvent('download'), key(page, 'Data').click()]);
      const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
      expect(lines.filter((line) => line.startsWith('#')).join()).toContain('500 µs and 1 V a div');
      const rows = lines.filter((line) => /^-?[\d.]/.test(line)).map((line) => line.split(','));
      // Five milliseconds of samples, each with time, hot, cold and output.
      expect(rows.length / 5e-3).toBeGreaterThan(43_800);
      expect(rows.every((row) => row.length === 4 && row.every((cell) => cell !== ''))).toBe(true);
      const highest = Math.max(...rows.map(([, hot]) => Number(hot)));
      expect(highest).toBeGreaterThan(1.7);
      expect(highest).toBeLessThan(1.75);
    });
  });
});
