/** d′ from simulated listeners who do what each model says, and at its ends. */
import { describe, expect, it } from 'vitest';
import type { DPrimeModel } from '../../../../src/eartest/statistics/d-prime';
import { dPrime, shareOfDPrime } from '../../../../src/eartest/statistics/d-prime';
import { normalQuantile } from '../../../../src/eartest/statistics/normal';
import { seededRandom } from '../../../helpers/signals';

const TRIALS = 20_000;

/** Whether a listener to whom the sounds are `d` apart is right once; `hear(mean)` is one hearing. */
const LISTENERS: Readonly<
  Record<DPrimeModel, (d: number, hear: (mean: number) => number) => boolean>
> = {
  'forced-choice': (d, hear) => hear(d) > hear(0),
  differencing: (d, hear) => {
    const [a, b, x] = [hear(0), hear(d), hear(0)];
    return Math.abs(x - a) < Math.abs(x - b);
  },
  'independent-observation': (d, hear) => {
    const [a, b, x] = [hear(0), hear(d), hear(0)];
    return x < d / 2 === a < b;
  },
  triangle: (d, hear) => {
    const [odd, one, two] = [hear(d), hear(0), hear(0)];
    const alike = Math.abs(one - two);
    return alike < Math.abs(odd - one) && alike < Math.abs(odd - two);
  },
};

const CASES = (Object.keys(LISTENERS) as DPrimeModel[]).flatMap((model) =>
  [0, 0.8, 2].map((d) => [model, d] as const),
);

describe('a simulated listener', () => {
  it.each(CASES)('by %s with d′ = %d has the share that the model gives', (model, d) => {
    const random = seededRandom(11);
    const hear = (mean: number): number => mean + normalQuantile(random() || 0.5);
    let right = 0;
    for (let trial = 0; trial < TRIALS; trial++) if (LISTENERS[model](d, hear)) right++;
    const share = shareOfDPrime(model, d);
    const error = Math.sqrt((share * (1 - share)) / TRIALS);
    expect(Math.abs(right / TRIALS - share)).toBeLessThan(4 * error);
  });
});

describe('d′', () => {
  it('of 1 is right 42 times in 100 with three sounds, 76 times with two', () => {
    expect(shareOfDPrime('triangle', 1)).toBeCloseTo(0.418, 3);
    expect(shareOfDPrime('forced-choice', 1)).toBeCloseTo(0.76, 3);
  });

  it('is larger by differencing than by independent observation, for the same share', () => {
    const stated = dPrime('abx', 12, 16)!;
    const other = dPrime('abx', 12, 16, 'independent-observation')!;
    expect(stated.model).toBe('differencing');
    expect(stated.value).toBeGreaterThan(other.value);
  });

  it('is infinite where all are right, with a lower end that is not', () => {
    for (const design of ['abx', 'triangle', 'threshold'] as const) {
      const { value, low, high } = dPrime(design, 16, 16)!;
      expect([value, high]).toEqual([Infinity, Infinity]);
      expect(low).toBeGreaterThan(0.5);
      expect(low).toBeLessThan(4);
    }
  });

  it('is 0 below chance, where no sign is known', () => {
    expect(dPrime('abx', 3, 16)).toMatchObject({ value: 0, low: 0 });
    expect(dPrime('triangle', 0, 8)).toMatchObject({ value: 0, low: 0 });
  });

  it('of a preference is below 0 for A, by as much as above for B', () => {
    const forA = dPrime('preference', 3, 16)!;
    const forB = dPrime('preference', 13, 16)!;
    expect(forA.value).toBeCloseTo(-forB.value, 12);
    expect(forA.low).toBeCloseTo(-forB.high, 12);
    expect(dPrime('preference', 0, 8)).toMatchObject({ value: -Infinity, low: -Infinity });
    expect(dPrime('preference', 8, 16)!.value).toBeCloseTo(0, 12);
  });

  it('is unknown before the first trial', () => {
    expect(dPrime('abx', 0, 0)).toBeUndefined();
  });
});
