import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumFlags } from './find-browser.mjs';

/** Starts the test browser, headless, in a fresh profile; `flags` come on top of the usual ones. */
export const launchChromium = (flags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: inject('browserPath'),
    headless: true,
    args: [...chromiumFlags, ...flags],
  });
