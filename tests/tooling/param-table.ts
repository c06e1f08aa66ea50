/** The parameter table of the README, made from the contract and the words. */
import type { ParamRow } from '../../src/params/contract';
import { PARAMS } from '../../src/params/index';
import { formatPlain, formatValue } from '../../src/words/format';
import { sayParam, sayParamHelp } from '../../src/words/say';

export const TABLE_START = '<!-- parameters: made by `npm run docs`, checked by a test -->';
export const TABLE_END = '<!-- end of parameters -->';

/** Defaults that the page takes from the reader's region. */
const BY_REGION: Readonly<Record<string, string>> = {
  'hum.frequency': '50 or 60 Hz, by region',
  'earth.mains': '230 or 120 V, by region',
};

function rangeOf(row: ParamRow): string {
  if (row.kind === 'switch') return '0, 1';
  if (row.kind === 'choice') return row.options.map((option) => `\`${option}\``).join(', ');
  // 100 … 10 M might be read as a hundred million.
  const prefixed = /[kM]$/.test(formatPlain(row, row.max));
  const from = prefixed ? formatValue(row, row.min) : formatPlain(row, row.min);
  return `${from} … ${formatValue(row, row.max)}${row.idealAtMax ? ` (${row.max} ${row.unit})` : ''}`;
}

function defaultOf(row: ParamRow): string {
  if (row.kind === 'switch') return row.default ? '1' : '0';
  if (row.kind === 'choice') return `\`${row.default}\``;
  return BY_REGION[row.id] ?? formatValue(row, row.default);
}

/** Parameters that a link carries, then those that only this listener's browser keeps. */
export function parameterTable(): string {
  const rows: readonly (ParamRow & { id: (typeof PARAMS)[number]['id'] })[] = PARAMS;
  const lines = (scope: ParamRow['scope']): string[] =>
    rows
      .filter((row) => row.scope === scope)
      .map((row) => {
        const meaning = `${sayParam(row.id)}. ${sayParamHelp(row.id)}`;
        return `| \`${row.id}\` | ${meaning} | ${rangeOf(row)} | ${defaultOf(row)} |`;
      });
  return [
    TABLE_START,
    '',
    '| id | meaning | range | default |',
    '| --- | --- | --- | --- |',
    ...lines('link'),
    '',
    'Kept in this browser only, never in a link:',
    '',
    '| id | meaning | range | default |',
    '| --- | --- | --- | --- |',
    ...lines('personal'),
    '',
    TABLE_END,
  ].join('\n');
}

/** `readme` with its table made anew. */
export function withTable(readme: string): string {
  const start = readme.indexOf(TABLE_START);
  const end = readme.indexOf(TABLE_END);
  if (start < 0 || end < start) throw new Error('README.md has lost the marks of its table.');
  return readme.slice(0, start) + parameterTable() + readme.slice(end + TABLE_END.length);
}
