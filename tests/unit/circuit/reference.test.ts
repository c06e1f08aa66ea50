/** Every answer of ngspice in the reference table, from this project's solver and models. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASES } from './reference/cases';

const table = readFileSync(new URL('./reference/ngspice-results.csv', import.meta.url), 'utf8');
const rows = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', quantity = '', hertz, db] = line.split(',');
    return { name, quantity, hertz: Number(hertz), db: Number(db) };
  });

describe('the reference table', () => {
  it('is whole, and every case in it is described here', () => {
    expect(rows).toHaveLength(139);
    const names = new Set(rows.map(({ name }) => name));
    expect([...names].sort()).toEqual(Object.keys(CASES).sort());
  });

  it.each(rows)('$name: $quantity at $hertz Hz is $db dB', ({ name, hertz, db }) => {
    expect(Math.abs(CASES[name]!(hertz) - db)).toBeLessThan(0.1);
  });
});
