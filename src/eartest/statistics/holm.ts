/** Many tests at once: one in twenty guessers is "significant". Pure. */

/**
 * Holm's corrected p of each (Scand. J. Stat. 6, 1979), in the order given: below α only where, of all tests by
 * guessers among these, even one comes out so with a chance of at most α.
 */
export function holm(ps: readonly number[]): number[] {
  const ranked = ps.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const corrected = ps.map(() => 1);
  let largest = 0;
  ranked.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (ps.length - rank)));
    corrected[index] = largest;
  });
  return corrected;
}
