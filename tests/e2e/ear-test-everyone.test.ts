/** The Ear test view in every state that looks different: axe finds nothing in any theme, and nothing is too wide. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThresholdPlan } from '../../src/eartest/plan';
import { abxCard, thresholdCard } from '../helpers/ear-test-cards';
import { expectNoneInAnyTheme } from '../helpers/e2e-axe';
import { dropOnDesk, resultFile } from '../helpers/e2e-desk';
import { answerThreshold, hurry, installHurry } from '../helpers/e2e-hurry';
import { closePage, openPage, startDemo } from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

/** A laptop at 200 % zoom, and a phone. */
const ZOOMED = { width: 640, height: 400 };
const PHONE = { width: 360, height: 740 };

const view = 'page.view=test&source.kind=demo&source.demo=tone&hum.on=1';
const threshold = `${view}&test.design=threshold&test.method=staircase&test.thresholdTrials=20`;
const HUM: ThresholdPlan = { variable: 'hum.level', method: 'bayes', fromDb: -80, toDb: -20 };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await openPage(browser, {
    hash: threshold,
    viewport: ZOOMED,
    deviceScaleFactor: 2,
    init: [installHurry],
    reducedMotion: 'reduce',
  });
  await page.locator('test-setup').waitFor();
});
afterAll(async () => {
  await closePage(page);
  await browser.close();
});

const press = (inside: string, name: string | RegExp): Promise<void> =>
  page.locator(inside).getByRole('button', { name }).click();
const openAll = async (inside: string): Promise<void> => {
  for (const summary of await page.locator(`${inside} summary`).all()) await summary.click();
};

async function expectRoom(what: string): Promise<void> {
  for (const size of [PHONE, ZOOMED]) {
    await page.setViewportSize(size);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overflow, `${what}, ${size.width} px`).toBeLessThanOrEqual(0);
  }
}

/** The last theme is the projector's, the largest. */
async function expectFine(what: string): Promise<void> {
  await expectNoneInAnyTheme(page);
  await expectRoom(what);
}

/** Answers an open trial of a threshold by keys. */
async function answer(trial: number): Promise<void> {
  await page.locator('test-run h2').getByText(`Trial ${trial} of`).waitFor();
  await answerThreshold(page, 1);
}

describe('for everyone', () => {
  it('the set-up, whatever is compared', async () => {
    await expectFine('threshold');
    for (const compare of ['switch', 'wires', 'scenes', 'kept', 'values']) {
      await page.evaluate((hash) => (location.hash = hash), `${view}&test.compare=${compare}`);
      await page
        .locator(`param-select[param="test.compare"] select, input[value="${compare}"]`)
        .first()
        .waitFor();
      await expectRoom(compare);
    }
    await expectFine('values');
  });

  it('a practice with places of their own, and its answer told', async () => {
    await page.evaluate((hash) => (location.hash = hash), `${view}&test.design=abx`);
    await startDemo(page);
    await press('test-setup', 'Plan the test');
    await press('test-plan', 'Practise');
    await press('test-run', /^Hear X/);
    for (const key of ['Shift+A', 'Shift+A']) await page.keyboard.press(key);
    await page.locator('test-run .feedback').waitFor();
    await expectFine('practice');
    await press('test-run', 'End practice');
    await press('test-plan', /^Change/);
  });

  it('a plan, its hashes folded or not', async () => {
    await page.evaluate((hash) => (location.hash = hash), threshold);
    await press('test-setup', 'Plan the test');
    await page.locator('test-plan').waitFor();
    await expectFine('plan');
    await openAll('test-plan');
    await expectRoom('plan, unfolded');
  });

  it('a trial with a staircase, and the test to be ended', async () => {
    await press('test-plan', 'Begin');
    await hurry(page);
    for (let trial = 1; trial <= 4; trial++) await answer(trial);
    await openAll('test-climb');
    await page.keyboard.press('p');
    await page.locator('test-run .answers button:enabled').first().waitFor();
    await page.keyboard.press('Shift+2');
    await press('end-test', 'End the test');
    await expectFine('trial');
  });

  it('a break', async () => {
    await press('test-run', 'Take a break');
    await page.locator('test-wait').waitFor();
    await expectFine('break');
    await press('test-wait', 'Go on');
  });

  it('a result that is not saved yet, and one that was brought, with everything unfolded', async () => {
    for (let trial = 5; trial <= 20; trial++) await answer(trial);
    await page.locator('test-card').waitFor();
    await dropOnDesk(page, [resultFile(await abxCard(12), 'brought.json')]);
    await page.locator('test-desk test-card').waitFor();
    await openAll('test-card');
    await press('test-card', 'New test');
    await page.locator('test-card .sure').waitFor();
    await expectFine('result');
  });

  it('a class of several results, one of them unfolded, one refused, and a show of hands', async () => {
    await press('test-card', 'Start anew without saving');
    const cards = await Promise.all([
      ...[9, 16].map((right, k) => abxCard(right, k + 2)),
      ...[-50, -44, -41].map((earDb, k) => thresholdCard(earDb, HUM, { seed: k + 1 })),
    ]);
    await dropOnDesk(page, [
      ...cards.map((card, k) => resultFile(card, `${'a long file name '.repeat(8)}${k}.json`)),
      { name: `${'broken'.repeat(20)}.json`, content: '{' },
    ]);
    await page.locator('class-panel').waitFor();
    await page.locator('class-panel').getByRole('button', { name: 'Show Ada' }).last().click();
    await openAll('test-desk');
    await press('hands-tally', /^One more for A/);
    await page.locator('hands-tally').getByRole('radio', { name: 'A', exact: true }).check();
    await press('hands-tally', 'Next round');
    await press('hands-tally', /^One more for B/);
    await page.locator('hands-tally .share').waitFor();
    await expectFine('class');
    await page.setViewportSize(PHONE);
    await expectNoneInAnyTheme(page);
  });
});
