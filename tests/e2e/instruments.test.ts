/** What all instruments share: opened from a link or by hand, frozen, saved, read as text, and free of cost when closed. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startDemo, withPage } from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

const KINDS = ['scope', 'xy', 'spectrum', 'meters', 'rejection'] as const;
const NAMES = ['Oscilloscope', 'XY', 'Spectrum', 'Meters', 'Rejection'] as const;
const SOUND = 'source.kind=demo&source.demo=tone&hum.on=1';
const ALL_OPEN = KINDS.map((kind) => `${kind}.open=1`).join('&');

declare global {
  interface Window {
    /** How often samples were read from the analysers of instruments; of those always there while undefined. */
    watchReads: number | undefined;
  }
}

/** Counts reads of analysers that were not yet read when the counting began. */
function countWatchReads(): void {
  const always = new WeakSet<AnalyserNode>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its node below
  const read = AnalyserNode.prototype.getFloatTimeDomainData;
  AnalyserNode.prototype.getFloatTimeDomainData = function (samples) {
    if (window.watchReads === undefined) always.add(this);
    else if (!always.has(this)) window.watchReads++;
    read.call(this, samples);
  };
}

const panel = (page: Page, kind: string) => page.locator(`${kind}-panel`);
const key = (page: Page, kind: string, name: string) =>
  panel(page, kind).getByRole('button', { name, exact: true });
const reading = (page: Page, kind: string) => panel(page, kind).locator('.reading');

const readsIn = async (page: Page, milliseconds: number): Promise<number> => {
  await page.evaluate(() => (window.watchReads = 0));
  await page.waitForTimeout(milliseconds);
  return page.evaluate(() => window.watchReads ?? NaN);
};

async function download(
  page: Page,
  kind: string,
  name: string,
): Promise<{ file: string; bytes: Buffer }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), key(page, kind, name).click()]);
  return { file: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

describe('the instruments', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await openPage(browser, {
      hash: `${SOUND}&${ALL_OPEN}`,
      viewport: { width: 1280, height: 5000 },
      acceptDownloads: true,
    });
    await startDemo(page);
  });
  afterAll(() => browser.close());

  it('open from a link, and say in words what they show', async () => {
    for (const kind of KINDS) {
      await panel(page, kind).locator('canvas').waitFor();
      await expect.poll(() => reading(page, kind).textContent()).not.toBe('');
    }
  });

  it('freeze: the readings stand still, and go on afterwards', async () => {
    for (const kind of KINDS) await key(page, kind, 'Freeze').click();
    await page.waitForTimeout(100);
    const readings = (): Promise<(string | null)[]> =>
      Promise.all(KINDS.map((kind) => reading(page, kind).textContent()));
    const before = await readings();
    await page.waitForTimeout(700);
    expect(await readings()).toEqual(before);
    for (const kind of KINDS) {
      await key(page, kind, 'Freeze').click();
      expect(await panel(page, kind).locator('.frozen').count()).toBe(0);
    }
  });

  it('show their figures as a table', async () => {
    for (const kind of KINDS) {
      await key(page, kind, 'Table').click();
      expect(await panel(page, kind).locator('tbody tr').count()).toBeGreaterThan(1);
      await key(page, kind, 'Table').click();
    }
  });

  it.each(KINDS)('save the picture and the data of %s', async (kind) => {
    const picture = await download(page, kind, 'Picture');
    expect(picture.file).toMatch(/^Common Mode .*\.png$/);
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
    // Width and height stand in the first chunk: at least the screen, twice as sharp.
    expect(picture.bytes.readUInt32BE(16)).toBeGreaterThan(900);
    const data = await download(page, kind, 'Data');
    const lines = data.bytes.toString('utf8').trim().split('\r\n');
    expect(lines[0]).toMatch(/^# Common Mode: /);
    const rows = lines.filter((line) => !line.startsWith('#'));
    expect(rows.length).toBeGreaterThan(2);
    expect(lines.some((line) => line.startsWith('# #') && line.includes('hum.on=1'))).toBe(true);
  });

  it('say of frozen samples what they were taken from, whatever is set since', async () => {
    await key(page, 'scope', 'Freeze').click();
    const before = await reading(page, 'scope').textContent();
    await page.keyboard.press('b');
    await page.getByRole('radio', { name: 'Real link' }).check();
    await page.waitForTimeout(600);
    const { bytes } = await download(page, 'scope', 'Data');
    const remarks = bytes.toString('utf8').split('\r\n').slice(0, 8).join(' ');
    expect(remarks).toContain('Heard: Balanced');
    expect(remarks).not.toContain('link.model=circuit');
    expect(await reading(page, 'scope').textContent()).toBe(before);
    await page.getByRole('radio', { name: 'Textbook' }).check();
    await page.keyboard.press('b');
    await key(page, 'scope', 'Freeze').click();
  });

  it('cost nothing once closed', async () => {
    for (const [index, kind] of KINDS.entries()) {
      await key(page, kind, `Close ${NAMES[index]}`).click();
      expect(await panel(page, kind).count()).toBe(0);
    }
    await expect.poll(() => page.evaluate(() => location.hash)).not.toMatch(/open=1/);
    await page.context().close();
  });
});

describe('samples', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('are read only while an instrument is open, in sight and not frozen, and the sound runs', async () => {
    const options = {
      hash: SOUND,
      init: [countWatchReads],
      viewport: { width: 1280, height: 1600 },
    };
    await withPage(browser, options, async (page) => {
      await startDemo(page);
      // The figures and drawings that are always there have been read by then.
      await page.waitForTimeout(600);
      expect(await readsIn(page, 400)).toBe(0);
      await page.getByRole('button', { name: 'Meters', exact: true }).click();
      await panel(page, 'meters').locator('canvas').waitFor();
      await panel(page, 'meters').scrollIntoViewIfNeeded();
      expect(await readsIn(page, 600)).toBeGreaterThan(5);
      await key(page, 'meters', 'Freeze').click();
      expect(await readsIn(page, 400)).toBe(0);
      await key(page, 'meters', 'Freeze').click();
      expect(await readsIn(page, 600)).toBeGreaterThan(5);
      await page.setViewportSize({ width: 1280, height: 300 });
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.waitForTimeout(200);
      expect(await readsIn(page, 400)).toBe(0);
      await page.setViewportSize({ width: 1280, height: 1600 });
      await key(page, 'meters', 'Close Meters').click();
      expect(await readsIn(page, 400)).toBe(0);
    });
  });

  it('are not read in a hidden tab, while the sound goes on', async () => {
    const options = {
      hash: SOUND,
      init: [countWatchReads],
      viewport: { width: 1280, height: 1600 },
    };
    await withPage(browser, options, async (page) => {
      await startDemo(page);
      await page.waitForTimeout(600);
      await page.evaluate(() => (window.watchReads = 0));
      await page.getByRole('button', { name: 'Meters', exact: true }).click();
      await panel(page, 'meters').locator('canvas').waitFor();
      expect(await readsIn(page, 600)).toBeGreaterThan(5);
      // A headless browser hides no tab: the page is told that it did.
      await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await page.waitForTimeout(100);
      expect(await readsIn(page, 400)).toBe(0);
      expect(await page.locator('transport-panel .state').getAttribute('data-status')).toBe(
        'running',
      );
    });
  });
});
