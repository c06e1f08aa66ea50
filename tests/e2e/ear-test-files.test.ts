/** A result to hand on: as a picture, as a table, and on one sheet of paper. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThresholdPlan } from '../../src/eartest/plan';
import { cardOf, spreadHits, thresholdCard } from '../helpers/ear-test-cards';
import { dropOnDesk, resultFile } from '../helpers/e2e-desk';
import { withPage } from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const HUM: ThresholdPlan = { variable: 'hum.level', method: 'staircase', fromDb: -80, toDb: -20 };
const CARDS = {
  // A name as spreadsheets would run it.
  abx: () => cardOf({ design: 'abx', hits: spreadHits(12, 16), plan: { listener: '=1+1,"Ada"' } }),
  threshold: () => thresholdCard(-45, HUM),
  'threshold by Bayes': () => thresholdCard(-45, { ...HUM, method: 'bayes' }),
};

const withoutPrinter = (): void => {
  window.print = () => Object.assign(window, { printed: true });
};
/** Until the page asks its browser to print. */
async function print(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { printed: false }));
  await page.locator('test-card').getByRole('button', { name: 'Print' }).click();
  await page.waitForFunction(() => (window as unknown as { printed: boolean }).printed);
}

async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.locator('test-card').getByRole('button', { name, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The cells of RFC 4180. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** Shares of a picture's pixels that are not its background's, of its upper and its lower half. */
const inkOf = (page: Page, png: Buffer): Promise<number[]> =>
  page.evaluate(async (base64) => {
    const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
    const picture = await createImageBitmap(blob);
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    return [0, height / 2].map((top) => {
      const { data } = context.getImageData(0, top, width, height / 2);
      let inked = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i]! + data[i + 1]! + data[i + 2]! < 700) inked++;
      return inked / (data.length / 4);
    });
  }, png.toString('base64'));

/** What is there to be seen: the tags of the body's children that take any room. */
const standing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.children]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.localName),
  );

describe.each(['abx', 'threshold', 'threshold by Bayes'] as const)('a result: %s', (design) => {
  it('is a picture, a table and one sheet of paper', async () => {
    const card = await CARDS[design]();
    await withPage(browser, { hash: 'page.view=test', init: [withoutPrinter] }, async (page) => {
      await page.locator('test-desk').waitFor();
      await dropOnDesk(page, [resultFile(card, 'result.json')]);
      await page.locator('test-card').waitFor();

      const picture = await saved(page, 'Save picture');
      expect(picture.name).toMatch(/\.png$/);
      expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([16, 20].map((at) => picture.bytes.readUInt32BE(at))).toEqual([1600, 1000]);
      for (const share of await inkOf(page, picture.bytes)) {
        expect(share).toBeGreaterThan(0.01);
        expect(share).toBeLessThan(0.5);
      }

      const table = await saved(page, 'Save table');
      expect(table.name).toMatch(/\.csv$/);
      const text = table.bytes.toString();
      expect(text.startsWith('\ufeff"card","listener","design","A","B"')).toBe(true);
      const [header, ...rows] = cellsOf(text.slice(1));
      expect(rows).toHaveLength(card.trials.length);
      for (const row of rows) expect(row).toHaveLength(header!.length);
      const column = (name: string): string[] => rows.map((row) => row[header!.indexOf(name)]!);
      expect(new Set(column('card'))).toEqual(new Set([card.cardHash]));
      expect(column('trial')).toEqual(card.trials.map((_, trial) => `${trial + 1}`));
      expect(column('time (s)')).toEqual(card.trials.map(({ seconds }) => `${seconds}`));
      expect(column('listener')[0]).toBe(design === 'abx' ? `'=1+1,"Ada"` : 'Ada');

      await print(page);
      // On the screen nothing changes.
      const sheet = page.locator('body > card-sheet');
      const box = (await sheet.boundingBox())!;
      expect(box.x + box.width).toBeLessThan(0);
      await page.emulateMedia({ media: 'print' });
      expect(await standing(page)).toEqual(['card-sheet']);
      for (const details of await sheet.locator('details').all()) {
        expect(await details.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(true);
      }
      expect(await sheet.getByText(card.cardHash).isVisible()).toBe(true);
      await page.emulateMedia({ media: null });
      for (const format of ['A4', 'Letter']) {
        await print(page);
        // When it is printed, the sheet is gone.
        const paper = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
        expect(paper.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
        await sheet.waitFor({ state: 'detached' });
      }
      expect(await standing(page)).toEqual(['app-shell']);
    });
  });
});
