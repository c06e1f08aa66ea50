/** Every kind of element, in circuits whose answer can be written down. */
import { describe, expect, it } from 'vitest';
import {
  capacitor,
  controlledCurrent,
  controlledVoltage,
  current,
  inductor,
  mutual,
  type Netlist,
  resistor,
  voltage,
} from '../../../src/circuit/netlist';
import { createNodalSystem } from '../../../src/circuit/nodal-system';
import { SingularLinkError } from '../../../src/circuit/singular-link-error';
import { solveCurves } from '../../../src/circuit/solve-curves';

/** Voltage of `out` for the source `s`. */
function solve(netlist: Netlist, hertz: number, node = 'out', source = 's') {
  const curve = solveCurves(netlist, [source], [node], [hertz])[0]![0]!;
  return { re: curve.re[0]!, im: curve.im[0]! };
}

function expectComplex(value: { re: number; im: number }, re: number, im: number): void {
  const scale = Math.hypot(re, im) || 1;
  expect(Math.hypot(value.re - re, value.im - im) / scale).toBeLessThan(1e-9);
}

const input = voltage('in', '0', 's', 1);
const HERTZ = [0.1, 50, 1234, 20_000, 1e6];

describe('the nodal solver', () => {
  it('divides a voltage', () => {
    expectComplex(
      solve([input, resistor('in', 'out', 3000), resistor('out', '0', 1000)], 50),
      0.25,
      0,
    );
  });

  it.each(HERTZ)('low-passes by R and C and by L and R, %d Hz', (hertz) => {
    const rc = solve([input, resistor('in', 'out', 1000), capacitor('out', '0', 1e-8)], hertz);
    const w = 2 * Math.PI * hertz;
    const x = w * 1e-5;
    expectComplex(rc, 1 / (1 + x * x), -x / (1 + x * x));
    const lr = solve([input, inductor('l', 'in', 'out', 0.01), resistor('out', '0', 1000)], hertz);
    expectComplex(lr, 1 / (1 + x * x), -x / (1 + x * x));
  });

  it.each(HERTZ)('has the resonance of R, L and C in series, %d Hz', (hertz) => {
    const w = 2 * Math.PI * hertz;
    const [r, l, c] = [10, 1e-3, 1e-6];
    const netlist = [
      input,
      resistor('in', 'a', r),
      inductor('l', 'a', 'out', l),
      capacitor('out', '0', c),
    ];
    // 1 / (1 − w²LC + jwRC)
    const [p, q] = [1 - w * w * l * c, w * r * c];
    const square = p * p + q * q;
    expectComplex(solve(netlist, hertz), p / square, -q / square);
  });

  it.each([0.5, -0.5])('couples two inductors: jωM for 1 A, M = %d mH', (m) => {
    const netlist = [
      current('0', 'in', 's', 1),
      inductor('a', 'in', '0', 1e-3),
      inductor('b', 'out', '0', 2e-3),
      mutual('a', 'b', m * 1e-3),
      resistor('out', '0', 1e12),
    ];
    const w = 2 * Math.PI * 1000;
    expectComplex(solve(netlist, 1000), 0, w * m * 1e-3);
    expectComplex(solve(netlist, 1000, 'in'), 0, w * 1e-3);
  });

  it('reflects what loads a coupled winding: Z = jωL + (ωM)²/(R + jωL2)', () => {
    const [l1, l2, m, r, w] = [1e-3, 4e-3, 1.5e-3, 20, 2 * Math.PI * 1000];
    const netlist = [
      current('0', 'out', 's', 1),
      inductor('a', 'out', '0', l1),
      inductor('b', 'x', '0', l2),
      mutual('a', 'b', m),
      resistor('x', '0', r),
    ];
    const square = r * r + (w * l2) ** 2;
    const reflected = (w * m) ** 2 / square;
    expectComplex(solve(netlist, 1000), reflected * r, w * l1 - reflected * w * l2);
  });

  it('joins nodes by 0 Ω, even in a ring with resistors', () => {
    const netlist = [
      input,
      resistor('in', 'a', 0),
      resistor('a', 'out', 100),
      resistor('out', 'b', 0),
      resistor('b', '0', 300),
      resistor('in', 'b', Infinity),
    ];
    expectComplex(solve(netlist, 50), 0.75, 0);
  });

  it('pushes a current into the node it flows to', () => {
    expectComplex(solve([current('0', 'out', 's', 2), resistor('out', '0', 50)], 50), 100, 0);
    expectComplex(solve([current('out', '0', 's', 2), resistor('out', '0', 50)], 50), -100, 0);
  });

  it('controls voltages and currents by a pair of nodes', () => {
    const bridge = [input, resistor('in', 'a', 100), resistor('a', '0', 300)];
    // V(in) − V(a) = 0.25.
    const volts = [...bridge, controlledVoltage(['out', '0'], ['in', 'a'], -8)];
    expectComplex(solve(volts, 50), -2, 0);
    const amperes = [
      ...bridge,
      controlledCurrent(['0', 'out'], ['in', 'a'], 0.1),
      resistor('out', '0', 40),
    ];
    expectComplex(solve(amperes, 50), 1, 0);
  });

  it('makes an integrator of an op-amp', () => {
    const netlist = [
      input,
      resistor('in', 'minus', 1e4),
      capacitor('minus', 'out', 1e-8),
      controlledVoltage(['out', '0'], ['0', 'minus'], 1e12),
    ];
    // −1/(jωRC)
    expectComplex(solve(netlist, 1000), 0, 1 / (2 * Math.PI * 1000 * 1e-4));
  });

  it('keeps the sources apart, and reads 0 from nodes that are not there', () => {
    const netlist = [
      voltage('a', '0', 'one', 1),
      voltage('b', '0', 'two', 1),
      current('0', 'out', 'three', 1e-3),
      resistor('a', 'out', 1000),
      resistor('b', 'out', 1000),
    ];
    const sources = ['two', 'three', 'one', 'nobody'];
    const curves = solveCurves(netlist, sources, ['out', '0', 'nowhere', 'b'], [50]);
    const table = curves.map((nodes) => nodes.map((curve) => curve.re[0]!));
    [
      [0.5, 0, 0, 1],
      [0.5, 0, 0, 0],
      [0.5, 0, 0, 0],
      [0, 0, 0, 0],
    ].forEach((row, source) =>
      row.forEach((value, node) => expect(table[source]![node]).toBeCloseTo(value, 12)),
    );
  });

  it('goes through frequencies up and down alike', () => {
    const netlist = [
      input,
      resistor('in', 'a', 600),
      capacitor('a', '0', 1e-9),
      inductor('l', 'a', 'out', 1),
      resistor('out', '0', 1e6),
      capacitor('out', '0', 1e-12),
    ];
    const up = [0, 20, 1e3, 2e4, 1e6, 1e9];
    const system = createNodalSystem(netlist, ['s'], ['out']);
    for (const hertz of [...up, ...[...up].reverse()]) {
      system.solve(hertz);
      expectComplex(solve(netlist, hertz), system.re(0, 0), system.im(0, 0));
    }
  });
});

