/** The page as a whole: alone with itself, of any width, still when asked, and all by keyboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  demoButton,
  dropFile,
  notice,
  setSwitch,
  sourceButton,
  startButton,
  startDemo,
  switchShown,
  waitForLevel,
  waitForStatus,
  withPage,
} from '../helpers/e2e-page';
import { countControls, focused, tabThrough, tabTo } from '../helpers/e2e-keyboard';
import { sine, wavFile } from '../helpers/e2e-wav';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
  ]);
});
afterAll(() => browser.close());

describe('a whole session', () => {
  it('asks nothing of any other place', async () => {
    const asked: string[] = [];
    const prepare = (page: Page) => {
      page.context().on('request', (request) => asked.push(request.url()));
      page.on('websocket', (socket) => asked.push(socket.url()));
      return Promise.resolve();
    };
    const permissions = ['clipboard-read', 'clipboard-write', 'microphone'];
    await withPage(browser, { prepare, permissions }, async (page) => {
      await startButton(page).click();
      await waitForStatus(page, 'running');
      await page.locator('source-details').getByRole('button', { name: 'Headphones' }).click();
      await startDemo(page, 'Speech');
      for (const id of ['hum.on', 'rfi.on', 'hiss.on']) await setSwitch(page, id);
      await dropFile(page, 'tone.wav', wavFile(1, { rate: 8000 }, sine(440, -20)));
      await page.locator('source-details').getByText('tone.wav').waitFor();
      await page.getByRole('button', { name: 'Copy link' }).click();
      await notice(page, 'link-copied').waitFor();
      await page.keyboard.press('?');
      await page.reload();
      await page.locator('mode-switch section').waitFor();
    });
    const own = inject('builtUrl');
    const remote = asked.filter((url) => !url.startsWith(own) && !/^(blob|data):/.test(url));
    expect(remote).toEqual([]);
    expect(asked.filter((url) => url.startsWith(own)).length).toBeGreaterThan(4);
  });

  it('needs no script, style, font or picture from elsewhere in its very text', async () => {
    const html = await (await fetch(inject('builtUrl'))).text();
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]!);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address).toMatch(/^(\.\/|data:)/);
  });
});

describe.each([
  ['a phone', { width: 360, height: 740 }, 3],
  ['a laptop at 200 % zoom', { width: 640, height: 400 }, 2],
  ['a projector', { width: 1920, height: 1080 }, 1],
])('the width of %s', (_, viewport, deviceScaleFactor) => {
  it('is enough: nothing scrolls sideways, whatever is on', async () => {
    await withPage(browser, { viewport, deviceScaleFactor, microphone: true }, async (page) => {
      const overflow = () =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
      expect(await overflow(), 'idle').toBeLessThanOrEqual(0);
      await startButton(page).click();
      await page.locator('source-details .ask').waitFor();
      expect(await overflow(), 'microphone').toBeLessThanOrEqual(0);
      await startDemo(page);
      for (const id of ['hum.on', 'rfi.on', 'hiss.on']) await setSwitch(page, id);
      const name = `${'a very long file name '.repeat(8)}.wav`;
      await dropFile(page, name, wavFile(30, { rate: 8000 }, sine(440, -20)));
      await page.locator('source-details input.seek').waitFor();
      await dropFile(page, name, Buffer.alloc(0));
      await notice(page, 'file-empty').waitFor();
      for (const theme of ['dark', 'projector']) {
        await page.locator('param-select[param="page.theme"] select').selectOption(theme);
        expect(await overflow(), theme).toBeLessThanOrEqual(0);
      }
      await page.keyboard.press('?');
      expect(await overflow(), 'help').toBeLessThanOrEqual(0);
    });
  });
});

describe('the drawing', () => {
  /** Counts how often the page draws it. */
  const countDraws = () => {
    const { setTransform } = CanvasRenderingContext2D.prototype as {
      setTransform: (...values: unknown[]) => void;
    };
    Object.assign(window, { draws: 0 });
    CanvasRenderingContext2D.prototype.setTransform = function (...values: unknown[]) {
      (window as unknown as { draws: number }).draws++;
      setTransform.apply(this, values);
    };
  };
  const drawsOf = (page: Page): Promise<number> =>
    page.evaluate(() => (window as unknown as { draws: number }).draws);
  /** The picture, after the page has drawn it anew. */
  const nextPicture = async (page: Page): Promise<string> => {
    const before = await drawsOf(page);
    await page.waitForFunction(
      (count) => (window as unknown as { draws: number }).draws > count + 1,
      before,
    );
    return page
      .locator('link-stage canvas')
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  };
  const waitFrames = (page: Page, count: number): Promise<void> =>
    page.evaluate(async (left) => {
      while (left-- > 0) await new Promise(requestAnimationFrame);
    }, count);

  it('is drawn while sound runs or something changes, and costs nothing otherwise', async () => {
    await withPage(browser, { hash: 'hum.on=1', init: [countDraws] }, async (page) => {
      await expect
        .poll(async () => {
          const before = await drawsOf(page);
          await waitFrames(page, 30);
          return (await drawsOf(page)) - before;
        })
        .toBe(0);
      const idle = await drawsOf(page);
      expect(idle).toBeGreaterThan(0);
      await setSwitch(page, 'hum.on');
      await expect.poll(() => drawsOf(page)).toBeGreaterThan(idle);
      await startDemo(page, 'Silence');
      const running = await drawsOf(page);
      await waitFrames(page, 30);
      expect((await drawsOf(page)) - running).toBeGreaterThan(5);
    });
  });

  it.each([
    ['lets the hum stand under reduced motion', 'reduce', true],
    ['lets the hum creep otherwise', 'no-preference', false],
  ] as const)('%s', async (_, reducedMotion, still) => {
    const hash = 'hum.on=1&receiver.mode=unbalanced&source.kind=demo&source.demo=silence';
    await withPage(browser, { reducedMotion, hash, init: [countDraws] }, async (page) => {
      await startButton(page).click();
      await waitForLevel(page, -60);
      const first = await nextPicture(page);
      const second = await nextPicture(page);
      expect(second === first).toBe(still);
    });
  });
});

