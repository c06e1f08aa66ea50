import { expect, it } from 'vitest';
import { humBudget } from '../../../../../src/circuit/hum-budget';
import { sayAudibility } from '../../../../../src/ui/panels/circuit/audibility';
import { levelScale } from '../../../../../src/ui/panels/circuit/level-scale';
import { rcaLink } from '../../../../helpers/plain-links';

const sentence = (audibleFromSpl: number): string =>
  sayAudibility({ ...humBudget(rcaLink(1)), audibleFromSpl });

it('four answers, by the level at which the hum comes out of the silence', () => {
  expect(sentence(100)).toContain('is inaudible: even');
  expect(sentence(112.7)).toContain('at 100 dB SPL it stays 12 dB under');
  expect(sentence(99.2)).toContain('at 100 dB SPL or more');
  expect(sentence(85)).toContain('inaudible unless');
  expect(sentence(84.9)).toContain('in pauses');
  expect(sentence(60)).toContain('in pauses');
  expect(sentence(59.9)).toContain('plainly audible');
});

it('the scale of the bars holds programme, hum and noise', () => {
  for (const earthVolts of [1e-6, 0.01, 9]) {
    const budget = humBudget(rcaLink(1, { earthVolts }));
    const { percent, minDbu, maxDbu } = levelScale(budget);
    expect(minDbu).toBeLessThanOrEqual(budget.noiseDbu - 40);
    expect(maxDbu).toBeGreaterThanOrEqual(budget.programmeDbu);
    expect(maxDbu).toBeGreaterThanOrEqual(budget.rows[0]!.dbu);
    expect(percent(minDbu)).toBe(0);
    expect(percent(maxDbu)).toBe(100);
    expect(percent((minDbu + maxDbu) / 2)).toBeCloseTo(50, 9);
    expect(percent(-Infinity)).toBe(0);
  }
});
