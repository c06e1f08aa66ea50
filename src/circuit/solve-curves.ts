/** Voltages of some nodes of a netlist over frequency, for 1 V or 1 A of each source by itself. */
import type { ComplexCurve } from './link-response';
import type { Netlist } from './netlist';
import { createNodalSystem } from './nodal-system';

/** A curve for each source and node: `curves[source][node]`, in the order given. */
export function solveCurves(
  netlist: Netlist,
  sources: readonly string[],
  nodes: readonly string[],
  hertz: readonly number[],
): ComplexCurve[][] {
  const system = createNodalSystem(netlist, sources, nodes);
  const count = hertz.length;
  const curves = sources.map(() =>
    nodes.map(() => ({ re: new Float64Array(count), im: new Float64Array(count) })),
  );
  for (let i = 0; i < count; i++) {
    system.solve(hertz[i]!);
    for (let source = 0; source < sources.length; source++) {
      const bySource = curves[source]!;
      for (let node = 0; node < nodes.length; node++) {
        const curve = bySource[node]!;
        curve.re[i] = system.re(node, source);
        curve.im[i] = system.im(node, source);
      }
    }
  }
  return curves;
}