describe('the keyboard alone', () => {
  it('reaches every control, and shows where it is', async () => {
    await withPage(browser, { hash: 'source.kind=demo' }, async (page) => {
      await page.keyboard.press('Space');
      await waitForStatus(page, 'running');
      const stops = await tabThrough(page, 120);
      const expected = await countControls(page);
      expect(stops.filter(({ visible }) => !visible).map(({ name }) => name)).toEqual([]);
      expect(expected).toBeGreaterThan(30);
      expect(stops.length, stops.map(({ name }) => name).join('\n')).toBe(expected);
    });
  });

  it('does the main job: a source, the hum, the switch', async () => {
    await withPage(browser, {}, async (page) => {
      await tabTo(page, 'button Demo');
      await page.keyboard.press('Enter');
      await waitForStatus(page, 'running');
      await tabTo(page, 'button Silence');
      await page.keyboard.press('Enter');
      await tabTo(page, 'hum.on button');
      await page.keyboard.press('Space');
      expect(await switchShown(page, 'hum.on')).toBe(true);
      await waitForLevel(page, -Infinity, -120);
      await page.keyboard.press('b');
      await waitForLevel(page, -40);
      // By Tab and arrows as well as by B.
      await page.keyboard.press('b');
      await page.locator('mode-switch #switch').focus();
      await page.keyboard.press('Tab');
      for (let i = 0; !(await focused(page)).name.includes('radio') && i < 5; i++) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('ArrowRight');
      await waitForLevel(page, -40);
      expect(await demoButton(page, 'Silence').getAttribute('aria-pressed')).toBe('true');
      expect(await sourceButton(page, 'Demo').getAttribute('aria-pressed')).toBe('true');
    });
  });
});
