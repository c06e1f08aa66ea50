/** Rules of style sheets that one browser forgives and another does not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Firefox takes no bare number from `calc()` for a width of lines, and draws them one unit wide. */
const BARE_WIDTH = /stroke-width:\s*calc\((?![^;]*\d(?:px|rem|em)\b)[^;]*;/g;

it('widths of lines that are worked out carry a unit', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|css)$/.test(file))
    .map((file) => join('src', file));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(BARE_WIDTH)].map(([rule]) => `${file}: ${rule}`),
  );
  expect(found).toEqual([]);
  expect('stroke-width: calc(var(--stroke) * 0.045);'.match(BARE_WIDTH)).toHaveLength(1);
});
