/** A page whose audio clock and timers run faster, so that nobody waits for two intervals in each of twenty trials. */
import type { Page } from 'playwright-core';

/** How many times as fast. What the loudspeakers get is then not to be measured. */
const TIMES = 20;

/** Runs in the page before its scripts; nothing is faster before `hurry`. */
export function installHurry(): void {
  const clock = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime')!;
  const later = window.setTimeout.bind(window);
  let speed = 1;
  let since = 0;
  Object.defineProperty(BaseAudioContext.prototype, 'currentTime', {
    ...clock,
    get(this: BaseAudioContext) {
      const seconds = clock.get!.call(this) as number;
      if (speed === 1) return seconds;
      since ||= seconds;
      return since + Math.max(0, seconds - since) * speed;
    },
  });
  window.setTimeout = ((run: () => void, milliseconds = 0, ...rest: unknown[]) =>
    later(run, milliseconds / speed, ...rest)) as typeof window.setTimeout;
  Object.assign(window, { hurry: (times: number) => (speed = times) });
}

/** From here on time goes faster. */
export const hurry = (page: Page): Promise<void> =>
  page.evaluate((times) => {
    (window as unknown as { hurry(times: number): void }).hurry(times);
  }, TIMES);

/** Answers the open trial of a threshold by keys, once both of its places were played. */
export async function answerThreshold(page: Page, answer: 1 | 2): Promise<void> {
  await page.keyboard.press('p');
  await page.locator('test-run .answers button:enabled').first().waitFor();
  for (let press = 0; press < 2; press++) await page.keyboard.press(`Shift+${answer}`);
}
