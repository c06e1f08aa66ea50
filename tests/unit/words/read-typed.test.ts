import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberRow, Unit } from '../../../src/params/contract';
import { clampToRow } from '../../../src/params/contract';
import { PARAMS } from '../../../src/params/index';
import { formatPlain, formatValue, isIdeal, readTyped } from '../../../src/words/format';

const numbers: readonly NumberRow[] = PARAMS.filter((row) => row.kind === 'number');

describe('a typed number', () => {
  const cases: [text: string, unit: Unit, value: number][] = [
    ['12', '', 12],
    [' 12 ', '%', 12],
    ['0,5', 'm', 0.5],
    ['.5', 'm', 0.5],
    ['5.', 'm', 5],
    ['+3', 'dB', 3],
    ['−3 dB', 'dB', -3],
    ['–3', 'dB', -3],
    ['- 3', 'dB', -3],
    ['-20 dBFS', 'dBFS', -20],
    ['4 dB', 'dBu', 4],
    ['4 DBU', 'dBu', 4],
    ['1e3', 'Hz', 1000],
    ['1E-2', 'm', 0.01],
    ['47k', 'Ω', 47_000],
    ['47 K', 'Ω', 47_000],
    ['4k7', 'Ω', 4700],
    ['4K7Ω', 'Ω', 4700],
    ['4R7', 'Ω', 4.7],
    ['2.1M', 'Ω', 2_100_000],
    ['2M2', 'Ω', 2_200_000],
    ['2 meg', 'Ω', 2_000_000],
    ['10 kΩ', 'Ω', 10_000],
    ['10 k\u2126', 'Ω', 10_000],
    ['10kohm', 'Ω', 10_000],
    ['75 ohms', 'Ω', 75],
    ['75R', 'Ω', 75],
    ['10 000', 'Ω', 10_000],
    ['1 000 000', 'Ω', 1_000_000],
    ['10\u00a0000 Ω', 'Ω', 10_000],
    ['0,005', 'Ω/m', 0.005],
    ['20 mΩ/m', 'Ω/m', 0.02],
    ['20 mΩ', 'mΩ', 20],
    ['0.02 Ω', 'mΩ', 20],
    ['1 MΩ', 'mΩ', 1e9],
    ['10 nF', 'pF', 10_000],
    ['10n', 'pF', 10_000],
    ['100p', 'pF', 100],
    ['2200 pF', 'nF', 2.2],
    ['4n7', 'nF', 4.7],
    ['0.19 nF/m', 'pF/m', 190],
    ['190 pF/m', 'pF/m', 190],
    ['13.6k', 'kHz', 13.6],
    ['13600 Hz', 'kHz', 13.6],
    ['0.05 kHz', 'Hz', 50],
    ['1 V', 'mV', 1000],
    ['1u', 'µT', 1],
    ['1 \u03bcT', 'µT', 1],
    ['100 nT', 'µT', 0.1],
    ['2 mA', 'µA', 2000],
    ['3000 mH', 'H', 3],
    ['1000 nH/m', 'µH/m', 1],
    ['5 m', 'm', 5],
    ['5 M', 'm', 5],
    ['50 cm', 'm', 0.5],
    ['2 km', 'm', 2000],
    ['60 mm²/m', 'mm²/m', 60],
    ['60 mm2/m', 'mm²/m', 60],
    ['0.6 cm²/m', 'mm²/m', 60],
    ['10 ms', 'µs', 10_000],
  ];
  it.each(cases)('%j in %s is %d', (text, unit, value) => {
    expect(readTyped(text, unit)).toBeCloseTo(value, 9);
  });

  const nonsense: [text: string, unit: Unit][] = [
    ...(['', ' ', 'abc', '1.2.3', '--3', '5 apples', '-', '.', 'e3', '1e', 'NaN'] as const).map(
      (text): [string, Unit] => [text, 'Ω'],
    ),
    ['Infinity', 'Ω'],
    ['1e999', 'Ω'],
    ['5 5', 'm'],
    ['1 00', 'Ω'],
    ['1;2', 'Ω'],
    ['0x10', 'Ω'],
    ['47,000', 'Ω'],
    ['1,000,000', 'Ω'],
    ['10 nF', 'Ω'],
    ['10 Ω', 'pF'],
    ['10 pF', 'pF/m'],
    ['3k', 'dB'],
    ['3k', '%'],
    ['3 dB', '%'],
    ['-10 dBV', 'dBu'],
    ['5 s', 'm'],
    ['4k7k', 'Ω'],
    ['4k7 pF', 'Ω'],
    ['5 Ω/m', 'Ω'],
  ];
  it.each(nonsense)('%j in %s is none', (text, unit) => {
    expect(readTyped(text, unit)).toBeNaN();
  });

  it('never throws, and is finite or none, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...numbers), (text, row) => {
        const value = readTyped(text, row.unit);
        expect(Number.isNaN(value) || Number.isFinite(value)).toBe(true);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});

describe.each(numbers.map((row) => [row.id, row] as const))('%s', (_, row) => {
  it('is read back as it is shown, with its unit and without', () => {
    fc.assert(
      fc.property(fc.double({ min: row.min, max: row.max, noNaN: true }), (any) => {
        const value = clampToRow(row, any) as number;
        fc.pre(!isIdeal(row, value));
        // Three decimals of k and M are what large resistances are told with.
        const error = row.unit === 'Ω' && value >= 1e6 ? 500 : 1e-9;
        for (const text of [formatPlain(row, value), formatValue(row, value)]) {
          expect(Math.abs(readTyped(text, row.unit) - value)).toBeLessThanOrEqual(error);
        }
      }),
      { seed: 12 },
    );
  });
});
