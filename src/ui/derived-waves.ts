/** Waves that no analyser carries: what both legs share, and what the switch takes away. */
import type { ScopeFrame } from '../state/transport';
import type { Wire } from '../visual/link-layout';

type Waves = Pick<ScopeFrame, 'hot' | 'cold' | 'differential' | 'singleEnded' | 'gains'>;

/** Writes the wave of `wire` into `out`; false where that wire has one of its own. */
export function deriveWave(wire: Wire, waves: Waves, out: Float32Array): boolean {
  if (wire !== 'common' && wire !== 'removed') return false;
  const { hot, cold, differential, singleEnded, gains } = waves;
  for (let i = 0; i < out.length; i++) {
    out[i] =
      wire === 'common'
        ? ((hot[i] ?? 0) + (cold[i] ?? 0)) / 2
        : (singleEnded[i] ?? 0) / gains.singleEnded - (differential[i] ?? 0) / gains.differential;
  }
  return true;
}
