import { describe, expect, it } from 'vitest';
import { findNgspice, type NgspiceSystem } from '../../tooling/find-ngspice.mjs';

/** A machine on which ngspice is there from the start, after apt-get, or never. */
function machine(there: 'always' | 'after apt' | 'never', canUseApt = true) {
  const log: string[] = [];
  const system: NgspiceSystem = {
    canUseApt,
    works: () => there === 'always' || (there === 'after apt' && log.includes('apt')),
    aptInstall: () => {
      log.push('apt');
      if (there === 'never') throw new Error('no network');
    },
    say: () => undefined,
  };
  return { system, log };
}

describe('findNgspice', () => {
  it('takes the one that is there', () => {
    const { system, log } = machine('always');
    expect(findNgspice(system)).toEqual({ command: 'ngspice' });
    expect(log).toEqual([]);
  });

  it('installs it where it may', () => {
    expect(findNgspice(machine('after apt').system)).toEqual({ command: 'ngspice' });
  });

  it('says in one line why there is none', () => {
    const refused = findNgspice(machine('never').system);
    expect(refused).toEqual({ absent: expect.stringMatching(/apt-get could not/) as unknown });
    const { system, log } = machine('after apt', false);
    const forbidden = findNgspice(system);
    expect(forbidden).toEqual({
      absent: expect.stringMatching(/^ngspice is not[^\n]*$/) as unknown,
    });
    expect(log).toEqual([]);
  });
});
