/** What popular articles say of balanced links that is not so, and the scene that lets one hear it. */
import type { SceneId } from './scenes';

interface ClaimRow {
  readonly id: string;
  readonly scene?: SceneId;
}

export const CLAIMS = [
  { id: 'mirror-image', scene: 'undriven-cold-leg' },
  { id: 'three-decibels', scene: 'headphone-bridged' },
  { id: 'zero-noise', scene: 'imbalance-10' },
  { id: 'cable-alone', scene: 'pin3-source' },
  { id: 'antenna', scene: 'rca-one-strip' },
  { id: 'twist', scene: 'dimmer-star-quad' },
  { id: 'conductors' },
  { id: 'plugs', scene: 'cosmetic-xlr' },
  { id: 'same-level', scene: 'impedance-balanced' },
  { id: 'headphones', scene: 'headphone-crosstalk' },
  { id: 'ground-loops', scene: 'pin1-fault' },
  { id: 'anti-noise', scene: 'xlr-10-that1240' },
] as const satisfies readonly ClaimRow[];

export type ClaimId = (typeof CLAIMS)[number]['id'];

export interface Claim {
  readonly id: ClaimId;
  readonly scene?: SceneId;
}
