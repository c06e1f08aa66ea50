import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberRow } from '../../../src/params/contract';
import {
  clampToRow,
  textToValue,
  travelToValue,
  valueToAudio,
  valueToText,
  valueToTravel,
} from '../../../src/params/contract';
import { audioParamsOf, findRow, optionIndex, PARAMS, rowOf } from '../../../src/params/index';

const SEED = 42;
const numbers: readonly NumberRow[] = PARAMS.filter((row) => row.kind === 'number');

describe('the contract', () => {
  it('has every id once, in a group and a name', () => {
    const ids = PARAMS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+\.[a-z][A-Za-z0-9]*$/);
  });

  it('has defaults that it allows itself', () => {
    for (const row of PARAMS) expect(clampToRow(row, row.default)).toBe(row.default);
  });

  // The issue's own table: whoever changes a range or a default changes it here too, knowingly.
  const table: [id: string, min: number, max: number, standard: number][] = [
    ['source.gain', -24, 24, 0],
    ['driver.coldDrive', 0, 100, 100],
    ['hum.level', -100, 0, -20],
    ['hum.frequency', 45, 65, 50],
    ['rfi.level', -100, 0, -30],
    ['hiss.level', -120, -20, -80],
    ['line.mismatch', -20, 20, 0],
    ['line.skew', 0, 100, 0],
    ['receiver.cmrr', 20, 140, 140],
    ['monitor.volume', -60, 0, -12],
  ];
  for (const [id, min, max, standard] of table) {
    it(`has ${id} from ${min} to ${max}, ${standard} at first`, () => {
      expect(findRow(id)).toMatchObject({ kind: 'number', min, max, default: standard });
    });
  }

  it('has the choices and switches of the issue', () => {
    expect(rowOf('driver.legs').default).toBe('full');
    expect(rowOf('hum.character').default).toBe('ground-loop');
    expect(rowOf('rfi.kind').default).toBe('am-radio');
    expect(rowOf('receiver.mode').default).toBe('balanced');
    expect(rowOf('monitor.wire').default).toBe('output');
    expect(rowOf('monitor.match').default).toBe('matched');
    for (const id of ['hum.on', 'rfi.on', 'hiss.on'] as const)
      expect(rowOf(id).default).toBe(false);
  });
});

describe.each(numbers.map((row) => [row.id, row] as const))('%s', (_, row) => {
  it('goes from value to travel and back', () => {
    const values = fc.double({ min: row.min, max: row.max, noNaN: true });
    fc.assert(
      fc.property(values, (value) => {
        const travel = valueToTravel(row, value);
        expect(travel).toBeGreaterThanOrEqual(0);
        expect(travel).toBeLessThanOrEqual(1);
        expect(Math.abs(travelToValue(row, travel) - value)).toBeLessThan(
          1e-9 * (row.max - row.min),
        );
      }),
      { seed: SEED },
    );
  });

  it('travels from end to end, and always the same way', () => {
    expect(travelToValue(row, 0)).toBe(row.min);
    expect(travelToValue(row, 1)).toBeCloseTo(row.max, 10);
    let before = -Infinity;
    for (let travel = 0; travel <= 1; travel += 0.01) {
      const value = travelToValue(row, travel);
      expect(value).toBeGreaterThan(before);
      before = value;
    }
  });

  it('keeps any number within its range and on its step, and no NaN', () => {
    expect(clampToRow(row, NaN)).toBeUndefined();
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const kept = clampToRow(row, value) as number;
        expect(kept >= row.min && kept <= row.max).toBe(true);
        expect(Math.abs(kept / row.step - Math.round(kept / row.step))).toBeLessThan(1e-6);
        expect(clampToRow(row, kept)).toBe(kept);
        expect(textToValue(row, valueToText(row, kept))).toBe(kept);
      }),
      { seed: SEED },
    );
  });
});

describe('what an AudioParam carries', () => {
  it('is the number, the index of a choice, or 0 and 1', () => {
    expect(valueToAudio(rowOf('hum.level'), -6)).toBe(-6);
    expect(valueToAudio(rowOf('hum.on'), true)).toBe(1);
    expect(optionIndex('hum.character', 'dimmer')).toBe(2);
  });

  it('is block-wise, within the range of its row, for every processor', () => {
    const rows = audioParamsOf('monitor-processor');
    expect(rows.find(({ name }) => name === 'monitor.wire')).toEqual({
      name: 'monitor.wire',
      defaultValue: 5,
      minValue: 0,
      maxValue: 5,
      automationRate: 'k-rate',
    });
    for (const row of rows) {
      expect(row.defaultValue >= row.minValue && row.defaultValue <= row.maxValue).toBe(true);
    }
  });
});

describe('a text that is no value', () => {
  it('gives nothing', () => {
    for (const text of ['', ' ', 'loud', '1e', 'NaN', '--3']) {
      expect(textToValue(rowOf('hum.level'), text)).toBeUndefined();
    }
    for (const text of ['', 'true', '2', 'on']) {
      expect(textToValue(rowOf('hum.on'), text)).toBeUndefined();
    }
    expect(textToValue(rowOf('hum.character'), 'Sine')).toBeUndefined();
  });
});
