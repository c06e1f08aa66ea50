/**
 * Sources: files dropped and picked, demo material, changing over without a click.
 *
 * The fixtures are ffmpeg's own sine of 440 Hz and 1.5 s, at −18 dBFS:
 * `ffmpeg -f lavfi -i sine=frequency=440:sample_rate=48000:duration=1.5 -c:a CODEC sine-440.EXT`
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closePage,
  demoButton,
  dropFile,
  fileButton,
  openPage,
  sentenceOf,
  sourceButton,
  startButton,
  startDemo,
  waitForLevel,
  waitForStatus,
  withPage,
} from '../helpers/e2e-page';
import { record, recordingSince, startRecording } from '../helpers/e2e-recorder';
import { sine, wavFile } from '../helpers/e2e-wav';
import { amplitudeOf, largestDifference } from '../helpers/signals';
import { amplitudeAt } from '../helpers/spectrum';
import { launchChromium } from '../tooling/launch-chromium';

const fixture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)));

const details = (page: Page) => page.locator('source-details');

/** Amplitude of a line in the next half second. */
async function lineHeard(page: Page, hz: number): Promise<number> {
  const { left, rate } = await record(page, 0.5);
  return amplitudeAt(left, hz, rate);
}

/** Clearly there; the tones below are at −12 and −18 dBFS, the volume at −12 dB. */
const HEARD = amplitudeOf(-34);

/** One second each of 300, 600 and 1200 Hz. */
const STEPS_HZ = [300, 600, 1200];
const threeTones = (): Buffer =>
  wavFile(3, { rate: 44_100 }, (at) => sine(STEPS_HZ[Math.min(2, Math.floor(at))]!, -12)(at));

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
  ]);
});
afterAll(() => browser.close());

describe('a file', () => {
  it('plays when it is dropped on the page', async () => {
    await withPage(browser, {}, async (page) => {
      await dropFile(page, 'three tones.wav', threeTones());
      await waitForStatus(page, 'running');
      await details(page).getByText('three tones.wav').waitFor();
      await details(page)
        .getByText(/^0:0\d of 0:03$/)
        .waitFor();
      await waitForLevel(page, -30);
    });
  });

  it('plays when it is picked, pauses, seeks, loops and tells where it is', async () => {
    await withPage(browser, {}, async (page) => {
      const chooser = page.waitForEvent('filechooser');
      await sourceButton(page, 'File').click();
      const file = { name: 'three tones.wav', mimeType: 'audio/wav', buffer: threeTones() };
      await (await chooser).setFiles(file);
      await fileButton(page, 'Pause').waitFor();
      await waitForLevel(page, -30);

      await fileButton(page, 'Pause').click();
      await fileButton(page, 'Play').waitFor();
      await waitForLevel(page, -Infinity, -120);

      const seek = details(page).locator('input.seek');
      await seek.fill('2');
      await details(page).getByText('0:02 of 0:03').waitFor();
      await fileButton(page, 'Play').click();
      expect(await lineHeard(page, 1200)).toBeGreaterThan(HEARD);

      // It ends by itself, back at its start.
      await fileButton(page, 'Play').waitFor();
      await details(page).getByText('0:00 of 0:03').waitFor();

      await fileButton(page, 'Loop').click();
      await seek.fill('2.5');
      await fileButton(page, 'Play').click();
      await expect.poll(() => lineHeard(page, 300)).toBeGreaterThan(HEARD);
      expect(await fileButton(page, 'Pause').count()).toBe(1);
    });
  });

  describe('of any format that the browser decodes', () => {
    let page: Page;
    beforeAll(async () => {
      page = await openPage(browser);
    });
    afterAll(() => closePage(page));

    it.each([
      ['sine-440.flac', 'audio/flac'],
      ['sine-440.mp3', 'audio/mpeg'],
      ['sine-440.m4a', 'audio/mp4; codecs="mp4a.40.2"'],
      ['sine-440.aac', 'audio/aac'],
      ['sine-440.opus', 'audio/ogg; codecs="opus"'],
      ['sine-440.ogg', 'audio/ogg; codecs="vorbis"'],
    ])('plays: %s', async (name, type) => {
      const decodes = await page.evaluate((mime) => new Audio().canPlayType(mime) !== '', type);
      await dropFile(page, name, fixture(name));
      if (!decodes) {
        expect(await sentenceOf(page, 'file-damaged')).toContain(name);
        return;
      }
      await details(page).getByText(name).waitFor();
      await details(page)
        .getByText(/ of 0:01$/)
        .waitFor();
      await fileButton(page, 'Loop').click();
      await expect.poll(() => lineHeard(page, 440)).toBeGreaterThan(HEARD);
    });
  });
});

