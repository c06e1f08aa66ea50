/**
 * Solves a netlist at one frequency after another by modified nodal analysis:
 *
 *   (G + jωB)·x = b,   x = voltages of the nodes, then currents of the branches
 *
 * G, B and b are built once; a frequency only fills in G + jωB. Rows are scaled once, so that the
 * largest coefficient of each at 1 kHz is 1 and pivots can be compared. The unknowns are put in an order
 * that keeps the matrix sparse while it is eliminated, with the wanted ones last, so that
 * back-substitution may stop there.
 */
import { createComplexSolver } from './complex-solver';
import type { Netlist } from './netlist';
import { type NodalEquations, writeEquations } from './nodal-equations';
import { SingularLinkError } from './singular-link-error';

export interface NodalSystem {
  readonly unknowns: number;
  /** Throws SingularLinkError where there is no one solution. */
  solve(hertz: number): void;
  /** After `solve`, of a wanted node and a source, by their places in the lists given. */
  re(node: number, source: number): number;
  im(node: number, source: number): number;
}

const SCALING_OMEGA = 2 * Math.PI * 1000;

/** `wanted`: nodes whose voltages are asked for; '0' and nodes that do not occur read 0. */
export function createNodalSystem(
  netlist: Netlist,
  sources: readonly string[],
  wanted: readonly string[],
): NodalSystem {
  const equations = writeEquations(netlist, sources);
  const { size, unknowns, constant, proportional, drives } = equations;
  const scales = rowScales(equations);
  const order = eliminationOrder(equations, wanted);
  const columns = size + sources.length;
  const steady = new Float64Array(size * columns);
  const sloping = new Float64Array(size * columns);
  for (let row = 0; row < size; row++) {
    const scale = scales[row]!;
    order.forEach((unknown, column) => {
      steady[row * columns + column] = constant[row * size + unknown]! * scale;
      sloping[row * columns + column] = proportional[row * size + unknown]! * scale;
    });
    drives.forEach((drive, side) => {
      steady[row * columns + size + side] = drive[row]! * scale;
    });
  }
  const solver = createComplexSolver(size, sources.length, steady, sloping);
  const wantedColumns = wanted.map((node) => order.indexOf(unknowns.indexOf(node)));
  const first = Math.min(size, ...wantedColumns.filter((column) => column >= 0));

  return {
    unknowns: size,
    solve(hertz) {
      const broken = solver.solve(2 * Math.PI * hertz, first);
      if (broken >= 0) throw noSolution(unknowns[order[broken]!]!, hertz);
    },
    re(node, source) {
      const column = wantedColumns[node]!;
      return column < 0 ? 0 : solver.re(column, source);
    },
    im(node, source) {
      const column = wantedColumns[node]!;
      return column < 0 ? 0 : solver.im(column, source);
    },
  };
}

function noSolution(unknown: string, hertz: number): SingularLinkError {
  return new SingularLinkError(
    `The circuit has no one solution at ${hertz} Hz: ${unknown} is undetermined.`,
  );
}

/** 1 over the largest coefficient of each row at 1 kHz. */
function rowScales({ size, constant, proportional }: NodalEquations): Float64Array {
  const scales = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let largest = 0;
    for (let at = row * size; at < (row + 1) * size; at++) {
      largest = Math.max(
        largest,
        Math.abs(constant[at]!),
        Math.abs(proportional[at]!) * SCALING_OMEGA,
      );
    }
    scales[row] = largest > 0 ? 1 / largest : 1;
  }
  return scales;
}

/**
 * Those first that touch fewest others at that stage; the wanted ones last. Plays the elimination
 * through on the pattern alone.
 */
function eliminationOrder(
  { size, unknowns, constant, proportional }: NodalEquations,
  wanted: readonly string[],
): number[] {
  const neighbours = unknowns.map((_, a) => {
    const touched = new Set<number>();
    for (let b = 0; b < size; b++) {
      const [one, other] = [a * size + b, b * size + a];
      const empty =
        constant[one] === 0 &&
        constant[other] === 0 &&
        proportional[one] === 0 &&
        proportional[other] === 0;
      if (b !== a && !empty) touched.add(b);
    }
    return touched;
  });
  const late = new Set(wanted.map((node) => unknowns.indexOf(node)));
  const left = new Set(unknowns.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const early = [...left].filter((unknown) => !late.has(unknown));
    const candidates = early.length > 0 ? early : [...left];
    const next = candidates.reduce((best, unknown) =>
      neighbours[unknown]!.size < neighbours[best]!.size ? unknown : best,
    );
    for (const a of neighbours[next]!) {
      neighbours[a]!.delete(next);
      for (const b of neighbours[next]!) if (a !== b) neighbours[a]!.add(b);
    }
    left.delete(next);
    order.push(next);
  }
  return order;
}
