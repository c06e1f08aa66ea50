/** Results brought to the page's desk: dropped as files, many at once. */
import type { Page } from 'playwright-core';
import type { TestCard } from '../../src/eartest/card';
import { cardText } from '../../src/eartest/card-file';

export interface Dropped {
  name: string;
  /** A number: so many bytes of nothing, made in the page. */
  content: string | Buffer | number;
}

export const resultFile = (card: TestCard, name: string): Dropped => ({
  name,
  content: cardText(card),
});

/** Drops all of them at once on the desk's own place. */
export async function dropOnDesk(page: Page, all: readonly Dropped[]): Promise<void> {
  const files = all.map(({ name, content }) => ({
    name,
    content: Buffer.isBuffer(content) ? { base64: content.toString('base64') } : content,
  }));
  await page.locator('test-desk .place').evaluate(async (place, files) => {
    const transfer = new DataTransfer();
    for (const { name, content } of files) {
      const bytes =
        typeof content === 'object'
          ? await (await fetch(`data:application/octet-stream;base64,${content.base64}`)).blob()
          : typeof content === 'number'
            ? new Uint8Array(content)
            : content;
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragover', 'drop']) {
      const options = { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true };
      place.dispatchEvent(new DragEvent(type, options));
    }
  }, files);
}

/** What the page says of a group: the numbers of each row of figures, by its name. */
export async function figuresOf(page: Page, group: number): Promise<Map<string, number[]>> {
  const rows = await page
    .locator('class-panel .group')
    .nth(group)
    .locator('.plots tr')
    .evaluateAll((all) =>
      all.map((row) => {
        const value = row.querySelector('td')!.cloneNode(true) as HTMLElement;
        value.querySelector('small')?.remove();
        return [row.querySelector('th')!.textContent, value.textContent] as const;
      }),
    );
  return new Map(rows.map(([name, value]) => [name.trim(), numbersIn(value)]));
}

/** Every number of a sentence, with the minus sign that people read. */
export const numbersIn = (text: string): number[] =>
  [...text.replaceAll('−', '-').matchAll(/(?<![\w.])-?\d+(?:\.\d+)?/g)].map(([one]) => Number(one));
