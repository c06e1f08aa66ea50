/** What the oscilloscope and the XY screen say in words and figures. */
import { describe, expect, it } from 'vitest';
import { createSettings } from '../../../../../src/state/settings';
import { dbuAtFullScale, peakVoltsOf } from '../../../../../src/state/calibration';
import type { PlotArea } from '../../../../../src/visual/spectrum/plot-area';
import {
  cursorAt,
  cursorReadout,
  placeAt,
  sayCursorPlace,
} from '../../../../../src/ui/panels/instruments/scope-cursors';
import type { ShownScope } from '../../../../../src/ui/panels/instruments/scope-report';
import {
  sayScope,
  sayScopeCell,
  scopeData,
  scopeTable,
} from '../../../../../src/ui/panels/instruments/scope-report';
import {
  sayStatus,
  sayTrigger,
  scopeWords,
  voltTicks,
} from '../../../../../src/ui/panels/instruments/scope-words';
import { legsTable, readLegs, sayLegs } from '../../../../../src/ui/panels/instruments/xy-report';
import { toneOf } from '../../../../helpers/signals';

const RATE = 48_000;
const FRAMES = 32768;
const settings = createSettings();
const fullScaleDbu = dbuAtFullScale(settings);
const volts = peakVoltsOf(fullScaleDbu);

function shownOf(wave: Float32Array, at = 16_000.25, secondsPerDivision = 5e-3): ShownScope {
  return {
    sweep: { waves: {}, sampleRate: RATE, at, cause: 'edge', mainsHz: NaN },
    traces: [{ name: 'hot', label: 'hot', wave, volts, zero: 0 }],
    secondsPerDivision,
    fullScaleDbu,
    fullScaleVolts: volts,
  };
}

describe('the reading', () => {
  it.each([49.93, 997.3, 10_000])('says −20 dBFS of a sine that is, %f Hz', (hertz) => {
    const said = sayScope(shownOf(toneOf(hertz, -20, RATE, FRAMES)), 'Triggered', ['Δt = 1 ms']);
    // 1.228 V RMS at +4 dBu, by 2√2 from peak to peak.
    expect(said).toBe(
      'Triggered; hot 3.47 V peak to peak, 1.23 V RMS (−20.0 dBFS, 4.0 dBu); Δt = 1 ms. Levels over the last 683 ms.',
    );
  });

  it('says what is silent, and that nothing has triggered yet', () => {
    const silence = new Float32Array(FRAMES);
    expect(sayScope(shownOf(silence), 'No edge', [])).toBe('No edge; hot silent.');
    expect(sayScope(shownOf(silence, NaN), 'Waits', [])).toBe('Waiting for an edge.');
  });
});

describe('what happened once', () => {
  it('is read from the screen alone', () => {
    // A burst in long silence.
    const wave = new Float32Array(FRAMES);
    wave.set(toneOf(1000, -20, RATE, 2400), 14_800);
    const once = shownOf(wave, 16_000);
    const held = { ...once, sweep: { ...once.sweep, cause: 'held' as const } };
    expect(sayScope(held, 'Held', [])).toContain('1.23 V RMS (−20.0 dBFS');
    expect(sayScope(once, 'Auto', [])).not.toContain('1.23 V RMS');
  });
});

describe('the figures', () => {
  const wave = toneOf(1000, -20, RATE, FRAMES);

  it('of the table reach from edge to edge of the screen', () => {
    const { columns, rows } = scopeTable(shownOf(wave, 16_008));
    expect(columns).toEqual(['Time, ms', 'hot, V']);
    expect(rows.slice(0, 2).map(([name]) => name)).toEqual(['Peak to peak', 'RMS']);
    expect(rows[0]![1]).toBeCloseTo(2 * volts * 0.1, 2);
    const times = rows.slice(2).map(([time]) => Number(time));
    expect([times[0], times[25], times[50]]).toEqual([-25, 0, 25]);
    const turn = 2 * Math.PI * 1000;
    for (const [time, value] of rows.slice(2)) {
      const seconds = Number(time) / 1e3 + 16_008 / RATE;
      expect(Number(value)).toBeCloseTo(0.1 * volts * Math.sin(turn * seconds), 1);
    }
  });

  it('of the data file are the samples on the screen, timed from the trigger', () => {
    const { columns, rows } = scopeData(shownOf(wave));
    expect(columns).toEqual(['Time, s', 'hot, V']);
    expect(rows.length).toBe(2400);
    const [time, value] = rows[1199]!;
    expect(time).toBeCloseTo(-0.25 / RATE, 9);
    expect(value).toBeCloseTo(wave[16_000]! * volts, 6);
  });

  it('are none before the first edge, and end where the samples end', () => {
    expect(scopeTable(shownOf(wave, NaN)).rows).toEqual([]);
    expect(scopeData(shownOf(wave, NaN)).rows).toEqual([]);
    expect(scopeData(shownOf(wave, FRAMES - 101)).rows.length).toBe(1301);
    const late = scopeTable(shownOf(wave, FRAMES - 101)).rows.at(-1)!;
    expect(sayScopeCell(Number(late[1]), 1, 1)).toBe('–');
  });

  it('are as fine as the scale', () => {
    expect(sayScopeCell(-12.3456789, 0, 1)).toBe('−12.346');
    expect(sayScopeCell(1.23456789, 1, 1)).toBe('1.23');
    expect(sayScopeCell(0.00123456, 1, 0.001)).toBe('0.00123');
  });
});

