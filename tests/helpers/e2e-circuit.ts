/** What the tests of the Circuit view press and read. */
import type { Locator, Page } from 'playwright-core';

/** Opens the page with the Circuit view. */
export const CIRCUIT = { hash: 'page.view=circuit' };

export const hashOf = (page: Page): string => new URL(page.url()).hash;
export const tab = (page: Page, name: string) =>
  page.locator('view-tabs').getByRole('button', { name });
export const model = (page: Page, option: 'textbook' | 'circuit') =>
  page.locator(`model-bar input[value="${option}"]`).first();
export const drawn = (page: Page, id: string) =>
  page.locator(`link-schematic .board value-field[param="${id}"]`);
export const card = (page: Page, id: string) =>
  page.locator(`part-card value-field[param="${id}"]`);
export const textOf = (page: Page, id: string) => card(page, id).locator('input[type="text"]');
export const kind = (page: Page, part: string) =>
  page.locator(`part-card part-select[param="${part}"] select`);
export const unheard = (page: Page) => page.locator('circuit-view .unheard');

export const waitForView = (page: Page): Promise<void> =>
  page.locator('link-schematic .board svg').waitFor();

/** All words in an element's shadow, nested ones not. */
export const wordsIn = (host: Locator): Promise<string> =>
  host.evaluate((element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim());
