/** Debian and its relatives: whether a package may be installed here, and how. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** As root, on Debian or a relative of it. */
export function canUseApt() {
  return process.getuid?.() === 0 && isDebian();
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Throws when it cannot.
 * @param {string} name of the package
 */
export function aptInstall(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) =>
    execFileSync('apt-get', args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000 });
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', name]);
}
