/**
 * Solves a link: the complex transfer from each source to each output at every frequency asked for.
 *
 * Pure; the circuit is built and put in order once, a frequency then costs some microseconds.
 */
import type { LinkDescription } from './link-description';
import { linkCircuit, OTHER_CHANNEL } from './link-netlist';
import {
  type ComplexCurve,
  type LinkResponse,
  OUTPUTS,
  type OutputName,
  SOURCES,
  type SourceName,
} from './link-response';
import { solveCurves } from './solve-curves';

/** Throws SingularLinkError where the link has no one solution. */
export function solveLink(link: LinkDescription, hertz: readonly number[]): LinkResponse {
  const { netlist, outputs } = linkCircuit(link);
  const nodes = OUTPUTS.map((output) => outputs[output]);
  const curves = solveCurves(netlist, SOURCES, nodes, hertz);
  const record = <Name extends string, T>(
    names: readonly Name[],
    value: (index: number) => T,
  ): Record<Name, T> =>
    Object.fromEntries(names.map((name, index) => [name, value(index)])) as Record<Name, T>;
  const transfers: Record<SourceName, Record<OutputName, ComplexCurve>> = record(
    SOURCES,
    (source) => record(OUTPUTS, (output) => curves[source]![output]!),
  );
  return { hertz, transfers };
}

/** `trs-stereo`: from the other channel's EMF to this channel's output. Other links have none: zeros. */
export function solveStereoCrosstalk(
  link: LinkDescription,
  hertz: readonly number[],
): ComplexCurve {
  const { netlist, outputs } = linkCircuit(link);
  return solveCurves(netlist, [OTHER_CHANNEL], [outputs.out], hertz)[0]![0]!;
}
