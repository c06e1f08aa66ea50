/** A typed text as a value of a parameter, or why it is none. */
import type { NumberRow } from '../params/contract';
import { readTyped } from '../words/format';

export type Misread = 'not-understood' | 'outside';

/** `idealWord` stands for the top of a range that means "without limit". */
export function readField(text: string, row: NumberRow, idealWord: string): number | Misread {
  if (row.idealAtMax && text.trim() === idealWord) return row.max;
  const value = readTyped(text, row.unit);
  if (Number.isNaN(value)) return 'not-understood';
  return value < row.min || value > row.max ? 'outside' : value;
}
