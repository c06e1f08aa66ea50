/** What is kept, what the address carries, and the single keys. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused } from '../helpers/e2e-keyboard';
import {
  notice,
  numberShown,
  setNumber,
  setSwitch,
  switchShown,
  waitForStatus,
  withPage,
} from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const hashOf = (page: Page): string => new URL(page.url()).hash;
const themeShown = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
const select = (page: Page, id: string) => page.locator(`param-select[param="${id}"] select`);
const choice = (page: Page, id: string, option: string) =>
  page.locator(`param-choice[param="${id}"] input[value="${option}"]`).first();
const mode = (page: Page, option: 'balanced' | 'unbalanced') =>
  page.locator(`mode-switch fieldset input[value="${option}"]`).first();
const isChecked = (page: Page, option: 'balanced' | 'unbalanced') => mode(page, option).isChecked();

/** Sets one control of each kind to something else than its default. */
async function changeMuch(page: Page): Promise<void> {
  await setSwitch(page, 'hum.on');
  await setNumber(page, 'hum.level', '-27,5');
  await select(page, 'hum.character').selectOption('dimmer');
  await setNumber(page, 'line.mismatch', -1.25);
  await choice(page, 'driver.legs', 'split').check({ force: true });
  await mode(page, 'unbalanced').check({ force: true });
  await page.locator('link-stage').getByRole('button', { name: 'common' }).click();
}

async function expectMuchChanged(page: Page): Promise<void> {
  expect(await switchShown(page, 'hum.on')).toBe(true);
  expect(await numberShown(page, 'hum.level')).toBe(-27.5);
  expect(await select(page, 'hum.character').inputValue()).toBe('dimmer');
  expect(await numberShown(page, 'line.mismatch')).toBe(-1.25);
  expect(await choice(page, 'driver.legs', 'split').isChecked()).toBe(true);
  expect(await isChecked(page, 'unbalanced')).toBe(true);
  const common = page.locator('link-stage').getByRole('button', { name: 'common' });
  expect(await common.getAttribute('aria-pressed')).toBe('true');
  // What was not touched.
  expect(await numberShown(page, 'receiver.cmrr')).toBe(0);
  expect(await numberShown(page, 'monitor.volume')).toBe(-12);
}

const CHANGED =
  '#driver.legs=split&hum.on=1&hum.level=-27.5&hum.character=dimmer&line.mismatch=-1.25&receiver.mode=unbalanced&monitor.wire=common';

