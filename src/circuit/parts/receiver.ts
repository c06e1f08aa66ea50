/**
 * The receiver: what loads each input, the difference it takes, and what its circuit lets through of
 * the common mode.
 *
 * Unbalanced: the output is the hot input. Difference amplifier: four resistors round an op-amp.
 * Buffered: an impedance from each input to ground and one between them, then V(hot) − V(cold).
 * Transformer 1:1: winding resistances, two coupled inductances, load; capacitance from each end of the
 * primary to the shield, and from its hot end to the secondary.
 *
 * Residual: k0·(1 + jf/fc)·(V(hot) + V(cold))/2 is added to the output. Its sign is unknown of any real
 * part; a positive k0 adds to what a cold leg of the higher impedance lets through, the worse case.
 */
import type { ReceiverDescription, Residual } from '../link-description';
import {
  capacitor,
  controlledCurrent,
  controlledVoltage,
  type Element,
  inductor,
  mutual,
  type Netlist,
  OPAMP_GAIN,
  resistor,
} from '../netlist';

export interface ReceiverNodes {
  hot: string;
  /** Where nothing is joined to the cold input, it is on the reference. */
  cold: string;
  /** Ground of the receiver's circuit. */
  reference: string;
}

export interface ReceiverPart {
  netlist: Netlist;
  /** The node of its output. */
  out: string;
}

type Input = ReceiverDescription['input'];
type InputOf<T extends Input['topology']> = Extract<Input, { topology: T }>;

/** Coupling of the transformer's windings: as good as perfect. */
const COUPLING = 0.99999999;

const INPUTS: {
  readonly [T in Input['topology']]: (input: InputOf<T>, nodes: ReceiverNodes) => ReceiverPart;
} = {
  unbalanced: ({ ohms, farads }, { hot, reference }) => ({
    netlist: [resistor(hot, reference, ohms), capacitor(hot, reference, farads)],
    out: hot,
  }),

  difference: ({ resistors: [r1, r2, r3, r4] }, { hot, cold, reference }) => ({
    netlist: [
      resistor(cold, 'inverting', r1),
      resistor('inverting', 'difference', r2),
      resistor(hot, 'non-inverting', r3),
      resistor('non-inverting', reference, r4),
      controlledVoltage(['difference', reference], ['non-inverting', 'inverting'], OPAMP_GAIN),
    ],
    out: 'difference',
  }),

  buffered: ({ ohms, farads, betweenOhms }, { hot, cold, reference }) => ({
    netlist: [
      ...[hot, cold].flatMap((input) => [
        resistor(input, reference, ohms),
        capacitor(input, reference, farads),
      ]),
      resistor(hot, cold, betweenOhms),
      controlledVoltage(['difference', reference], [hot, cold], 1),
    ],
    out: 'difference',
  }),

  transformer: (input, { hot, cold, reference }) => ({
    netlist: [
      resistor(hot, 'primary', input.primaryOhms),
      inductor('primary', 'primary', cold, input.henries),
      inductor('secondary', 'secondary', reference, input.henries),
      mutual('primary', 'secondary', COUPLING * input.henries),
      resistor('secondary', 'difference', input.secondaryOhms),
      resistor('difference', reference, input.loadOhms),
      capacitor(hot, reference, input.legFarads),
      capacitor(cold, reference, input.legFarads),
      capacitor(hot, 'difference', input.crossFarads),
    ],
    out: 'difference',
  }),
};

export function receiver(description: ReceiverDescription, nodes: ReceiverNodes): ReceiverPart {
  const { input, residual } = description;
  const build = INPUTS[input.topology] as (input: Input, nodes: ReceiverNodes) => ReceiverPart;
  const { netlist, out } = build(input, nodes);
  if (input.topology === 'unbalanced' || residual.gain === 0) return { netlist, out };
  return { netlist: [...netlist, ...residualElements(residual, nodes, out)], out: 'out' };
}

/** A current of k0 times the common mode through 1 Ω and 1/ωc in series, stacked on `onto`. */
function residualElements(
  { gain, cornerHz }: Residual,
  { hot, cold, reference }: ReceiverNodes,
  onto: string,
): Element[] {
  return [
    controlledCurrent([reference, 'residual'], [hot, reference], gain / 2),
    controlledCurrent([reference, 'residual'], [cold, reference], gain / 2),
    resistor('residual', 'residual-slope', 1),
    inductor('residual', 'residual-slope', reference, 1 / (2 * Math.PI * cornerHz)),
    controlledVoltage(['out', onto], ['residual', reference], 1),
  ];
}
