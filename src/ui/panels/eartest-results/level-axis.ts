/** Axes of results' drawings. Levels are dB; their labels are values of what varies. Pure. */
import type { ThresholdPlan } from '../../../eartest/plan';
import { findVariable, levelToValue, valueToLevel } from '../../../eartest/variables';
import type { Axis, Tick } from '../../../visual/spectrum/plot-area';
import { formatNumber } from '../../../words/format';
import { levelUnit } from '../../../words/say-level';

/** Most labels that an axis is given, and the steps of dB that they may have. */
const MOST_TICKS = 10;
const DB_STEPS = [1, 2, 5, 10, 20, 50, 100];
const DECADE_PARTS = [[1, 2, 5], [1, 3], [1]];

const plain = (low: number, high: number, ticks: Tick[], title: string): Axis => ({
  low,
  high,
  logarithmic: false,
  ticks,
  minor: [],
  title,
});

/** Multiples of `step` from `low` to `high`. */
function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
}

const stepFor = (span: number): number =>
  DB_STEPS.find((step) => span / step <= MOST_TICKS) ?? DB_STEPS.at(-1)!;

/** Round values between two values, some of each decade. */
function roundValues(low: number, high: number): number[] {
  const decades = multiples(Math.log10(low) - 1, Math.log10(high), 1);
  const valuesOf = (parts: readonly number[]): number[] =>
    decades
      .flatMap((decade) => parts.map((part) => part * 10 ** decade))
      .filter((value) => value >= low && value <= high);
  const all = DECADE_PARTS.map(valuesOf);
  return all.find(({ length }) => length <= MOST_TICKS) ?? all.at(-1)!;
}

/** As short as a round value can be written. */
const label = (value: number): string =>
  formatNumber(value, Math.max(0, -Math.floor(Math.log10(value))));

/** From `lowDb` to `highDb`, labelled in the variable's unit; in dB where the page knows no such variable. */
export function levelAxis(plan: ThresholdPlan, lowDb: number, highDb: number): Axis {
  const known = findVariable(plan.variable);
  const unit = levelUnit(plan);
  if (known?.scale === 'ratio') {
    const values = roundValues(levelToValue(known, lowDb), levelToValue(known, highDb));
    const ticks = values.map((value) => ({
      value: valueToLevel(known, value),
      label: label(value),
    }));
    return plain(lowDb, highDb, ticks, unit);
  }
  const ticks = multiples(lowDb, highDb, stepFor(highDb - lowDb)).map((levelDb) => ({
    value: levelDb,
    label: formatNumber(known ? levelToValue(known, levelDb) : levelDb),
  }));
  return plain(lowDb, highDb, ticks, unit);
}

/** Whole numbers from `low` to `high`, half a step wider at both ends. */
export function countAxis(low: number, high: number, title: string): Axis {
  const ticks = multiples(low, high, stepFor(high - low)).map((value) => ({
    value,
    label: formatNumber(value),
  }));
  return plain(low - 0.5, high + 0.5, ticks, title);
}

/** From 0 to a largest percentage. */
export function percentAxis(mostPercent: number, title: string): Axis {
  const ticks = multiples(0, mostPercent, stepFor(2 * mostPercent)).map((value) => ({
    value,
    label: formatNumber(value),
  }));
  return plain(0, mostPercent, ticks, title);
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** Shares, from 0 to 100 %. */
export const shareAxis = (title: string): Axis =>
  plain(
    0,
    1,
    QUARTERS.map((value) => ({ value, label: formatNumber(100 * value) })),
    title,
  );
