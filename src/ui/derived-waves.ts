/** Waves that no analyser carries: what both legs share, and what the switch takes away. */
import { programmeGains } from '../dsp/programme-gain';
import { gainSettings } from '../state/gain-settings';
import type { Settings } from '../state/settings';
import type { Wire } from '../visual/link-layout';

interface Legs {
  hot: Float32Array;
  cold: Float32Array;
}

/** Writes the wave of `wire` into `out`; false where that wire has one of its own. */
export function deriveWave(
  wire: Wire,
  { hot, cold }: Legs,
  settings: Settings,
  out: Float32Array,
): boolean {
  if (wire !== 'common' && wire !== 'removed') return false;
  const { differential, singleEnded, leak } = programmeGains(gainSettings(settings));
  for (let i = 0; i < out.length; i++) {
    const h = hot[i] ?? 0;
    const c = cold[i] ?? 0;
    const common = (h + c) / 2;
    out[i] = wire === 'common' ? common : h / singleEnded - (h - c + leak * common) / differential;
  }
  return true;
}
