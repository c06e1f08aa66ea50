/**
 * Every sentence goes through the one message function: with a dictionary whose sentences all stand in
 * ⟦…⟧, nothing on the page stands outside of them but figures, units and keys.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { dropFile, setNumber, setSwitch, withPage } from '../helpers/e2e-page';
import { lookAtEarTest } from '../helpers/look-at-ear-test';
import { sine, wavFile } from '../helpers/e2e-wav';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(['--use-fake-device-for-media-stream']);
});
afterAll(() => browser.close());

/** The dev server's page, which takes another dictionary before its own script runs. */
const translate = (page: Page) =>
  page.route(inject('devUrl'), async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const script = `<script type="module">
      import { EN } from '/src/words/en/index.ts';
      import { useWords } from '/src/words/say.ts';
      useWords(Object.fromEntries(Object.entries(EN).map(([key, text]) => [key, '⟦' + text + '⟧'])));
      await import('/src/main.ts');
    </script>`;
    const own = /<script type="module" src="\/src\/main\.ts[^>]*><\/script>/;
    expect(html).toMatch(own);
    await route.fulfill({ response, body: html.replace(own, script) });
  });

/** Keeps what is written into drawings. */
const keepDrawnText = () => {
  const drawn = new Set<string>();
  Object.assign(window, { drawn });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its context below
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    drawn.add(text);
    fillText.call(this, text, ...rest);
  };
};

/** Every text that a person can read or hear on the page, drawings included. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { drawn } = window as unknown as { drawn: Set<string> };
    const texts = [document.title, ...drawn];
    const NAMES = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    const visit = (root: HTMLElement | ShadowRoot): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest('style, script, noscript')) texts.push(node.textContent!);
      }
      for (const element of root.querySelectorAll('*')) {
        for (const name of NAMES) texts.push(element.getAttribute(name) ?? '');
        if (element instanceof HTMLInputElement && element.type === 'text') {
          texts.push(element.value);
        }
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document.body);
    return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
  });

/** The test browser's own names of its microphones. */
const FAKE_DEVICE = /^Fake (Default )?Audio Input( \d)?$/;

/** What stays when the sentences are taken out: figures, units, single keys, signs, hashes and names of files and devices. */
function untranslated(texts: readonly string[]): string[] {
  const signs = String.raw`[\d\s.,:+−–×();%⇄■▶✕?|<>≤≥-]*`;
  const unit = String.raw`dBFS|dBu|dB|[kM]|[mkM]?Ω(\/m)?|[pn]F(\/m)?|[µm]?H(\/m)?|[cm]?m²(\/m)?|µT|m?V|µA|kHz|Hz|µs|ms|s|m`;
  const plain = new RegExp(`^${signs}(${unit})?[\\s.,)]*$`);
  const innermost = /⟦[^⟦⟧]*⟧/g;
  return texts.filter((text) => {
    let rest = text;
    while (innermost.test(rest)) rest = rest.replace(innermost, '');
    rest = rest
      .replace(/(?<=^|\s)[A-Z?]$/, '')
      .replace('tone.wav', '')
      .replace(/^[0-9a-f]{12,64}…?$/, '')
      // Tells that the sign before is no picture.
      .replace('\uFE0E', '')
      .replace(FAKE_DEVICE, '');
    return !plain.test(rest.trim());
  });
}

/** The Circuit view in every state that says something else. */
async function lookAtCircuit(page: Page, look: () => Promise<void>): Promise<void> {
  const press = (name: string) =>
    page
      .getByRole('button', { name: `⟦${name}` })
      .first()
      .click();
  await press('Circuit');
  await page.locator('mend-list li').first().waitFor();
  await look();
  await press('Hear this one');
  await page.locator('scene-list summary').click();
  for (const scene of await page.locator('scene-list button.card').all()) {
    await scene.click();
    await look();
  }
  await page.locator('mend-list li button').first().click();
  await page.locator('model-bar param-choice input[value="20"]').check({ force: true });
  await page.locator('part-card part-select select').nth(2).selectOption('unbalanced');
  for (const typed of ['much', '0']) {
    const field = page.locator('part-card value-field[param="driver.ohms"] input');
    await field.fill(typed);
    await field.press('Enter');
    await look();
  }
  for (const tie of ['driver', 'receiver', 'lifted']) {
    await page.evaluate((end) => (location.hash = `page.view=circuit&cable.shield=${end}`), tie);
    await look();
  }
  await page.evaluate(() => (location.hash = 'page.view=circuit&connection.kind=rca'));
  await page.locator('fit-notices .notice').waitFor();
  await look();
  await press('Listen');
  await page.locator('model-bar input[value="circuit"]').check();
  await look();
}