describe('the demo material', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(browser);
    await startDemo(page, 'Silence');
  });
  afterAll(() => closePage(page));

  it.each(['Music', 'Speech', '1 kHz tone', 'Pink noise', 'Sweep'])(
    'sounds, after silence: %s',
    async (name) => {
      await waitForLevel(page, -Infinity, -120);
      await demoButton(page, name).click();
      await waitForLevel(page, -60, -10);
      await demoButton(page, 'Silence').click();
    },
  );
});

/** No step and no kink beyond those of a sine of this frequency and amplitude. */
function expectNoClick(
  what: string,
  sound: Float32Array,
  hz: number,
  amplitude: number,
  rate: number,
): void {
  const turn = (2 * Math.PI * hz) / rate;
  expect(largestDifference(sound, 1), `step: ${what}`).toBeLessThan(1.1 * amplitude * turn);
  expect(largestDifference(sound, 2), `kink: ${what}`).toBeLessThan(1.4 * amplitude * turn ** 2);
}

describe('changing over while it runs', () => {
  it('makes no click, whatever changes', async () => {
    await withPage(browser, {}, async (page) => {
      const amplitude = amplitudeOf(-32);
      const file = wavFile(9, { rate: 48_000 }, sine(1000, -20));
      const heard = () => waitForLevel(page, -33);
      const silent = () => waitForLevel(page, -Infinity, -120);
      await startDemo(page, '1 kHz tone');
      await heard();
      const steps: [what: string, act: () => Promise<void>, settled: () => Promise<void>][] = [
        ['to silence', () => demoButton(page, 'Silence').click(), silent],
        ['to the tone', () => demoButton(page, '1 kHz tone').click(), heard],
        [
          'to a file',
          () => dropFile(page, 'a.wav', file),
          () => fileButton(page, 'Pause').waitFor(),
        ],
        ['a seek', () => details(page).locator('input.seek').fill('4.03'), heard],
        ['a pause', () => fileButton(page, 'Pause').click(), silent],
        ['playing on', () => fileButton(page, 'Play').click(), heard],
        [
          'back to the tone',
          () => sourceButton(page, 'Demo').click(),
          () => demoButton(page, 'Music').waitFor(),
        ],
        ['mute', () => page.keyboard.press('m'), silent],
        ['unmute', () => page.keyboard.press('m'), heard],
      ];
      for (const [what, act, settled] of steps) {
        await startRecording(page);
        await act();
        await settled();
        const { left, rate } = await recordingSince(page, 0.3);
        expectNoClick(what, left, 1000, amplitude, rate);
      }
    });
  });
});

/** Counts what a page asks of the microphone and of the loudspeakers. */
function countAsking(): void {
  const asked = { microphone: 0, contexts: 0 };
  Object.assign(window, { asked });
  const media = navigator.mediaDevices;
  const open = media.getUserMedia.bind(media);
  media.getUserMedia = (constraints) => {
    asked.microphone++;
    return open(constraints);
  };
  const Native = window.AudioContext;
  window.AudioContext = class extends Native {
    constructor(options?: AudioContextOptions) {
      super(options);
      asked.contexts++;
    }
  };
}

const askedOf = (page: Page): Promise<{ microphone: number; contexts: number }> =>
  page.evaluate(() => (window as unknown as { asked: never }).asked);

describe('a link', () => {
  it('never starts a microphone by itself; the press does', async () => {
    const hash = 'source.kind=microphone&hum.on=1';
    await withPage(browser, { hash, init: [countAsking], microphone: true }, async (page) => {
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => (location.hash = '#source.kind=microphone&hum.level=-30'));
      await page.locator('body').click({ position: { x: 2, y: 2 } });
      expect(await askedOf(page)).toEqual({ microphone: 0, contexts: 0 });

      await startButton(page).click();
      await waitForStatus(page, 'running');
      expect((await askedOf(page)).microphone).toBe(1);
    });
  });
});
