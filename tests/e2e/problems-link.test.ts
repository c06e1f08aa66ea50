/** Addresses that something is wrong with: what can be understood is taken, the rest is told. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  notice,
  numberShown,
  sentenceOf,
  startDemo,
  switchShown,
  waitForLevel,
  withPage,
} from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

it('unknown keys and values are named and left out', async () => {
  const hash = 'hum.level=-33&nonsense=1&hum.on=perhaps&hum.character=sine&__proto__=2&%ff=%zz';
  await withPage(browser, { hash }, async (page) => {
    const sentence = await sentenceOf(page, 'link-unknown');
    expect(sentence).toContain('nonsense, hum.on');
    expect(sentence).toContain('They were left out; all others were taken.');
    expect(await numberShown(page, 'hum.level')).toBe(-33);
    expect(await switchShown(page, 'hum.on')).toBe(false);
  });
});

it('values out of range become the nearest allowed, and are named', async () => {
  const hash = 'hum.level=50&line.mismatch=-1e9&line.skew=4';
  await withPage(browser, { hash }, async (page) => {
    expect(await sentenceOf(page, 'link-clamped')).toContain('hum.level, line.mismatch.');
    expect(await numberShown(page, 'hum.level')).toBe(0);
    expect(await numberShown(page, 'line.mismatch')).toBe(-20);
    expect(await numberShown(page, 'line.skew')).toBe(4);
    expect(await notice(page, 'link-unknown').count()).toBe(0);
  });
});

it('100 kB of junk is refused in one sentence, and the page works', async () => {
  const junk = Array.from({ length: 100_000 }, (_, i) => 'a=&%20<é#'[(i * 7) % 9]).join('');
  await withPage(browser, { hash: junk }, async (page) => {
    expect(await sentenceOf(page, 'link-oversized')).toContain('your own settings stay');
    expect(await page.locator('notice-list li').count()).toBe(1);
    await startDemo(page);
    await waitForLevel(page, -60);
  });
});

it('junk that arrives while the page is open changes nothing', async () => {
  await withPage(browser, { hash: 'hum.level=-44' }, async (page) => {
    await page.evaluate(() => (location.hash = 'x'.repeat(100_000)));
    await notice(page, 'link-oversized').waitFor();
    expect(await numberShown(page, 'hum.level')).toBe(-44);
  });
});

it('markup in an address is text, never part of the page', async () => {
  const hash = `${encodeURIComponent('<img src=x onerror=alert(1)>')}=1`;
  await withPage(browser, { hash }, async (page) => {
    expect(await sentenceOf(page, 'link-unknown')).toContain('<img src=x');
    expect(await page.locator('img').count()).toBe(0);
  });
});
