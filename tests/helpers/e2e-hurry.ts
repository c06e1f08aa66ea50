/** A page whose audio clock and timers run faster, so that nobody waits for two intervals in each of twenty trials. */
import type { Page } from 'playwright-core';

/** How many times as fast. What the loudspeakers get is then not to be measured. */
const TIMES = 20;

/**
 * Runs in the page before its scripts; nothing is faster before `hurry`. From then on the clock stands still but for
 * the timers that come due: however late the machine is, none is ever passed over.
 */
export function installHurry(): void {
  const clock = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime')!;
  const later = window.setTimeout.bind(window);
  let speed = 1;
  /** What the clock shows, seconds. */
  let now: number | undefined;
  Object.defineProperty(BaseAudioContext.prototype, 'currentTime', {
    ...clock,
    get(this: BaseAudioContext) {
      return speed === 1
        ? (clock.get!.call(this) as number)
        : (now ??= clock.get!.call(this) as number);
    },
  });
  window.setTimeout = ((run: () => void, milliseconds = 0, ...rest: unknown[]) => {
    if (now === undefined) return later(run, milliseconds / speed, ...rest);
    const due = now + milliseconds / 1000;
    const come = (): void => {
      now = Math.max(now!, due);
      run();
    };
    return later(come, milliseconds / speed, ...rest);
  }) as typeof window.setTimeout;
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
