import { describe, expect, it } from 'vitest';
import type { TestCard } from '../../../../src/eartest/card';
import { cardCsv } from '../../../../src/eartest/card-csv';
import { DESIGNS } from '../../../../src/eartest/designs';
import { hitsOf } from '../../../../src/eartest/verify-card';
import { cardOf, SIDES, spreadHits } from '../../../helpers/ear-test-cards';

/** RFC 4180, read by its own grammar: cells bare or in quotes, quotes doubled, lines ended by CR LF. */
function readCsv(csv: string): Record<string, string>[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < csv.length) {
    const [, inQuotes, bare, end] = cell.exec(csv)!;
    rows.at(-1)!.push(inQuotes?.replaceAll('""', '"') ?? bare!);
    if (end === '\r\n') rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  const [header, ...body] = rows as [string[], ...string[][]];
  for (const row of body) expect(row).toHaveLength(header.length);
  return body.map((row) => Object.fromEntries(row.map((value, index) => [header[index]!, value])));
}

const labelled = (label: string): Promise<TestCard> =>
  cardOf({
    design: 'abx',
    hits: spreadHits(5, 8),
    plan: { trials: 8, sides: [{ ...SIDES[0], label }, SIDES[1]] },
  });

describe('cards as CSV', () => {
  it('have one row a trial, with its plan beside it and units in the header', async () => {
    const abx = await cardOf({ design: 'abx', hits: spreadHits(12, 16) });
    const triangle = await cardOf({
      design: 'triangle',
      hits: spreadHits(2, 5),
      card: { outcome: 'void', reason: 'source-lost' },
    });
    const rows = readCsv(cardCsv([abx, triangle]));
    expect(rows).toHaveLength(16 + 5);
    expect(rows[0]).toEqual({
      card: abx.cardHash,
      listener: 'Ada',
      design: 'abx',
      A: 'balanced',
      B: 'unbalanced',
      variable: '',
      method: '',
      source: 'Speech',
      levels: 'matched',
      'B less A as wired (LU)': '6.02',
      'B less A as played (LU)': '0.03',
      'planned trials': '16',
      'planned at (UTC)': abx.plan.plannedAt,
      outcome: 'complete',
      reason: '',
      trial: '1',
      'time (s)': '7',
      'level (dB)': '',
      places: abx.order[0] === 1 ? 'A B B' : 'A B A',
      answer: 'AB'[abx.trials[0]!.answer],
      'hit (1 or 0)': String(Number(hitsOf(abx)[0])),
    });
    expect(rows.filter((row) => row['hit (1 or 0)'] === '1')).toHaveLength(12 + 2);
    expect(rows.slice(16).map(({ trial, outcome, reason }) => [trial, outcome, reason])).toEqual(
      [1, 2, 3, 4, 5].map((trial) => [`${trial}`, 'void', 'source-lost']),
    );
    for (const row of rows.slice(16)) {
      expect(DESIGNS.triangle.answers).toContain(row['answer']);
      expect(row['places']).toMatch(/^[AB] [AB] [AB]$/);
    }
  });

  it('have the level of each trial of a threshold', async () => {
    const levelsDb = [-20, -22, -21];
    const card = await cardOf({
      design: 'threshold',
      hits: [true, false, true],
      levelsDb,
      plan: { threshold: { variable: 'hum.level', method: 'staircase', fromDb: -60, toDb: 0 } },
      card: { outcome: 'void', reason: 'abandoned' },
    });
    const rows = readCsv(cardCsv([card]));
    expect(rows.map((row) => Number(row['level (dB)']))).toEqual(levelsDb);
    expect(rows[0]).toMatchObject({ variable: 'hum.level', method: 'staircase' });
  });

  it.each(['a, b', 'say "B"', '', 'λ – Ω', "it's"])('give %j back as it was', async (label) => {
    expect(readCsv(cardCsv([await labelled(label)]))[0]!['A']).toBe(label);
  });

  it.each(['=1+1', '+1', '-3 dB', '@SUM(A1)', ' =1+1', '＝1', '=HYPERLINK("x","y")'])(
    'keep a spreadsheet from running %j',
    async (label) => {
      expect(readCsv(cardCsv([await labelled(label)]))[0]!['A']).toBe(`'${label}`);
    },
  );

  it('of nobody are a header alone', () => {
    expect(readCsv(cardCsv([]))).toEqual([]);
    expect(cardCsv([])).toMatch(/^"card","listener",.*\r\n$/);
  });
});
