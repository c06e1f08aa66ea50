/** Numbers as people read them: a true minus sign, the decimals that the step calls for, the unit. */
import type { NumberRow } from '../params/contract';
import { say } from './say';

const MINUS = '−';

/** `value` with a fixed number of decimals. */
export function formatNumber(value: number, decimals = 0): string {
  const text = value.toFixed(decimals);
  const isZero = Number(text) === 0;
  return text.startsWith('-') ? (isZero ? text.slice(1) : MINUS + text.slice(1)) : text;
}

const decimalsOf = (step: number): number => (step >= 1 ? 0 : step >= 0.1 ? 1 : 2);

/** Whether a value stands for "without limit". */
export const isIdeal = (row: NumberRow, value: number): boolean =>
  row.idealAtMax && value >= row.max;

/** A parameter's value with its unit; "ideal" where the top of the range means that. */
export function formatValue(row: NumberRow, value: number): string {
  if (isIdeal(row, value)) return say('value.ideal');
  return row.unit === '' ? formatPlain(row, value) : `${formatPlain(row, value)} ${row.unit}`;
}

/** A parameter's value without its unit. */
export function formatPlain(row: NumberRow, value: number): string {
  const decimals = decimalsOf(row.step);
  return formatNumber(value, Number.isInteger(value) ? 0 : decimals);
}

/** Minutes and seconds. */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
