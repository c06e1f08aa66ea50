/** The interval of a share that an exact test of no share in it would refuse. Pure. */
import { betaQuantile } from './beta';

/**
 * Clopper and Pearson (Biometrika 26, 1934): covers the true share at least as often as `confidence` says, whatever it
 * is, and rather more often. `hits` and `trials` may be fractions where a design effect has made them so.
 */
export function clopperPearson(
  hits: number,
  trials: number,
  confidence = 0.95,
): readonly [number, number] {
  const tail = (1 - confidence) / 2;
  const misses = trials - hits;
  return [
    hits <= 0 ? 0 : betaQuantile(tail, hits, misses + 1),
    misses <= 0 ? 1 : 1 - betaQuantile(tail, misses, hits + 1),
  ];
}
