/**
 * Before the e2e tests: builds the page, serves the build from a sub-folder of a plain static host,
 * starts the dev server, and finds the browser. Tests read the addresses with vitest's `inject`.
 */
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, createServer } from 'vite';
import { findBrowser } from './find-browser.mjs';
import { serveFolder } from './static-server.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The production build, as a static host in a sub-folder serves it. */
    builtUrl: string;
    /** Vite's dev server, as `npm start` runs it. */
    devUrl: string;
    /** The browser to launch; `launchChromium` reads it. */
    browserPath: string;
    /** The folder of the production build. */
    builtFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = await findBrowser();
  const builtFolder = resolve('node_modules/.cache/e2e-build');
  // vitest says "test", and Vite would build with the packages' development code.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'warn', build: { outDir: builtFolder, emptyOutDir: true } });
  process.env['NODE_ENV'] = NODE_ENV;
  const host = await serveFolder(builtFolder, '/a/sub-folder/');
  const dev = await createServer({
    cacheDir: 'node_modules/.vite-e2e',
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 5271, hmr: false, watch: null },
  });
  await dev.listen();

  project.provide('browserPath', browserPath);
  project.provide('builtFolder', builtFolder);
  project.provide('builtUrl', host.url);
  project.provide('devUrl', dev.resolvedUrls?.local[0] ?? '');
  return async () => {
    await Promise.all([host.close(), dev.close()]);
  };
}
