/** Finds ngspice, and installs Debian's package where there is none and that is allowed. */
import { execFileSync } from 'node:child_process';
import { aptInstall, canUseApt } from './debian.mjs';

/**
 * @typedef {object} NgspiceSystem What the search asks of the machine.
 * @property {() => boolean} works whether `ngspice` starts
 * @property {boolean} canUseApt Debian or a relative of it, as root
 * @property {() => void} aptInstall installs the package; throws when it cannot
 * @property {(message: string) => void} say tells the reader what takes long
 */

/**
 * The command, or why there is none.
 * @param {NgspiceSystem} [system]
 * @returns {{ command: string } | { absent: string }}
 */
export function findNgspice(system = realSystem()) {
  if (system.works()) return { command: 'ngspice' };
  if (system.canUseApt) {
    system.say('No ngspice found; installing Debian’s ngspice (apt-get) for the comparison.');
    try {
      system.aptInstall();
    } catch {
      return { absent: 'ngspice is not installed, and apt-get could not install it' };
    }
    if (system.works()) return { command: 'ngspice' };
  }
  return { absent: 'ngspice is not installed (on Debian: apt-get install ngspice)' };
}

/** @returns {NgspiceSystem} */
function realSystem() {
  return {
    works: () => {
      try {
        const version = execFileSync('ngspice', ['--version'], { encoding: 'utf8', stdio: 'pipe' });
        return version.includes('ngspice');
      } catch {
        return false;
      }
    },
    canUseApt: canUseApt(),
    aptInstall: () => aptInstall('ngspice'),
    say: (message) => console.error(message),
  };
}
