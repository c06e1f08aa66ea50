/** The keyboard alone: where the focus is, and what Tab comes to. */
import type { Page } from 'playwright-core';

export interface Stop {
  name: string;
  /** One sees that it has the focus. */
  visible: boolean;
}

/** The element that has the focus, whatever shadow it is in, and whether one sees that it has. */
export const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    let element = document.activeElement;
    const path: string[] = [];
    while (element?.shadowRoot?.activeElement) {
      path.push(element.getAttribute('param') ?? element.localName);
      element = element.shadowRoot.activeElement;
    }
    const ring = (node: Element | null | undefined): boolean => {
      if (!node) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const isRadio = element?.matches('input[type="radio"]') ?? false;
    const what = isRadio
      ? 'radio'
      : `${element?.getAttribute('aria-label') ?? ''}${element?.id ?? ''}${element?.textContent ?? ''}`;
    return {
      name: [...path, element?.localName, what.replace(/\s+/g, ' ').trim()].join(' '),
      visible: ring(element) || (isRadio && ring(element?.closest('label'))),
    };
  });

/** Tabs through the page once; the names of all stops. */
export async function tabThrough(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.name.startsWith('body') || stop.name.startsWith('html')) break;
    if (stop.name === stops[0]?.name) break;
    stops.push(stop);
  }
  return stops;
}

/** Presses Tab until it comes to what has `part` in its name. */
export async function tabTo(page: Page, part: string, most = 120): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if ((await focused(page)).name.includes(part)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${part}.`);
}

/** How many stops the page's controls make; radio buttons of one name are one. */
export const countControls = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    const visit = (root: ParentNode): void => {
      const groups = new Set<string>();
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        if (!element.matches('button:enabled, input:enabled, select:enabled, summary')) continue;
        if (element.getClientRects().length === 0 || element.closest('dialog')) continue;
        if (element instanceof HTMLInputElement && element.type === 'radio') {
          if (groups.has(element.name)) continue;
          groups.add(element.name);
        }
        count++;
      }
    };
    visit(document);
    return count;
  });
