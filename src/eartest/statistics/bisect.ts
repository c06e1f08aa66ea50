/** Where a rising function crosses a value, by halving: slower than Newton's method, and never astray. Pure. */

/**
 * The place between `low` and `high` where `rising` reaches `target`, to the last bit of a double. An end where it
 * lies beyond them.
 */
export function bisect(
  rising: (x: number) => number,
  target: number,
  low: number,
  high: number,
): number {
  let below = low;
  let above = high;
  for (;;) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) return middle;
    if (rising(middle) < target) below = middle;
    else above = middle;
  }
}
