/** Record and export: what one takes home, and what happens when it can't be saved. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAudio } from '../../src/files/audio-reader';
import { readFile, textOf } from '../helpers/audio-files';
import {
  closePage,
  dropFile,
  openPage,
  sentenceOf,
  sourceButton,
  startButton,
  startDemo,
  waitForStatus,
  withPage,
} from '../helpers/e2e-page';
import { sine, wavFile } from '../helpers/e2e-wav';
import { dbfs } from '../helpers/signals';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
  ]);
});
afterAll(() => browser.close());

/** Browsers without a dialog of the page's own save through their downloads. */
const withoutPicker = (): void => {
  delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
};

/** A file system whose next write fails with the error named by `failWith`, or none. */
const withPicker = (): void => {
  const files: Record<string, Blob> = {};
  Object.assign(window, {
    files,
    failWith: '',
    showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) => {
      const fail = (window as unknown as { failWith: string }).failWith;
      const error = new DOMException('', fail);
      if (fail === 'AbortError') return Promise.reject(error);
      return Promise.resolve({
        createWritable: () =>
          Promise.resolve({
            write: (file: Blob) => {
              if (fail) return Promise.reject(error);
              files[suggestedName] = file;
              return Promise.resolve();
            },
            close: () => Promise.resolve(),
            abort: () => Promise.resolve(),
          }),
      });
    },
  });
};

const recordButton = (page: Page) => page.locator('transport-panel record-button .record');
const takes = (page: Page) => page.locator('keep-drawer take-row');
const saveButton = (page: Page, index = 0) =>
  takes(page)
    .nth(index)
    .getByRole('button', { name: /^Save / });
const problemOf = async (page: Page): Promise<string> => {
  const problem = page.locator('keep-drawer [role="alert"]');
  await problem.waitFor();
  return (await problem.innerText()).replace(/\s+/g, ' ').trim();
};

async function openDrawer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record and export' }).click();
  await page.locator('keep-drawer section').waitFor();
}

/** Exports as it is set, and waits for the files. */
async function exportAs(page: Page, format: string, what = 'One wire'): Promise<void> {
  const before = await takes(page).count();
  await page.locator('param-select[param="keep.format"] select').selectOption(format);
  await page.locator('param-choice[param="keep.what"]').getByText(what).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await takes(page).nth(before).waitFor();
}

/** Saves a take through the browser's downloads. */
async function download(page: Page, index: number): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await saveButton(page, index).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe('a recording', () => {
  it('of the demo is saved and read back, whatever was changed meanwhile', async () => {
    await withPage(browser, { init: [withoutPicker], hash: 'hum.on=1' }, async (page) => {
      expect(await recordButton(page).isDisabled()).toBe(true);
      await startDemo(page, 'Pink noise');
      await page.getByRole('button', { name: 'Pink noise', pressed: true }).waitFor();
      await page.keyboard.press('r');
      await recordButton(page)
        .getByText(/0:0[1-9]/)
        .waitFor();
      await page.locator('source-details').getByRole('button', { name: 'Sweep' }).click();
      await startButton(page).click();
      await waitForStatus(page, 'stopped');
      await startButton(page).click();
      await recordButton(page)
        .getByText(/0:0[2-9]/)
        .waitFor();
      await page.keyboard.press('r');
      await takes(page).waitFor();

      const { name, bytes } = await download(page, 0);
      expect(name).toMatch(/^Pink noise, Textbook, What was heard, [\d.-]+ [\d.]+\.wav$/);
      const { sampleRate, channels, frames } = await openAudio(bytes);
      expect(sampleRate).toBe(await page.evaluate(() => window.recorder.context!.sampleRate));
      expect(channels).toBe(2);
      expect(frames! / sampleRate).toBeGreaterThan(2);
      expect(frames! / sampleRate).toBeLessThan(20);
      expect(dbfs((await readFile(bytes))[0]!.subarray(0, sampleRate))).toBeGreaterThan(-60);
      const text = bytes.toString('latin1');
      expect(text).toContain('#source.kind=demo');
      expect(text).toContain('hum.on=1');
      // Volume −12 dB: a full-scale sine in the file is 12 dB more at the link's output.
      expect(text).toContain('0 dBFS (full-scale sine) = +36.0 dBu.');
      await takes(page).getByText('Saved').waitFor();
    });
  });

  it('that was not saved is asked about before the page is left', async () => {
    const page = await openPage(browser, { init: [withoutPicker] });
    await startDemo(page);
    await recordButton(page).click();
    await recordButton(page)
      .getByText(/0:0[1-9]/)
      .waitFor();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await recordButton(page).click();
    await takes(page).waitFor();
    await download(page, 0);
    await takes(page).getByText('Saved').waitFor();
    await closePage(page);
    expect(asked).toEqual(['beforeunload']);
  });
});

