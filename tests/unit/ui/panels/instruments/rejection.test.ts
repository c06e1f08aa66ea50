/** What the rejection says of a measurement, of infinities and of what it does not know. */
import { describe, expect, it } from 'vitest';
import { largestDifference } from '../../../../../src/ui/panels/instruments/rejection-cmrr';
import {
  harmonicsTable,
  ratioTable,
  sayDb,
  sayRemoval,
} from '../../../../../src/ui/panels/instruments/rejection-report';
import type { ShownRejection } from '../../../../../src/ui/panels/instruments/rejection-report';

const mode = (programmeDbfs: number, interferenceDbfs: number, first: number) => ({
  programmeDbfs,
  interferenceDbfs,
  harmonics: Float64Array.from({ length: 20 }, (_, i) => (i === 0 ? first : 0)),
});
const shown: ShownRejection = {
  levels: { unbalanced: mode(-20, -30, 1e-3), balanced: mode(-20, -70, 1e-7) },
  removal: { interferenceDbfs: -30, removedDb: 40, matchDb: 0 },
};

describe('the rejection', () => {
  it('says the ratio in both modes, and what is removed', () => {
    expect(sayRemoval(shown)).toContain('10.0 dB unbalanced, 50.0 dB balanced');
    expect(sayRemoval(shown)).toContain('removes 40.0 dB');
  });

  it('says so where nothing disturbs, and where nothing sounds', () => {
    const quiet = { ...shown, removal: { interferenceDbfs: -200, removedDb: NaN, matchDb: 0 } };
    expect(sayRemoval(quiet)).toContain('no interference to remove');
    expect(sayRemoval({ levels: undefined, removal: undefined })).toContain('Start the sound');
  });

  it('has the same in its tables', () => {
    expect(ratioTable(shown).rows).toEqual([
      ['Unbalanced', -20, -30, 10, 0],
      ['Balanced', -20, -70, 50, 40],
    ]);
    const [first] = harmonicsTable(shown, 50).rows;
    expect(first!.slice(1)).toEqual([50, -30, -70, 40]);
  });

  it('never writes a figure that means nothing', () => {
    expect(sayDb(Infinity)).toBe('over 140');
    expect(sayDb(NaN)).toBe('–');
    expect(sayDb(-Infinity)).toBe('−∞');
    expect(sayDb(39.96)).toBe('40.0');
  });
});

describe('measurement and model', () => {
  it('differ most where they do, either way; infinities that agree do not count', () => {
    const sweep = {
      hertz: [20, 50, 100],
      measuredDb: Float64Array.of(60.1, 59.7, Infinity),
      modelDb: Float64Array.of(60, 60, Infinity),
    };
    const largest = largestDifference(sweep)!;
    expect(largest.hertz).toBe(50);
    expect(largest.db).toBeCloseTo(0.3, 9);
    const ideal = Float64Array.of(Infinity);
    expect(largestDifference({ hertz: [20], measuredDb: ideal, modelDb: ideal })).toBeUndefined();
  });
});
