/** What the spectrum says in words and figures: its reading, its table, its data, its settings. */
import { readHarmonics } from '../../../measure/harmonics';
import type { WindowName } from '../../../measure/windows';
import { noiseBins } from '../../../measure/windows';
import type { Settings } from '../../../state/settings';
import { formatNumber } from '../../../words/format';
import { say, sayOption } from '../../../words/say';
import type { InstrumentTable } from './instrument-table';
import { sayFrequency } from './spectrum-axes';
import type { ShownSpectrum } from './spectrum-traces';
import { levelOf } from './spectrum-traces';

/** Rows of the table: the mains and its multiples. */
const HARMONICS = 20;
/** Decimals of the data file. */
const round = (value: number): number => Number(value.toFixed(3));

const sayLevel = (shown: ShownSpectrum, level: number): string =>
  level === -Infinity
    ? say('spectrum.silence')
    : say('spectrum.level', { level: formatNumber(level, 1), unit: shown.unit });

const cursorLevels = (shown: ShownSpectrum): number[] =>
  shown.traces.map((trace, i) => levelOf(shown, trace, shown.lines[i]!.power));

/** How much weaker the first trace is than the last, dB; undefined of one trace, or where one is silent. */
function removedDb(levels: readonly number[]): number | undefined {
  if (levels.length < 2) return undefined;
  const removed = levels.at(-1)! - levels[0]!;
  return Number.isFinite(removed) ? removed : undefined;
}

/** What the cursor reads, trace by trace from the last, and how they differ. */
export function cursorLines(shown: ShownSpectrum): string[] {
  const levels = cursorLevels(shown);
  const said = shown.traces.map(({ label }, i) =>
    say('spectrum.trace-level', { trace: label, level: sayLevel(shown, levels[i]!) }),
  );
  const removed = removedDb(levels);
  if (removed !== undefined) {
    const db = formatNumber(Math.abs(removed), 1);
    said.unshift(say(removed < 0 ? 'spectrum.more' : 'spectrum.less', { db }));
  }
  return said.reverse();
}

export function sayCursor(shown: ShownSpectrum): string {
  const hertz = sayFrequency(shown.lines.at(-1)!.hertz);
  return say('spectrum.reading', { hertz, levels: cursorLines(shown).join('. ') });
}

/** The cursor and the mains comb. */
export function spectrumTable(shown: ShownSpectrum, mainsHz: number): InstrumentTable {
  const { traces, unit, binHz, reader } = shown;
  const removedColumn = traces.length > 1;
  const withRemoved = (levels: readonly number[]): number[] =>
    removedColumn ? [...levels, removedDb(levels) ?? NaN] : [...levels];
  const combs = traces.map(({ power }) => {
    const powers = new Float64Array(HARMONICS);
    readHarmonics(reader, power, binHz, mainsHz, powers);
    return powers;
  });
  const harmonics = Array.from({ length: HARMONICS }, (_, i) => [
    say('spectrum.multiple', { order: i + 1 }),
    mainsHz * (i + 1),
    ...withRemoved(traces.map((trace, k) => levelOf(shown, trace, combs[k]![i]!))),
  ]);
  const cursor = shown.lines.at(-1)!.hertz;
  return {
    columns: [
      say('spectrum.column-line'),
      say('spectrum.column-hertz'),
      ...traces.map(({ label: trace }) => say('spectrum.column-level', { trace, unit })),
      ...(removedColumn ? [say('spectrum.column-removed')] : []),
    ],
    rows: [[say('spectrum.row-cursor'), cursor, ...withRemoved(cursorLevels(shown))], ...harmonics],
  };
}

/** Every bin. */
export function spectrumData(shown: ShownSpectrum): InstrumentTable {
  const { traces, unit, binHz } = shown;
  const held = traces.filter(({ highest }) => highest);
  const bins = traces[0]?.power.length ?? 0;
  return {
    columns: [
      say('spectrum.column-hertz'),
      ...traces.map(({ label: trace }) => say('spectrum.column-level', { trace, unit })),
      ...held.map(({ label: trace }) => say('spectrum.column-held', { trace, unit })),
    ],
    rows: Array.from({ length: bins }, (_, bin) => [
      round(bin * binHz),
      ...traces.map((trace) => round(levelOf(shown, trace, trace.power[bin]!))),
      ...held.map((trace) => round(levelOf(shown, trace, trace.highest![bin]!))),
    ]),
  };
}

/** How it was measured. `sampleRate` in Hz, `fullScaleDbu` in dBu. */
export function spectrumSettings(
  settings: Settings,
  sampleRate: number,
  fullScaleDbu: number,
): string[] {
  const window: WindowName = settings.get('spectrum.window');
  const binHz = sampleRate / Number(settings.get('spectrum.size'));
  const match = settings.get('monitor.match') === 'real' ? 'real' : 'matched';
  return [
    say('spectrum.settings', {
      trace: sayOption('spectrum.trace', settings.get('spectrum.trace')),
      window: sayOption('spectrum.window', window),
      size: sayOption('spectrum.size', settings.get('spectrum.size')),
      rate: formatNumber(sampleRate / 1000, sampleRate % 1000 ? 1 : 0),
      bin: formatNumber(binHz, 2),
      noise: formatNumber(binHz * noiseBins(window), 2),
      average: sayOption('spectrum.average', settings.get('spectrum.average')),
    }),
    say('spectrum.scale', {
      dbu: formatNumber(fullScaleDbu, 1),
      match: say(`spectrum.${match}`),
    }),
  ];
}
