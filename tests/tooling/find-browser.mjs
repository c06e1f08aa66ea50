/**
 * Finds the browser that the tests run in, and installs one where there is none.
 *
 * Order: CHROME_PATH, an installed Chrome, Chromium or Edge, Debian's package when root, a download
 * by @puppeteer/browsers into the user's cache (`npm ci` would empty node_modules/.cache). Whatever touches the machine is in `realSystem`,
 * so the order itself is tested without a machine.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { Launcher } from 'chrome-launcher';
import { aptInstall, canUseApt } from './debian.mjs';

const cacheDir = join(homedir(), '.cache', 'common-mode', 'browsers');

/**
 * Launch flags of every test browser; without them Chromium calls out at each start. The sandbox is
 * off on Linux: it refuses root, and a downloaded Chrome where user namespaces are restricted
 * (Ubuntu 24.04). The tests open this project's own pages only.
 */
export const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
];

/** Lets an AudioContext run before anyone has pressed anything. */
export const autoplayFlag = '--autoplay-policy=no-user-gesture-required';

/**
 * Grants the microphone unasked and plays a WAV file into it.
 * @param {string} wavPath
 */
export const microphoneFlags = (wavPath) => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-audio-capture=${wavPath}`,
];

const ADVICE =
  'install Google Chrome, Chromium or Edge (on Debian: apt-get install chromium), or set CHROME_PATH to its executable.';

/**
 * @typedef {object} System What the search asks of the machine.
 * @property {string | undefined} chromePath the environment's CHROME_PATH
 * @property {boolean} canUseApt Debian or a relative of it, as root
 * @property {() => Promise<string[]>} candidates paths where a browser may be, best first
 * @property {(path: string) => boolean} works whether that path is a browser that starts
 * @property {() => void} aptInstall installs the distribution's Chromium; throws when it cannot
 * @property {() => Promise<string>} download fetches a Chrome and returns its path
 * @property {(message: string) => void} say tells the reader what takes long
 */

/**
 * Path of a browser executable, or an error of one sentence.
 * @param {System} [system]
 * @returns {Promise<string>}
 */
export async function findBrowser(system = realSystem()) {
  const { chromePath } = system;
  if (chromePath) {
    if (system.works(chromePath)) return chromePath;
    throw new Error(
      `CHROME_PATH is set to ${chromePath}, which is not a browser that starts: correct or unset it.`,
    );
  }
  const installed = (await system.candidates()).find(system.works);
  if (installed) return installed;

  const failures = [];
  if (system.canUseApt) {
    system.say('No browser found; installing Debian’s chromium (apt-get) for the tests.');
    try {
      system.aptInstall();
      const added = (await system.candidates()).find(system.works);
      if (added) return added;
      failures.push('the chromium package brought no browser that starts');
    } catch (error) {
      failures.push(`apt-get failed (${firstLine(error)})`);
    }
  }
  system.say('No browser found; downloading Chrome for the tests.');
  try {
    const downloaded = await system.download();
    if (system.works(downloaded)) return downloaded;
    failures.push('the downloaded Chrome does not start');
  } catch (error) {
    failures.push(`the download failed (${firstLine(error)})`);
  }
  throw new Error(`The tests need a browser and ${failures.join(', and ')}: ${ADVICE}`);
}

/** @param {unknown} error */
function firstLine(error) {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0]?.replace(/[.:]$/, '') ?? '';
}

/** @returns {System} */
function realSystem() {
  return {
    chromePath: process.env['CHROME_PATH'],
    canUseApt: canUseApt(),
    candidates,
    works,
    aptInstall: () => aptInstall('chromium'),
    download,
    say: (message) => console.error(message),
  };
}

/** Usual places, after those that chrome-launcher knows; snaps last, for they cannot read /tmp. */
async function candidates() {
  const downloaded = await getInstalledBrowsers({ cacheDir });
  const paths = [
    ...launcherFinds(),
    ...(USUAL_PATHS[process.platform] ?? []),
    ...downloaded.map((browser) => browser.executablePath),
  ];
  const plain = paths.filter((path) => !path.startsWith('/snap/') && existsSync(path));
  const snaps = paths.filter((path) => path.startsWith('/snap/') && existsSync(path));
  return [...new Set([...plain, ...snaps])];
}

function launcherFinds() {
  try {
    return Launcher.getInstallations();
  } catch {
    return []; // It throws when it finds nothing.
  }
}

const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const USUAL_PATHS = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
      join(folder, `${name}.app`, 'Contents', 'MacOS', name),
    ),
  ),
  win32: ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].flatMap((vendor) =>
    windowsRoots.map((root) =>
      join(root, vendor, 'Application', vendor.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
    ),
  ),
};

/**
 * Starts it for its version: Ubuntu's /usr/bin/chromium-browser is a script that only points at a
 * snap, and a bare download may lack its libraries. On Windows `--version` would open a window.
 * @param {string} path
 */
function works(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  try {
    const options = { encoding: /** @type {const} */ ('utf8'), timeout: 30_000 };
    const version = execFileSync(path, ['--version'], { ...options, stdio: 'pipe' });
    return /Chrom|Edge/.test(version);
  } catch {
    return false;
  }
}

async function download() {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('there is no Chrome for this system');
  const browser = Browser.CHROME;
  const buildId = await resolveBuildId(browser, platform, 'stable');
  const { executablePath } = await install({
    browser,
    buildId,
    cacheDir,
    platform,
    installDeps: canUseApt(),
  });
  return executablePath;
}
