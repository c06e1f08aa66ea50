/** axe finds nothing: every theme, in every state that looks different. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoneInAnyTheme, violations } from '../helpers/e2e-axe';
import {
  closePage,
  dropFile,
  notice,
  openPage,
  setNumber,
  setSwitch,
  startButton,
  startDemo,
  waitForStatus,
  withPage,
} from '../helpers/e2e-page';
import { sine, wavFile } from '../helpers/e2e-wav';
import { launchChromium } from '../tooling/launch-chromium';

describe('axe', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(['--use-fake-device-for-media-stream']);
  });
  afterAll(() => browser.close());

  it('can find something: a page made worse', async () => {
    await withPage(browser, {}, async (page) => {
      await page.locator('page-header').evaluate((header) => {
        const bare = document.createElement('button');
        header.shadowRoot!.append(bare);
      });
      expect((await violations(page)).join()).toContain('button-name');
    });
  });

  it('finds nothing while idle', async () => {
    await withPage(browser, { reducedMotion: 'reduce' }, expectNoneInAnyTheme);
  });

  it('finds nothing while the microphone waits to be confirmed, nor after', async () => {
    await withPage(browser, { microphone: true, reducedMotion: 'reduce' }, async (page) => {
      await startButton(page).click();
      await page.locator('source-details .ask').waitFor();
      await expectNoneInAnyTheme(page);
      await page
        .locator('source-details')
        .getByRole('button', { name: /Speakers/ })
        .click();
      await page.locator('source-details').getByText('Heard on speakers').waitFor();
      await expectNoneInAnyTheme(page);
    });
  });

  describe('in the Circuit view', () => {
    const hash = 'page.view=circuit&link.model=circuit&link.exaggerate=20&headphones.wiring=trs';
    let page: Page;
    beforeAll(async () => {
      page = await openPage(browser, { reducedMotion: 'reduce', hash });
      await page.locator('mend-list li').first().waitFor();
    });
    afterAll(() => closePage(page));

    it('finds nothing as it opens', () => expectNoneInAnyTheme(page));

    it('finds nothing with the scenes unfolded, one of them chosen, and a wrong value typed', async () => {
      await page.locator('scene-list summary').click();
      await page.locator('scene-list button.card').nth(1).click();
      for (const place of ['link-schematic .board', 'part-card']) {
        const field = page.locator(`${place} value-field[param="driver.ohms"] input`);
        await field.fill('many');
        await field.press('Enter');
      }
      await page.locator('link-schematic .error').waitFor();
      await expectNoneInAnyTheme(page);
    });

    it('finds nothing where parts do not fit, nor where the textbook is heard', async () => {
      await page.evaluate(() => (location.hash = 'page.view=circuit&connection.kind=rca'));
      await page.locator('fit-notices .notice').waitFor();
      await expectNoneInAnyTheme(page);
    });

    it('finds nothing on a phone', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      await expectNoneInAnyTheme(page);
    });
  });

  describe('in the Real legs view', () => {
    let page: Page;
    beforeAll(async () => {
      const hash = 'page.view=legs&source.wiring=legs';
      page = await openPage(browser, { reducedMotion: 'reduce', hash });
      await page.locator('legs-in #null').waitFor();
    });
    afterAll(() => closePage(page));

    it('finds nothing as it opens', () => expectNoneInAnyTheme(page));

    it('finds nothing where legs go out and something is wrong with those that come in', async () => {
      await dropFile(page, 'tone.wav', wavFile(20, { rate: 48_000, channels: 2 }, sine(50, -20)));
      await waitForStatus(page, 'running');
      await page.locator('legs-in #measure').click();
      await page.locator('legs-in [data-finding="mono"]').waitFor();
      await page.locator('legs-out #confirm').check();
      await page.locator('legs-out #feed').click();
      await notice(page, 'legs-out').waitFor();
      await expectNoneInAnyTheme(page);
    });

    it('finds nothing on a phone', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      await expectNoneInAnyTheme(page);
    });
  });

  describe('with everything on', () => {
    let page: Page;
    beforeAll(async () => {
      page = await openPage(browser, { reducedMotion: 'reduce' });
      await startDemo(page);
      for (const id of ['hum.on', 'rfi.on', 'hiss.on']) await setSwitch(page, id);
      await setNumber(page, 'line.mismatch', 3);
      await page.keyboard.press('1');
    });
    afterAll(() => closePage(page));

    it('finds nothing while a demo runs', () => expectNoneInAnyTheme(page));

    it('finds nothing while one records, with a take and an export that was refused', async () => {
      await page.keyboard.press('r');
      await page
        .locator('record-button')
        .getByText(/0:0[1-9]/)
        .waitFor();
      await page.keyboard.press('r');
      await page.locator('take-row').waitFor();
      await page.locator('param-choice[param="keep.what"]').getByText('All wires').click();
      await page.locator('param-select[param="keep.format"] select').selectOption('flac-24');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.locator('keep-drawer [role="alert"]').waitFor();
      await page.keyboard.press('r');
      await expectNoneInAnyTheme(page);
      await page.keyboard.press('r');
      await page.locator('take-row').nth(1).waitFor();
    });

    it('finds nothing with messages open and a wrong number typed', async () => {
      await dropFile(page, 'nothing.wav', Buffer.alloc(0));
      await page.getByRole('button', { name: 'Copy link' }).click();
      await notice(page, 'file-empty').waitFor();
      await setNumber(page, 'hum.level', 'loud');
      await page.locator('param-slider .error').waitFor();
      await expectNoneInAnyTheme(page);
    });

    it('finds nothing in the help', async () => {
      await page.locator('page-header').getByRole('button', { name: /help/i }).click();
      await page.getByRole('dialog').waitFor();
      await expectNoneInAnyTheme(page);
      await page.keyboard.press('Escape');
    });

    it('finds nothing while a file plays, and when it is stopped', async () => {
      await dropFile(page, 'tone.wav', wavFile(20, { rate: 8000 }, sine(440, -20)));
      await page.locator('source-details input.seek').waitFor();
      await expectNoneInAnyTheme(page);
      await startButton(page).click();
      await waitForStatus(page, 'stopped');
      await expectNoneInAnyTheme(page);
    });

    it('finds nothing on a phone', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      await expectNoneInAnyTheme(page);
    });
  });
});