describe('the settings', () => {
  it('are in the address, and only those that differ from their defaults', async () => {
    await withPage(browser, {}, async (page) => {
      expect(hashOf(page)).toBe('');
      await changeMuch(page);
      await expect.poll(() => hashOf(page)).toBe(CHANGED);
      await setSwitch(page, 'hum.on');
      await expect.poll(() => hashOf(page)).toBe(CHANGED.replace('hum.on=1&', ''));
    });
  });

  it('of an address that is typed in the moment in which the page writes its own are taken', async () => {
    const keepTimers = (): void => {
      const later = window.setTimeout.bind(window);
      const due: (() => void)[] = [];
      window.setTimeout = ((run: () => void, ...rest: unknown[]) => {
        due.push(run);
        return later(run, ...(rest as []));
      }) as typeof window.setTimeout;
      Object.assign(window, { due });
    };
    await withPage(browser, { init: [keepTimers] }, async (page) => {
      const button = page.locator('param-switch[param="hum.on"] button').last();
      await button.evaluate((element: HTMLElement) => {
        const { due } = window as unknown as { due: (() => void)[] };
        due.length = 0;
        element.click();
        location.hash = 'hum.level=-33';
        for (const run of due) run();
      });
      await expect.poll(() => numberShown(page, 'hum.level')).toBe(-33);
    });
  });

  it('survive a reload, with the address and without it', async () => {
    await withPage(browser, {}, async (page) => {
      await changeMuch(page);
      await select(page, 'page.theme').selectOption('projector');
      await expect.poll(() => hashOf(page)).toBe(CHANGED);
      await page.reload();
      await expectMuchChanged(page);
      expect(await themeShown(page)).toBe('projector');

      await page.goto(page.url().replace(/#.*/, '?again'));
      await expectMuchChanged(page);
    });
  });

  it('come whole from the address in a fresh profile', async () => {
    await withPage(browser, { hash: CHANGED.slice(1) }, async (page) => {
      await expectMuchChanged(page);
      expect(await page.locator('notice-list li').count()).toBe(0);
    });
  });

  it('of an address win over those that were kept', async () => {
    await withPage(browser, {}, async (page) => {
      await changeMuch(page);
      await expect.poll(() => hashOf(page)).toBe(CHANGED);
      await page.goto(page.url().replace(/#.*/, '?other#hum.level=-40'));
      expect(await numberShown(page, 'hum.level')).toBe(-40);
      expect(await switchShown(page, 'hum.on')).toBe(false);
      expect(await isChecked(page, 'balanced')).toBe(true);
    });
  });

  it('of the listener’s own never come from a link, nor go into one', async () => {
    const hash = 'page.theme=light&page.shortcuts=0&hum.level=-40';
    await withPage(browser, { hash, colorScheme: 'dark' }, async (page) => {
      await notice(page, 'link-unknown').getByText('page.theme, page.shortcuts').waitFor();
      expect(await themeShown(page)).toBe('dark');
      await select(page, 'page.theme').selectOption('light');
      expect(await themeShown(page)).toBe('light');
      await setNumber(page, 'hum.level', -41);
      await expect.poll(() => hashOf(page)).toBe('#hum.level=-41');
      await page.keyboard.press('b');
      expect(await isChecked(page, 'unbalanced')).toBe(true);
    });
  });

  it('are copied as a link', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await withPage(browser, { permissions, hash: 'hum.level=-40' }, async (page) => {
      await setSwitch(page, 'hum.on');
      await page.getByRole('button', { name: 'Copy link' }).click();
      await notice(page, 'link-copied').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      // The mains frequency is named, so that the link means the same where the mains are others.
      expect(new URL(copied).hash).toMatch(/^#hum\.on=1&hum\.level=-40&hum\.frequency=[56]0$/);
      expect(copied.split('#')[0]).toBe(page.url().split('#')[0]);
    });
  });

  it('can be copied by hand where the browser forbids it', async () => {
    const init = () => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    };
    await withPage(browser, { init: [init] }, async (page) => {
      await page.getByRole('button', { name: 'Copy link' }).click();
      await notice(page, 'link-not-copied').getByText('Copy the address').waitFor();
    });
  });

  it.each([
    ['en-US', 60],
    ['de-DE', 50],
  ])('take the mains frequency of %s: %d Hz', async (locale, hertz) => {
    await withPage(browser, { locale }, async (page) => {
      expect(await numberShown(page, 'hum.frequency')).toBe(hertz);
      expect(hashOf(page)).toBe('');
      const mains = page.locator('interference-panel .mains');
      await mains.getByRole('button', { name: `${110 - hertz} Hz` }).click();
      await expect.poll(() => hashOf(page)).toBe(`#hum.frequency=${110 - hertz}`);
    });
  });
});

describe('the keys', () => {
  const wirePressed = (page: Page) =>
    page.locator('link-stage .wires button[aria-pressed="true"]').innerText();
  const muteButton = (page: Page) =>
    page.locator('transport-panel').getByRole('button', { name: 'Mute' });

  it('switch, start and stop, mute, choose wires and show the list', async () => {
    await withPage(browser, { hash: 'source.kind=demo&source.demo=tone' }, async (page) => {
      await page.keyboard.press('b');
      expect(await isChecked(page, 'unbalanced')).toBe(true);
      await page.keyboard.press('b');
      expect(await isChecked(page, 'balanced')).toBe(true);

      await page.keyboard.press('Space');
      await waitForStatus(page, 'running');
      await page.keyboard.press('m');
      expect(await muteButton(page).getAttribute('aria-pressed')).toBe('true');
      await page.keyboard.press('m');
      expect(await muteButton(page).getAttribute('aria-pressed')).toBe('false');
      await page.keyboard.press('Space');
      await waitForStatus(page, 'stopped');

      const wires = ['source', 'hot', 'cold', 'common', 'removed', 'output'];
      for (const [index, wire] of wires.entries()) {
        await page.keyboard.press(String(index + 1));
        expect(await wirePressed(page)).toContain(wire);
      }

      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      // Not on what resets everything, which an Enter would press.
      expect((await focused(page)).name).toMatch(/button Close$/);
      // An open dialog has the keys to itself, wherever in it one has clicked.
      await page.keyboard.press('b');
      await page.getByRole('dialog').getByText('The mirror image').click();
      await page.keyboard.press('b');
      await page.keyboard.press('1');
      expect(await isChecked(page, 'balanced')).toBe(true);
      expect(await wirePressed(page)).toContain('output');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.keyboard.press('b');
      expect(await isChecked(page, 'unbalanced')).toBe(true);
    });
  });

  it('compare for as long as B is held', async () => {
    await withPage(browser, {}, async (page) => {
      await page.keyboard.down('b');
      expect(await isChecked(page, 'unbalanced')).toBe(true);
      // A key that is held repeats; longer than the page's own limit between press and hold.
      await page.keyboard.down('b');
      await page.waitForTimeout(450);
      expect(await isChecked(page, 'unbalanced')).toBe(true);
      await page.keyboard.up('b');
      expect(await isChecked(page, 'balanced')).toBe(true);
    });
  });

  it('leave whoever types alone', async () => {
    await withPage(browser, { hash: 'source.kind=demo' }, async (page) => {
      const field = page.locator('param-slider[param="hum.level"] input[type="text"]');
      await field.focus();
      for (const key of ['b', 'm', '1', 'Space', '?']) await page.keyboard.press(key);
      await select(page, 'hum.character').focus();
      for (const key of ['b', 'm', '1']) await page.keyboard.press(key);
      expect(await isChecked(page, 'balanced')).toBe(true);
      expect(await muteButton(page).getAttribute('aria-pressed')).toBe('false');
      expect(await wirePressed(page)).toContain('output');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await waitForStatus(page, 'idle');
      // Nor do they act together with Ctrl, Alt or Meta.
      await page.locator('mode-switch #switch').focus();
      for (const modifier of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${modifier}+1`);
      expect(await wirePressed(page)).toContain('output');
    });
  });

  it('do nothing when they are switched off, and stay off over a reload', async () => {
    await withPage(browser, { hash: 'source.kind=demo' }, async (page) => {
      await page.keyboard.press('?');
      await setSwitch(page, 'page.shortcuts');
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      for (let round = 0; round < 2; round++) {
        for (const key of ['b', 'm', '1', 'Space', '?']) await page.keyboard.press(key);
        expect(await isChecked(page, 'balanced')).toBe(true);
        expect(await wirePressed(page)).toContain('output');
        expect(await page.getByRole('dialog').count()).toBe(0);
        await waitForStatus(page, 'idle');
        await page.reload();
        await page.locator('mode-switch section').waitFor();
      }
    });
  });
});
