/** A blind test as it is taken: by keys alone, through interruptions, and its card brought back. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayLevels } from '../../src/eartest/adaptive/replay-levels';
import type { TestCard } from '../../src/eartest/card';
import { readCard } from '../../src/eartest/card-file';
import { hitsOf } from '../../src/eartest/verify-card';
import { focused } from '../helpers/e2e-keyboard';
import { demoButton, dropFile, startDemo, waitForStatus, withPage } from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const SET_UP = 'page.view=test&source.kind=demo&source.demo=music&hum.on=1&test.trials=8';
/** A result is downloaded where the browser has no dialog of the page's own. */
const withoutPicker = (): void => {
  delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
};
/** Lets the machine's clock, its tab and its outputs do what a laptop's do. */
const laptop = (): void => {
  let isHidden = false;
  let lateMilliseconds = 0;
  let hasHeadphones = false;
  Object.defineProperty(document, 'visibilityState', {
    get: () => (isHidden ? 'hidden' : 'visible'),
  });
  const now = Date.now.bind(Date);
  Date.now = () => now() + lateMilliseconds;
  const media = navigator.mediaDevices;
  media.enumerateDevices = () => {
    const device = { kind: 'audiooutput', deviceId: 'h', groupId: 'h', label: 'Headphones' };
    const other = { ...device, deviceId: 's', label: 'Speakers' };
    return Promise.resolve([hasHeadphones ? device : other] as MediaDeviceInfo[]);
  };
  Object.assign(window, {
    laptop: {
      hide(next: boolean) {
        isHidden = next;
        document.dispatchEvent(new Event('visibilitychange'));
      },
      sleep() {
        lateMilliseconds += 3_600_000;
      },
      plugIn() {
        hasHeadphones = true;
        media.dispatchEvent(new Event('devicechange'));
      },
    },
  });
};
interface Laptop {
  hide(next: boolean): void;
  sleep(): void;
  plugIn(): void;
}
const onLaptop = (page: Page, work: (laptop: Laptop) => void): Promise<void> =>
  page.evaluate(`(${String(work)})(window.laptop)`);

/** Tabs on until the focus is on a button of that name; fails when the page's end comes first. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).name.endsWith(name)) return;
  }
  throw new Error(`No Tab stop is called “${name}”.`);
}

const title = (page: Page) => page.locator('test-run h2');
const waitsFor = (page: Page) => page.locator('test-wait');

/** Listens and answers A, by keys; `trial` counts from 1. */
async function answer(page: Page, trial: number, trials = 8): Promise<void> {
  await expect.poll(() => title(page).innerText()).toBe(`Trial ${trial} of ${trials}`);
  for (const key of ['a', 'x', 'Shift+A', 'Shift+A']) await page.keyboard.press(key);
}

/** Whether the browser would ask before a reload. */
const asksBeforeLeaving = (page: Page): Promise<boolean> =>
  page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

