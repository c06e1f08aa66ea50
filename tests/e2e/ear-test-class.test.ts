/** A class brings its results: they are pooled as the statistics say, and nothing that comes with them does harm. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { estimateOf } from '../../src/eartest/adaptive/estimate-of';
import type { TestCard } from '../../src/eartest/card';
import { cardText } from '../../src/eartest/card-file';
import type { ThresholdPlan } from '../../src/eartest/plan';
import { poolCards } from '../../src/eartest/statistics/pool-cards';
import { poolThresholds } from '../../src/eartest/statistics/pool-thresholds';
import { abxCard, cardOf, SIDES, spreadHits, thresholdCard } from '../helpers/ear-test-cards';
import type { Dropped } from '../helpers/e2e-desk';
import { dropOnDesk, figuresOf, numbersIn, resultFile } from '../helpers/e2e-desk';
import { withPage } from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const hash = 'page.view=test';
const desk = (page: Page) => page.locator('test-desk');
const lead = (page: Page, group: number) =>
  page.locator('class-panel .group').nth(group).locator('.says');

/** Right answers of 16, one listener each. */
const RIGHT = [16, 8, 9, 6, 10, 7, 11, 10, 8, 14, 9, 5];
/** Levels that eight listeners hear in half of the cases, dB. */
const EARS_DB = [-62, -58, -51, -49, -47, -45, -40, -33];
const HUM: ThresholdPlan = { variable: 'hum.level', method: 'bayes', fromDb: -80, toDb: -20 };

const abxClass = (): Promise<TestCard[]> =>
  Promise.all(
    RIGHT.map((right, k) =>
      cardOf({
        design: 'abx',
        hits: spreadHits(right, 16, k + 1),
        plan: { listener: `Listener ${k + 1}` },
        seed: k + 1,
      }),
    ),
  );
const thresholdClass = (): Promise<TestCard[]> =>
  Promise.all(
    EARS_DB.map((earDb, k) =>
      thresholdCard(earDb, HUM, { seed: 50 + k, plan: { listener: `Ear ${k + 1}` } }),
    ),
  );

const percent = (share: number): number => Math.round(100 * share);

