import { describe, expect, it } from 'vitest';
import type { ComplexCurve } from '../../../src/circuit/link-response';
import { createResponseBank, TERM_COUNT } from '../../../src/dsp/response-bank';
import { resonatorOf } from '../../../src/plan/bank-terms';
import { findResonance } from '../../../src/plan/find-resonance';
import { createResponseFitter } from '../../../src/plan/fit-response';
import { leastSquares } from '../../../src/plan/least-squares';
import { createPhaseRelation } from '../../../src/plan/minimum-phase';
import { warpedGrid } from '../../../src/plan/warped-grid';
import { seededRandom } from '../../helpers/signals';

type Complex = readonly [re: number, im: number];
const over = ([a, b]: Complex, [c, d]: Complex): Complex => {
  const square = c * c + d * d;
  return [(a * c + b * d) / square, (b * c - a * d) / square];
};

const curveOf = (hertz: readonly number[], response: (f: number) => Complex): ComplexCurve => ({
  re: Float64Array.from(hertz, (f) => response(f)[0]),
  im: Float64Array.from(hertz, (f) => response(f)[1]),
});

describe('least squares', () => {
  it('finds the combination that a right-hand side was made of', () => {
    const random = seededRandom(4);
    const columns = Array.from({ length: 6 }, (_, k) =>
      Float64Array.from({ length: 40 }, () => 1000 ** k * (random() - 0.5)),
    );
    const wanted = [3, -2, 0, 1e-3, -5e-9, 7e-12];
    const b = Float64Array.from({ length: 40 }, (_, i) =>
      columns.reduce((sum, column, k) => sum + wanted[k]! * column[i]!, 0),
    );
    const found = leastSquares(
      columns.map((column) => column.slice()),
      b,
    );
    wanted.forEach((x, k) => expect(found[k]! * 1000 ** k).toBeCloseTo(x * 1000 ** k, 8));
  });

  it('gives the mean where nothing fits, and 0 to a column of zeros', () => {
    const ones = new Float64Array([1, 1, 1, 1]);
    const found = leastSquares([ones, new Float64Array(4)], new Float64Array([1, 2, 3, 6]));
    expect([...found]).toEqual([expect.closeTo(3, 12), 0]);
  });
});

describe('minimum phase', () => {
  const RATE = 48000;
  const grid = warpedGrid(RATE);
  const relation = createPhaseRelation(grid.hertz.length, grid.step);

  // Digital filters whose zeros and poles all lie inside the unit circle.
  it.each([
    ['a low-pass', [1, 0], [1, -0.9]],
    ['a high-pass with a low corner', [1, -1], [1, -0.999]],
    ['a difference', [1, -0.9999], [1, 0]],
    ['a shelf', [1, -0.5], [1, 0.3]],
  ])('of %s is its own', (_, [b0, b1], [a0, a1]) => {
    const response = (f: number): Complex => {
      const w = (2 * Math.PI * f) / RATE;
      const poly = (x: number, y: number): Complex => [x + y * Math.cos(w), -y * Math.sin(w)];
      return over(poly(b0!, b1!), poly(a0!, a1!));
    };
    const logs = Float64Array.from(grid.hertz, (f) => Math.log(Math.hypot(...response(f))));
    const phases = relation.phases(logs);
    grid.hertz.forEach((f, k) => {
      if (f < 20 || f > 20_000) return;
      const [re, im] = response(f);
      expect(Math.abs(phases[k]! - Math.atan2(im, re))).toBeLessThan(0.02);
    });
  });
});

