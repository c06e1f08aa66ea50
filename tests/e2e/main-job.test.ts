/** The main job, as a teacher does it: start, speak, hum on, press B. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closePage,
  notice,
  numberShown,
  openPage,
  setNumber,
  setSwitch,
  startButton,
  waitForStatus,
} from '../helpers/e2e-page';
import { record } from '../helpers/e2e-recorder';
import { sine, wavFile } from '../helpers/e2e-wav';
import { peak, toDb } from '../helpers/signals';
import { phasorAt } from '../helpers/spectrum';
import { microphoneFlags } from '../tooling/find-browser.mjs';
import { launchChromium } from '../tooling/launch-chromium';

/** Fundamental of the voice, clear of all harmonics of the mains. */
const VOICE_HZ = 133;
/** Level of the fundamental alone. */
const VOICE_DBFS = -26;
const MAINS_HZ = 50;
/** Of the ground loop: its fundamental and the strongest harmonics. */
const HUM_ORDERS = [1, 3, 5, 7];

/** A sung vowel: a bare sine might be taken for the howl that the feedback guard watches for. */
const vowel = (seconds: number): number =>
  [1, 0.7, 0.5, 0.6, 0.3, 0.2, 0.1].reduce(
    (sum, amplitude, i) => sum + amplitude * sine((i + 1) * VOICE_HZ, VOICE_DBFS)(seconds),
    0,
  );

/** Amplitude of a line: the median of half-seconds, so that one gap of the microphone spoils none. */
function lineOf(left: Float32Array, hz: number, rate: number): number {
  const frames = rate / 2;
  const stretches = Math.floor(left.length / frames);
  const amplitudes = Array.from(
    { length: stretches },
    (_, i) => phasorAt(left, hz, rate, i * frames, frames).amplitude,
  ).sort((a, b) => a - b);
  return amplitudes[stretches >> 1]!;
}

interface Heard {
  hum: number[];
  voice: number;
  /** The figure in the page's own words. */
  shownDb: number;
}

/** What is heard once the mode is the one asked for and its crossfade is over. */
async function listen(page: Page, mode: 'balanced' | 'unbalanced'): Promise<Heard> {
  const chosen = page.locator(`mode-switch fieldset input[value="${mode}"]`).first();
  await expect.poll(() => chosen.isChecked()).toBe(true);
  await record(page, 0.5);
  const { left, rate } = await record(page, 2.5);
  const text = await page.locator('mode-switch #removed').innerText();
  return {
    hum: HUM_ORDERS.map((order) => lineOf(left, order * MAINS_HZ, rate)),
    voice: lineOf(left, VOICE_HZ, rate),
    shownDb: parseFloat(text),
  };
}

async function toggleAndListen(page: Page): Promise<{ balanced: Heard; unbalanced: Heard }> {
  const balanced = await listen(page, 'balanced');
  await page.keyboard.press('b');
  const unbalanced = await listen(page, 'unbalanced');
  await page.keyboard.press('b');
  return { balanced, unbalanced };
}

describe('the main job', () => {
  const folder = mkdtempSync(join(tmpdir(), 'common-mode-voice-'));
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const wav = join(folder, 'voice.wav');
    writeFileSync(wav, wavFile(10, { rate: 48_000 }, vowel));
    browser = await launchChromium(microphoneFlags(wav));
    page = await openPage(browser, { microphone: true });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts the microphone with one press, its processing off, and keeps it silent until asked', async () => {
    await startButton(page).click();
    await waitForStatus(page, 'running');
    const details = page.locator('source-details');
    await details.getByText('What do you listen with?').waitFor();
    // It is there: the input meter shows it.
    const meter = page.locator('transport-panel level-meter').first().locator('.value');
    await expect.poll(() => meter.textContent()).toMatch(/−2\d dBFS/);
    expect(peak((await record(page, 1)).left), 'before it is confirmed').toBe(0);
    expect(await details.locator('.granted .off').count()).toBe(3);
  });

  it('lets the voice be heard once headphones are confirmed', async () => {
    await page.locator('source-details').getByRole('button', { name: 'Headphones' }).click();
    await record(page, 0.5);
    const { left, rate } = await record(page, 1.5);
    // The volume is at −12 dB.
    expect(toDb(lineOf(left, VOICE_HZ, rate))).toBeCloseTo(VOICE_DBFS - 12, 0);
    expect(await notice(page, 'howl').count()).toBe(0);
  });

  it('makes the hum fall by the figure on the page when B is pressed, the voice staying as loud', async () => {
    await setSwitch(page, 'hum.on');
    await setNumber(page, 'line.mismatch', 1);
    const { balanced, unbalanced } = await toggleAndListen(page);
    HUM_ORDERS.forEach((order, i) => {
      const fall = toDb(unbalanced.hum[i]! / balanced.hum[i]!);
      expect(Math.abs(fall - balanced.shownDb), `harmonic ${order} fell by ${fall}`).toBeLessThan(
        0.5,
      );
      expect(Math.abs(fall - unbalanced.shownDb)).toBeLessThan(0.5);
    });
    // 40 dB of the mismatch, 6 of the match.
    expect(balanced.shownDb).toBeCloseTo(46, 0);
    expect(toDb(unbalanced.hum[0]!)).toBeGreaterThan(-36);
    expect(Math.abs(toDb(balanced.voice / unbalanced.voice))).toBeLessThan(0.2);
  });

  it('does so with the real 6 dB too, which the voice then gains', async () => {
    await page.locator('mode-switch param-choice[param="monitor.match"]').getByText('Real').click();
    const { balanced, unbalanced } = await toggleAndListen(page);
    HUM_ORDERS.forEach((order, i) => {
      const fall = toDb(unbalanced.hum[i]! / balanced.hum[i]!);
      expect(Math.abs(fall - balanced.shownDb), `harmonic ${order} fell by ${fall}`).toBeLessThan(
        0.5,
      );
    });
    expect(balanced.shownDb).toBeCloseTo(40, 0);
    // The cold leg is 1 % louder: 1 + 1.01 of the source instead of 1.
    expect(toDb(balanced.voice / unbalanced.voice)).toBeCloseTo(toDb(2.01), 1);
  });

  it('falls silent when stopped and starts again with the same settings', async () => {
    await startButton(page).click();
    await waitForStatus(page, 'stopped');
    await page.waitForFunction(() => window.recorder.context?.state === 'suspended');
    await startButton(page).click();
    await waitForStatus(page, 'running');
    await page.locator('mode-switch #removed').getByText('dB').waitFor();
    expect(await numberShown(page, 'line.mismatch')).toBe(1);
    await closePage(page);
  });
});
