/** What the receivers make of the interference alone, as figures: how much there is, is removed and is left. */
import { gainToDb, rmsToDbfs } from '../dsp/decibels';
import type { ProgrammeGains, Rejection } from '../state/transport';

/** Below this there is no interference to speak of. */
const NO_INTERFERENCE_DBFS = -130;

/**
 * `rms`: of the interference alone behind each receiver. `isMatched`: the monitor brings both to the
 * source's loudness, by dividing each by its programme gain.
 */
export function rejectionOf(
  rms: { differential: number; singleEnded: number },
  gains: ProgrammeGains,
  isMatched: boolean,
): Rejection {
  const interferenceDbfs = rmsToDbfs(rms.singleEnded);
  const balancedDb = isMatched ? gainToDb(gains.differential) : 0;
  const unbalancedDb = isMatched ? gainToDb(gains.singleEnded) : 0;
  const leftDbfs = rmsToDbfs(rms.differential) - balancedDb;
  if (interferenceDbfs < NO_INTERFERENCE_DBFS) {
    return { interferenceDbfs, leftDbfs, removedDb: NaN, matchDb: 0 };
  }
  const removedDb = interferenceDbfs - unbalancedDb - leftDbfs;
  return { interferenceDbfs, leftDbfs, removedDb, matchDb: balancedDb - unbalancedDb };
}
