/** Axes of the spectrum, and of all that is drawn over frequency or in decibels. */
import type { ValueOf } from '../../../params/index';
import type { Axis, Tick } from '../../../visual/spectrum/plot-area';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';

const sayTick = (hertz: number): string =>
  hertz >= 1000 ? say('spectrum.kilo', { value: hertz / 1000 }) : formatNumber(hertz);
const tick = (hertz: number): Tick => ({ value: hertz, label: sayTick(hertz) });
const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) => from + i * step);

const LOG_TICKS = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];
const LOG_MINOR = [10, 100, 1000, 10_000]
  .flatMap((decade) => steps(1, 9, 1).map((digit) => digit * decade))
  .filter((hertz) => hertz > 20 && hertz < 20_000 && !LOG_TICKS.includes(hertz));

interface Frequencies {
  low: number;
  high: number;
  ticks: readonly number[];
  minor: readonly number[];
}

const FREQUENCIES: Readonly<Record<ValueOf<'spectrum.frequency'>, Frequencies>> = {
  log: { low: 20, high: 20_000, ticks: LOG_TICKS, minor: LOG_MINOR },
  linear: {
    low: 0,
    high: 20_000,
    ticks: steps(0, 20_000, 2000),
    minor: steps(1000, 19_000, 2000),
  },
  hum: { low: 0, high: 1000, ticks: steps(0, 1000, 100), minor: steps(50, 950, 100) },
};

export function frequencyAxis(kind: ValueOf<'spectrum.frequency'>): Axis {
  const { low, high, ticks, minor } = FREQUENCIES[kind];
  return {
    low,
    high,
    logarithmic: kind === 'log',
    ticks: ticks.map(tick),
    minor,
    title: say('spectrum.hz'),
  };
}

/** From `low` to `high` in whole steps of `step` dB, with a line half-way where there is room for it. */
export function decibelAxis(low: number, high: number, step: number, title: string): Axis {
  const first = Math.ceil(low / step) * step;
  return {
    low,
    high,
    logarithmic: false,
    ticks: steps(first, high, step).map((db) => ({ value: db, label: formatNumber(db) })),
    minor: steps(first - step / 2, high, step).filter((db) => db > low && db < high),
    title,
  };
}

/** Round numbers, as wide apart as a screen of `spanDb` calls for. */
export const stepFor = (spanDb: number): number => (spanDb > 80 ? 20 : 10);

/** A frequency, finely enough to tell the lines of two mains apart, and its unit. */
export function sayFrequency(hertz: number): string {
  return hertz >= 10_000
    ? say('spectrum.kilohertz', { value: formatNumber(hertz / 1000, 2) })
    : say('spectrum.hertz', { value: formatNumber(hertz, 1) });
}
