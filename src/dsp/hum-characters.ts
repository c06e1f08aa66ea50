/** Harmonics of the four hum characters, each scaled to an RMS value of 1: see `mains-spectra.ts`. */
import { HARMONIC_SERIES } from '../circuit/mains-spectra';
import type { Harmonic } from './period-table';
import { harmonicRms } from './period-table';

/** In the order of the options of `hum.character`. */
export const HUM_HARMONICS: readonly (readonly Harmonic[])[] = [
  toUnitRms(HARMONIC_SERIES.sine),
  toUnitRms(HARMONIC_SERIES['ground-loop']),
  toUnitRms(HARMONIC_SERIES.dimmer),
  toUnitRms(HARMONIC_SERIES.rectifier),
];

function toUnitRms(harmonics: readonly Harmonic[]): Harmonic[] {
  const rms = harmonicRms(harmonics);
  return harmonics.map((harmonic) => ({ ...harmonic, amplitude: harmonic.amplitude / rms }));
}
