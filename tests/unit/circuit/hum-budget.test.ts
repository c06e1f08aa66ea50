import { describe, expect, it } from 'vitest';
import type { BudgetRow, HumBudget } from '../../../src/circuit/hum-budget';
import { humBudget } from '../../../src/circuit/hum-budget';
import type { LinkDescription } from '../../../src/circuit/link-description';
import { LINE_SPECTRA } from '../../../src/circuit/mains-spectra';
import { solveLink } from '../../../src/circuit/solve-link';
import { cosmeticLink, rcaLink, xlrLink } from '../../helpers/plain-links';

const rowOf = (budget: HumBudget, mechanism: BudgetRow['mechanism']): BudgetRow =>
  budget.rows.find((row) => row.mechanism === mechanism)!;

const power = (dbu: number): number => 10 ** (dbu / 10);
const TEN_MILLIVOLTS = { earthVolts: 0.01 };

/** Everything that can be there at once, of an earthed source. */
const ALL: Partial<LinkDescription['interference']> = {
  earthVolts: 0.1,
  earthSpectrum: LINE_SPECTRA['ground-loop'],
  magneticTesla: 1e-6,
  electricFarads: 2e-12,
  dimmerVolts: 0.05,
  dimmerTesla: 5e-7,
  supplyAmperes: 1e-3,
  motorVolts: 0.02,
  phonePeakVolts: 0.01,
  radioPeakVolts: 0.01,
};

