/**
 * Numbers as people read them: a true minus sign, the decimals that the step calls for, the unit, and
 * large resistances in k and M.
 */
import type { NumberRow } from '../params/contract';
import { say } from './say';

export { readTyped } from './read-typed';

const MINUS = '−';

/** `value` with a fixed number of decimals. */
export function formatNumber(value: number, decimals = 0): string {
  const text = value.toFixed(decimals);
  const isZero = Number(text) === 0;
  return text.startsWith('-') ? (isZero ? text.slice(1) : MINUS + text.slice(1)) : text;
}

const decimalsOf = (step: number): number =>
  Math.min(9, Math.max(0, -Math.floor(Math.log10(step))));

const withoutTrailingZeros = (text: string): string => text.replace(/\.?0+$/, '');

/** From here on resistances are told in k, and in M. */
const PREFIXED: readonly [from: number, factor: number, prefix: string][] = [
  [1e6, 1e6, 'M'],
  [1e4, 1e3, 'k'],
];

/** Whether a value stands for "without limit". */
export const isIdeal = (row: NumberRow, value: number): boolean =>
  row.idealAtMax && value >= row.max;

/** A parameter's value with its unit; "ideal" where the top of the range means that. */
export function formatValue(row: NumberRow, value: number): string {
  if (isIdeal(row, value)) return say('value.ideal');
  const plain = formatPlain(row, value);
  if (row.unit === '') return plain;
  return /[kM]$/.test(plain) ? plain + row.unit : `${plain} ${row.unit}`;
}

/** A parameter's value without its unit, as one may type it in again. */
export function formatPlain(row: NumberRow, value: number): string {
  const [, factor, prefix] = (row.unit === 'Ω' && PREFIXED.find(([from]) => value >= from)) || [
    0,
    1,
    '',
  ];
  if (prefix) return `${withoutTrailingZeros(formatNumber(value / factor, 3))} ${prefix}`;
  if (Number.isInteger(value)) return formatNumber(value);
  const text = formatNumber(value, decimalsOf(row.step));
  // One decimal stands still while a slider moves; more would only be noise.
  return row.step < 0.1 ? withoutTrailingZeros(text) : text;
}

/** Minutes and seconds. */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
