/** Lets the page keep up with what is timed by the audio clock. */

export interface ClockStep {
  /** Time of the context. */
  seconds: number;
  run(): void;
}

/** A timer may come early, and a context that stands still makes it wait. */
const LEAST_MILLISECONDS = 5;

/**
 * Runs each of `steps`, which are in order, once its time has come; those that a busy page is late for one after the
 * other, so that it shows and says each. Returns what ends it.
 */
export function followClock(
  context: { readonly currentTime: number },
  steps: readonly ClockStep[],
): () => void {
  let next = 0;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout>;
  const tick = (): void => {
    if (steps[next]!.seconds <= context.currentTime) steps[next++]!.run();
    if (isStopped || next === steps.length) return;
    const milliseconds = 1000 * (steps[next]!.seconds - context.currentTime);
    timer = setTimeout(tick, Math.max(LEAST_MILLISECONDS, milliseconds));
  };
  tick();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
