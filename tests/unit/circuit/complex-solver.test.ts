import { describe, expect, it } from 'vitest';
import { createComplexSolver } from '../../../src/circuit/complex-solver';
import { createRandom } from '../../../src/dsp/random';

interface Random {
  next(): number;
}

const between = (random: Random, low: number, high: number): number =>
  low + (high - low) * random.next();

/** (S + jωT)·X = B with known real X; `filled` is the share of entries that are not zero. */
function system(size: number, sides: number, filled: number, random: Random) {
  const columns = size + sides;
  const steady = new Float64Array(size * columns);
  const sloping = new Float64Array(size * columns);
  const answer = Array.from({ length: size }, () =>
    Array.from({ length: sides }, () => between(random, -3, 3)),
  );
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = row * columns + column;
      // A permuted diagonal keeps it regular while the diagonal itself may be full of zeros.
      const main = column === (row + 1) % size ? 2 : 0;
      if (main === 0 && random.next() >= filled) continue;
      steady[at] = main + (random.next() < 0.7 ? between(random, -1, 1) : 0);
      sloping[at] = main + (random.next() < 0.5 ? between(random, -1, 1) : 0);
    }
    for (let side = 0; side < sides; side++) {
      for (let column = 0; column < size; column++) {
        const [from, to] = [row * columns + column, row * columns + size + side];
        steady[to]! += steady[from]! * answer[column]![side]!;
        sloping[to]! += sloping[from]! * answer[column]![side]!;
      }
    }
  }
  return { steady, sloping, answer };
}

describe('the complex solver', () => {
  it('solves (3+4j)x = 10 and a pair of equations worked by hand', () => {
    const one = createComplexSolver(1, 1, Float64Array.of(3, 10), Float64Array.of(4, 0));
    expect(one.solve(1, 0)).toBe(-1);
    expect(one.re(0, 0)).toBeCloseTo(1.2, 14);
    expect(one.im(0, 0)).toBeCloseTo(-1.6, 14);
    // jx + y = 1, x + jy = 0: determinant −2, x = j/−2, y = −1/−2.
    const two = createComplexSolver(
      2,
      1,
      Float64Array.of(0, 1, 1, 1, 0, 0),
      Float64Array.of(1, 0, 0, 0, 1, 0),
    );
    expect(two.solve(1, 0)).toBe(-1);
    const values = [two.re(0, 0), two.im(0, 0), two.re(1, 0), two.im(1, 0)];
    [0, -0.5, 0.5, 0].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 14));
  });

  for (const [size, filled] of [
    [2, 1],
    [5, 1],
    [12, 0.4],
    [40, 1],
    [40, 0.08],
  ] as const) {
    it(`finds known answers for three right-hand sides: ${size} unknowns, ${filled * 100} % filled`, () => {
      const random = createRandom(size * 7 + filled * 100);
      for (let round = 0; round < 20; round++) {
        const { steady, sloping, answer } = system(size, 3, filled, random);
        const solver = createComplexSolver(size, 3, steady, sloping);
        for (const omega of [0.01, 0.3, 1, 10, 3000, 0.1]) {
          expect(solver.solve(omega, 0)).toBe(-1);
          for (let unknown = 0; unknown < size; unknown++) {
            for (let side = 0; side < 3; side++) {
              expect(solver.re(unknown, side)).toBeCloseTo(answer[unknown]![side]!, 5);
              expect(solver.im(unknown, side)).toBeCloseTo(0, 5);
            }
          }
        }
      }
    });
  }

  it('gives the same whatever was solved before', () => {
    const random = createRandom(99);
    for (let round = 0; round < 20; round++) {
      const { steady, sloping } = system(15, 2, 0.5, random);
      const used = createComplexSolver(15, 2, steady, sloping);
      for (const omega of [1e-3, 1e3, 1]) used.solve(omega, 0);
      const fresh = createComplexSolver(15, 2, steady, sloping);
      expect(fresh.solve(1, 0)).toBe(-1);
      for (let unknown = 0; unknown < 15; unknown++) {
        expect(used.re(unknown, 1)).toBeCloseTo(fresh.re(unknown, 1), 9);
        expect(used.im(unknown, 1)).toBeCloseTo(fresh.im(unknown, 1), 9);
      }
    }
  });

  it('exchanges pivots where another has outgrown the first', () => {
    // [1e-9 + jω, 1; 1, 1]: at ω = 0 the first row is no pivot, at ω = 1e9 the second is a poor one.
    const solver = createComplexSolver(
      2,
      1,
      Float64Array.of(1e-9, 1, 1, 1, 1, 2),
      Float64Array.of(1, 0, 0, 0, 0, 0),
    );
    for (const omega of [0, 1e9, 0]) {
      expect(solver.solve(omega, 0)).toBe(-1);
      // x = −1/(1e-9 − 1 + jω).
      const [p, q] = [1e-9 - 1, omega];
      const square = p * p + q * q;
      expect(solver.re(0, 0) / (-p / square)).toBeCloseTo(1, 12);
      expect(solver.im(0, 0)).toBeCloseTo(q / square, 12);
    }
  });

  it('works out only the last unknowns where no more are asked for', () => {
    const { steady, sloping, answer } = system(6, 1, 1, createRandom(4));
    const solver = createComplexSolver(6, 1, steady, sloping);
    expect(solver.solve(1, 5)).toBe(-1);
    expect(solver.re(5, 0)).toBeCloseTo(answer[5]![0]!, 9);
    expect(solver.re(4, 0)).not.toBeCloseTo(answer[4]![0]!, 3);
  });

  it('names the unknown that is left undetermined, and recovers', () => {
    // At ω = 1 the second row is j times the first.
    const solver = createComplexSolver(
      2,
      1,
      Float64Array.of(1, 2, 1, 0, 0, 1),
      Float64Array.of(0, 0, 0, 1, 2, 0),
    );
    expect(solver.solve(1, 0)).toBe(1);
    const rows = (steady: number[], sloping: number[]) =>
      createComplexSolver(2, 1, Float64Array.from(steady), Float64Array.from(sloping));
    expect(rows([0, 1, 1, 0, 2, 1], [0, 0, 0, 0, 0, 0]).solve(1, 0)).toBe(0);
    expect(rows([1, 1, 1, 1, NaN, 1], [0, 0, 0, 0, 0, 0]).solve(1, 0)).toBe(1);
    const dc = rows([1, 0, 1, 0, 0, 1], [0, 0, 0, 0, 1, 0]);
    expect(dc.solve(0, 0)).toBe(1);
    expect(dc.solve(1, 0)).toBe(-1);
    expect(dc.im(1, 0)).toBeCloseTo(-1, 12);
  });
});