async function savedCard(page: Page): Promise<{ text: string; card: TestCard }> {
  const download = page.waitForEvent('download');
  await page.locator('test-card').getByRole('button', { name: 'Save result' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const result = await readCard(text, replayLevels);
  if ('refused' in result) throw new Error(result.refused);
  return { text, card: result.card };
}

describe('a blind test', () => {
  it('is planned, practised, taken and brought back by keys alone', async () => {
    await withPage(browser, { hash: SET_UP, init: [withoutPicker] }, async (page) => {
      await page.keyboard.press('Space');
      await waitForStatus(page, 'running');
      await tabTo(page, 'Plan the test');
      await page.keyboard.press('Enter');
      await page.locator('test-plan').waitFor();
      const planned = await page.locator('test-plan').locator('code').allInnerTexts();
      await tabTo(page, 'Practise');
      await page.keyboard.press('Enter');
      await title(page).waitFor();
      const status = page.locator('test-run [role=status]');
      for (const key of ['a', 'b', 'Shift+B']) await page.keyboard.press(key);
      expect(await status.innerText()).toBe('Hear X first.');
      expect(await page.locator('test-run button.answer:enabled').count()).toBe(0);
      for (const key of ['x', 'Shift+B', 'Shift+B']) await page.keyboard.press(key);
      await expect.poll(() => page.locator('test-run .feedback').innerText()).toMatch(/X was [AB]/);
      await tabTo(page, 'End practice');
      await page.keyboard.press('Enter');
      await tabTo(page, 'Begin');
      await page.keyboard.press('Enter');
      for (let trial = 1; trial <= 8; trial++) {
        await expect.poll(() => status.innerText()).toContain(`Trial ${trial} of 8`);
        await answer(page, trial);
      }
      await page.locator('test-card').waitFor();
      expect(await asksBeforeLeaving(page)).toBe(true);
      const { text, card } = await savedCard(page);
      expect(await asksBeforeLeaving(page)).toBe(false);
      expect(card).toMatchObject({ outcome: 'complete', plan: { trials: 8 } });
      expect(card.events.map(({ kind }) => kind)).toEqual(['practice']);
      expect(card.plan.levels.wiredLu).toBeCloseTo(-6.02, 1);
      expect(Math.abs(card.plan.levels.playedLu)).toBeLessThan(0.1);
      // What was shown beforehand stands on the card.
      const shown = planned.join(' ');
      for (const hash of [card.planHash, card.plan.orderHash]) {
        expect(shown).toContain(hash.slice(0, 8));
      }
      const hits = hitsOf(card).filter(Boolean).length;
      expect(await page.locator('test-card').getByText(`${hits} of 8 right`).count()).toBe(1);

      // The browser's own way to print gives the sheet alone, for as long as it prints.
      const sheets: Promise<number> = page.evaluate(
        () =>
          new Promise((resolve) => {
            window.addEventListener('beforeprint', () =>
              resolve(document.querySelectorAll('body > card-sheet').length),
            );
          }),
      );
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      expect(await sheets).toBe(1);
      expect(await page.locator('body > card-sheet').count()).toBe(0);

      await page.locator('test-card').getByRole('button', { name: 'New test' }).click();
      await dropFile(page, 'result.json', Buffer.from(text));
      await page.locator('test-desk .good').waitFor();
      expect(await page.locator('test-desk .good').innerText()).toContain('Unchanged');
      await dropFile(page, 'other.json', Buffer.from(text.replace('"trials":8', '"trials":9')));
      await page.locator('test-desk [data-why]').waitFor();
      await dropFile(page, 'not-a-card.json', Buffer.from('{"a":'));
      await expect.poll(() => page.locator('test-desk [data-why]').count()).toBeGreaterThan(0);
      // None of them was taken for music.
      expect(await page.locator('notice-list li').count()).toBe(0);
    });
  });

  it('waits when the tab, the outputs, the machine or the sound goes, and says so on its card', async () => {
    await withPage(browser, { hash: SET_UP, init: [withoutPicker, laptop] }, async (page) => {
      await startDemo(page);
      await page.locator('test-setup').getByRole('button', { name: 'Plan the test' }).click();
      await page.locator('test-plan').getByRole('button', { name: 'Begin' }).click();
      const goOn = async (sentence: string): Promise<void> => {
        await expect.poll(() => waitsFor(page).locator('p').first().innerText()).toBe(sentence);
        await waitsFor(page).getByRole('button', { name: 'Go on' }).click();
        await title(page).waitFor();
      };
      await answer(page, 1);
      await onLaptop(page, (it) => it.hide(true));
      await onLaptop(page, (it) => it.hide(false));
      await goOn('You were elsewhere: the page was hidden.');
      await answer(page, 2);
      await onLaptop(page, (it) => it.plugIn());
      await goOn(
        'The sound output changed, or a device was plugged in or taken out. Listen with what you began with, if you can; the result says that this happened.',
      );
      await answer(page, 3);
      await onLaptop(page, (it) => it.sleep());
      await goOn('The machine was asleep.');
      await answer(page, 4);
      await page.keyboard.press('m');
      await page.keyboard.press('m');
      await page.locator('transport-panel button.start').click();
      await goOn('The sound was stopped. Going on starts it again.');
      await answer(page, 5);
      await expect.poll(() => title(page).innerText()).toBe('Trial 6 of 8');
      await page.reload();
      await goOn(
        'The page was loaded anew. Nothing is lost: the test goes on where it was, with the same source.',
      );
      for (let trial = 6; trial <= 8; trial++) await answer(page, trial);
      await page.locator('test-card').waitFor();
      const { card } = await savedCard(page);
      expect(card.outcome).toBe('complete');
      expect(card.trials).toHaveLength(8);
      expect(card.events.map(({ kind, trial }) => [kind, trial])).toEqual(
        expect.arrayContaining([
          ['hidden', 1],
          ['output-changed', 2],
          ['asleep', 3],
          ['paused', 4],
          ['reloaded', 5],
        ]),
      );
      await page.locator('test-card').getByRole('button', { name: 'New test' }).click();
      await page.reload();
      await page.locator('test-setup').waitFor();
    });
  });

  it('is void when it is ended early, and of one source to its end', async () => {
    await withPage(browser, { hash: SET_UP, init: [withoutPicker] }, async (page) => {
      await startDemo(page);
      await page.locator('test-setup').getByRole('button', { name: 'Plan the test' }).click();
      // The source may change until the test begins: then it begins with another.
      await page.locator('test-plan').waitFor();
      await demoButton(page, 'Pink noise').click();
      await expect
        .poll(() => demoButton(page, 'Pink noise').getAttribute('aria-pressed'))
        .toBe('true');
      await page.locator('test-plan').getByRole('button', { name: 'Begin' }).click();
      await answer(page, 1);
      await dropFile(page, 'song.wav', Buffer.from('RIFF'));
      await page.locator('notice-list li[data-code="source-in-test"]').waitFor();
      await answer(page, 2);
      await page.locator('end-test').getByRole('button').first().click();
      await page.locator('end-test').getByRole('button', { name: 'Really end it' }).click();
      await page.locator('test-card').waitFor();
      const { card } = await savedCard(page);
      expect(card).toMatchObject({ outcome: 'void', reason: 'abandoned' });
      expect(card.trials).toHaveLength(2);
      expect(card.plan.source.name).toBe('music');
    });
  });
});
