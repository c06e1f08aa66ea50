import { describe, expect, it } from 'vitest';
import { autoplayFlag, chromiumFlags, findBrowser } from '../../tooling/find-browser.mjs';

type System = Parameters<typeof findBrowser>[0] & {};

/** A machine without a browser; `log` keeps what was tried, in order. */
function machine(changes: Partial<System> = {}): { system: System; log: string[] } {
  const log: string[] = [];
  const { aptInstall, download, ...others } = changes;
  const system: System = {
    chromePath: undefined,
    canUseApt: false,
    candidates: () => Promise.resolve([]),
    works: (path) => path.startsWith('/good/'),
    say: () => undefined,
    ...others,
    aptInstall: () => {
      log.push('apt');
      aptInstall?.();
    },
    download: () => {
      log.push('download');
      return download?.() ?? Promise.reject(new Error('no network\nstack'));
    },
  };
  return { system, log };
}

const paths = (...list: string[]) => ({ candidates: () => Promise.resolve(list) });

describe('findBrowser', () => {
  it('takes CHROME_PATH before anything installed', async () => {
    const { system } = machine({ chromePath: '/good/mine', ...paths('/good/other') });
    await expect(findBrowser(system)).resolves.toBe('/good/mine');
  });

  it('does not fall back from a wrong CHROME_PATH, and says so in one sentence', async () => {
    const { system, log } = machine({ chromePath: '/bad/mine', ...paths('/good/other') });
    await expect(findBrowser(system)).rejects.toThrow(
      /^CHROME_PATH is set to \/bad\/mine[^.\n]*\.$/,
    );
    expect(log).toEqual([]);
  });

  it('takes the first installed browser that starts', async () => {
    const { system, log } = machine(paths('/bad/stub', '/good/first', '/good/second'));
    await expect(findBrowser(system)).resolves.toBe('/good/first');
    expect(log).toEqual([]);
  });

  it('installs the distribution’s package where it may', async () => {
    let installed = false;
    const { system, log } = machine({
      canUseApt: true,
      candidates: () => Promise.resolve(installed ? ['/good/chromium'] : []),
      aptInstall: () => {
        installed = true;
      },
    });
    await expect(findBrowser(system)).resolves.toBe('/good/chromium');
    expect(log).toEqual(['apt']);
  });

  it('downloads when the package is only a stub that points at a snap', async () => {
    const { system, log } = machine({
      canUseApt: true,
      ...paths('/bad/chromium-browser'),
      download: () => Promise.resolve('/good/downloaded'),
    });
    await expect(findBrowser(system)).resolves.toBe('/good/downloaded');
    expect(log).toEqual(['apt', 'download']);
  });

  it('downloads without apt where it is not root on Debian', async () => {
    const { system, log } = machine({ download: () => Promise.resolve('/good/downloaded') });
    await expect(findBrowser(system)).resolves.toBe('/good/downloaded');
    expect(log).toEqual(['download']);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('no network\nstack'))],
    ['brings a browser that does not start', () => Promise.resolve('/bad/downloaded')],
  ])('says what to install when the download %s', async (_, download) => {
    const { system, log } = machine({
      canUseApt: true,
      aptInstall: () => {
        throw new Error('apt-get: not permitted\nmore');
      },
      download,
    });
    const error = await findBrowser(system).catch((reason: unknown) => String(reason));
    expect(error).toMatch(/install Google Chrome, Chromium or Edge/);
    expect(error).toMatch(/apt-get failed \(apt-get: not permitted\)/);
    expect(error).not.toContain('\n');
    expect(log).toEqual(['apt', 'download']);
  });
});

describe('chromiumFlags', () => {
  it('leave out the sandbox on Linux alone', () => {
    expect(chromiumFlags.includes('--no-sandbox')).toBe(process.platform === 'linux');
  });

  it('keep the browser from calling out, and leave the autoplay policy to the test', () => {
    expect(chromiumFlags).toContain('--disable-background-networking');
    expect(chromiumFlags).not.toContain(autoplayFlag);
  });
});
