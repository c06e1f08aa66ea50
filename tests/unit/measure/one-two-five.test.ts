import { describe, expect, it } from 'vitest';
import { fitStep, sizeOf, stepFrom } from '../../../src/measure/one-two-five';
import { createAutoScale } from '../../../src/measure/one-two-five-auto';
import { TIME_STEPS, VOLT_STEPS } from '../../../src/params/scope';

describe.each([
  ['time', TIME_STEPS, 50e-6, 50e-3],
  ['volts', VOLT_STEPS, 1e-3, 10],
] as const)('the scale of %s', (_, steps, least, most) => {
  it('goes in steps of 1, 2 and 5 from end to end', () => {
    const sizes = steps.map(([, size]) => size);
    expect([sizes[0], sizes.at(-1)]).toEqual([least, most]);
    for (const size of sizes) expect(['1', '2', '5']).toContain(size.toExponential(0)[0]);
    for (let k = 1; k < sizes.length; k++) {
      expect([2, 2.5]).toContain(Number((sizes[k]! / sizes[k - 1]!).toPrecision(6)));
    }
  });
});

describe('a step', () => {
  const names = VOLT_STEPS.map(([name]) => name);

  it('goes up and down, and stops at the ends', () => {
    expect(stepFrom(names, '1V', 1)).toBe('2V');
    expect(stepFrom(names, '1V', -2)).toBe('200mV');
    expect(stepFrom(names, '1mV', -1)).toBe('1mV');
    expect(stepFrom(names, '10V', 3)).toBe('10V');
    expect(sizeOf(VOLT_STEPS, '500mV')).toBe(0.5);
  });

  it('fits a wave into the screen', () => {
    expect(fitStep(VOLT_STEPS, 3.5, 4)).toBe('1V');
    expect(fitStep(VOLT_STEPS, 4.1, 4)).toBe('2V');
    expect(fitStep(VOLT_STEPS, 0, 4)).toBe('1mV');
    expect(fitStep(VOLT_STEPS, 1000, 4)).toBe('10V');
  });
});

describe('a scale that fits itself', () => {
  it('grows at once, and shrinks only when less would have done for a while', () => {
    const scale = createAutoScale(VOLT_STEPS, 4);
    expect(scale.follow(3, 0)).toBe('1V');
    expect(scale.follow(30, 0.1)).toBe('10V');
    expect(scale.follow(1, 0.2)).toBe('10V');
    expect(scale.follow(7, 1)).toBe('10V');
    expect(scale.follow(1, 1.6)).toBe('10V');
    // The most that was called for meanwhile, not the least.
    expect(scale.follow(1, 1.8)).toBe('2V');
    expect(scale.follow(1, 1.9)).toBe('2V');
    expect(scale.follow(1, 3.5)).toBe('500mV');
  });

  it('waits anew after a peak', () => {
    const scale = createAutoScale(VOLT_STEPS, 4);
    scale.follow(4, 0);
    scale.follow(1, 1);
    scale.follow(4, 2);
    expect(scale.follow(1, 2.6)).toBe('1V');
    expect(scale.follow(1, 4)).toBe('1V');
    expect(scale.follow(1, 4.2)).toBe('500mV');
  });
});
