import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARAMS } from '../../src/params/index';
import { PROBLEM_CODES } from '../../src/state/problems';
import { EN } from '../../src/words/en/index';
import { readSources } from '../tooling/imports';
import { parameterTable, withTable } from '../tooling/param-table';

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('has the parameter table that the contract gives (else: npm run docs)', () => {
    expect(withTable(readme)).toBe(readme);
  });

  it('names every parameter but those of the session', () => {
    const kept = PARAMS.filter(({ scope }) => scope !== 'session');
    for (const { id } of kept) expect(parameterTable()).toContain(`\`${id}\``);
  });
});

describe('the words', () => {
  const keys = Object.keys(EN);

  it('name every parameter and every option, and say what each does', () => {
    for (const row of PARAMS) {
      expect(keys).toContain(`param.${row.id}`);
      expect(keys).toContain(`help.${row.id}`);
      if (row.kind !== 'choice') continue;
      for (const option of row.options) expect(keys).toContain(`option.${row.id}.${option}`);
    }
  });

  it('say of every problem what happened and what to do', () => {
    for (const code of PROBLEM_CODES) {
      expect(keys).toContain(`problem.${code}`);
      expect(keys).toContain(`remedy.${code}`);
    }
  });

  it('have no key that nothing can ever say', () => {
    const code = [...readSources(process.cwd(), ['src'], ['.ts'])]
      .filter(([path]) => !path.includes('words/en'))
      .map(([, text]) => text)
      .join('\n');
    // Keys whose last part is put together from a value, such as `status.${status}`.
    const built = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, stem]) => stem!);
    expect(built.length).toBeGreaterThan(5);
    const silent = keys.filter(
      (key) => !built.some((stem) => key.startsWith(stem)) && !code.includes(`'${key}'`),
    );
    expect(silent).toEqual([]);
  });
});
