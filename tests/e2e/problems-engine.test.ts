/** What can go wrong with the browser's sound and with the page's own: one sentence each. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  notice,
  numberShown,
  sentenceOf,
  startButton,
  startDemo,
  switchShown,
  waitForLevel,
  waitForStatus,
  withPage,
} from '../helpers/e2e-page';
import { launchChromium } from '../tooling/launch-chromium';

const hash = 'source.kind=demo&source.demo=tone&hum.on=1&hum.level=-32';
const INSECURE_HOST = 'insecure.test';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium([`--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`]);
});
afterAll(() => browser.close());

async function expectNothingLost(page: Page): Promise<void> {
  expect(await switchShown(page, 'hum.on')).toBe(true);
  expect(await numberShown(page, 'hum.level')).toBe(-32);
}

/** Answers the worklet's file: what a page fetches itself, other than its own scripts. */
const routeWorklet = (page: Page, answer: (route: Route) => Promise<void>) =>
  page.route('**/assets/*.js', (route) =>
    route.request().resourceType() === 'fetch' ? answer(route) : route.continue(),
  );

describe('a page that gets no sound processing', () => {
  it('explains plain http instead of breaking', async () => {
    const url = inject('builtUrl').replace('127.0.0.1', INSECURE_HOST);
    await withPage(browser, { url, hash }, async (page) => {
      expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
      await startButton(page).click();
      expect(await sentenceOf(page, 'insecure-context')).toContain('Open the page with https://');
      await waitForStatus(page, 'idle');
      await expectNothingLost(page);
    });
  });

  it('explains a browser without AudioWorklet', async () => {
    const init = () => {
      delete (window as { AudioWorkletNode?: unknown }).AudioWorkletNode;
    };
    await withPage(browser, { hash, init: [init] }, async (page) => {
      await startButton(page).click();
      expect(await sentenceOf(page, 'no-worklet')).toContain('has no AudioWorklet. Use a Chrome');
      await waitForStatus(page, 'idle');
      await expectNothingLost(page);
    });
  });

  it('explains a worklet that does not load, and the next press starts it', async () => {
    // The audio library lets a second promise of the same failure go unheard.
    const tolerated = ['AbortError'];
    await withPage(browser, { hash, tolerated }, async (page) => {
      let asked = 0;
      await routeWorklet(page, (route) => (++asked === 1 ? route.abort() : route.continue()));
      await startButton(page).click();
      expect(await sentenceOf(page, 'worklet-failed')).toContain('press Start again');
      await waitForStatus(page, 'idle');
      await expectNothingLost(page);

      await startButton(page).click();
      await waitForStatus(page, 'running');
      await waitForLevel(page, -33);
      expect(asked).toBeGreaterThan(1);
      expect(await notice(page, 'worklet-failed').count()).toBe(0);
    });
  });

  it('explains a browser that opens no sound output', async () => {
    const init = () => {
      window.AudioContext = class {
        constructor() {
          throw new DOMException(
            'The number of hardware contexts is exceeded',
            'NotSupportedError',
          );
        }
      } as unknown as typeof AudioContext;
    };
    await withPage(browser, { hash, init: [init] }, async (page) => {
      await startButton(page).click();
      expect(await sentenceOf(page, 'context-failed')).toContain('press Start again');
      await expectNothingLost(page);
    });
  });
});

describe('a context', () => {
  it('that the browser holds back says so, and the next press starts it', async () => {
    const init = () => {
      const Native = window.AudioContext;
      window.AudioContext = class extends Native {
        constructor(options?: AudioContextOptions) {
          super(options);
          void this.suspend();
        }
      };
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its context below
      const { resume } = Native.prototype;
      let held = true;
      Native.prototype.resume = function (this: AudioContext) {
        return held ? new Promise(() => undefined) : resume.call(this);
      };
      Object.assign(window, { letGo: () => (held = false) });
    };
    await withPage(browser, { hash, init: [init] }, async (page) => {
      await startButton(page).click();
      expect(await sentenceOf(page, 'context-suspended')).toContain('Press Start to let it play.');
      await waitForStatus(page, 'suspended');
      await expectNothingLost(page);
      await page.evaluate(() => (window as unknown as { letGo(): void }).letGo());
      await startButton(page).click();
      await waitForStatus(page, 'running');
      await waitForLevel(page, -33);
      expect(await notice(page, 'context-suspended').count()).toBe(0);
    });
  });

  it('that is suspended while it runs says so, and runs again by itself or by a press', async () => {
    await withPage(browser, { hash }, async (page) => {
      await startDemo(page);
      await waitForLevel(page, -33);
      await page.evaluate(() => window.recorder.context!.suspend());
      await notice(page, 'context-suspended').waitFor();
      await waitForStatus(page, 'suspended');
      await page.evaluate(() => window.recorder.context!.resume());
      await waitForStatus(page, 'running');
      expect(await notice(page, 'context-suspended').count()).toBe(0);

      await page.evaluate(() => window.recorder.context!.suspend());
      await waitForStatus(page, 'suspended');
      await startButton(page).click();
      await waitForStatus(page, 'running');
      await waitForLevel(page, -33);
      await expectNothingLost(page);
    });
  });

  it('that the system interrupts says so until it is back', async () => {
    await withPage(browser, { hash }, async (page) => {
      await startDemo(page);
      await waitForLevel(page, -33);
      const say = (state: string | undefined): Promise<void> =>
        page.evaluate((state) => {
          const context = window.recorder.context!;
          if (state) Object.defineProperty(context, 'state', { value: state, configurable: true });
          else delete (context as { state?: unknown }).state;
          context.dispatchEvent(new Event('statechange'));
        }, state);
      await say('interrupted');
      expect(await sentenceOf(page, 'context-interrupted')).toContain('It comes back by itself');
      await waitForStatus(page, 'interrupted');
      await say(undefined);
      await waitForStatus(page, 'running');
      expect(await notice(page, 'context-interrupted').count()).toBe(0);
      await waitForLevel(page, -33);
    });
  });
});

describe('a processor that fails while it runs', () => {
  it('says so, and the next press builds it again with all settings', async () => {
    await withPage(browser, { hash }, async (page) => {
      let asked = 0;
      await routeWorklet(page, async (route) => {
        if (++asked > 1) return route.continue();
        const response = await route.fetch();
        const bomb = `
          const real = registerProcessor;
          registerProcessor = (name, Processor) => {
            const { process } = Processor.prototype;
            let blocks = 0;
            if (name === 'receiver-processor') Processor.prototype.process = function (...args) {
              if (++blocks > 300) throw new Error('made to fail');
              return process.apply(this, args);
            };
            real(name, Processor);
          };\n`;
        await route.fulfill({ response, body: bomb + (await response.text()) });
      });
      await startButton(page).click();
      expect(await sentenceOf(page, 'processor-failed')).toContain('Press Start to build it again');
      await waitForStatus(page, 'failed');
      await expectNothingLost(page);

      await startButton(page).click();
      await waitForStatus(page, 'running');
      await waitForLevel(page, -33);
      expect(asked).toBe(2);
      expect(await notice(page, 'processor-failed').count()).toBe(0);
      await expectNothingLost(page);
    });
  });
});
