/** The data file of an instrument: rows that any spreadsheet reads. */
import { describe, expect, it } from 'vitest';
import { tableToCsv } from '../../../../../src/ui/panels/instruments/instrument-table';

describe('the data file', () => {
  const table = {
    columns: ['Time (s)', 'Hot, "L" (V)'],
    rows: [[0.001, -1.5] as const, [0.002, 2]],
  };

  it('has one line a row, and quotes what needs it', () => {
    expect(tableToCsv(table, []).split('\r\n')).toEqual([
      '"Time (s)","Hot, ""L"" (V)"',
      '0.001,-1.5',
      '0.002,2',
      '',
    ]);
  });

  it('says above them what was measured, each remark on one line', () => {
    expect(tableToCsv(table, ['Scope', 'two\nlines']).split('\r\n').slice(0, 3)).toEqual([
      '# Scope',
      '# two lines',
      '"Time (s)","Hot, ""L"" (V)"',
    ]);
  });

  it('writes numbers in full', () => {
    expect(tableToCsv({ columns: ['x'], rows: [[Math.PI]] }, [])).toContain('3.141592653589793');
  });
});
