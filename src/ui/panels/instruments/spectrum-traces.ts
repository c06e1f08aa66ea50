/** What the spectrum can show: which wires, in which look, and how they are brought to one loudness. */
import type { LineReader, SpectralLine } from '../../../measure/spectral-lines';
import type { ValueOf } from '../../../params/index';
import type { Settings } from '../../../state/settings';
import type { ProgrammeGains, WatchedWire } from '../../../state/transport';
import type { SpectrumTrace } from '../../../visual/spectrum/spectrum-drawing';
import { say, sayOption } from '../../../words/say';

export type TraceKind = ValueOf<'spectrum.trace'>;

export interface ShownTrace extends Pick<SpectrumTrace, 'look' | 'colour'> {
  wire: WatchedWire;
}

/** In the order in which they are drawn. */
export const TRACES: Readonly<Record<TraceKind, readonly ShownTrace[]>> = {
  compare: [
    { wire: 'differential', look: 'filled', colour: 'text' },
    { wire: 'singleEnded', look: 'outline', colour: 'hot' },
  ],
  hot: [{ wire: 'hot', look: 'filled', colour: 'hot' }],
  cold: [{ wire: 'cold', look: 'filled', colour: 'cold' }],
  output: [{ wire: 'output', look: 'filled', colour: 'text' }],
  source: [{ wire: 'source', look: 'filled', colour: 'text' }],
};

export function sayTrace(kind: TraceKind, { wire }: ShownTrace): string {
  if (kind !== 'compare') return sayOption('spectrum.trace', kind);
  return say(wire === 'differential' ? 'spectrum.balanced' : 'spectrum.unbalanced');
}

/** By which powers are multiplied, so that both receivers stand at the loudness that is set. */
export function factorOf(settings: Settings, { wire }: ShownTrace, gains: ProgrammeGains): number {
  if (settings.get('monitor.match') === 'real') return 1;
  if (wire !== 'differential' && wire !== 'singleEnded') return 1;
  return 1 / gains[wire] ** 2;
}

/** What stands on the screen. */
export interface ShownSpectrum {
  traces: readonly SpectrumTrace[];
  binHz: number;
  sampleRate: number;
  /** What 0 dBFS is in the unit that is shown. */
  offsetDb: number;
  unit: ValueOf<'spectrum.unit'>;
  reader: LineReader;
  /** What the cursor reads of each trace. */
  lines: readonly SpectralLine[];
}

/** Level of a line of a trace, in the unit that is shown. */
export const levelOf = (
  { offsetDb }: ShownSpectrum,
  { factor }: SpectrumTrace,
  power: number,
): number => 10 * Math.log10(power * factor) + offsetDb;
