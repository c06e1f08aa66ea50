/** What can go wrong with a microphone: one sentence each, and what played before plays on. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  notice,
  numberShown,
  sentenceOf,
  sourceButton,
  startButton,
  startDemo,
  switchShown,
  waitForLevel,
  waitForStatus,
  withPage,
} from '../helpers/e2e-page';
import { record } from '../helpers/e2e-recorder';
import { peak } from '../helpers/signals';
import { launchChromium } from '../tooling/launch-chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(['--use-fake-device-for-media-stream']);
});
afterAll(() => browser.close());

const hash = 'hum.on=1&hum.level=-32';

async function expectNothingLost(page: Page): Promise<void> {
  expect(await switchShown(page, 'hum.on')).toBe(true);
  expect(await numberShown(page, 'hum.level')).toBe(-32);
}

/** The answer of a browser whose microphone another program holds, or that has none. */
const refusing = {
  NotReadableError: () => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Could not start audio source', 'NotReadableError'));
  },
  NotFoundError: () => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Requested device not found', 'NotFoundError'));
  },
};

describe('a microphone', () => {
  it('that is denied at the first press gives its sentence, and the page stays ready', async () => {
    await withPage(browser, { hash }, async (page) => {
      await startButton(page).click();
      expect(await sentenceOf(page, 'microphone-denied')).toMatch(
        /not allowed to use the microphone\. Allow it .* File and Demo work without it\.$/,
      );
      await waitForStatus(page, 'idle');
      await expectNothingLost(page);
      await startDemo(page);
      await waitForLevel(page, -60);
    });
  });

  it('that is denied while a demo plays lets it play on', async () => {
    await withPage(browser, { hash }, async (page) => {
      await startDemo(page, '1 kHz tone');
      await waitForLevel(page, -33);
      await sourceButton(page, 'Microphone').click();
      await notice(page, 'microphone-denied').waitFor();
      await waitForLevel(page, -33);
      await waitForStatus(page, 'running');
      expect(await sourceButton(page, 'Demo').getAttribute('aria-pressed')).toBe('true');
      await expectNothingLost(page);
    });
  });

  it('that a policy blocks is told from one that the listener denied', async () => {
    const prepare = (page: Page) =>
      page.route('**/sub-folder/', async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'permissions-policy': 'microphone=()' };
        await route.fulfill({ response, headers });
      });
    await withPage(browser, { hash, prepare, microphone: true }, async (page) => {
      await startButton(page).click();
      expect(await sentenceOf(page, 'microphone-blocked')).toContain('may not use a microphone');
      await expectNothingLost(page);
    });
  });

  it.each([
    ['microphone-absent', 'NotFoundError', 'No microphone was found. Connect one'],
    ['microphone-busy', 'NotReadableError', 'another program may be using it. Close the other'],
  ] as const)('gives %s when the browser answers %s', async (code, answer, sentence) => {
    await withPage(browser, { hash, init: [refusing[answer]] }, async (page) => {
      await startButton(page).click();
      expect(await sentenceOf(page, code)).toContain(sentence);
      await waitForStatus(page, 'idle');
      await expectNothingLost(page);
    });
  });

  it('that is unplugged while it runs says so, and comes back with one press', async () => {
    const init = () => {
      const media = navigator.mediaDevices;
      const open = media.getUserMedia.bind(media);
      media.getUserMedia = async (constraints) => {
        const stream = await open(constraints);
        const [track] = stream.getAudioTracks();
        Object.assign(window, {
          unplug: () => {
            track!.stop();
            track!.dispatchEvent(new Event('ended'));
          },
        });
        return stream;
      };
    };
    await withPage(browser, { hash, init: [init], microphone: true }, async (page) => {
      await startButton(page).click();
      await waitForStatus(page, 'running');
      await page.locator('source-details').getByRole('button', { name: 'Headphones' }).click();
      await waitForLevel(page, -60);
      await page.evaluate(() => (window as unknown as { unplug(): void }).unplug());
      expect(await sentenceOf(page, 'microphone-unplugged')).toContain('All settings stay.');
      await expectNothingLost(page);
      await sourceButton(page, 'Microphone').click();
      await notice(page, 'microphone-unplugged').waitFor({ state: 'detached' });
      await waitForStatus(page, 'running');
    });
  });
});

describe('the sound output', () => {
  it('that changes while a microphone runs mutes it until the listener says what they hear with', async () => {
    const init = () => {
      const media = navigator.mediaDevices;
      const list = media.enumerateDevices.bind(media);
      let headphones = false;
      media.enumerateDevices = async () => {
        const device = { kind: 'audiooutput', deviceId: 'h', groupId: 'h', label: 'Headphones' };
        return [...(await list()), ...(headphones ? [device as MediaDeviceInfo] : [])];
      };
      Object.assign(window, {
        plugIn: () => {
          headphones = true;
          media.dispatchEvent(new Event('devicechange'));
        },
      });
    };
    await withPage(browser, { hash, init: [init], microphone: true }, async (page) => {
      await startButton(page).click();
      await waitForStatus(page, 'running');
      await page.locator('source-details').getByRole('button', { name: 'Headphones' }).click();
      await waitForLevel(page, -60);
      await page.evaluate(() => (window as unknown as { plugIn(): void }).plugIn());
      expect(await sentenceOf(page, 'output-changed')).toContain('The sound output changed');
      await waitForLevel(page, -Infinity, -120);
      expect(peak((await record(page, 0.5)).left)).toBe(0);
      await expectNothingLost(page);
      await page.locator('source-details').getByRole('button', { name: 'Headphones' }).click();
      await waitForLevel(page, -60);
    });
  });
});
