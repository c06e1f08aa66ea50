/** The Circuit view: its ways in, its values, what it says of exaggeration, its widths. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  card,
  CIRCUIT,
  drawn,
  hashOf,
  model,
  tab,
  textOf,
  unheard,
  waitForView,
  wordsIn,
} from '../helpers/e2e-circuit';
import { withPage } from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('the way to the Circuit view', () => {
  it('is its tab, and the address carries it', async () => {
    await withPage(browser, {}, async (page) => {
      expect(await tab(page, 'Listen').getAttribute('aria-current')).toBe('page');
      await tab(page, 'Circuit').click();
      await waitForView(page);
      expect(await tab(page, 'Circuit').getAttribute('aria-current')).toBe('page');
      expect(await tab(page, 'Listen').getAttribute('aria-current')).toBe('false');
      await expect.poll(() => hashOf(page)).toBe('#page.view=circuit');
      await page.reload();
      await waitForView(page);
      await tab(page, 'Listen').click();
      await page.locator('interference-panel').waitFor();
      await expect.poll(() => hashOf(page)).toBe('');
    });
  });

  it('is the address alone, in one that is typed over too', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      await page.evaluate(() => (location.hash = 'hum.on=1'));
      await page.locator('interference-panel').waitFor();
      await page.evaluate(() => (location.hash = 'page.view=circuit'));
      await waitForView(page);
    });
  });

  it('changes nothing of the sound until one asks for it', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      expect(await model(page, 'textbook').isChecked()).toBe(true);
      await unheard(page).getByRole('button', { name: 'Hear this one' }).click();
      expect(await model(page, 'circuit').isChecked()).toBe(true);
      expect(await unheard(page).isVisible()).toBe(false);
      await expect.poll(() => hashOf(page)).toContain('link.model=circuit');
      await tab(page, 'Listen').click();
      const summary = page.locator('link-summary');
      expect(await wordsIn(summary)).toContain('Active balanced output');
      expect(await page.locator('interference-panel').count()).toBe(0);
      await summary.getByRole('button', { name: 'Open the circuit' }).click();
      await waitForView(page);
      await model(page, 'textbook').check();
      expect(await unheard(page).isVisible()).toBe(true);
    });
  });

  it('stays open when all settings are reset', async () => {
    await withPage(browser, { hash: 'page.view=circuit&link.model=circuit' }, async (page) => {
      await waitForView(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      expect(await model(page, 'textbook').isChecked()).toBe(true);
      expect(await drawn(page, 'driver.ohms').isVisible()).toBe(true);
    });
  });

  it('can be tried again where it does not load', async () => {
    const pattern = '**/circuit-view-*.js';
    const prepare = (page: Page) => page.route(pattern, (route) => route.abort());
    await withPage(browser, { prepare }, async (page) => {
      await tab(page, 'Circuit').click();
      const waiting = page.locator('page-view .waiting');
      await waiting.getByText('did not load').waitFor();
      await tab(page, 'Listen').click();
      await page.locator('interference-panel').waitFor();
      await tab(page, 'Circuit').click();
      await page.unroute(pattern);
      await waiting.getByRole('button', { name: 'Try again' }).click();
      await waitForView(page);
    });
  });
});