describe('a circuit without one solution', () => {
  const floating = [input, resistor('in', '0', 50), resistor('a', 'b', 100)];
  const twoInParallel = [input, voltage('in', '0', 's', 2)];

  it.each<[string, Netlist, number, RegExp]>([
    ['floats', floating, 50, /no one solution at 50 Hz: [ab] is undetermined/],
    ['has contradicting voltages', twoInParallel, 50, /no one solution/],
    [
      'ends in a capacitor, at 0 Hz',
      [input, capacitor('in', 'out', 1e-9)],
      0,
      /0 Hz: out is undetermined/,
    ],
    ['drives a node by current alone', [current('0', 'out', 's', 1)], 50, /undetermined/],
    ['has no number for a value', [input, resistor('in', '0', NaN)], 50, /NaN ohms/],
    ['has a negative value', [input, capacitor('in', '0', -1e-9)], 50, /-1e-9 farads/],
    ['has an infinite value', [input, capacitor('in', '0', Infinity)], 50, /Infinity farads/],
    ['is asked at no frequency', [input, capacitor('in', '0', 1)], NaN, /NaN Hz/],
  ])('is refused where it %s', (_, netlist, hertz, message) => {
    expect(() => solve(netlist, hertz)).toThrow(SingularLinkError);
    expect(() => solve(netlist, hertz)).toThrow(message);
  });
});
