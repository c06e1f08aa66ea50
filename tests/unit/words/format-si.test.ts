import { describe, expect, it } from 'vitest';
import { formatSi } from '../../../src/words/format-si';

describe('results', () => {
  it.each([
    [159e-6, 'A', '159 µA'],
    [2.4e-3, 'V', '2.4 mV'],
    [0.35, 'Ω', '0.35 Ω'],
    [0.0085, 'Ω', '8.5 mΩ'],
    [51, 'Ω', '51 Ω'],
    [600, 'Ω', '600 Ω'],
    [9.996e-10, 'F', '1 nF'],
    [999.9e-12, 'F', '1 nF'],
    [950e-12, 'F', '950 pF'],
    [1.9e-9, 'F', '1.9 nF'],
    [13e-6, 'H', '13 µH'],
    [1.23456, 'V', '1.23 V'],
    [-1.5e-3, 'V', '−1.5 mV'],
    [0, 'V', '0 V'],
    [50, 'Hz', '50 Hz'],
    [100_000, 'Ω', '100 kΩ'],
    [1e-19, 'A', '0.0001 fA'],
  ])('tell %d %s as %s', (value, unit, text) => {
    expect(formatSi(value, unit)).toBe(text);
  });

  it.each([
    [600e-6, '600 mm²'],
    [0.06, '600 cm²'],
    [3, '3 m²'],
    [0, '0 mm²'],
  ])('tell areas without prefixes: %d as %s', (value, text) => {
    expect(formatSi(value, 'm²')).toBe(text);
  });
});
