/** What a grid of likelihoods says about a listener, around a threshold that was found by whatever method. */
import type { ThresholdPoint } from './psychometric';
import { shareRight } from './psychometric';
import type { ThresholdGrid } from './threshold-grid';
import type { ThresholdEstimate } from './tracker';

type Reading = Pick<
  ThresholdEstimate,
  'thresholdDb' | 'lowDb' | 'highDb' | 'share' | 'slopePerDb' | 'shareAt' | 'isAtEdge'
>;

/**
 * Share of the probability left out on either side of the stated 95 % interval. Simulated listeners whose slopes are
 * known set it (tests/unit/eartest/adaptive): slopes that are shallower than most are thought possible as well, which
 * makes the interval of most listeners a little wider than they need.
 */
const INTERVAL_TAIL = 0.05;

/** `foundDb`: the threshold; outside the range it is put at its edge. */
export function readingOf(
  grid: ThresholdGrid,
  point: ThresholdPoint,
  foundDb: number,
  [fromDb, toDb]: readonly [number, number],
): Reading {
  const thresholdDb = Math.min(toDb, Math.max(fromDb, foundDb));
  const lowDb = grid.quantileDb(INTERVAL_TAIL);
  const highDb = grid.quantileDb(1 - INTERVAL_TAIL);
  const shape = grid.shape();
  const shareAt = (levelDb: number): number => shareRight(point, shape, levelDb - thresholdDb);
  return {
    thresholdDb,
    lowDb: Math.min(lowDb, thresholdDb),
    highDb: Math.max(highDb, thresholdDb),
    share: point.share,
    slopePerDb: shareAt(thresholdDb + 0.5) - shareAt(thresholdDb - 0.5),
    shareAt,
    isAtEdge: foundDb < fromDb ? 'below' : foundDb > toDb ? 'above' : undefined,
  };
}
