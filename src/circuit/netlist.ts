/**
 * A linear circuit as data: elements between named nodes, in SI units. Node '0' is the reference.
 *
 * Signs. A voltage raises `from` above `to`. A current flows through its source from `from` to `to`, so
 * that it is pushed into `to`. A controlled voltage: V(from) − V(to) = gain·(V(plus) − V(minus)); a
 * controlled current, siemens·(V(plus) − V(minus)), flows like an independent one. The current of an
 * inductor runs from `from` to `to`; mutual inductance is positive where both are wound that way.
 */

export type Element =
  /** 0 Ω is a plain connection. */
  | { kind: 'resistor'; from: string; to: string; ohms: number }
  | { kind: 'capacitor'; from: string; to: string; farads: number }
  | { kind: 'inductor'; id: string; from: string; to: string; henries: number }
  | { kind: 'mutual'; first: string; second: string; henries: number }
  /** `gain` volts or amperes for each unit of the source it belongs to; nothing while another acts. */
  | { kind: 'voltage'; from: string; to: string; source: string; gain: number }
  | { kind: 'current'; from: string; to: string; source: string; gain: number }
  | {
      kind: 'controlled-voltage';
      from: string;
      to: string;
      plus: string;
      minus: string;
      gain: number;
    }
  | {
      kind: 'controlled-current';
      from: string;
      to: string;
      plus: string;
      minus: string;
      siemens: number;
    };

export type Netlist = readonly Element[];

export const GROUND = '0';

/** Gain of an op-amp that is as good as ideal; much more would cost accuracy where outputs cancel. */
export const OPAMP_GAIN = 1e7;

/** From a node that nothing else ties down, Ω: so large that it carries nothing. */
export const LEAK_OHMS = 1e9;

export const resistor = (from: string, to: string, ohms: number): Element => ({
  kind: 'resistor',
  from,
  to,
  ohms,
});

export const capacitor = (from: string, to: string, farads: number): Element => ({
  kind: 'capacitor',
  from,
  to,
  farads,
});

export const inductor = (id: string, from: string, to: string, henries: number): Element => ({
  kind: 'inductor',
  id,
  from,
  to,
  henries,
});

export const mutual = (first: string, second: string, henries: number): Element => ({
  kind: 'mutual',
  first,
  second,
  henries,
});

export const voltage = (from: string, to: string, source: string, gain: number): Element => ({
  kind: 'voltage',
  from,
  to,
  source,
  gain,
});

export const current = (from: string, to: string, source: string, gain: number): Element => ({
  kind: 'current',
  from,
  to,
  source,
  gain,
});

/** V(from) − V(to) = gain·(V(plus) − V(minus)). */
export const controlledVoltage = (
  [from, to]: readonly [string, string],
  [plus, minus]: readonly [string, string],
  gain: number,
): Element => ({ kind: 'controlled-voltage', from, to, plus, minus, gain });

/** siemens·(V(plus) − V(minus)), out of `from` and into `to`. */
export const controlledCurrent = (
  [from, to]: readonly [string, string],
  [plus, minus]: readonly [string, string],
  siemens: number,
): Element => ({ kind: 'controlled-current', from, to, plus, minus, siemens });
