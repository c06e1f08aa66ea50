/** The time of day, milliseconds since 1970, as it goes on from now: it never jumps when the machine's clock is set. */
export function createMonotonicClock(): () => number {
  const origin = Date.now() - performance.now();
  return () => origin + performance.now();
}
