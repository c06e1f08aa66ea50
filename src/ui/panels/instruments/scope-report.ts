/** What an oscilloscope tells beside its picture: a reading in words, a table and the samples. */
import { rmsToDbfs } from '../../../dsp/decibels';
import { peakOf } from '../../../dsp/level';
import { peakToPeak, steadyRms } from '../../../measure/scope-reading';
import type { Sweep } from '../../../measure/scope-sweep';
import { valueAt } from '../../../measure/scope-wave';
import { TIME_DIVISIONS } from '../../../params/scope';
import type { ScopeTrace } from '../../../visual/scope/scope-scene';
import { formatNumber } from '../../../words/format';
import { formatSi } from '../../../words/format-si';
import { say } from '../../../words/say';
import type { InstrumentTable } from './instrument-table';

export interface ShownScope {
  sweep: Sweep<string>;
  traces: readonly ScopeTrace[];
  secondsPerDivision: number;
  /** dBu and volts (peak) of a full-scale sine. */
  fullScaleDbu: number;
  fullScaleVolts: number;
}

/** Lines of the table, from edge to edge of the screen. */
const TABLE_STEPS = 50;
/** Figures kept of a number in the data file. */
const VOLT_FIGURES = 7;
const TIME_FIGURES = 9;

/** First and last sample on the screen. */
function samplesShown({ sweep, secondsPerDivision, traces }: ShownScope): [number, number] {
  const half = (TIME_DIVISIONS / 2) * secondsPerDivision * sweep.sampleRate;
  const length = traces[0]?.wave.length ?? 0;
  return [
    Math.max(0, Math.ceil(sweep.at - half)),
    Math.min(length - 1, Math.floor(sweep.at + half)),
  ];
}

/**
 * Peak to peak and RMS of a trace, volts. What goes on is read over all samples held, two thirds of a second
 * at 48 kHz, so that even a part of a period on the screen has its right level; what happened once, from
 * the screen alone.
 */
function readTrace({ wave, volts }: ScopeTrace, shown: ShownScope): { swing: number; rms: number } {
  const [first, last] = samplesShown(shown);
  const read = shown.sweep.cause === 'held' ? wave.subarray(first, last + 1) : wave;
  return { swing: peakToPeak(read) * volts, rms: steadyRms(read) * volts };
}

function sayTrace(trace: ScopeTrace, shown: ShownScope): string {
  const { fullScaleDbu, fullScaleVolts } = shown;
  const { swing, rms } = readTrace(trace, shown);
  const name = trace.label;
  if (rms === 0) return say('scope.read-silent', { name });
  const dbfs = rmsToDbfs(rms / fullScaleVolts);
  return say('scope.read', {
    name,
    swing: formatSi(swing, 'V'),
    rms: formatSi(rms, 'V'),
    dbfs: formatNumber(dbfs, 1),
    dbu: formatNumber(dbfs + fullScaleDbu, 1),
  });
}

/** Trigger, traces and cursors in a sentence. */
export function sayScope(shown: ShownScope, status: string, readout: readonly string[]): string {
  if (Number.isNaN(shown.sweep.at)) return say('scope.waiting');
  const parts = [status, ...shown.traces.map((trace) => sayTrace(trace, shown)), ...readout];
  const sentence = parts.filter((part) => part !== '').join('; ');
  const { cause, sampleRate } = shown.sweep;
  const isAll = cause !== 'held' && shown.traces.some(({ wave }) => peakOf(wave) > 0);
  const seconds = formatSi((shown.traces[0]?.wave.length ?? 0) / sampleRate, 's');
  const span = isAll ? ` ${say('scope.span', { seconds })}` : '';
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${span}`;
}

const columnsOf = (shown: ShownScope, time: string): string[] => [
  time,
  ...shown.traces.map(({ label }) => say('scope.column', { name: label })),
];

/** Peak to peak and RMS, then the waves at fifty-one moments. */
export function scopeTable(shown: ShownScope): InstrumentTable {
  const { sweep, traces, secondsPerDivision } = shown;
  const columns = columnsOf(shown, say('scope.column-time'));
  if (Number.isNaN(sweep.at)) return { columns, rows: [] };
  const readings = traces.map((trace) => readTrace(trace, shown));
  const seconds = TIME_DIVISIONS * secondsPerDivision;
  return {
    columns,
    rows: [
      [say('scope.row-swing'), ...readings.map(({ swing }) => swing)],
      [say('scope.row-rms'), ...readings.map(({ rms }) => rms)],
      ...Array.from({ length: TABLE_STEPS + 1 }, (_, k) => {
        const after = (k / TABLE_STEPS - 0.5) * seconds;
        const place = sweep.at + after * sweep.sampleRate;
        return [after * 1e3, ...traces.map(({ wave, volts }) => valueAt(wave, place) * volts)];
      }),
    ],
  };
}

/** Every sample on the screen; time from the trigger. */
export function scopeData(shown: ShownScope): InstrumentTable {
  const { sweep, traces } = shown;
  const columns = columnsOf(shown, say('scope.column-time-data'));
  if (Number.isNaN(sweep.at)) return { columns, rows: [] };
  const [first, last] = samplesShown(shown);
  const rows: number[][] = [];
  for (let i = first; i <= last; i++) {
    const seconds = (i - sweep.at) / sweep.sampleRate;
    rows.push([
      Number(seconds.toPrecision(TIME_FIGURES)),
      ...traces.map(({ wave, volts }) => Number((wave[i]! * volts).toPrecision(VOLT_FIGURES))),
    ]);
  }
  return { columns, rows };
}

/** A number of the table: milliseconds in the first column, else volts as fine as the scale. */
export function sayScopeCell(value: number, column: number, voltsPerDivision: number): string {
  if (!Number.isFinite(value)) return '–';
  const decimals = column === 0 ? 3 : 2 - Math.floor(Math.log10(voltsPerDivision));
  return formatNumber(value, Math.max(2, decimals));
}
