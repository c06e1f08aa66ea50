/** What the rejection says of a measurement, of infinities and of what it does not know. */
import { describe, expect, it } from 'vitest';
import type { RejectionCmrr } from '../../../../../src/ui/panels/instruments/rejection-cmrr';
import { largestDifference } from '../../../../../src/ui/panels/instruments/rejection-cmrr';
import {
  harmonicsTable,
  ratioTable,
  sayCmrr,
  sayDb,
  sayRemoval,
} from '../../../../../src/ui/panels/instruments/rejection-report';
import type { ShownRejection } from '../../../../../src/ui/panels/instruments/rejection-report';
import {
  cmrrScene,
  followTop,
  LEAST_TOP_DBFS,
} from '../../../../../src/ui/panels/instruments/rejection-scenes';

const mode = (programmeDbfs: number, interferenceDbfs: number, first: number) => ({
  programmeDbfs,
  interferenceDbfs,
  harmonics: Float64Array.from({ length: 20 }, (_, i) => (i === 0 ? first : 0)),
});
const shown: ShownRejection = {
  levels: { unbalanced: mode(-20, -30, 1e-3), balanced: mode(-20, -70, 1e-7) },
  removal: { interferenceDbfs: -30, leftDbfs: -70, removedDb: 40, matchDb: 0 },
};

describe('the rejection', () => {
  it('says the ratio in both modes, and what is removed', () => {
    expect(sayRemoval(shown)).toContain('10.0 dB unbalanced, 50.0 dB balanced');
    expect(sayRemoval(shown)).toContain('removes 40.0 dB');
  });

  it('says so where nothing disturbs, and where nothing sounds', () => {
    const quiet = {
      ...shown,
      removal: { interferenceDbfs: -200, leftDbfs: -200, removedDb: NaN, matchDb: 0 },
    };
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
      imbalanceLeg: undefined,
    };
    const largest = largestDifference(sweep)!;
    expect(largest.hertz).toBe(50);
    expect(largest.db).toBeCloseTo(0.3, 9);
    const ideal = Float64Array.of(Infinity);
    expect(
      largestDifference({
        hertz: [20],
        measuredDb: ideal,
        modelDb: ideal,
        imbalanceLeg: undefined,
      }),
    ).toBeUndefined();
  });

  it('agree where they differ by less than can be told', () => {
    const off = (db: number, imbalanceLeg?: 'hot' | 'cold'): string => {
      const sweep = {
        hertz: [1000],
        measuredDb: Float64Array.of(60 + db),
        modelDb: Float64Array.of(60),
        imbalanceLeg,
      };
      return sayCmrr({
        sweep,
        status: 'idle',
        isStale: false,
        imbalanceLeg,
      } as Partial<RejectionCmrr> as RejectionCmrr);
    };
    expect(off(0.04)).toBe(
      'Measured CMRR at 1 kHz: 60.0 dB. Measured and model agree within 0.05 dB.',
    );
    expect(off(0.06)).toContain('Largest difference from the model: 0.06 dB, at 1000.0 Hz.');
    expect(off(0, 'cold')).toContain('with 10 Ω added to the cold leg: 60.0 dB');
  });
});

describe('the axes', () => {
  const at = (interferenceDbfs: number): ShownRejection => ({
    ...shown,
    levels: { ...shown.levels!, unbalanced: mode(-20, interferenceDbfs, 1e-3) },
  });

  it('of levels reach above the highest, and come down only with room to spare', () => {
    const tops = [-30, 12.5, 19, 21, 19, 16, 14, -20].reduce<number[]>(
      (all, dbfs) => [...all, followTop(all.at(-1)!, at(dbfs), 'ratio')],
      [LEAST_TOP_DBFS],
    );
    expect(tops).toEqual([5, 5, 20, 20, 30, 30, 30, 20, 5]);
    expect(followTop(20, { levels: undefined, removal: undefined }, 'ratio')).toBe(LEAST_TOP_DBFS);
  });

  it('of harmonics leave room for the figures over the bars', () => {
    expect(followTop(LEAST_TOP_DBFS, at(12.5), 'harmonics')).toBe(40);
  });

  it.each([
    [[62, 65], 50, 90],
    [[62, 95], 50, 110],
    [[100, Infinity], 90, 150],
    [[Infinity, Infinity], 110, 150],
    [[-Infinity, NaN], 110, 150],
  ])('of CMRR lie round %j', (db, low, high) => {
    const model = { db: Float64Array.from(db), imbalanceLeg: undefined };
    const { y } = cmrrScene(
      { model, sweep: undefined, isStale: true } as Partial<RejectionCmrr> as RejectionCmrr,
      '',
    );
    expect([y.low, y.high]).toEqual([low, high]);
  });
});