describe('the hum budget', () => {
  // 10 mV are −37.8 dBu; the shield's share of the loop's resistance, and 600 Ω into 47 kΩ or the like.
  it.each([
    ['one metre of RCA', rcaLink(1, TEN_MILLIVOLTS), -55.6],
    ['a cosmetic XLR', cosmeticLink(10, TEN_MILLIVOLTS), -45.3],
    ['XLR, 10 Ω apart', xlrLink(10, 10, TEN_MILLIVOLTS), -110.4],
  ])('of 10 mV between the earths: %s', (_, link, dbu) => {
    expect(Math.abs(rowOf(humBudget(link), 'earth').dbu - dbu)).toBeLessThan(0.1);
  });

  it('of 100 mA in 45 mΩ of shield is 4.5 mV less what 600 Ω and 47 kΩ divide', () => {
    const link = rcaLink(1);
    // A current source: an EMF behind a thousand times the shield.
    const driven = { ...rcaLink(1, { earthVolts: 4.5045 }), ground: { ...link.ground, ohms: 45 } };
    expect(rowOf(humBudget(driven), 'earth').dbu).toBeCloseTo(-44.72 - 0.11, 1);
  });

  it('of 1 µT over 60 m of pair with 6e-5 m² a metre: jωBA', () => {
    const link = xlrLink(60, 0, { magneticTesla: 1e-6 });
    const cable = { ...link.cable, loopAreaPerMetre: 6e-5 };
    const volts = 2 * Math.PI * 60 * 1e-6 * 6e-5 * 60;
    const gain = 18_000 / (18_000 + 100 + 2 * 60 * 0.04);
    expect(rowOf(humBudget({ ...link, cable }), 'magnetic').dbu).toBeCloseTo(
      20 * Math.log10((volts * gain) / Math.sqrt(0.6)),
      1,
    );
  });

  it('weighs each line with the transfer at its own frequency', () => {
    const link = rcaLink(5, { earthVolts: 0.1, earthSpectrum: LINE_SPECTRA['ground-loop'] });
    const { orders, shares } = LINE_SPECTRA['ground-loop'];
    const { re, im } = solveLink(
      link,
      orders.map((order) => order * 60),
    ).transfers.earth.out;
    const sum = shares.reduce(
      (all, share, i) => all + (0.1 * share) ** 2 * (re[i]! ** 2 + im[i]! ** 2),
      0,
    );
    expect(rowOf(humBudget(link), 'earth').dbu).toBeCloseTo(10 * Math.log10(sum / 0.6), 6);
  });

  it('of broadband noise through a path that is flat is the strength times the gain', () => {
    const link = rcaLink(1, { motorVolts: 0.01, radioPeakVolts: 0.01 });
    const budget = humBudget({ ...link, ground: { ...link.ground, henries: 0 } });
    const share = 0.045 / 0.345;
    const level = 20 * Math.log10((0.01 * share) / Math.sqrt(0.6)) - 0.11;
    // The shield's inductance is still there: it takes 0.2 dB of the motor's upper end.
    expect(Math.abs(rowOf(budget, 'motor').dbu - level)).toBeLessThan(0.3);
    const rectified = (0.01 ** 2 / (4 * 0.025864)) * 0.287;
    expect(rowOf(budget, 'am-radio').dbu).toBeCloseTo(
      20 * Math.log10(rectified / Math.sqrt(0.6)) - 0.11,
      1,
    );
  });

  it('adds up: shares make one, powers make the total, what is below the programme is below it', () => {
    for (const link of [rcaLink(10, ALL), xlrLink(100, 5, ALL)]) {
      const budget = humBudget(link);
      expect(budget.rows).toHaveLength(10);
      expect(budget.rows.at(-1)!.mechanism).toBe('noise');
      expect(budget.rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 10);
      const sum = budget.rows.reduce((all, row) => all + power(row.dbu), 0);
      expect(power(budget.totalDbu) / sum).toBeCloseTo(1, 10);
      expect(power(budget.interferenceDbu) + power(budget.noiseDbu)).toBeCloseTo(sum, 10);
      for (const row of budget.rows) {
        expect(row.dbu + row.belowProgrammeDb).toBeCloseTo(budget.programmeDbu, 9);
        expect(row.share).toBeCloseTo(power(row.dbu) / sum, 9);
      }
      const strongest = Math.max(...budget.rows.map((row) => row.dbu));
      expect(rowOf(budget, budget.dominant).dbu).toBe(strongest);
    }
  });

  it('is additive: every mechanism by itself leaves what it leaves among all', () => {
    const together = humBudget(rcaLink(10, ALL));
    for (const key of ['earthVolts', 'magneticTesla', 'supplyAmperes', 'phonePeakVolts'] as const) {
      const alone = humBudget(rcaLink(10, { ...ALL, ...zeros(), [key]: ALL[key] }));
      expect(alone.rows).toHaveLength(2);
      const { mechanism, dbu } = alone.rows[0]!;
      expect(dbu).toBeCloseTo(rowOf(together, mechanism).dbu, 4);
    }
  });

  it('follows the strengths: ten times the volts are 20 dB, ten times a carrier 40', () => {
    const of = (factor: number): HumBudget =>
      humBudget(rcaLink(3, { earthVolts: 0.01 * factor, radioPeakVolts: 0.001 * factor }));
    const [one, ten] = [of(1), of(10)];
    expect(rowOf(ten, 'earth').dbu - rowOf(one, 'earth').dbu).toBeCloseTo(20, 6);
    expect(rowOf(ten, 'am-radio').dbu - rowOf(one, 'am-radio').dbu).toBeCloseTo(40, 6);
  });

  it('of a class II source has leakage and nothing that needs two earths', () => {
    const link = rcaLink(2, { ...ALL, earthVolts: 230 });
    const budget = humBudget({ ...link, ground: { ...link.ground, leakageFarads: 2.2e-9 } });
    const names = budget.rows.map((row) => row.mechanism);
    expect(names).toContain('leakage');
    expect(names).not.toContain('earth');
    expect(names).not.toContain('dimmer-earth');
    expect(names).not.toContain('motor');
    expect(names).toContain('dimmer-magnetic');
  });

  it('of a quiet link is the receiver’s noise alone', () => {
    const budget = humBudget(rcaLink(1));
    expect(budget.rows.map((row) => row.mechanism)).toEqual(['noise']);
    expect(budget.dominant).toBe('noise');
    expect(budget.interferenceDbu).toBe(-Infinity);
    expect(budget.totalDbu).toBeCloseTo(-105, 9);
    expect(budget.audibleFromSpl).toBe(Infinity);
  });

  it('says from which level of the programme on it can be heard', () => {
    // A sine of 60 Hz, 47.7 dB below the programme; the threshold at 60 Hz is 34.6 dB SPL.
    const loud = humBudget(rcaLink(1, TEN_MILLIVOLTS));
    expect(Math.abs(loud.audibleFromSpl - (47.7 + 34.6))).toBeLessThan(0.2);
    const quieter = humBudget(rcaLink(1, { earthVolts: 0.001 }));
    expect(quieter.audibleFromSpl - loud.audibleFromSpl).toBeCloseTo(20, 6);
  });
});

const zeros = (): Partial<LinkDescription['interference']> =>
  Object.fromEntries(
    Object.entries(ALL)
      .filter(([, value]) => typeof value === 'number')
      .map(([key]) => [key, 0]),
  );
