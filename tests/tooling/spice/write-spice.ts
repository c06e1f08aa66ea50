/**
 * Writes a netlist for ngspice, element by element: one source at 1 V or 1 A, the others at 0.
 *
 * Nodes are numbered, for names of ours would be arithmetic to ngspice. What ngspice does not take is
 * written as the same thing in its terms: 0 Ω and 0 H as a voltage of 0; open resistors and capacitors of
 * 0 F are left out; mutual inductance as coupling M/√(L1·L2).
 */
import { type Element, GROUND, type Netlist } from '../../../src/circuit/netlist';

export interface SpiceNetlist {
  /** Elements only: neither title nor analysis. */
  text: string;
  /** ngspice's name of a node of the netlist; undefined where no element touches it. */
  nodeOf: (name: string) => string | undefined;
}

export function writeSpice(netlist: Netlist, source: string): SpiceNetlist {
  const numbers = new Map([[GROUND, '0']]);
  const node = (name: string): string => {
    const known = numbers.get(name) ?? `n${numbers.size}`;
    numbers.set(name, known);
    return known;
  };
  const inductors = new Map<string, { name: string; henries: number }>();
  netlist.forEach((element, index) => {
    if (element.kind !== 'inductor') return;
    inductors.set(element.id, { name: `L${index}`, henries: element.henries });
  });

  const line = (element: Element, index: number): string | undefined => {
    if (element.kind === 'mutual') {
      const first = inductors.get(element.first)!;
      const second = inductors.get(element.second)!;
      const coupling = element.henries / Math.sqrt(first.henries * second.henries);
      return `K${index} ${first.name} ${second.name} ${coupling}`;
    }
    const ends = `${index} ${node(element.from)} ${node(element.to)}`;
    switch (element.kind) {
      case 'resistor':
        if (element.ohms === Infinity) return undefined;
        return element.ohms === 0 ? `V${ends} 0` : `R${ends} ${element.ohms}`;
      case 'capacitor':
        return element.farads === 0 ? undefined : `C${ends} ${element.farads}`;
      case 'inductor':
        return element.henries === 0 ? `V${ends} 0` : `L${ends} ${element.henries}`;
      case 'voltage':
        return `V${ends} DC 0 AC ${element.source === source ? element.gain : 0}`;
      case 'current':
        return `I${ends} DC 0 AC ${element.source === source ? element.gain : 0}`;
      case 'controlled-voltage':
        return `E${ends} ${node(element.plus)} ${node(element.minus)} ${element.gain}`;
      case 'controlled-current':
        return `G${ends} ${node(element.plus)} ${node(element.minus)} ${element.siemens}`;
    }
  };

  const text = netlist.flatMap((element, index) => line(element, index) ?? []).join('\n');
  return { text, nodeOf: (name) => numbers.get(name) };
}
