/** Files that something is wrong with: one sentence each, and what played before plays on. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closePage,
  dropFile,
  notice,
  numberShown,
  openPage,
  sentenceOf,
  sourceButton,
  startDemo,
  waitForLevel,
} from '../helpers/e2e-page';
import { record } from '../helpers/e2e-recorder';
import { sine, wavFile } from '../helpers/e2e-wav';
import { amplitudeOf } from '../helpers/signals';
import { amplitudeAt } from '../helpers/spectrum';
import { launchChromium } from '../tooling/launch-chromium';

const flac = readFileSync(new URL('fixtures/sine-440.flac', import.meta.url));
/** The header stays, the frames are gone. */
const brokenFlac = Buffer.concat([flac.subarray(0, 600), Buffer.alloc(4000, 0x5a)]);

describe('a file that something is wrong with', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await openPage(browser, { hash: 'hum.level=-31.5&source.gain=0.5' });
  });
  afterAll(async () => {
    await closePage(page);
    await browser.close();
  });

  const lineHeard = async (hz: number): Promise<number> => {
    const { left, rate } = await record(page, 0.5);
    return amplitudeAt(left, hz, rate);
  };

  const closeNotices = async (): Promise<void> => {
    const buttons = page.locator('notice-list li button');
    while ((await buttons.count()) > 0) await buttons.first().click();
  };

  it.each([
    ['file-empty', 'nothing.wav', Buffer.alloc(0), '“nothing.wav” is empty.'],
    ['file-not-audio', 'notes.txt', Buffer.from('Dear diary'), '“notes.txt” is not an audio file'],
    ['file-not-audio', 'a picture.wav', Buffer.alloc(3000, 7), 'Choose a WAV, FLAC, MP3'],
    ['file-damaged', 'broken.flac', brokenFlac, '“broken.flac” is damaged'],
    ['file-damaged', 'header.wav', wavFile(1, { rate: 48_000 }, sine(50, -6)).subarray(0, 30), ''],
  ])('gives %s for %s, and the tone plays on', async (code, name, bytes, sentence) => {
    if ((await page.locator('source-details .materials').count()) === 0) {
      await startDemo(page, '1 kHz tone');
    }
    await waitForLevel(page, -33);
    await dropFile(page, name, bytes);
    expect(await sentenceOf(page, code)).toContain(sentence);
    await waitForLevel(page, -33);
    expect(await lineHeard(1000)).toBeGreaterThan(amplitudeOf(-33));
    expect(await sourceButton(page, 'Demo').getAttribute('aria-pressed')).toBe('true');
    expect(await numberShown(page, 'hum.level')).toBe(-31.5);
    expect(await numberShown(page, 'source.gain')).toBe(0.5);
    await closeNotices();
  });

  it('plays a truncated WAV as far as it goes and says how far that is', async () => {
    const whole = wavFile(5, { rate: 16_000 }, sine(700, -12));
    await dropFile(page, 'cut short.wav', whole.subarray(0, 44 + 2 * 16_000 * 2));
    expect(await sentenceOf(page, 'file-short')).toMatch(/ends early: 2(\.0)? of 5(\.0)? s are/);
    await page
      .locator('source-details')
      .getByText(/ of 0:02$/)
      .waitFor();
    await waitForLevel(page, -30);
    await closeNotices();
  });

  it('plays the first two of eight channels and says so', async () => {
    const tones = (seconds: number, channel: number) =>
      sine(channel < 2 ? 500 : 3000, channel < 2 ? -20 : -3)(seconds);
    await dropFile(page, 'stage.wav', wavFile(4, { rate: 48_000, channels: 8 }, tones));
    expect(await sentenceOf(page, 'file-channels')).toContain('“stage.wav” has 8 channels.');
    await waitForLevel(page, -35);
    const { left, rate } = await record(page, 0.5);
    expect(amplitudeAt(left, 500, rate)).toBeGreaterThan(amplitudeOf(-33));
    expect(amplitudeAt(left, 3000, rate)).toBeLessThan(amplitudeOf(-80));
    await closeNotices();
  });

  it.each([8000, 192_000])('plays a file of %d Hz at its own pitch, unasked', async (rate) => {
    await dropFile(page, `${rate}.wav`, wavFile(4, { rate, bits: 32 }, sine(1500, -20)));
    await page.locator('source-details').getByText(`${rate}.wav`).waitFor();
    await expect.poll(() => lineHeard(1500)).toBeGreaterThan(amplitudeOf(-33));
    expect(await notice(page, 'file-damaged').count()).toBe(0);
    expect(await page.locator('notice-list li').count()).toBe(0);
  });
});
