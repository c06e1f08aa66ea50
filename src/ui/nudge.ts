/** How keys move a number: by a hundredth of its slider's travel, or by its smallest step. */
import type { NumberRow } from '../params/contract';
import { travelToValue, valueToTravel } from '../params/contract';

const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** Hundredths, or steps, that a key asks for; undefined for any other key. */
export function movesOf(event: KeyboardEvent): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  return MOVES[event.key];
}

/** `value` moved by `moves` hundredths of the travel, or, `fine`, by as many steps. Not clamped. */
export function nudged(row: NumberRow, value: number, moves: number, fine: boolean): number {
  if (fine) return value + moves * row.step;
  if (row.taper === 1 && !row.logarithmic) {
    return value + moves * Math.max(row.step, (row.max - row.min) / 100);
  }
  const travel = valueToTravel(row, value) + moves / 100;
  const next = travelToValue(row, Math.min(1, Math.max(0, travel)));
  // Near a taper's zero a hundredth of the travel may be less than a step.
  return Math.abs(next - value) < row.step ? value + Math.sign(moves) * row.step : next;
}
