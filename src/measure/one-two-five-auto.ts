/**
 * Chooses a scale for a level that comes and goes: coarser at once, finer only when that would have done
 * for a while, so that the picture does not pump. Keeps a little state; allocates nothing a call.
 */
import type { ScaleStep } from './one-two-five';
import { fitStep } from './one-two-five';

/** So long the finer scale must have been enough. */
const PATIENCE_SECONDS = 1.5;

export interface AutoScale<Option extends string> {
  /** `peak`: the largest magnitude seen now. `seconds`: the time, on any clock that runs on. */
  follow(peak: number, seconds: number): Option;
}

export function createAutoScale<Option extends string>(
  steps: readonly ScaleStep<Option>[],
  divisions: number,
): AutoScale<Option> {
  const indexOf = (option: Option): number => steps.findIndex(([name]) => name === option);
  let chosen = -1;
  /** The coarsest that was called for since finer would have done. */
  let wanted = -1;
  let finerSince = NaN;

  return {
    follow(peak, seconds) {
      const enough = indexOf(fitStep(steps, peak, divisions));
      if (enough >= chosen) {
        chosen = enough;
        finerSince = NaN;
      } else if (Number.isNaN(finerSince)) {
        finerSince = seconds;
        wanted = enough;
      } else {
        wanted = Math.max(wanted, enough);
        if (seconds - finerSince >= PATIENCE_SECONDS) {
          chosen = wanted;
          finerSince = NaN;
        }
      }
      return steps[chosen]![0];
    },
  };
}
