/** Blind tests of what the page does not make itself: a microphone, and a file that a reload forgets. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFile, sourceButton, waitForStatus, withPage } from '../helpers/e2e-page';
import { sine, wavFile } from '../helpers/e2e-wav';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(['--use-fake-device-for-media-stream']);
});
afterAll(() => browser.close());

const hash = 'page.view=test&hum.on=1&test.trials=8';
const setup = (page: Page) => page.locator('test-setup');
const plan = (page: Page) => page.locator('test-plan');
const title = (page: Page) => page.locator('test-run h2');
const planTest = (page: Page): Promise<void> =>
  setup(page).getByRole('button', { name: 'Plan the test' }).click();

/** Listens and answers A, by keys; `trial` counts from 1. */
async function answer(page: Page, trial: number): Promise<void> {
  await title(page).getByText(`Trial ${trial} of 8`).waitFor();
  for (const key of ['x', 'Shift+A', 'Shift+A']) await page.keyboard.press(key);
}

describe('a blind test', () => {
  it('of a microphone waits until it may be heard, and is matched with pink noise', async () => {
    await withPage(browser, { hash, microphone: true }, async (page) => {
      await sourceButton(page, 'Microphone').click();
      await page.locator('source-details .ask').waitFor();
      await waitForStatus(page, 'running');
      await planTest(page);
      await setup(page)
        .locator('[role=alert]')
        .getByText('The microphone is not heard yet. Say above whether you wear headphones')
        .waitFor();
      expect(await plan(page).count()).toBe(0);
      await page
        .locator('source-details')
        .getByRole('button', { name: /^Headphones/ })
        .click();
      await planTest(page);
      await plan(page).waitFor();
      const text = await plan(page).locator('dl').innerText();
      expect(text).toContain('measured with pink noise');
      expect(text).toContain('A is turned down by 6.02 dB, for as wired it is 6.02 LU louder');
      // Nobody can tell beforehand what will be said.
      expect(text).not.toContain('Hash of the source');
      await plan(page).getByRole('button', { name: 'Begin' }).click();
      await answer(page, 1);
      await answer(page, 2);
    });
  });

  it('of a file asks for the same file after a reload, and takes no other', async () => {
    const song = wavFile(3, { rate: 48_000 }, sine(300, -20));
    const other = wavFile(3, { rate: 48_000 }, sine(301, -20));
    await withPage(browser, { hash }, async (page) => {
      await dropFile(page, 'song.wav', song);
      await waitForStatus(page, 'running');
      await page.locator('source-details input.seek').waitFor();
      await planTest(page);
      await plan(page).waitFor();
      expect(await plan(page).locator('dl').innerText()).toContain('measured with the source');
      await plan(page).getByRole('button', { name: 'Begin' }).click();
      await answer(page, 1);
      await title(page).getByText('Trial 2 of 8').waitFor();
      await page.reload();

      const wait = page.locator('test-wait');
      const goOn = wait.getByRole('button', { name: 'Go on' });
      const refused = wait.locator('[role=alert]');
      await goOn.click();
      await refused.getByText(/Choose the same file/).waitFor();
      await dropFile(page, 'song.wav', other);
      await page.locator('source-details input.seek').waitFor();
      await goOn.click();
      await refused.getByText(/not the source/).waitFor();
      await dropFile(page, 'song again.wav', song);
      await page.locator('source-details').getByText('song again.wav').waitFor();
      await goOn.click();
      for (let trial = 2; trial <= 8; trial++) await answer(page, trial);
      await page.locator('test-card').waitFor();
      const card = page.locator('test-card');
      expect(await card.getByText(/\d of 8 right/).count()).toBe(1);
      await card.locator('summary').getByText('What happened').click();
      expect(await card.getByText('The page was loaded anew').count()).toBe(1);
    });
  });
});
