/** A real link, heard: what the page measures and what the loudspeakers get is what the circuit gives. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solveLink } from '../../src/circuit/solve-link';
import { DEFAULT_LINK_VALUES, describeLink } from '../../src/state/link-values';
import { startButton, waitForStatus, withPage } from '../helpers/e2e-page';
import { record } from '../helpers/e2e-recorder';
import { toDb } from '../helpers/signals';
import { phasorAt } from '../helpers/spectrum';
import { launchChromium } from '../tooling/launch-chromium';

const VALUES = { ...DEFAULT_LINK_VALUES, 'driver.imbalance': 10, 'earth.voltage': 1000 };
/** Only the voltage between the earths, at full volume and in its real relation to the programme. */
const HASH =
  'link.model=circuit&driver.imbalance=10&earth.voltage=1000&field.magnetic=0&receiver.noise=-140' +
  '&source.kind=demo&source.demo=silence&monitor.match=real&monitor.volume=0';

/** Unbalanced over balanced at the fundamental, dB, by the solver. */
function solvedDb(): number {
  const { hot, out } = solveLink(describeLink(VALUES), [50]).transfers.earth;
  return toDb(Math.hypot(hot.re[0]!, hot.im[0]!) / Math.hypot(out.re[0]!, out.im[0]!));
}

async function humHeard(page: Page, mode: 'balanced' | 'unbalanced'): Promise<number> {
  const radio = page.locator(`mode-switch fieldset input[value="${mode}"]`).first();
  if (!(await radio.isChecked())) await page.keyboard.press('b');
  await page.waitForTimeout(300);
  const { left, rate } = await record(page, 1.2);
  return phasorAt(left, 50, rate, 0, rate).amplitude;
}

describe('a real link', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('takes from the hum what its circuit takes', async () => {
    await withPage(browser, { hash: HASH }, async (page) => {
      await startButton(page).click();
      await waitForStatus(page, 'running');
      await page.waitForTimeout(1200);
      const [unbalanced, balanced] = [
        await humHeard(page, 'unbalanced'),
        await humHeard(page, 'balanced'),
      ];
      expect(toDb(unbalanced / balanced)).toBeCloseTo(solvedDb(), 0);
      const shown = await page.locator('removed-figure #removed').innerText();
      expect(Math.abs(parseFloat(shown) - solvedDb())).toBeLessThan(0.5);
    });
  });

  it('follows every value while it plays, and comes back to the textbook', async () => {
    await withPage(browser, { hash: HASH }, async (page) => {
      await startButton(page).click();
      await waitForStatus(page, 'running');
      await page.waitForTimeout(800);
      const before = await humHeard(page, 'balanced');
      const rehash = (hash: string): Promise<void> =>
        page.evaluate((text) => void (location.hash = text), hash);
      await rehash(HASH.replace('imbalance=10', 'imbalance=100'));
      await page.waitForTimeout(500);
      expect(toDb((await humHeard(page, 'balanced')) / before)).toBeGreaterThan(18);
      await rehash(HASH.replace('link.model=circuit&', ''));
      await page.waitForTimeout(500);
      expect(await humHeard(page, 'unbalanced')).toBeLessThan(1e-6);
    });
  });
});