/** Gain of the bank with these weights at one frequency, dB, from its impulse response. */
function bankGainDb(
  weights: Float64Array,
  resonator: readonly [number, number],
  rate: number,
  hertz: number,
): number {
  const frames = rate;
  const bank = createResponseBank(rate, frames);
  const outs = [new Float64Array(frames), new Float64Array(frames)];
  const out = outs[0]!;
  const impulse = new Float64Array(frames);
  impulse[0] = 1;
  bank.run(impulse, frames);
  bank.resonate(0, resonator);
  const ofBoth = new Float64Array(2 * TERM_COUNT);
  ofBoth.set(weights);
  bank.add(0, ofBoth, outs);
  let re = 0;
  let im = 0;
  for (let i = 0; i < frames; i++) {
    re += out[i]! * Math.cos((2 * Math.PI * hertz * i) / rate);
    im += out[i]! * Math.sin((2 * Math.PI * hertz * i) / rate);
  }
  return 20 * Math.log10(Math.hypot(re, im));
}

const SHAPES: readonly [string, (f: number) => Complex][] = [
  ['a constant', () => [-0.3, 0]],
  ['a shield that shorts the treble', (f) => over([2.02, 0], [2.32, 2 * Math.PI * f * 1.03e-4])],
  ['a differentiator', (f) => [0, f / 1000]],
  ['600 Ω into 30 nF', (f) => over([1, 0], [1, 2 * Math.PI * f * 600 * 30e-9])],
  ['a transformer’s low end', (f) => over([0, f], [11, f])],
  ['a residual from 796 Hz on', (f) => [-1e-5, (-1e-5 * f) / 796]],
  ['a second-order rise', (f) => [-((f / 1000) ** 2), 0]],
];

describe.each([44_100, 48_000, 96_000])('a fitted response at %i Hz', (rate) => {
  const grid = warpedGrid(rate);
  const fitter = createResponseFitter(grid);
  for (const [name, response] of SHAPES) {
    it(`follows ${name} within 0.2 dB, and has its sign`, () => {
      const { weights } = fitter.fit(curveOf(grid.hertz, response));
      expect(weights).toHaveLength(TERM_COUNT);
      for (const hertz of [20, 60, 1000, 5000, 15_000, 20_000]) {
        const wanted = 20 * Math.log10(Math.hypot(...response(hertz)));
        expect(Math.abs(bankGainDb(weights, [0, 0], rate, hertz) - wanted)).toBeLessThan(0.2);
      }
    });
  }

  it('turns round with the response', () => {
    const [, response] = SHAPES[1]!;
    const { weights } = fitter.fit(curveOf(grid.hertz, response));
    const turned = fitter.fit(
      curveOf(grid.hertz, (f) => {
        const [re, im] = response(f);
        return [-re, -im];
      }),
    );
    weights.forEach((weight, k) => expect(turned.weights[k]).toBeCloseTo(-weight, 9));
  });

  it('is nothing where there is no response', () => {
    const { weights } = fitter.fit(curveOf(grid.hertz, () => [0, 0]));
    expect(weights.every((weight) => weight === 0)).toBe(true);
  });

  it.each([1.5, 2.4, 4])('follows a pickup’s resonance of Q %f', (q) => {
    const f0 = 3300;
    const response = (f: number): Complex => over([1, 0], [1 - (f / f0) ** 2, f / f0 / q]);
    const curve = curveOf(grid.hertz, response);
    const resonance = findResonance(fitter, curve, grid.hertz)!;
    expect(resonance.hertz / f0).toBeCloseTo(1, 1);
    const { weights } = fitter.fit(curve, resonance);
    const resonator = resonatorOf(resonance.hertz, resonance.q, rate);
    for (const hertz of [20, 1000, 3000, f0, 3600, 8000, 15_000]) {
      const wanted = 20 * Math.log10(Math.hypot(...response(hertz)));
      expect(Math.abs(bankGainDb(weights, resonator, rate, hertz) - wanted)).toBeLessThan(0.2);
    }
  });

  it('sees no resonance in what only rises or falls', () => {
    for (const [, response] of SHAPES) {
      expect(findResonance(fitter, curveOf(grid.hertz, response), grid.hertz)).toBeUndefined();
    }
  });
});
