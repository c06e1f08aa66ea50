/** Legs as they come in: the page's wires carry them times `source.gain`. Pure. */
import { dbToGain } from '../../dsp/decibels';

/** A leg of any of the link's wires, with `source.gain` (dB) taken out of it. */
export function withoutSourceGain(leg: Float32Array, sourceGainDb: number): Float32Array {
  const gain = dbToGain(-sourceGainDb);
  return leg.map((sample) => gain * sample);
}
