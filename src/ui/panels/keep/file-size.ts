/** Bytes as people read them. */
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';

const UNITS = [
  [1e9, 'keep.size-gb', 2],
  [1e6, 'keep.size-mb', 1],
  [0, 'keep.size-kb', 0],
] as const;

export function sayFileSize(bytes: number): string {
  const [from, key, decimals] = UNITS.find(([least]) => bytes >= least)!;
  return say(key, { size: formatNumber(bytes / (from || 1e3), decimals) });
}
