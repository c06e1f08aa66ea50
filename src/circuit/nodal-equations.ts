/**
 * Stamps a netlist into the equations (G + jωB)·x = b of modified nodal analysis, all real.
 *
 * Rows: the current law of each node, then one equation for each branch. The current law reads: what
 * leaves the node through elements = what sources push in.
 */
import { type Element, GROUND, type Netlist } from './netlist';
import { SingularLinkError } from './singular-link-error';

export interface NodalEquations {
  /** What each unknown is, for messages: a node's name, or `current of` an element. */
  unknowns: readonly string[];
  size: number;
  /** G and B, row by row. */
  constant: Float64Array;
  proportional: Float64Array;
  /** b of each source, in the order of the sources given. */
  drives: readonly Float64Array[];
}

export function writeEquations(netlist: Netlist, sources: readonly string[]): NodalEquations {
  const elements = netlist.filter(carriesCurrent);
  elements.forEach(checkValues);
  const nodes = [...new Set(elements.flatMap(nodesOf))].filter((node) => node !== GROUND);
  const branches = elements.filter(isBranch);
  const unknowns = [...nodes, ...branches.map(nameOfCurrent)];
  const size = unknowns.length;
  const constant = new Float64Array(size * size);
  const proportional = new Float64Array(size * size);
  const drives = sources.map(() => new Float64Array(size));

  const places = new Map(nodes.map((node, index) => [node, index]));
  const rows = new Map<Element, number>(branches.map((b, index) => [b, nodes.length + index]));
  const rowOfInductor = new Map<string, number>();
  for (const [element, row] of rows) {
    if (element.kind === 'inductor') rowOfInductor.set(element.id, row);
  }

  /** Adds to an entry; those of the reference have no row and no column. */
  const add = (matrix: Float64Array, row?: number, column?: number, value = 0): void => {
    if (row !== undefined && column !== undefined) matrix[row * size + column]! += value;
  };
  const push = (source: string, row: number | undefined, value: number): void => {
    const side = sources.indexOf(source);
    if (row !== undefined && side >= 0) drives[side]![row]! += value;
  };
  /** value·(V(plus) − V(minus)) flows from `from` to `to`. */
  const transconductance = (
    matrix: Float64Array,
    [from, to]: readonly [string, string],
    [plus, minus]: readonly [string, string],
    value: number,
  ): void => {
    const [a, b, c, d] = [from, to, plus, minus].map((node) => places.get(node));
    add(matrix, a, c, value);
    add(matrix, a, d, -value);
    add(matrix, b, c, -value);
    add(matrix, b, d, value);
  };
  /** The branch's current flows from `from` to `to`, and its own equation begins V(from) − V(to). */
  const branch = (element: Element, from: string, to: string): number => {
    const row = rows.get(element)!;
    add(constant, places.get(from), row, 1);
    add(constant, places.get(to), row, -1);
    add(constant, row, places.get(from), 1);
    add(constant, row, places.get(to), -1);
    return row;
  };

  for (const element of elements) {
    switch (element.kind) {
      case 'resistor': {
        const ends = [element.from, element.to] as const;
        if (element.ohms === 0) branch(element, ...ends);
        else transconductance(constant, ends, ends, 1 / element.ohms);
        break;
      }
      case 'capacitor': {
        const ends = [element.from, element.to] as const;
        transconductance(proportional, ends, ends, element.farads);
        break;
      }
      case 'inductor': {
        const row = branch(element, element.from, element.to);
        add(proportional, row, row, -element.henries);
        break;
      }
      case 'mutual': {
        const first = rowOfInductor.get(element.first);
        const second = rowOfInductor.get(element.second);
        add(proportional, first, second, -element.henries);
        add(proportional, second, first, -element.henries);
        break;
      }
      case 'voltage':
        push(element.source, branch(element, element.from, element.to), element.gain);
        break;
      case 'controlled-voltage': {
        const row = branch(element, element.from, element.to);
        add(constant, row, places.get(element.plus), -element.gain);
        add(constant, row, places.get(element.minus), element.gain);
        break;
      }
      case 'current':
        push(element.source, places.get(element.from), -element.gain);
        push(element.source, places.get(element.to), element.gain);
        break;
      case 'controlled-current':
        transconductance(
          constant,
          [element.from, element.to],
          [element.plus, element.minus],
          element.siemens,
        );
    }
  }
  return { unknowns, size, constant, proportional, drives };
}

/** Leaves out what no current flows in: open resistors, capacitors of 0 F, passive loops to themselves. */
function carriesCurrent(element: Element): boolean {
  switch (element.kind) {
    case 'resistor':
      return element.ohms !== Infinity && element.from !== element.to;
    case 'capacitor':
      return element.farads !== 0 && element.from !== element.to;
    default:
      return true;
  }
}

const isBranch = (element: Element): boolean =>
  element.kind === 'inductor' ||
  element.kind === 'voltage' ||
  element.kind === 'controlled-voltage' ||
  (element.kind === 'resistor' && element.ohms === 0);

function nodesOf(element: Element): string[] {
  switch (element.kind) {
    case 'mutual':
      return [];
    case 'controlled-voltage':
    case 'controlled-current':
      return [element.from, element.to, element.plus, element.minus];
    default:
      return [element.from, element.to];
  }
}

const nameOfCurrent = (element: Element): string =>
  element.kind === 'mutual' ? '' : `the current from ${element.from} to ${element.to}`;

/** Every value must be a number, and ohms, farads and henries not negative. */
function checkValues(element: Element): void {
  for (const [name, value] of Object.entries(element)) {
    if (typeof value !== 'number') continue;
    const maybeNegative = element.kind === 'mutual' || name === 'gain' || name === 'siemens';
    if (Number.isFinite(value) && (maybeNegative || value >= 0)) continue;
    const where = 'from' in element ? ` from ${element.from} to ${element.to}` : '';
    throw new SingularLinkError(`The ${element.kind}${where} has ${value} ${name}.`);
  }
}
