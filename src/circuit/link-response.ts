/** What a solved link says: complex transfers from every source to each leg and to the output. */

/**
 * `signal`: V/V, of a programme of 1 V between the driver's open terminals.
 * `earth`: V/V, of the voltage between the earths (of the mains voltage, where the source is class II).
 * `chassis`: V/A, of a current pushed into the source's chassis.
 * `magnetic`: V/T. `electric`: V/V of the mains' voltage through its stray capacitance.
 * `radio`: V/V, of a voltage rectified at the receiver's input junctions, in series with the hot leg, and
 * in the cold leg of a balanced input nearly the same.
 */
export const SOURCES = ['signal', 'earth', 'chassis', 'magnetic', 'electric', 'radio'] as const;
export type SourceName = (typeof SOURCES)[number];

/** Voltages against the receiver's chassis: pin 2, pin 3, the receiver's output, the source's chassis. */
export const OUTPUTS = ['hot', 'cold', 'out', 'chassis'] as const;
export type OutputName = (typeof OUTPUTS)[number];

/** One complex value a frequency. */
export interface ComplexCurve {
  re: Float64Array;
  im: Float64Array;
}

export interface LinkResponse {
  hertz: readonly number[];
  transfers: Readonly<Record<SourceName, Readonly<Record<OutputName, ComplexCurve>>>>;
}
