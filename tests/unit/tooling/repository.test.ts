import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('package-lock.json', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; hasInstallScript?: boolean; optional?: boolean }>;
  };

  it('names no registry, so that any mirror will do', () => {
    const resolved = Object.values(lock.packages).flatMap((entry) => entry.resolved ?? []);
    expect(resolved).toEqual([]);
  });

  it('has no package that must run a script to work', () => {
    const scripted = Object.entries(lock.packages)
      .filter(([, entry]) => entry.hasInstallScript && !entry.optional)
      .map(([path]) => path);
    expect(scripted).toEqual([]);
  });
});

describe('.npmrc', () => {
  it('runs no install scripts: none can download a browser', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});
