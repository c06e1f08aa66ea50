/**
 * Counts dropouts: moments at which the sound stood still although it should have run.
 *
 * The lag between the page's clock and the context's clock is steady while sound runs. A stretch that
 * the device did not get in time makes it grow for good. Both clocks are read in steps, so a jump only
 * counts when it has lasted three readings. Pure.
 */
export interface DropoutCounter {
  /** Both clocks read at one moment, seconds. Returns the dropouts so far. */
  read(pageSeconds: number, contextSeconds: number): number;
  /** Forgets the lag, e.g. after a pause; the count stays. */
  resume(): void;
}

/** Shortest dropout that is told from the clocks' own steps, seconds. */
const JUMP_SECONDS = 0.03;
const LASTING_READINGS = 3;
/** How far the two clocks may drift apart by themselves: 0.1 %. */
const DRIFT = 0.001;

export function createDropoutCounter(): DropoutCounter {
  let count = 0;
  let steadyLag = Infinity;
  let smallestJump = Infinity;
  let lasting = 0;
  let lastPage = 0;

  return {
    read(pageSeconds, contextSeconds) {
      const lag = pageSeconds - contextSeconds;
      if (steadyLag !== Infinity) steadyLag += (pageSeconds - lastPage) * DRIFT;
      lastPage = pageSeconds;
      if (lag <= steadyLag + JUMP_SECONDS) {
        steadyLag = Math.min(steadyLag, lag);
        smallestJump = Infinity;
        lasting = 0;
        return count;
      }
      smallestJump = Math.min(smallestJump, lag);
      if (++lasting === LASTING_READINGS) {
        count++;
        steadyLag = smallestJump;
        smallestJump = Infinity;
        lasting = 0;
      }
      return count;
    },
    resume() {
      steadyLag = Infinity;
      smallestJump = Infinity;
      lasting = 0;
    },
  };
}
