import { describe, expect, it } from 'vitest';
import type { NumberId } from '../../../src/params/index';
import { rowOf } from '../../../src/params/index';
import { formatNumber, formatPlain, formatTime, formatValue } from '../../../src/words/format';

describe('a value as it is shown', () => {
  const cases: [NumberId, value: number, shown: string][] = [
    ['hum.level', -20, '−20 dBFS'],
    ['receiver.cmrr', 140, 'ideal'],
    ['receiver.residual', 140, 'ideal'],
    ['receiver.residual', 90.6, '90.6 dB'],
    ['source.gain', -0.04, '0.0 dB'],
    ['line.mismatch', 0.5, '0.5 %'],
    ['line.mismatch', 12.25, '12.25 %'],
    ['driver.ohms', 50, '50 Ω'],
    ['driver.ohms', 9999, '9999 Ω'],
    ['driver.ohms', 10_000, '10 kΩ'],
    ['receiver.inputOhms', 47_000, '47 kΩ'],
    ['receiver.inputOhms', 47_123, '47.123 kΩ'],
    ['receiver.commonModeOhms', 500_000, '500 kΩ'],
    ['receiver.commonModeOhms', 999_999, '999.999 kΩ'],
    ['receiver.commonModeOhms', 1_000_000, '1 MΩ'],
    ['receiver.commonModeOhms', 2_100_000, '2.1 MΩ'],
    ['receiver.commonModeOhms', 100_000_000, '100 MΩ'],
    ['cable.core', 0.035, '0.035 Ω/m'],
    ['cable.screen', 0.0085, '0.0085 Ω/m'],
    ['cable.screen', 0.02, '0.02 Ω/m'],
    ['cable.legCapacitance', 190, '190 pF/m'],
    ['cable.length', 1.5, '1.5 m'],
    ['cable.loopArea', 2000, '2000 mm²/m'],
    ['connection.contact', 10_000, '10000 mΩ'],
    ['earth.leakage', 2.2, '2.2 nF'],
    ['earth.leakage', 0.01, '0.01 nF'],
    ['receiver.corner', 13.6, '13.6 kHz'],
    ['receiver.ratioError', 0.0001, '0.0001 %'],
    ['field.magnetic', 0.05, '0.05 µT'],
    ['driver.imbalance', 3.8, '3.8 Ω'],
    ['driver.level', -7.8, '−7.8 dBu'],
  ];
  it.each(cases)('%s %d: %s', (id, value, shown) => {
    expect(formatValue(rowOf(id), value)).toBe(shown);
  });

  it('has no unit in the field that one types into, but its prefix', () => {
    expect(formatPlain(rowOf('receiver.inputOhms'), 47_000)).toBe('47 k');
    expect(formatPlain(rowOf('cable.screen'), 0.0085)).toBe('0.0085');
    expect(formatPlain(rowOf('driver.ohms'), 600)).toBe('600');
  });
});

describe('plain numbers and times', () => {
  it('have a true minus sign, and none on zero', () => {
    expect(formatNumber(-1.25, 1)).toMatch(/^−1\.[23]$/);
    expect(formatNumber(-0.001, 2)).toBe('0.00');
  });

  it('have hours only when there are some', () => {
    expect([formatTime(0), formatTime(75.9), formatTime(3605)]).toEqual([
      '0:00',
      '1:15',
      '1:00:05',
    ]);
  });
});
