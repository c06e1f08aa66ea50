import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// The audio library fetches this file, peels its leading imports off and wraps the rest in a function:
// under Vite's dev server an export, or a comment before or between the imports, is a SyntaxError.
it('the worklets’ entry holds imports and registrations, and nothing else', () => {
  const path = new URL('../../../worklets/index.ts', import.meta.url);
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const imports = /^import \{ \w+ \} from '\.\/[\w-]+-processor';$/;
  const registrations = /^registerProcessor\('([\w-]+)', \w+\);$/;
  const kinds = lines.map((line) =>
    line === '' ? ' ' : imports.test(line) ? 'i' : registrations.test(line) ? 'r' : `? ${line}`,
  );
  expect(kinds.join('')).toMatch(/^i+ r+$/);
  expect(kinds.filter((kind) => kind === 'i')).toHaveLength(6);
});
