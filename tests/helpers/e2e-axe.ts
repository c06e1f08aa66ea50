/** axe in a page: what it objects to, in every theme. */
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const EVERY_RULE: Axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What colours and sizes decide: a theme changes nothing else (`src/styles/page.css`). */
const LOOKS: Axe.RunOnly = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'target-size'],
};
const THEMES = [
  ['light', LOOKS],
  ['projector', LOOKS],
  ['dark', EVERY_RULE],
] as const;

/** What axe objects to, one line each: rule, element, reason. */
export async function violations(page: Page, rules = EVERY_RULE): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: axePath });
  const results = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: typeof Axe }).axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
      }),
    rules,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`),
  );
}

export async function expectNoneInAnyTheme(page: Page): Promise<void> {
  for (const [theme, rules] of THEMES) {
    await page.locator('param-select[param="page.theme"] select').evaluate((element, value) => {
      (element as HTMLSelectElement).value = value;
      element.dispatchEvent(new Event('change'));
    }, theme);
    await page.waitForFunction(
      (wanted) => document.documentElement.dataset['theme'] === wanted,
      theme,
    );
    expect(await violations(page, rules), theme).toEqual([]);
  }
}
