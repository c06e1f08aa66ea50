/**
 * A blind test by ear alone: a threshold is taken by Tab, Enter and Space on what the accessibility tree names,
 * without shortcuts; and what is announced is the same whatever is hidden.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hurry, installHurry } from '../helpers/e2e-hurry';
import { closePage, openPage, waitForStatus } from '../helpers/e2e-page';
import { announced, installLiveLog, ScreenReader } from '../helpers/e2e-screen-reader';
import { alwaysFirstLayout, alwaysSecondLayout } from '../helpers/forced-order';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const TRIALS = 20;
const hash = `page.view=test&source.kind=demo&source.demo=tone&test.design=threshold&test.thresholdTrials=${TRIALS}&hum.on=1`;

const withoutShortcuts = (): void => {
  localStorage.setItem('common-mode.settings', '{"page.shortcuts":false}');
};

interface Heard {
  /** Announcements before the first answer, and from there to the last. */
  first: string[];
  then: string[];
  /** What stands there in the middle of a trial. */
  reading: string[];
  result: string[];
}

/** All but once the first, so that what was right differs as far as it can. */
const answerOf = (trial: number): string => `It is in ${trial === 2 ? 2 : 1}`;

async function take(force: () => void): Promise<Heard> {
  const page = await openPage(browser, {
    hash,
    init: [force, withoutShortcuts, installLiveLog, installHurry],
  });
  const reader = await ScreenReader.on(page);
  const press = async (name: string, key: 'Enter' | 'Space'): Promise<void> => {
    await reader.tabTo(name);
    await page.keyboard.press(key);
  };
  await press('Start', 'Enter');
  await waitForStatus(page, 'running');
  await press('Plan the test', 'Enter');
  await page.locator('test-plan').waitFor();
  expect(await reader.focused()).toMatchObject({ role: 'heading', name: 'The plan' });
  await press('Begin', 'Enter');
  const heard: Heard = { first: [], then: [], reading: [], result: [] };
  for (let trial = 1; trial <= TRIALS; trial++) {
    await reader.hears(`Trial ${trial} of ${TRIALS}.`);
    // What comes first is where the focus is.
    expect(await reader.focused()).toEqual({ role: 'button', name: 'Play both', states: [] });
    // Single keys are switched off.
    await page.keyboard.press('p');
    await page.keyboard.press(trial % 2 ? 'Enter' : 'Space');
    await reader.hears('2');
    if (trial === 1) {
      heard.first = await announced(page);
      await hurry(page);
    }
    await press(answerOf(trial), 'Space');
    await reader.hears(`${answerOf(trial)}, chosen. Press again to confirm.`);
    if (trial === 2) {
      // An answer can be chosen while the second place still plays.
      await page.locator('test-run').getByText('Play both', { exact: true }).waitFor();
      heard.reading = await reader.reading();
    }
    if (trial === TRIALS) {
      heard.then = await announced(page);
    }
    await press(`Confirm: ${answerOf(trial)}`, 'Enter');
  }
  await page.locator('test-card').waitFor();
  expect((await announced(page)).join()).not.toContain(`Trial ${TRIALS + 1}`);
  heard.result = await reader.reading();
  await page.locator('test-card').getByRole('button', { name: 'New test' }).click();
  await closePage(page);
  return heard;
}

it('a threshold is found by ear alone, and nothing that is said tells what is hidden', async () => {
  const [one, other] = await Promise.all([take(alwaysSecondLayout), take(alwaysFirstLayout)]);
  // They were different tests.
  expect(one.result).toContain(`StaticText: ${TRIALS - 1} right of ${TRIALS}`);
  expect(other.result).toContain(`StaticText: 1 right of ${TRIALS}`);

  expect(one.first.slice(-3)).toEqual([`Trial 1 of ${TRIALS}.`, '1', '2']);
  expect(other.first).toEqual(one.first);
  expect(one.then.length).toBeGreaterThan(4 * TRIALS);
  expect(other.then).toEqual(one.then);
  expect(one.reading).toEqual(
    expect.arrayContaining([
      `heading: Trial 2 of ${TRIALS}`,
      'StaticText: One of the two is clean. Play both, then say which is not.',
      'group: Your answer',
      'button: It is in 2',
    ]),
  );
  expect(other.reading).toEqual(one.reading);
});
