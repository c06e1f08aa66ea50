/** What every e2e test does: open the page, read it, press its controls, hand it files. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { addRecorder, record } from './e2e-recorder';
import { dbfs } from './signals';

export interface OpenOptions extends BrowserContextOptions {
  /** Behind the #. */
  hash?: string;
  /** Which build; the production one unless told. */
  url?: string;
  /** Runs in the page before its own scripts. */
  init?: (() => void)[];
  /** Before the page is asked for, e.g. for routes. */
  prepare?: (page: Page) => Promise<unknown>;
  /** Errors that the page can't help, by message. */
  tolerated?: string[];
  /** Grants the microphone; where not, it is denied. */
  microphone?: boolean;
}

/** Errors that no one caught, by page: there must never be any. */
const pageErrors = new WeakMap<Page, string[]>();

/** A page in a fresh profile, with its recorder in place. */
export async function openPage(browser: Browser, options: OpenOptions = {}): Promise<Page> {
  const {
    hash = '',
    url = inject('builtUrl'),
    init = [],
    prepare,
    tolerated = [],
    microphone,
    ...rest
  } = options;
  const context = await browser.newContext({ locale: 'de-DE', ...rest });
  if (microphone) await context.grantPermissions(['microphone']);
  const page = await context.newPage();
  const errors: string[] = [];
  pageErrors.set(page, errors);
  page.on('pageerror', ({ message, stack }) => {
    if (!tolerated.includes(message)) errors.push(`${message} ${stack}`);
  });
  await addRecorder(page);
  for (const script of init) await page.addInitScript(script);
  await prepare?.(page);
  await page.goto(hash ? `${url}#${hash}` : url);
  await page.locator('transport-panel section').waitFor();
  return page;
}

/** Closes the page's profile; fails when anything went uncaught or the page went blank. */
export async function closePage(page: Page): Promise<void> {
  const blank = (await page.locator('transport-panel section').count()) === 0;
  const errors = pageErrors.get(page);
  await page.context().close();
  expect(errors, 'errors that no one caught').toEqual([]);
  expect(blank, 'a blank page').toBe(false);
}

/** Opens a page, lets `work` use it, closes it whatever happens. */
export async function withPage(
  browser: Browser,
  options: OpenOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openPage(browser, options);
  try {
    await work(page);
  } catch (error) {
    await page.context().close();
    throw error;
  }
  await closePage(page);
}

export const startButton = (page: Page) => page.locator('transport-panel button.start');
export const sourceButton = (page: Page, name: 'Microphone' | 'File' | 'Demo') =>
  page.locator('transport-panel .sources').getByRole('button', { name, exact: true });
export const demoButton = (page: Page, name: string) =>
  page.locator('source-details .materials').getByRole('button', { name, exact: true });
export const fileButton = (page: Page, name: 'Play' | 'Pause' | 'Loop') =>
  page.locator('source-details').getByRole('button', { name, exact: true });
export const notice = (page: Page, code: string) =>
  page.locator(`notice-list li[data-code="${code}"]`);
export const balancedRadio = (page: Page) =>
  page.locator('mode-switch fieldset input[value="balanced"]').first();

/** Waits until the status line says so. */
export const waitForStatus = (page: Page, status: string): Promise<void> =>
  page.locator(`transport-panel .state[data-status="${status}"]`).waitFor();

export async function startDemo(page: Page, name?: string): Promise<void> {
  await sourceButton(page, 'Demo').click();
  await waitForStatus(page, 'running');
  if (name) await demoButton(page, name).click();
}

/** Waits for a message and gives its sentence, what to do included. */
export async function sentenceOf(page: Page, code: string): Promise<string> {
  await notice(page, code).waitFor();
  return (await notice(page, code).locator('p').innerText()).replace(/\s+/g, ' ').trim();
}

/** Types a value into a slider's field. */
export async function setNumber(page: Page, id: string, value: number | string): Promise<void> {
  const field = page.locator(`param-slider[param="${id}"] input[type="text"]`);
  await field.fill(String(value));
  await field.press('Enter');
  await field.blur();
}

export const numberShown = async (page: Page, id: string): Promise<number> =>
  Number(
    (await page.locator(`param-slider[param="${id}"] input[type="text"]`).inputValue())
      .replace('−', '-')
      .replace(/[^\d.+-]/g, ''),
  );

/** The hum has a second switch, beside the big one; the last is the one on its card. */
export const setSwitch = (page: Page, id: string): Promise<void> =>
  page.locator(`param-switch[param="${id}"] button`).last().click();

export const switchShown = async (page: Page, id: string): Promise<boolean> =>
  (await page
    .locator(`param-switch[param="${id}"] button`)
    .first()
    .getAttribute('aria-checked')) === 'true';

/** Drops a file on the page, as a hand would. */
export async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    async ({ name, base64 }) => {
      const data = await (await fetch(`data:application/octet-stream;base64,${base64}`)).blob();
      const transfer = new DataTransfer();
      transfer.items.add(new File([data], name));
      const target = document.body;
      for (const type of ['dragover', 'drop']) {
        const options = { dataTransfer: transfer, bubbles: true, cancelable: true };
        target.dispatchEvent(new DragEvent(type, options));
      }
    },
    { name, base64: bytes.toString('base64') },
  );
}

/** Level of the next `seconds` that the loudspeakers get, dBFS RMS. */
export async function levelHeard(page: Page, seconds = 0.3): Promise<number> {
  return dbfs((await record(page, seconds)).left);
}

/** Waits until what is heard lies within a range of levels. */
export async function waitForLevel(page: Page, atLeast: number, atMost = 0): Promise<void> {
  await expect
    .poll(() => levelHeard(page), { timeout: 20_000, interval: 50 })
    .toSatisfy((level: number) => level >= atLeast && level <= atMost);
}