describe('a class', () => {
  it('of twenty is pooled as the statistics say', async () => {
    const [counted, heard] = await Promise.all([abxClass(), thresholdClass()]);
    const files = [...counted, ...heard].map((card, k) => resultFile(card, `result ${k + 1}.json`));
    await withPage(browser, { hash }, async (page) => {
      await desk(page).waitFor();
      await dropOnDesk(page, files);
      await desk(page).getByRole('heading', { name: 'Results: 20' }).waitFor();
      expect(await desk(page).locator('.refused').count()).toBe(0);
      expect(await page.locator('class-panel tbody tr').getByText('unchanged').count()).toBe(20);

      const pooled = poolCards(counted)!.byListener;
      const [low, high] = pooled.interval.map(percent);
      const [widerLow, widerHigh] = pooled.listenersInterval!.map(percent);
      const { hits, trials, share, p, heterogeneity } = pooled;
      expect([hits, trials]).toEqual([113, 192]);
      expect(await lead(page, 0).innerText()).toContain('113 of 192 right, all together.');
      const figures = await figuresOf(page, 0);
      const shown = (name: string): number[] => {
        const key = [...figures.keys()].find((one) => one.startsWith(name));
        return figures.get(key!)!;
      };
      expect(shown('Chance of this')[0]).toBeCloseTo(p, 4);
      expect(shown('Share, all trials')).toEqual([113, 192, percent(share), low, high]);
      const wider = [113, 192, percent(share), widerLow, widerHigh];
      expect(shown('Share, for listeners like these')).toEqual(wider);
      const [differP, iSquared] = shown('Differences between listeners');
      expect(differP).toBeCloseTo(heterogeneity!.p, 3);
      expect(iSquared).toBe(Math.round(100 * heterogeneity!.iSquared));

      const { mean, medianDb } = poolThresholds(heard.map(estimateOf))!;
      const told = numbersIn(await lead(page, 1).locator('.lead').innerText());
      const wanted = [8, mean!.meanDb, mean!.lowDb, mean!.highDb, medianDb];
      expect(told).toHaveLength(wanted.length);
      for (const [k, value] of wanted.entries()) expect(told[k], `${k}`).toBeCloseTo(value, 1);

      // One goes: the rest is worked out anew.
      await desk(page).getByRole('button', { name: 'Remove Listener 1', exact: true }).click();
      await desk(page).getByRole('heading', { name: 'Results: 19' }).waitFor();
      expect(await lead(page, 0).innerText()).toContain('97 of 176 right, all together.');
    });
  });

  it('is not disturbed by what is no result, and runs nothing of it', async () => {
    const good = await Promise.all([abxCard(12, 1), abxCard(9, 2)]);
    const [text] = good.map(cardText) as [string, string];
    // The first one's salt and order, and more right answers.
    const better = await abxCard(16, 1);
    const html = `<img src="x" onerror="window.harmed=1"><script>window.harmed=1</script>`;
    const [one, other] = SIDES;
    // Nothing is wrong with it but what it wants to do.
    const hostile = await cardOf({
      design: 'abx',
      hits: spreadHits(10, 16),
      seed: 3,
      plan: {
        listener: `<img src=x onerror=window.harmed=1>`,
        sides: [{ ...one, label: html }, other],
        source: { kind: 'file', name: html, seconds: 3, sha256: '' },
      },
    });
    const bad: [why: string, sentence: RegExp, file: Dropped][] = [
      ['too-large', /larger than any/, { name: 'huge.json', content: 60_000_000 }],
      ['empty', /is empty/, { name: 'empty.json', content: '' }],
      [
        'not-text',
        /not text/,
        { name: 'photo.png', content: Buffer.from([0x89, 0x50, 0xff, 0xfe]) },
      ],
      ['not-json', /not whole/, { name: 'truncated.json', content: text.slice(0, -30) }],
      ['not-json', /not whole/, { name: 'page.html', content: html }],
      ['not-a-card', /something else/, { name: 'foreign.json', content: '{"name":"a package"}' }],
      [
        'not-a-card',
        /something else/,
        { name: 'deep.json', content: '['.repeat(99_999) + ']'.repeat(99_999) },
      ],
      [
        'newer-format',
        /newer version/,
        { name: 'newer.json', content: text.replace('ear-test/1', 'ear-test/2') },
      ],
      [
        'damaged',
        /field is missing/,
        { name: 'proto.json', content: text.replace('{', '{"__proto__":{"harmed":1},') },
      ],
      [
        'damaged',
        /field is missing/,
        {
          name: 'constructor.json',
          content: text.replace('{', '{"constructor":{"prototype":{"harmed":1}},'),
        },
      ],
      [
        'not-canonical',
        /another program/,
        { name: 'pretty.json', content: JSON.stringify(good[0], null, 2) },
      ],
      [
        'hash-wrong',
        /was changed/,
        { name: `${html}.json`, content: text.replace('"Ada"', '"Eve"') },
      ],
      ['twice', /here already/, { name: 'again.json', content: text }],
      [
        'same-plan',
        /the first that came is kept/,
        { name: 'better.json', content: cardText(better) },
      ],
    ];
    await withPage(browser, { hash }, async (page) => {
      await desk(page).waitFor();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await dropOnDesk(page, [
        resultFile(good[0], 'first.json'),
        ...bad.map(([, , file]) => file),
        resultFile(good[1], 'last.json'),
        resultFile(hostile, `hostile.json`),
      ]);
      await desk(page).getByRole('heading', { name: 'Results: 3' }).waitFor();
      const refused = desk(page).locator('.refused li');
      expect(
        await refused.evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset['why'])),
      ).toEqual(bad.map(([why]) => why));
      for (const [k, [why, sentence, { name }]] of bad.entries()) {
        const said = await refused.nth(k).innerText();
        expect(said, why).toMatch(sentence);
        expect(said, why).toContain(name);
      }
      // The hostile one is a result like any other: its words are shown as words.
      await desk(page).getByRole('button', { name: 'Show <img' }).click();
      const sheet = desk(page).locator('test-card');
      expect(await sheet.locator('h2').first().innerText()).toContain(html);
      for (const details of await sheet.locator('summary').all()) await details.click();
      const harm = await page.evaluate(() => {
        const images: string[] = [];
        const visit = (root: ParentNode): void => {
          for (const element of root.querySelectorAll('*')) {
            if (element.matches('img, script:not([src])')) images.push(element.outerHTML);
            if (element.shadowRoot) visit(element.shadowRoot);
          }
        };
        visit(document.body);
        const { harmed } = {} as { harmed?: unknown };
        return { images, harmed, ran: (window as { harmed?: unknown }).harmed };
      });
      expect(harm).toEqual({ images: [], harmed: undefined, ran: undefined });
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
      expect(await page.locator('notice-list li').count()).toBe(0);

      await desk(page).getByRole('button', { name: 'Clear this list' }).click();
      await refused.first().waitFor({ state: 'detached' });
      await desk(page).getByRole('button', { name: 'Remove all' }).click();
      await desk(page).locator('summary').getByText('Paste results').click();
      await desk(page)
        .locator('textarea')
        .fill(`${text}\n${cardText(good[1])} and ${html}`);
      await desk(page).getByRole('button', { name: 'Check what is pasted' }).click();
      await desk(page).getByRole('heading', { name: 'Results: 2' }).waitFor();
      expect(await lead(page, 0).innerText()).toContain('21 of 32 right, all together.');
      expect(await refused.allInnerTexts()).toEqual([
        expect.stringMatching(/^Pasted text 3: .*not whole/),
      ]);
    });
  });
});