describe('the cursors', () => {
  const area: PlotArea = { left: 100, right: 600, top: 50, bottom: 450 };

  it('say Δt, 1/Δt and ΔV', () => {
    const own = createSettings();
    expect(cursorReadout(own)).toEqual([]);
    own.apply({ 'scope.cursors': 'both', 'scope.time': '2ms', 'scope.volts': '500mV' });
    own.apply({ 'scope.timeA': -1.5, 'scope.timeB': 2.5, 'scope.voltsA': 1, 'scope.voltsB': -1.2 });
    expect(cursorReadout(own)).toEqual(['Δt = 8 ms', '1/Δt = 125 Hz', 'ΔV = 1.1 V']);
    expect(sayCursorPlace(own, 'scope.timeA')).toBe('−3 ms from the trigger');
    expect(sayCursorPlace(own, 'scope.voltsA')).toBe('500 mV from the middle of the screen');
    own.set('scope.timeB', -1.5);
    expect(cursorReadout(own)[1]).toBe('1/Δt = –');
  });

  it('are taken hold of where they stand, and only while they are shown', () => {
    const own = createSettings();
    expect(cursorAt(own, area, 250, 100)).toBeUndefined();
    own.set('scope.cursors', 'both');
    // Two divisions of 50 pixels left of the middle, and two upwards.
    expect(cursorAt(own, area, 255, 300)).toBe('scope.timeA');
    expect(cursorAt(own, area, 400, 155)).toBe('scope.voltsA');
    expect(cursorAt(own, area, 400, 300)).toBeUndefined();
    own.set('scope.cursors', 'volts');
    expect(cursorAt(own, area, 255, 300)).toBeUndefined();
    expect(placeAt(area, 250, 150)).toEqual({ time: -2, volts: 2 });
  });
});

describe('the words on the screen', () => {
  it('name the scale in the unit that keeps it short', () => {
    expect(voltTicks(8, 0.05)).toMatchObject({ unit: 'mV' });
    expect(voltTicks(8, 0.05).ticks.map(({ label }) => label)).toContain('−150');
    expect(voltTicks(8, 0.5).ticks.map(({ label }) => label)).toContain('−1.5');
    const own = createSettings();
    own.set('scope.time', '50us');
    expect(scopeWords(own)).toMatchObject({ timeTitle: 'µs', scale: '50 µs and 1 V a division' });
    own.apply({ 'scope.time': '500us', 'scope.place': 'apart' });
    expect(scopeWords(own)).toMatchObject({ timeTitle: 'ms', voltTicks: [] });
  });

  it('say what the trigger does', () => {
    const own = createSettings({ 'hum.frequency': 50 });
    const sweep = { waves: {}, sampleRate: RATE, at: 1, mainsHz: NaN } as const;
    expect(sayStatus(own, undefined)).toBe('');
    expect(sayStatus(own, { ...sweep, cause: 'mains', mainsHz: 49.9312 })).toBe('Mains, 49.93 Hz');
    expect(sayStatus(own, { ...sweep, cause: 'edge' })).toBe('No steady hum near 50 Hz: as Auto');
    expect(sayTrigger(own)).toBe('Mains');
    own.apply({ 'scope.trigger': 'normal', 'scope.level': 0.25, 'scope.edge': 'falling' });
    expect(sayStatus(own, { ...sweep, cause: 'waiting' })).toBe('Waits for an edge');
    expect(sayTrigger(own)).toBe('Normal, hot, falling through 250 mV');
  });
});

describe('the XY screen’s figures', () => {
  const tone = toneOf(997, -20, RATE, 16_384);
  const mirrored = tone.map((value) => -value);
  const silence = new Float32Array(16_384);
  const say = (hot: Float32Array, cold: Float32Array) => sayLegs(readLegs(hot, cold), fullScaleDbu);

  it('tell what differs from what is shared', () => {
    expect(readLegs(tone, mirrored).differentialDbfs).toBeCloseTo(-20 + 6.02, 2);
    expect(readLegs(tone, mirrored).commonDbfs).toBeLessThan(-140);
    expect(readLegs(tone, tone).commonDbfs).toBeCloseTo(-20, 2);
    expect(readLegs(tone, silence)).toMatchObject({ correlation: NaN });
  });

  it('are said in words', () => {
    expect(say(tone, mirrored)).toContain('Correlation −1.00: the legs mirror each other');
    expect(say(tone, tone)).toContain('Correlation 1.00: the legs move together');
    expect(say(tone, silence)).toContain('only one leg moves');
    expect(say(tone, toneOf(50, -20, RATE, 16_384))).toContain('a mix');
    expect(say(silence, silence)).toBe('Both legs are silent.');
    expect(say(tone, tone)).toContain('Common mode −20.0 dBFS (4.0 dBu), differential −∞ dBFS');
  });

  it('stand in a table', () => {
    const { rows } = legsTable(readLegs(tone, tone), fullScaleDbu);
    expect(rows.map(([name]) => name)).toEqual(['Common mode', 'Differential', 'Correlation']);
    expect(rows[0]![2]).toBeCloseTo(4, 2);
    expect(rows[2]![1]).toBe('1.000');
  });
});
