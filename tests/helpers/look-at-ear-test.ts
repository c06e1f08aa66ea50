/** Leads the Ear test view through all that it can say. */
import type { Page } from 'playwright-core';
import type { ThresholdPlan } from '../../src/eartest/plan';
import { cardOf, SIDES, spreadHits, thresholdCard } from './ear-test-cards';
import { dropOnDesk, resultFile } from './e2e-desk';
import { answerThreshold } from './e2e-hurry';

const HUM: ThresholdPlan = { variable: 'hum.level', method: 'bayes', fromDb: -80, toDb: -20 };

/** What a result brings with it is no sentence of the page. */
const NAMED = {
  listener: 'L',
  sides: [
    { ...SIDES[0], label: 'P' },
    { ...SIDES[1], label: 'Q' },
  ],
} as const;

/** The Ear test view: set up in every way, planned, practised, taken, and results brought back. */
export async function lookAtEarTest(page: Page, look: () => Promise<void>): Promise<void> {
  const press = (name: string) =>
    page
      .getByRole('button', { name: `⟦${name}` })
      .first()
      .click();
  const setUp = async (hash: string): Promise<void> => {
    await page.evaluate((text) => (location.hash = text), `page.view=test&hum.on=1&${hash}`);
    await look();
  };
  for (const compare of ['wires', 'values', 'scenes', 'kept', 'switch']) {
    await setUp(`test.compare=${compare}`);
  }
  for (const design of ['preference', 'triangle', 'abx']) await setUp(`test.design=${design}`);
  await setUp('test.design=threshold&test.method=staircase&test.thresholdTrials=20');
  await press('Stop');
  await page.locator('transport-panel [data-status="stopped"]').waitFor();
  await press('Plan the test');
  await page.locator('test-setup [role=alert]').waitFor();
  await look();
  await press('Demo');
  await page.locator('transport-panel [data-status="running"]').waitFor();
  await press('Plan the test');
  await page.locator('test-plan').waitFor();
  await look();
  await press('Practise');
  const answer = async (): Promise<void> => {
    await answerThreshold(page, 1);
    await look();
  };
  await page.locator('test-run').waitFor();
  await answer();
  await press('End practice');
  await press('Begin');
  await page.locator('end-test').waitFor();
  await answer();
  await press('Take a break');
  await look();
  await press('Go on');
  await press('End the test');
  await look();
  await press('Really end it');
  await page.locator('test-card').waitFor();
  await look();
  await press('New test');
  await look();
  await press('Start anew');
  const cards = await Promise.all([
    ...(['abx', 'preference', 'triangle'] as const).flatMap((design, k) =>
      [5, 17].map((right, i) => {
        const seed = 2 * k + i + 2;
        const plan = { ...NAMED, trials: 24 };
        return cardOf({ design, hits: spreadHits(right, 24, seed), plan, seed });
      }),
    ),
    ...[-50, -44].map((earDb, seed) => thresholdCard(earDb, HUM, { seed, plan: NAMED })),
  ]);
  await dropOnDesk(page, [
    ...cards.map((card) => resultFile(card, 'tone.wav')),
    { name: 'tone.wav', content: '' },
  ]);
  await page.locator('class-panel').waitFor();
  for (const shown of await page.locator('class-panel td button:first-child').all()) {
    await shown.click();
    await look();
  }
  await press('One more for');
  await page.locator('hands-tally').getByRole('radio').last().check();
  await look();
}
