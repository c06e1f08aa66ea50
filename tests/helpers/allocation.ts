/**
 * How many bytes of garbage a piece of code makes, in Node.
 *
 * The used heap only grows between two collections, so its growth over a stretch without one is what
 * was allocated. Each stretch is short enough for that, and starts right after a forced collection; a
 * few stretches are tried and the least is told, since the compiler itself allocates while it still
 * learns. Not a measurement of time: the figure is the same on any machine.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes per call, once `run` has been called `warmUp` times. */
export function bytesPerCall(
  run: () => void,
  { warmUp = 12_000, calls = 1000, tries = 6 } = {},
): number {
  for (let i = 0; i < warmUp; i++) run();
  let least = Infinity;
  for (let attempt = 0; attempt < tries; attempt++) {
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < calls; i++) run();
    const grown = process.memoryUsage().heapUsed - before;
    // A collection in between shows as less than nothing: that stretch says nothing.
    if (grown >= 0) least = Math.min(least, grown / calls);
  }
  return least;
}
