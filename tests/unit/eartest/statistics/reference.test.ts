/** Every share, interval and d′ over 0…100 trials, against SciPy's (tests/reference/ear-test-statistics.py). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DesignId } from '../../../../src/eartest/designs';
import { binomialP } from '../../../../src/eartest/statistics/binomial';
import { clopperPearson } from '../../../../src/eartest/statistics/clopper-pearson';
import type { DPrimeModel } from '../../../../src/eartest/statistics/d-prime';
import { dPrime } from '../../../../src/eartest/statistics/d-prime';

const TOLERANCE = 1e-6;
const UNIT = 1e-7;

/** Models in the order of the tables' columns, and a design that uses each. */
const MODELS: readonly (readonly [DPrimeModel, DesignId])[] = [
  ['forced-choice', 'threshold'],
  ['differencing', 'abx'],
  ['independent-observation', 'abx'],
  ['triangle', 'triangle'],
];

function readTable(name: string): { columns: string[]; rows: number[][] } {
  const url = new URL(`../../../reference/${name}.csv`, import.meta.url);
  const [header = '', ...lines] = readFileSync(url, 'utf8').trim().split('\n');
  return { columns: header.split(','), rows: lines.map((line) => line.split(',').map(Number)) };
}

/** The largest difference, and where it is; infinities must be the same. */
function worst(rows: readonly number[][], differences: (row: number[]) => readonly number[]) {
  let found = { difference: 0, row: [] as number[] };
  for (const row of rows) {
    for (const difference of differences(row)) {
      if (!(difference <= found.difference)) found = { difference, row };
    }
  }
  return found;
}

const apart = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b));

describe('every number of hits in 1 to 100 trials', () => {
  const { rows } = readTable('ear-test-counts');

  it('is in the table', () => {
    expect(rows).toHaveLength(5150);
  });

  it('has the reference’s interval', () => {
    const { difference, row } = worst(rows, ([hits, trials, low, high]) => {
      const interval = clopperPearson(hits!, trials!);
      return [apart(interval[0], low! * UNIT), apart(interval[1], high! * UNIT)];
    });
    expect(difference, `at ${row.join()}`).toBeLessThan(TOLERANCE);
  });

  it('has the reference’s p, at a chance of a half and of a third', () => {
    const { difference, row } = worst(rows, ([hits, trials, , , half, third]) => [
      apart(binomialP(hits!, trials!, 1 / 2, 1), half! * UNIT),
      apart(binomialP(hits!, trials!, 1 / 3, 1), third! * UNIT),
    ]);
    expect(difference, `at ${row.join()}`).toBeLessThan(TOLERANCE);
  });
});

describe('every share of hits between 1/3 and 1', () => {
  const { columns, rows } = readTable('ear-test-d-primes');

  it.each(MODELS)('has the reference’s d′ by %s', (model, design) => {
    const column = columns.indexOf(model);
    const { difference, row } = worst(rows, (values) => [
      apart(dPrime(design, values[0]!, values[1]!, model)!.value, values[column]!),
    ]);
    expect(rows).toHaveLength(2027);
    expect(difference, `at ${row.join()}`).toBeLessThan(TOLERANCE);
  });
});

describe('every result of a number of trials that is offered', () => {
  const { columns, rows } = readTable('ear-test-intervals');

  it.each(MODELS)('has the reference’s interval of d′ by %s', (model, design) => {
    const column = columns.indexOf(`${model} low`);
    const { difference, row } = worst(rows, (values) => {
      const { low, high } = dPrime(design, values[0]!, values[1]!, model)!;
      return [apart(low, values[column]!), apart(high, values[column + 1]!)];
    });
    expect(difference, `at ${row.join()}`).toBeLessThan(TOLERANCE);
  });

  it('has the reference’s two-sided p', () => {
    const { difference, row } = worst(rows, ([hits, trials, p]) => [
      apart(binomialP(hits!, trials!, 1 / 2, 2), p! * UNIT),
    ]);
    expect(difference, `at ${row.join()}`).toBeLessThan(TOLERANCE);
  });
});
