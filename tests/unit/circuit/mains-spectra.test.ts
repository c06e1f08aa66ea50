import { describe, expect, it } from 'vitest';
import type { SpectrumName } from '../../../src/circuit/mains-spectra';
import { LINE_SPECTRA } from '../../../src/circuit/mains-spectra';

const NAMES = Object.keys(LINE_SPECTRA) as SpectrumName[];

/** Of a harmonic over the fundamental; −∞ where there is none. */
function levelDb(name: SpectrumName, order: number): number {
  const { orders, shares } = LINE_SPECTRA[name];
  return 20 * Math.log10((shares[orders.indexOf(order)] ?? 0) / shares[orders.indexOf(1)]!);
}

describe.each(NAMES)('the spectrum %s', (name) => {
  const { orders, shares, phases } = LINE_SPECTRA[name];

  it('has shares whose powers sum to one, and a phase each', () => {
    expect(shares.reduce((sum, share) => sum + share ** 2, 0)).toBeCloseTo(1, 12);
    expect([shares.length, phases.length]).toEqual([orders.length, orders.length]);
    expect(shares.every((share) => share >= 0)).toBe(true);
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('stays below 20 kHz at any mains frequency', () => {
    expect(Math.max(...orders) * 65).toBeLessThan(20_000);
  });
});

describe('the levels of harmonics', () => {
  const cases: [SpectrumName, order: number, db: number][] = [
    ['ground-loop', 2, -26],
    ['ground-loop', 3, -10],
    ['ground-loop', 5, -14],
    ['ground-loop', 7, -20],
    ['ground-loop', 9, -24],
    ['ground-loop', 11, -28],
    ['dimmer', 3, -5.4],
    ['dimmer', 5, -14.9],
    ['dimmer', 7, -14.9],
    ['dimmer', 9, -19.3],
    ['dimmer', 11, -19.3],
    ['dimmer', 21, -26],
    ['dimmer', 51, -34],
    ['dimmer', 101, -40],
    ['rectifier', 3, -1],
    ['rectifier', 5, -3],
    ['rectifier', 7, -7],
    ['rectifier', 9, -13],
    ['rectifier', 11, -25],
  ];
  it.each(cases)('%s, order %i: %d dB', (name, order, db) => {
    expect(Math.abs(levelDb(name, order) - db)).toBeLessThan(0.55);
  });

  it('of the mains voltage stay well below what EN 50160 allows', () => {
    const percents = { 3: 5, 5: 6, 7: 5, 9: 1.5, 11: 3.5, 13: 3, 15: 0.5, 17: 2 };
    for (const [order, percent] of Object.entries(percents)) {
      const share = 10 ** (levelDb('mains-voltage', Number(order)) / 20);
      expect(share).toBeLessThan((percent / 100) * 0.4);
    }
  });
});
