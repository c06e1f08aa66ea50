import { chromeLauncher, defaultReporter } from '@web/test-runner';
import { createServer } from 'vite';
import { autoplayFlag, chromiumFlags, findBrowser } from './tests/tooling/find-browser.mjs';
import { countsReporter } from './tests/tooling/wtr-counts.mjs';

const files = 'tests/browser/**/*.test.ts';

const vite = await createServer({
  appType: 'custom',
  // The runner's own server answers under this root; a page served by Vite would be './'.
  base: '/',
  cacheDir: 'node_modules/.vite-browser-tests',
  logLevel: 'warn',
  // Found before the first test: a dependency found while one runs would reload the page under it.
  optimizeDeps: { entries: [files, 'src/main.ts'] },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});

/**
 * Vite first, for every request that is not the runner's own; what Vite does not know falls through.
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
const viteMiddleware = async (context, next) => {
  if (/^\/(__web-|\?|$)/.test(context.url)) return next();
  await new Promise((resolve, reject) => {
    context.res.once('finish', resolve).once('close', resolve);
    context.res.statusCode = 200; // Koa starts at 404, and Vite sets a status only on errors.
    vite.middlewares(context.req, context.res, (/** @type {unknown} */ error) =>
      error ? reject(error) : resolve(next()),
    );
  });
  if (context.res.writableEnded) context.respond = false;
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files,
  middleware: [viteMiddleware],
  browsers: [
    chromeLauncher({
      concurrency: 2,
      launchOptions: {
        executablePath: await findBrowser(),
        args: [...chromiumFlags, autoplayFlag],
      },
    }),
  ],
  staticLogging: true,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 60_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: false }), countsReporter()],
  plugins: [{ name: 'close-vite', serverStop: () => vite.close() }],
};
