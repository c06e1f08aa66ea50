/** The Circuit view's parts and scenes, and all of it by keyboard alone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, CIRCUIT, kind, model, textOf, waitForView, wordsIn } from '../helpers/e2e-circuit';
import { countControls, focused, tabThrough, tabTo } from '../helpers/e2e-keyboard';
import { startDemo, waitForLevel, withPage } from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a part', () => {
  it('brings what fits it, and says so', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      await kind(page, 'receiver.kind').selectOption('unbalanced');
      expect(await kind(page, 'connection.kind').inputValue()).toBe('adapter');
      const told = page.locator('part-card part-select[param="receiver.kind"] .also');
      expect(await told.innerText()).toContain('XLR-to-RCA adapter');
      expect(await textOf(page, 'receiver.inputOhms').inputValue()).toBe('47 kΩ');
      expect(await card(page, 'receiver.commonModeOhms').count()).toBe(0);
      expect(await wordsIn(page.locator('link-schematic'))).toContain('pin 3 open');

      await kind(page, 'driver.kind').selectOption('consumer-rca');
      expect(await kind(page, 'connection.kind').inputValue()).toBe('rca');
      await kind(page, 'cable.kind').selectOption('thin-rca');
      await kind(page, 'connection.kind').selectOption('xlr');
      expect(await kind(page, 'driver.kind').inputValue()).toBe('active-balanced');
      expect(await kind(page, 'receiver.kind').inputValue()).toBe('that1240');
      expect(await kind(page, 'cable.kind').inputValue()).toBe('mic-braid');
      expect(await page.locator('fit-notices .notice').count()).toBe(0);
      expect(await model(page, 'circuit').isChecked()).toBe(true);
    });
  });

  it('of every kind can be chosen, drawn and solved', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      const parts = await page.locator('part-card part-select').count();
      expect(parts).toBe(6);
      for (let index = 0; index < parts; index++) {
        const select = page.locator('part-card part-select').nth(index).locator('select');
        const options = await select.locator('option').count();
        for (let option = 0; option < options; option++) {
          await select.selectOption({ index: option });
          expect(await page.locator('fit-notices .notice').count()).toBe(0);
          expect(await page.locator('link-schematic .label.current').innerText()).toMatch(
            /\d A|\d .A/,
          );
        }
      }
    });
  });

  it('that does not fit, from an address, is explained and mended by one press', async () => {
    const hash = 'page.view=circuit&link.model=circuit&connection.kind=rca&cable.shield=lifted';
    await withPage(browser, { hash }, async (page) => {
      await waitForView(page);
      const notice = page.locator('fit-notices .notice');
      expect(await notice.innerText()).toContain(
        '“Active balanced output” does not go with “RCA or TS”',
      );
      expect(await notice.innerText()).toContain('must be tied at both ends');
      await notice.getByRole('button').click();
      expect(await notice.count()).toBe(0);
      expect(await kind(page, 'connection.kind').inputValue()).toBe('xlr');
    });
  });
});

describe('the scenes', () => {
  it('are one press each, and the one that stands is marked', async () => {
    await withPage(browser, {}, async (page) => {
      await page.locator('model-bar').getByRole('button', { name: 'Scenes' }).click();
      const cards = page.locator('scene-list button.card');
      await cards.first().waitFor();
      expect((await focused(page)).name).toContain('summary');
      const count = await cards.count();
      expect(count).toBeGreaterThanOrEqual(20);
      for (let index = 0; index < count; index++) {
        const scene = cards.nth(index);
        await scene.click();
        expect(await scene.getAttribute('aria-pressed')).toBe('true');
        expect(await page.locator('scene-list button.card[aria-pressed="true"]').count()).toBe(1);
        const name = await scene.locator('b').innerText();
        expect(await page.locator('scene-list .now').innerText()).toContain(name);
        expect(await page.locator('fit-notices .notice').count()).toBe(0);
      }
      expect(await model(page, 'circuit').isChecked()).toBe(true);

      // A value of one's own is no scene's.
      await textOf(page, 'cable.length').fill('17');
      await textOf(page, 'cable.length').press('Enter');
      expect(await page.locator('scene-list [aria-pressed="true"]').count()).toBe(0);
      expect(await page.locator('scene-list .now').innerText()).toContain('your own');
    });
  });

  it('are heard: a studio’s RCA hums, its balanced twin does not', async () => {
    await withPage(browser, {}, async (page) => {
      await startDemo(page, 'Silence');
      await page.locator('model-bar').getByRole('button', { name: 'Scenes' }).click();
      await page
        .locator('scene-list')
        .getByRole('button', { name: 'RCA in a studio, 30 m' })
        .click();
      await waitForLevel(page, -70);
      await page.keyboard.press('b');
      await waitForLevel(page, -Infinity, -90);
    });
  });

  it('of XLR are one card: a length and an input', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      await page.locator('scene-list summary').click();
      const family = page.locator('xlr-scenes');
      await family.locator('select').first().selectOption('100');
      await family.locator('select').last().selectOption('jt11');
      expect(await textOf(page, 'cable.length').inputValue()).toBe('100 m');
      expect(await kind(page, 'receiver.kind').inputValue()).toBe('jt11');
      expect(await family.getByRole('button').getAttribute('aria-pressed')).toBe('true');
      expect(await page.locator('scene-list .now').innerText()).toContain('XLR, 100 m, JT-11P-1');
    });
  });

  it('answer what popular articles say', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      const claims = page.locator('claim-list li');
      expect(await claims.count()).toBeGreaterThanOrEqual(12);
      const plugs = claims.filter({ hasText: 'pin 2 alone' });
      await plugs.getByRole('button').click();
      expect(await plugs.getByRole('button').getAttribute('aria-pressed')).toBe('true');
      expect(await kind(page, 'connection.kind').inputValue()).toBe('cosmetic');
    });
  });
});

describe('the keyboard alone', () => {
  it('opens the view, reaches every control of it and shows where it is', async () => {
    await withPage(browser, {}, async (page) => {
      await tabTo(page, 'button Circuit');
      await page.keyboard.press('Enter');
      await waitForView(page);
      await tabTo(page, 'scene-list summary');
      await page.keyboard.press('Enter');
      await page.locator('scene-list button.card').first().waitFor();
      await page.mouse.click(2, 2);
      const stops = await tabThrough(page, 300);
      const expected = await countControls(page);
      expect(stops.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual([]);
      expect(expected).toBeGreaterThan(120);
      expect(stops.length, stops.map(({ name }) => name).join('\n')).toBe(expected);
    });
  });

  it('makes a link: a part, a length, a value, a scene', async () => {
    await withPage(browser, CIRCUIT, async (page) => {
      await waitForView(page);
      await tabTo(page, 'receiver.kind select');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'cable.length input', 20);
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      expect(await textOf(page, 'cable.length').inputValue()).toBe('10.8 m');
      expect(await kind(page, 'receiver.kind').inputValue()).toBe('ina134');
      await tabTo(page, 'earth.voltage');
      // Single keys of the page stay out of a field.
      await page.keyboard.type('1 V b');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Enter');
      expect(await textOf(page, 'earth.voltage').inputValue()).toBe('1000 mV');
    });
  });
});