/** The Real legs view: nothing wired, legs that are none, legs sent out; and the page beside it. */
async function lookAtLegs(page: Page, look: () => Promise<void>): Promise<void> {
  const press = (name: string) =>
    page
      .getByRole('button', { name: `⟦${name}` })
      .first()
      .click();
  await press('Real legs');
  await page.locator('legs-help').waitFor();
  await look();
  await page.locator('legs-in input[value="legs"]').check({ force: true });
  await press('Demo');
  await page.locator('transport-panel [data-status="running"]').waitFor();
  await press('Speech');
  await page.locator('notice-list li[data-code="legs-mono"]').waitFor();
  await page.locator('legs-in #null').click();
  await look();
  await page.locator('legs-in [data-finding]').first().waitFor();
  await page.locator('legs-out #confirm').check();
  await page.locator('legs-out #feed').click();
  await look();
  await press('Listen');
  await look();
}

it('leaves no sentence outside the dictionary, in any state', async () => {
  const options = {
    url: inject('devUrl'),
    prepare: translate,
    init: [keepDrawnText],
    microphone: true,
    hash: 'nonsense=1&hum.level=99',
  };
  await withPage(browser, options, async (page) => {
    const seen = new Set<string>();
    const look = async (): Promise<void> => {
      await page.waitForTimeout(50);
      for (const text of await textsOf(page)) seen.add(text);
    };
    const panel = page.locator('transport-panel');
    const press = (name: string) =>
      page
        .getByRole('button', { name: `⟦${name}` })
        .first()
        .click();
    const running = panel.locator('[data-status="running"]');
    await look();
    await press('Start');
    await page.locator('source-details .ask').waitFor();
    await look();
    await press('Speakers');
    await look();
    await press('Demo');
    await page.locator('source-details .materials').waitFor();
    await running.waitFor();
    for (const id of ['hum.on', 'rfi.on', 'hiss.on']) {
      await setSwitch(page, id);
    }
    await page.locator('removed-figure .value').waitFor();
    await look();
    await setNumber(page, 'line.mismatch', 5);
    await page.locator('removed-figure #removed').waitFor();
    await look();
    await page.keyboard.press('b');
    await look();
    await page.keyboard.press('b');
    for (const wire of ['1', '2', '3', '4', '5', '6']) {
      await page.keyboard.press(wire);
      await look();
    }
    await page.keyboard.press('r');
    await page
      .locator('record-button')
      .getByText(/0:0[1-9]/)
      .waitFor();
    await page.keyboard.press('r');
    await page.locator('take-row').waitFor();
    await look();
    await press('Export');
    await page.locator('take-row').nth(1).waitFor();
    await look();
    const tone = wavFile(9, { rate: 8000 }, sine(440, -20));
    await dropFile(page, 'tone.wav', tone.subarray(0, 8000));
    await page.locator('source-details input.seek').waitFor();
    await dropFile(page, 'tone.wav', Buffer.alloc(0));
    await press('Copy link');
    const field = page.locator('param-slider[param="line.skew"] input[type="text"]');
    await field.fill('much');
    await field.press('Enter');
    await look();
    await page.keyboard.press('Escape');
    await press('Stop');
    await panel.locator('[data-status="stopped"]').waitFor();
    await look();

    await lookAtCircuit(page, look);
    await lookAtLegs(page, look);
    await lookAtEarTest(page, look);

    const texts = [...seen];
    expect(untranslated(texts)).toEqual([]);
    expect(texts.filter((text) => text.includes('⟦')).length).toBeGreaterThan(1100);
    // The check itself can see a sentence that stands outside.
    expect(untranslated(['Start', '⟦Start⟧ now', '3 pieces'])).toHaveLength(3);
    expect(untranslated(['⟦Start⟧', '⟦Value of ⟦Skew⟧⟧', '−12.5 dBFS', '⟦Mute⟧ M'])).toEqual([]);
  });
}, 120_000);
