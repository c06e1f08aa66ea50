/** Solves headphones: how loud, and what gets across. Nothing but resistances: at any frequency. */
import type { HeadphonesDescription } from './link-description';
import { headphones } from './parts/headphones';
import { solveCurves } from './solve-curves';

export interface HeadphonesResponse {
  /** Voltage across a driver, for 1 V at its amplifier's input. */
  gain: number;
  /** Voltage across the other driver over that across the driven one; negative: inverted. */
  crosstalk: number;
}

export function solveHeadphones(description: HeadphonesDescription): HeadphonesResponse {
  const { netlist, left, right } = headphones(description);
  const nodes = [left.plus, left.minus, right.plus, right.minus];
  const [plus, minus, otherPlus, otherMinus] = solveCurves(netlist, ['left'], nodes, [0])[0]!.map(
    (curve) => curve.re[0]!,
  );
  const gain = plus! - minus!;
  return { gain, crosstalk: (otherPlus! - otherMinus!) / gain };
}
