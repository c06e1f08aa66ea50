/** The dev server and the production build both load the worklet and make sound. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { notice, startDemo, waitForLevel, withPage } from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

describe.each(['builtUrl', 'devUrl'] as const)('the page at %s', (address) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('loads its worklet and makes sound', async () => {
    const url = inject(address);
    expect(url).toMatch(/^http:/);
    await withPage(browser, { url }, async (page) => {
      await startDemo(page, '1 kHz tone');
      // −20 dBFS, with the volume at −12 dB.
      await waitForLevel(page, -33, -31);
      expect(await notice(page, 'worklet-failed').count()).toBe(0);
    });
  });
});
