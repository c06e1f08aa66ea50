import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
});

/**
 * The plainest static host: files of `folder` under `prefix`, no special headers, no fallback page.
 * @param {string} folder
 * @param {string} prefix such as '/some/folder/'
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, prefix) {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/').then(({ status, file }) => {
      if (!file) return response.writeHead(status).end();
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(status, { 'content-type': type });
      return createReadStream(file).pipe(response);
    });
  });

  /** @param {string} url */
  async function answer(url) {
    const { pathname } = new URL(url, 'http://localhost');
    if (!pathname.startsWith(prefix)) return { status: 404 };
    const name = normalize(decodeURIComponent(pathname.slice(prefix.length)) || 'index.html');
    if (name.startsWith('..')) return { status: 404 };
    const file = join(folder, name);
    const found = await stat(file).catch(() => undefined);
    return found?.isFile() ? { status: 200, file } : { status: 404 };
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