describe('a value', () => {
  it('that makes no sense is explained, and the one before stays', async () => {
    const nonsense: [typed: string, sentence: string][] = [
      ['0', 'out of range'],
      ['-50', 'out of range'],
      ['1e30', 'out of range'],
      ['', 'not understood'],
      ['   ', 'not understood'],
      ['a lot', 'not understood'],
      ['50 pF', 'not understood'],
      ['50\t60\t70', 'not understood'],
      ['<img src=x onerror=alert(1)>', 'not understood'],
      ['47,000', 'not understood'],
    ];
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      for (const [typed, sentence] of nonsense) {
        for (const place of [drawn, card]) {
          const field = place(page, 'driver.ohms');
          const input = field.locator('input[type="text"]');
          await input.focus();
          await page.keyboard.press('Control+a');
          // All at once, as by a paste.
          if (typed === '') await page.keyboard.press('Delete');
          else await page.keyboard.insertText(typed);
          await page.keyboard.press('Enter');
          const error = await field.locator('.error').innerText();
          expect(error, typed).toContain(sentence);
          expect(error, typed).toContain('from 1 Ω to 100 kΩ');
          expect(await input.inputValue(), typed).toBe('50 Ω');
          expect(await input.getAttribute('aria-invalid')).toBe('true');
          await page.keyboard.press('Escape');
          expect(await field.locator('.error').count()).toBe(0);
        }
      }
      expect(hashOf(page)).toBe('#page.view=circuit');
      expect(await unheard(page).isVisible()).toBe(true);
    });
  });

  it('is taken as engineers type it, is then yours, and is heard', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      const input = drawn(page, 'driver.ohms').locator('input[type="text"]');
      expect(await wordsIn(drawn(page, 'driver.ohms'))).toContain('typical');
      await input.fill('4k7');
      await input.press('Enter');
      expect(await textOf(page, 'driver.ohms').inputValue()).toBe('4700 Ω');
      expect(await wordsIn(drawn(page, 'driver.ohms'))).toContain('your own');
      await expect.poll(() => hashOf(page)).toContain('driver.ohms=4700');
      expect(await model(page, 'circuit').isChecked()).toBe(true);

      const back = page
        .locator('part-card[param="driver.kind"]')
        .getByRole('button', { name: 'Back to the preset' });
      await back.click();
      expect(await textOf(page, 'driver.ohms').inputValue()).toBe('50 Ω');
      expect(await back.count()).toBe(0);
    });
  });

  it('moves by keys, and Escape takes back what was typed', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      const input = textOf(page, 'cable.core');
      await input.focus();
      await page.keyboard.press('Shift+ArrowUp');
      expect(await input.inputValue()).toBe('0.0351 Ω/m');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      expect(await input.inputValue()).toBe('0.0351 Ω/m');
      await page.keyboard.insertText('12');
      await page.keyboard.press('Escape');
      expect(await input.inputValue()).toBe('0.0351 Ω/m');
      await page.keyboard.press('Tab');
      expect(await input.inputValue()).toBe('0.0351 Ω/m');
    });
  });

  it('of the whole cable follows its length, in the drawing at once', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      const length = card(page, 'cable.length').locator('input[type="range"]');
      await length.focus();
      await page.keyboard.press('End');
      expect(await textOf(page, 'cable.length').inputValue()).toBe('300 m');
      expect(await wordsIn(drawn(page, 'cable.core'))).toContain('10.5 Ω');
      const current = page.locator('link-schematic .label.current');
      const long = await current.innerText();
      await page.keyboard.press('Home');
      expect(await textOf(page, 'cable.length').inputValue()).toBe('0.1 m');
      expect(await current.innerText()).not.toBe(long);
      const drawing = page.locator('link-schematic svg[role="img"]');
      expect(await drawing.getAttribute('aria-label')).toContain('0.1 m of cable');
    });
  });
});

describe('exaggeration', () => {
  it('is said beside the switch in every view, with the way back', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      const badge = page.locator('exaggerate-badge');
      await page.locator('model-bar').waitFor();
      expect(await page.locator('model-bar param-choice').count()).toBe(0);
      await model(page, 'circuit').check();
      expect(await badge.isVisible()).toBe(false);
      await page.locator('model-bar param-choice input[value="40"]').check({ force: true });
      expect(await wordsIn(badge)).toContain('lifted by 40 dB: not the real level');
      await tab(page, 'Listen').click();
      expect(await badge.isVisible()).toBe(true);
      await model(page, 'textbook').check();
      expect(await badge.isVisible()).toBe(false);
      await model(page, 'circuit').check();
      await badge.getByRole('button', { name: 'Back to the real level' }).click();
      expect(await badge.isVisible()).toBe(false);
    });
  });
});

describe.each([
  ['a phone', { width: 360, height: 740 }, 3],
  ['a laptop at 200 % zoom', { width: 640, height: 400 }, 2],
  ['a projector', { width: 1920, height: 1080 }, 1],
])('the width of %s', (_, viewport, deviceScaleFactor) => {
  it('is enough: the page does not scroll sideways', async () => {
    const hash = 'page.view=circuit&link.model=circuit&link.exaggerate=60&headphones.wiring=trs';
    await withPage(browser, { viewport, deviceScaleFactor, hash }, async (page) => {
      await waitForView(page);
      await page.locator('scene-list summary').click();
      await page.locator('mend-list li').first().waitFor();
      await textOf(page, 'driver.ohms').fill('a great many');
      await textOf(page, 'driver.ohms').press('Enter');
      for (const theme of ['dark', 'projector']) {
        await page.locator('param-select[param="page.theme"] select').selectOption(theme);
        const overflow = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(overflow, theme).toBeLessThanOrEqual(0);
      }
    });
  });
});

describe('motion', () => {
  it.each([
    ['reduce', 'none'],
    ['no-preference', 'flow'],
  ] as const)('of the ground current under %s: %s', async (reducedMotion, name) => {
    await withPage(browser, { ...CIRCUIT, reducedMotion }, async (page) => {
      await waitForView(page);
      const animation = await page
        .locator('link-schematic polygon.current')
        .evaluate((ring) => getComputedStyle(ring).animationName);
      expect(animation).toBe(name);
    });
  });
});
