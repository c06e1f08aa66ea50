/**
 * Nothing tells X before the last answer: the same test is taken twice, once with X always A and once with X
 * always B, and whatever could be read off the page must be the same at every step.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDump } from '../helpers/e2e-dump';
import { dumpPage, graphLog, installGraphLog } from '../helpers/e2e-dump';
import { closePage, levelHeard, openPage, startDemo } from '../helpers/e2e-page';
import { alwaysFirstLayout, alwaysSecondLayout } from '../helpers/forced-order';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  // Pictures are compared: what did not change is not to be drawn by other pieces.
  browser = await launchChromium(['--disable-partial-raster', '--disable-lcd-text']);
});
afterAll(() => browser.close());

interface Taken {
  dumps: [step: string, dump: PageDump][];
  log: string[];
  /** Levels heard of the places in the first trial, dBFS. */
  levels: number[];
  /** The first sentence of the result. */
  said: string;
}

/** Trials of which every step is dumped; of the others only the end. */
const WATCHED_TRIALS = 2;
/** The fewest that are offered. */
const TRIALS: Readonly<Record<string, number>> = { abx: 8, preference: 8, triangle: 9 };

/** A test that is set up so, at its first trial. */
async function openTest(hash: string, force: () => void): Promise<Page> {
  const page = await openPage(browser, {
    hash,
    init: [force, installGraphLog],
    reducedMotion: 'reduce',
    // All of a trial without scrolling.
    viewport: { width: 1280, height: 1000 },
  });
  await startDemo(page);
  await page.locator('test-setup').getByRole('button', { name: 'Plan the test' }).click();
  await page.locator('test-plan').getByRole('button', { name: 'Begin' }).click();
  await page.locator('test-run').waitFor();
  return page;
}

/** Takes a test whole with one and the same answer, right in every trial or in none. */
async function take(
  design: string,
  places: string,
  answer: string,
  force: () => void,
): Promise<Taken> {
  const hash = `page.view=test&source.kind=demo&source.demo=tone&test.design=${design}&test.trials=8&test.triangleTrials=9&test.levels=as-wired`;
  const page = await openTest(hash, force);
  const taken: Taken = { dumps: [], log: [], levels: [], said: '' };
  const dump = async (step: string): Promise<void> => {
    taken.dumps.push([step, await dumpPage(page)]);
  };
  const trials = TRIALS[design]!;
  for (let trial = 0; trial < trials; trial++) {
    const isWatched = trial < WATCHED_TRIALS;
    if (isWatched) await dump(`trial ${trial}: open`);
    for (const place of places) {
      await page.keyboard.press(place);
      if (trial === 0) taken.levels.push(await heardSoon(page));
      if (isWatched) await dump(`trial ${trial}: heard ${place}`);
    }
    await page.keyboard.press(`Shift+${answer}`);
    if (isWatched) await dump(`trial ${trial}: chosen`);
    if (trial === trials - 1) {
      await dump('last trial: chosen');
      // What is done from here on reveals the order, and may.
      taken.log = await graphLog(page);
    }
    await page.keyboard.press(`Shift+${answer}`);
  }
  await page.locator('test-card').getByRole('button', { name: 'New test' }).waitFor();
  taken.said = await page
    .locator('test-card')
    .getByText(/\d of \d/)
    .first()
    .innerText();
  await page.getByRole('button', { name: 'New test' }).click();
  await closePage(page);
  return taken;
}

/** Once the switch has faded. */
async function heardSoon(page: Page): Promise<number> {
  await page.waitForTimeout(150);
  return levelHeard(page, 0.1);
}

describe.each([
  ['abx', 'abx', 'a', ['8 of 8 right.', '0 of 8 right.']],
  [
    'preference',
    '12',
    '1',
    ['A (Balanced) was preferred in 8 of 8.', 'B (Unbalanced) was preferred in 8 of 8.'],
  ],
  ['triangle', '123', '3', ['9 of 9 right.', '0 of 9 right.']],
])('a blind test: %s', (design, places, answer, said) => {
  it('shows, says and does the same whatever is hidden', async () => {
    const [one, other] = await Promise.all([
      take(design, places, answer, alwaysFirstLayout),
      take(design, places, answer, alwaysSecondLayout),
    ]);
    // The two were really different in the ear: unbalanced, as wired, has 6 dB less.
    const differences = one.levels.map((level, k) => Math.abs(level - other.levels[k]!));
    expect(Math.max(...differences)).toBeGreaterThan(5.5);
    expect([one.said, other.said]).toEqual(said);
    expect(one.dumps.map(([step]) => step)).toEqual(other.dumps.map(([step]) => step));
    for (const [k, [step, dump]] of one.dumps.entries()) {
      expect(other.dumps[k]![1], step).toEqual(dump);
    }
    expect(one.log.filter((line) => line.startsWith('AudioParam')).length).toBeGreaterThan(20);
    expect(other.log).toEqual(one.log);
  });
});

/** The first trial, up to its answer: the answer decides the level of the next. */
async function playInTurn(force: () => void): Promise<Pick<Taken, 'dumps' | 'log'>> {
  const hash =
    'page.view=test&source.kind=demo&source.demo=tone&test.design=threshold&test.thresholdTrials=20';
  const page = await openTest(hash, force);
  const dumps: Taken['dumps'] = [['open', await dumpPage(page)]];
  await page.keyboard.press('p');
  await page.locator('test-run .place.on').nth(0).waitFor();
  dumps.push(['first place', await dumpPage(page)]);
  const answers = page.locator('test-run button.answer');
  const inTime = { timeout: 15_000 };
  await expect.poll(() => answers.first().isEnabled(), inTime).toBe(true);
  await expect.poll(() => page.locator('test-run .place.on').count(), inTime).toBe(0);
  dumps.push(['played', await dumpPage(page)]);
  await page.keyboard.press('Shift+1');
  dumps.push(['chosen', await dumpPage(page)]);
  const log = await graphLog(page);
  await closePage(page);
  return { dumps, log };
}

describe('a blind test: threshold', () => {
  it('plays both places in turn alike, whichever is clean', async () => {
    const [one, other] = await Promise.all([
      playInTurn(alwaysFirstLayout),
      playInTurn(alwaysSecondLayout),
    ]);
    expect(other.dumps).toEqual(one.dumps);
    expect(other.log).toEqual(one.log);
  });
});
