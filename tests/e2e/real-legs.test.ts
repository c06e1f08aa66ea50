/** Real legs: a stereo file of known legs is nulled, what is wrong is told, and legs go out only after a promise. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LegName } from '../../src/measure/legs/pilot';
import { pilotAt } from '../../src/measure/legs/pilot';
import { tab } from '../helpers/e2e-circuit';
import {
  dropFile,
  fileButton,
  levelHeard,
  notice,
  numberShown,
  sentenceOf,
  sourceButton,
  waitForLevel,
  waitForStatus,
  withPage,
} from '../helpers/e2e-page';
import { record } from '../helpers/e2e-recorder';
import { wavFile } from '../helpers/e2e-wav';
import { hum } from '../helpers/real-legs';
import { dbfs, seededRandom } from '../helpers/signals';
import { launchChromium } from '../tooling/launch-chromium';

const RATE = 48_000;
const SECONDS = 4;
const GAIN_ERROR = 0.007;
const SKEW_SECONDS = 4e-6;
const HASH = 'page.view=legs&source.wiring=legs';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(['--use-fake-device-for-media-stream']);
});
afterAll(() => browser.close());

/** Hum on both legs, noise on each, and the cold channel's errors. */
function legsFile(gainError: number, skewSeconds: number): Buffer {
  const shared = hum(50, 0.1);
  const random = seededRandom(5);
  // ±1.2e-4 is −80 dBFS of noise: well above what resampling leaves.
  const noise = (): number => 1.2e-4 * (2 * random() - 1);
  return wavFile(SECONDS, { rate: RATE, channels: 2, bits: 32 }, (t, channel) =>
    channel === 0 ? shared(t) + noise() : (1 + gainError) * shared(t - skewSeconds) + noise(),
  );
}

async function playLegs(page: Page, name: string, bytes: Buffer): Promise<void> {
  await dropFile(page, name, bytes);
  await page.locator('source-details .name', { hasText: name }).waitFor();
  await waitForStatus(page, 'running');
  await fileButton(page, 'Loop').click();
}

async function press(page: Page, id: 'null' | 'measure'): Promise<void> {
  await page.locator(`legs-in #${id}`).click();
  await page.locator('legs-in progress').waitFor();
  await page.locator('legs-in progress').waitFor({ state: 'detached' });
}

const rejection = async (page: Page, name: 'incoming' | 'trimmed' | 'best'): Promise<number> =>
  parseFloat(await page.locator(`legs-in tr[data-rejection="${name}"] .figure`).innerText());

const findings = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('legs-in li[data-finding]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-finding')));

describe('a stereo file of two legs', () => {
  it('is nulled by one press, to what its noise leaves, and stays nulled after a reload', async () => {
    await withPage(browser, { hash: `${HASH}&monitor.volume=0` }, async (page) => {
      // What nothing but the noise would leave: the same legs without errors.
      await playLegs(page, 'perfect.wav', legsFile(0, 0));
      await waitForLevel(page, -100, -80);
      const best = dbfs((await record(page, 1)).left);

      await playLegs(page, 'legs.wav', legsFile(GAIN_ERROR, SKEW_SECONDS));
      await waitForLevel(page, best + 10);
      const before = await levelHeard(page, 1);
      await press(page, 'null');
      expect(await findings(page)).toEqual([]);
      await waitForLevel(page, -120, before - 15);
      const after = dbfs((await record(page, 1)).left);
      expect(after - best).toBeLessThan(1);

      expect(await rejection(page, 'incoming')).toBeCloseTo(42.6, 0);
      expect(await rejection(page, 'trimmed')).toBeGreaterThan((await rejection(page, 'best')) - 1);
      expect(await numberShown(page, 'legs.gain')).toBeCloseTo(-0.0606, 2);
      expect(await numberShown(page, 'legs.skew')).toBeCloseTo(-4, 0);

      await page.waitForFunction(() => location.hash.includes('legs.skew='));
      await page.reload();
      await page.locator('legs-in param-slider').first().waitFor();
      expect(await numberShown(page, 'legs.skew')).toBeCloseTo(-4, 0);
      expect(await page.locator('legs-in input[value="legs"]').isChecked()).toBe(true);
    });
  });

  it('with swapped or inverted channels is told by the pilot in it', async () => {
    await withPage(browser, { hash: HASH }, async (page) => {
      const pilots = (left: LegName, right: LegName, sign: number): Buffer =>
        wavFile(SECONDS, { rate: RATE, channels: 2 }, (t, channel) =>
          channel === 0 ? 0.1 * pilotAt(left, t) : sign * 0.1 * pilotAt(right, t),
        );
      await playLegs(page, 'swapped.wav', pilots('cold', 'hot', 1));
      await press(page, 'measure');
      expect(await findings(page)).toEqual(['swapped']);
      expect(await sentenceOf(page, 'legs-swapped')).toContain('Exchange the two plugs.');
      await playLegs(page, 'inverted.wav', pilots('hot', 'cold', -1));
      await press(page, 'measure');
      expect(await findings(page)).toEqual(['cold-inverted']);
      await notice(page, 'legs-swapped').waitFor({ state: 'detached' });
    });
  });

  it('that has one channel only, or the same twice, says so', async () => {
    await withPage(browser, { hash: HASH }, async (page) => {
      const mono = (channels: number): Buffer =>
        wavFile(SECONDS, { rate: RATE, channels }, hum(50, 0.1));
      await playLegs(page, 'mono.wav', mono(1));
      expect(await sentenceOf(page, 'legs-mono')).toContain('two different channels');
      await playLegs(page, 'twice.wav', mono(2));
      await notice(page, 'legs-mono').waitFor({ state: 'detached' });
      await press(page, 'measure');
      expect(await findings(page)).toEqual(['mono']);
      await page.locator('legs-in input[value="programme"]').check({ force: true });
      await page.locator('legs-in #null').waitFor({ state: 'detached' });
    });
  });
});