describe('an export', () => {
  it('of a file is saved as WAV and as FLAC, one wire, all wires and an A/B pair', async () => {
    await withPage(browser, { init: [withoutPicker] }, async (page) => {
      const rate = 44_100;
      const source = wavFile(3, { rate, channels: 1 }, sine(997, -20));
      await dropFile(page, 'sine: 997.wav', source);
      await waitForStatus(page, 'running');
      await openDrawer(page);
      await exportAs(page, 'wav-24');
      await exportAs(page, 'flac-24');
      await exportAs(page, 'flac-16', 'All wires');
      await exportAs(page, 'wav-32', 'A/B pair');
      await takes(page).nth(4).waitFor();

      const contextRate = await page.evaluate(() => window.recorder.context!.sampleRate);
      const wav = await download(page, 0);
      expect(wav.name).toMatch(/^sine- 997, Textbook, Output balanced, [\d.-]+ [\d.]+\.wav$/);
      const { sampleRate, channels, frames } = await openAudio(wav.bytes);
      expect([sampleRate, channels, frames]).toEqual([contextRate, 1, 3 * contextRate]);
      const [samples] = await readFile(wav.bytes);
      expect(dbfs(samples!)).toBeCloseTo(-20, 1);

      for (const [index, count, bits] of [
        [1, 1, 24],
        [2, 8, 16],
      ] as const) {
        const { name, bytes } = await download(page, index);
        expect(name).toMatch(/\.flac$/);
        expect(textOf(bytes, 0, 4)).toBe('fLaC');
        const packed = bytes.readBigUInt64BE(18);
        expect(Number(packed >> 44n)).toBe(contextRate);
        expect(Number((packed >> 41n) & 7n) + 1).toBe(count);
        expect(Number((packed >> 36n) & 31n) + 1).toBe(bits);
        expect(Number(packed & 0xfffffffffn)).toBe(3 * contextRate);
      }
      const [a, b] = [await download(page, 3), await download(page, 4)];
      expect([a.name, b.name].map((name) => name.split(', ')[2])).toEqual([
        'A balanced',
        'B unbalanced',
      ]);
      expect((await openAudio(a.bytes)).frames).toBe((await openAudio(b.bytes)).frames);
    });
  });

  it('of all wires of a stereo source does not fit into FLAC; cancelled as WAV, it leaves nothing', async () => {
    await withPage(browser, {}, async (page) => {
      await startDemo(page);
      await openDrawer(page);
      await page.locator('param-choice[param="keep.what"]').getByText('All wires').click();
      await page.locator('param-select[param="keep.format"] select').selectOption('flac-24');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      expect(await problemOf(page)).toBe(
        'A FLAC file holds at most 8 channels; all wires of this source are 16. Choose a WAV format, or one wire.',
      );

      await page.locator('param-select[param="keep.format"] select').selectOption('wav-32');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Export', exact: true }).waitFor();
      await page.waitForTimeout(500);
      expect(await takes(page).count()).toBe(0);
      expect(await page.locator('keep-drawer [role="alert"]').count()).toBe(0);
    });
  });

  it('needs something that has an end: a microphone is recorded instead', async () => {
    await withPage(browser, { microphone: true }, async (page) => {
      await openDrawer(page);
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      expect(await problemOf(page)).toMatch(/^There is nothing to export yet\./);
      await sourceButton(page, 'Microphone').click();
      await waitForStatus(page, 'running');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByText('A microphone can’t be exported').waitFor();
      expect(await problemOf(page)).toMatch(/Press Record to record it instead\.$/);
    });
  });
});

it('a take that can’t be saved stays, and says why; it is discarded by a second press', async () => {
  await withPage(browser, { init: [withPicker] }, async (page) => {
    await page.keyboard.press('r');
    expect(await sentenceOf(page, 'record-no-sound')).toMatch(/^There is nothing to record/);
    await startDemo(page);
    await openDrawer(page);
    await exportAs(page, 'wav-16');
    for (const [error, sentence] of [
      ['QuotaExceededError', /^The disk is full: nothing was saved\. The take is still here\./],
      ['NotAllowedError', /did not let the page write there\. The take is still here\./],
      ['AbortError', /^Nothing was saved: the dialog was closed\. The take is still here\./],
    ] as const) {
      await page.evaluate((name) => Object.assign(window, { failWith: name }), error);
      await saveButton(page).click();
      await expect.poll(() => problemOf(page)).toMatch(sentence);
      expect(await takes(page).count()).toBe(1);
    }
    await page.evaluate(() => Object.assign(window, { failWith: '' }));
    await saveButton(page).click();
    await takes(page).getByText('Saved').waitFor();
    expect(await page.locator('keep-drawer [role="alert"]').count()).toBe(0);
    const size = await page.evaluate(
      () => Object.values((window as unknown as { files: Record<string, Blob> }).files)[0]!.size,
    );
    expect(size).toBeGreaterThan(100_000);

    await exportAs(page, 'wav-16');
    const discard = takes(page)
      .nth(1)
      .getByRole('button', { name: /^Discard/ });
    await discard.click();
    expect(await takes(page).count()).toBe(2);
    await takes(page).nth(1).getByText('Really discard').click();
    await expect.poll(() => takes(page).count()).toBe(1);
  });
});
