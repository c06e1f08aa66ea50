/** What the benches stand on: the production build on a plain host, and a real Chromium. */
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumFlags, findBrowser } from '../../tooling/find-browser.mjs';
import { serveFolder } from '../../tooling/static-server.mjs';

export interface Bench {
  url: string;
  folder: string;
  browser: Browser;
  close(): Promise<void>;
}

export async function openBench(flags: readonly string[] = []): Promise<Bench> {
  const folder = resolve('node_modules/.cache/bench-build');
  await build({ logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } });
  const host = await serveFolder(folder, '/');
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...chromiumFlags, ...flags],
  });
  return {
    url: host.url,
    folder,
    browser,
    async close() {
      await browser.close();
      await host.close();
    },
  };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!;