describe('a device', () => {
  it('that has one channel, or processes, is recognised when it opens', async () => {
    const init = () => {
      const settings = { channelCount: 1, echoCancellation: false, noiseSuppression: false };
      Object.assign(window, { device: settings });
      MediaStreamTrack.prototype.getSettings = () => ({ ...settings, autoGainControl: false });
    };
    await withPage(browser, { hash: HASH, init: [init], microphone: true }, async (page) => {
      await sourceButton(page, 'Microphone').click();
      await waitForStatus(page, 'running');
      await notice(page, 'legs-mono').waitFor();
      await page.evaluate(() => {
        const { device } = window as unknown as { device: MediaTrackSettings };
        Object.assign(device, { channelCount: 2, noiseSuppression: true });
      });
      await sourceButton(page, 'Microphone').click();
      await notice(page, 'legs-mono').waitFor({ state: 'detached' });
      expect(await sentenceOf(page, 'legs-processed')).toContain('noise suppression');
    });
  });
});

describe('legs that go out', () => {
  it('need a promise, begin low, carry hot and cold, and are for ears again after a reload', async () => {
    await withPage(browser, { hash: `${HASH}&monitor.volume=-6` }, async (page) => {
      const legs = wavFile(SECONDS, { rate: RATE, channels: 2 }, (t, channel) =>
        channel === 0 ? hum(50, 0.1)(t) : hum(60, 0.05)(t),
      );
      await playLegs(page, 'legs.wav', legs);
      await waitForLevel(page, -40);
      const feed = page.locator('legs-out #feed');
      expect(await feed.isDisabled()).toBe(true);
      expect(await page.locator('legs-loop #loop').isDisabled()).toBe(true);
      await page.locator('legs-out #confirm').check();
      await feed.click();
      expect(await sentenceOf(page, 'legs-out')).toContain('hot on the left');
      await waitForLevel(page, -64, -55);
      const { left, right } = await record(page, 1);
      // As it comes in at −19.5 dBFS, 40 dB lower; the cold one is half as strong.
      expect(dbfs(left)).toBeCloseTo(-59.5, 0);
      expect(dbfs(left) - dbfs(right)).toBeCloseTo(6, 0);
      // Whoever leaves and comes back can stop them.
      await tab(page, 'Circuit').click();
      await feed.waitFor({ state: 'detached' });
      await tab(page, 'Real legs').click();
      expect(await page.locator('legs-out #confirm').isChecked()).toBe(true);
      expect(await feed.isEnabled()).toBe(true);
      await page.locator('legs-out #confirm').uncheck();
      await notice(page, 'legs-out').waitFor({ state: 'detached' });
      await waitForLevel(page, -80, -50);
      await page.locator('legs-out #confirm').check();
      await feed.click();
      await page.reload();
      await page.locator('legs-out #feed').waitFor();
      expect(await page.locator('legs-out #confirm').isChecked()).toBe(false);
      expect(await page.locator('legs-out').getByText('carry sound for ears').count()).toBe(1);
    });
  });

  it('are measured by tones that can be stopped, while the page itself is silent', async () => {
    await withPage(browser, { hash: `${HASH}&monitor.volume=0` }, async (page) => {
      await playLegs(page, 'legs.wav', legsFile(0.1, 0));
      await page.locator('legs-out #confirm').check();
      await waitForLevel(page, -60);
      await page.locator('legs-loop #loop').click();
      await page.locator('legs-loop #stop').waitFor();
      // First nothing at all, for the noise; then the tone, whose peak is at −40 dBFS.
      await waitForLevel(page, -Infinity, -120);
      await waitForLevel(page, -41, -39);
      await page.locator('legs-loop #stop').click();
      await waitForLevel(page, -60, -20);
      expect(await page.locator('legs-loop #loop').isEnabled()).toBe(true);
    });
  });
});
