/**
 * What each mend of a link would gain: by how many dB all interference, the receiver's noise apart,
 * falls against the programme. Worked out by solving the mended link.
 */
import { humBudget } from '../circuit/hum-budget';
import { SingularLinkError } from '../circuit/singular-link-error';
import type { LinkValues } from '../state/link-values';
import { describeLink } from '../state/link-values';
import type { MendId } from './mends';
import { MENDS } from './mends';

export interface MendGain {
  id: MendId;
  /** The mended link. */
  values: LinkValues;
  /** ∞ where nothing at all is left; below zero where it does harm. */
  gainDb: number;
}

/** dB from the programme down to all interference; ∞ where there is none. */
function distanceDb(values: LinkValues): number {
  const { programmeDbu, interferenceDbu } = humBudget(describeLink(values));
  return programmeDbu - interferenceDbu;
}

/** A mended link that has no solution is no mend. */
function distanceOrNone(values: LinkValues): number | undefined {
  try {
    return distanceDb(values);
  } catch (error) {
    if (error instanceof SingularLinkError) return undefined;
    throw error;
  }
}

/**
 * Every mend that has something to do, best first; none where nothing disturbs the link. One link is
 * solved from one yield to the next. Throws SingularLinkError where the link itself has no solution.
 */
export function* mendGains(values: LinkValues): Generator<undefined, MendGain[], void> {
  const before = distanceDb(values);
  if (before === Infinity) return [];
  const gains: MendGain[] = [];
  for (const { id, changes } of MENDS) {
    yield;
    const mended = changes(values);
    const after = mended && distanceOrNone(mended);
    if (mended && after !== undefined) gains.push({ id, values: mended, gainDb: after - before });
  }
  return gains.sort((a, b) => b.gainDb - a.gainDb);
}
