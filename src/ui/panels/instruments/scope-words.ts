/** The words and numbers on an oscilloscope's screen, for the settings as they are. */
import { sizeOf } from '../../../measure/one-two-five';
import type { Sweep } from '../../../measure/scope-sweep';
import { TIME_DIVISIONS, TIME_STEPS, VOLT_DIVISIONS, VOLT_STEPS } from '../../../params/scope';
import type { Settings } from '../../../state/settings';
import type { ScopeScene } from '../../../visual/scope/scope-scene';
import type { Tick } from '../../../visual/spectrum/plot-area';
import { formatNumber } from '../../../words/format';
import { formatSi } from '../../../words/format-si';
import { say, sayOption } from '../../../words/say';
import { cursorMarks, cursorReadout } from './scope-cursors';

/** Divisions smaller than this are told in the smaller unit. */
const LEAST_PLAIN_MILLISECONDS = 0.2;
const LEAST_PLAIN_VOLTS = 0.2;

/** A number at each line of a scale; `size` of a division, in the unit that is told. */
export function divisionTicks(divisions: number, size: number): Tick[] {
  const decimals = Number.isInteger(size) ? 0 : 1;
  return Array.from({ length: divisions + 1 }, (_, k) => {
    const value = k - divisions / 2;
    return { value, label: formatNumber(value * size, decimals) };
  });
}

/** Ticks of volts, and their unit. */
export function voltTicks(divisions: number, volts: number): { unit: string; ticks: Tick[] } {
  const isPlain = volts >= LEAST_PLAIN_VOLTS;
  const size = isPlain ? volts : Math.round(volts * 1e6) / 1e3;
  return { unit: isPlain ? 'V' : 'mV', ticks: divisionTicks(divisions, size) };
}

function timeTicks(seconds: number): { unit: string; ticks: Tick[] } {
  const milliseconds = Math.round(seconds * 1e6) / 1e3;
  const isPlain = milliseconds >= LEAST_PLAIN_MILLISECONDS;
  const size = isPlain ? milliseconds : Math.round(seconds * 1e6);
  const [first, ...others] = divisionTicks(TIME_DIVISIONS, size);
  // Three figures and a sign at the left edge would run into the unit.
  const label = /\d{3}/.test(first!.label) ? '' : first!.label;
  return { unit: isPlain ? 'ms' : 'µs', ticks: [{ ...first!, label }, ...others] };
}

/** What of a scene follows from the settings alone. */
export type ScopeWords = Pick<
  ScopeScene,
  | 'secondsPerDivision'
  | 'voltsPerDivision'
  | 'timeTitle'
  | 'timeTicks'
  | 'voltTitle'
  | 'voltTicks'
  | 'scale'
  | 'timeCursors'
  | 'voltCursors'
  | 'readout'
>;

export const sayScale = (settings: Settings): string =>
  say('scope.scale', {
    time: sayOption('scope.time', settings.get('scope.time')),
    volts: sayOption('scope.volts', settings.get('scope.volts')),
  });

export function scopeWords(settings: Settings): ScopeWords {
  const secondsPerDivision = sizeOf(TIME_STEPS, settings.get('scope.time'));
  const voltsPerDivision = sizeOf(VOLT_STEPS, settings.get('scope.volts'));
  const time = timeTicks(secondsPerDivision);
  const volts = voltTicks(VOLT_DIVISIONS, voltsPerDivision);
  const isApart = settings.get('scope.place') === 'apart';
  return {
    secondsPerDivision,
    voltsPerDivision,
    timeTitle: time.unit,
    timeTicks: time.ticks,
    voltTitle: isApart ? '' : volts.unit,
    voltTicks: isApart ? [] : volts.ticks,
    scale: sayScale(settings),
    timeCursors: cursorMarks(settings, 'time'),
    voltCursors: cursorMarks(settings, 'volts'),
    readout: cursorReadout(settings),
  };
}

/** What the trigger is doing. */
export function sayStatus(settings: Settings, sweep: Sweep<string> | undefined): string {
  if (!sweep) return '';
  const { cause, mainsHz } = sweep;
  if (cause === 'mains') return say('scope.status.mains', { hertz: formatNumber(mainsHz, 2) });
  if (settings.get('scope.trigger') !== 'mains') return say(`scope.status.${cause}`);
  return say('scope.status.no-hum', { hertz: formatNumber(settings.get('hum.frequency'), 0) });
}

/** The trigger as it is set, in a sentence's part. */
export function sayTrigger(settings: Settings): string {
  const mode = sayOption('scope.trigger', settings.get('scope.trigger'));
  const edge = sayOption('scope.edge', settings.get('scope.edge')).toLowerCase();
  if (settings.get('scope.trigger') === 'mains') return mode;
  const source = sayOption('scope.triggerSource', settings.get('scope.triggerSource'));
  const level = formatSi(settings.get('scope.level'), 'V');
  return say('scope.settings-edge', { mode, source: source.toLowerCase(), edge, level });
}
