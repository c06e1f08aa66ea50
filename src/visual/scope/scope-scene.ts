/** What an oscilloscope's screen shows, in divisions from its middle, with all its words. Pure data. */
import { TIME_DIVISIONS, VOLT_DIVISIONS } from '../../params/scope';
import type { Palette } from '../palette';
import type { Axis, Tick } from '../spectrum/plot-area';

/** In the order of the legend. */
export const TRACES = ['hot', 'cold', 'output', 'balanced', 'unbalanced'] as const;
export type TraceName = (typeof TRACES)[number];

export interface ScopeTrace {
  name: TraceName;
  label: string;
  wave: Float32Array;
  /** Volts of 1.0 in the wave. */
  volts: number;
  /** Where its zero lies, divisions above the middle. */
  zero: number;
}

export interface Mark {
  /** Divisions from the middle. */
  place: number;
  label: string;
}

export interface ScopeScene {
  traces: readonly ScopeTrace[];
  /** Index, with a fraction, in the middle of the screen; NaN where there is nothing to show yet. */
  at: number;
  sampleRate: number;
  secondsPerDivision: number;
  voltsPerDivision: number;
  /** What the divisions are: titles with the unit, and the numbers at the lines. */
  timeTitle: string;
  timeTicks: readonly Tick[];
  voltTitle: string;
  /** Empty where every trace has a zero of its own. */
  voltTicks: readonly Tick[];
  scale: string;
  status: string;
  /** Of the trigger, in its wire's place; undefined where no level counts. */
  level: (Mark & { trace: TraceName }) | undefined;
  timeCursors: readonly Mark[];
  voltCursors: readonly Mark[];
  /** What the cursors measure. */
  readout: readonly string[];
  /** What an empty screen says. */
  idle: string;
}

export interface LineStyle {
  colour: (palette: Palette) => string;
  /** Times the palette's stroke. */
  width: number;
  dash: readonly number[];
}

/** Colour is never the only sign: solid, dashed, thick, dotted. */
export const STYLES: Readonly<Record<TraceName, LineStyle>> = {
  hot: { colour: ({ hot }) => hot, width: 0.8, dash: [] },
  cold: { colour: ({ cold }) => cold, width: 0.8, dash: [8, 4] },
  output: { colour: ({ text }) => text, width: 1.25, dash: [] },
  balanced: { colour: ({ text }) => text, width: 1.25, dash: [] },
  unbalanced: { colour: ({ text }) => text, width: 0.7, dash: [2, 3] },
};

const axis = (divisions: number, title: string, ticks: readonly Tick[]): Axis => {
  const half = divisions / 2;
  const minor = Array.from({ length: divisions + 1 }, (_, k) => k - half);
  return { low: -half, high: half, logarithmic: false, ticks, minor, title };
};

/** The screen's axes, in divisions. */
export const timeAxis = (title: string, ticks: readonly Tick[]): Axis =>
  axis(TIME_DIVISIONS, title, ticks);
export const voltAxis = (title: string, ticks: readonly Tick[]): Axis =>
  axis(VOLT_DIVISIONS, title, ticks);
