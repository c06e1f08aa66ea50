/** The link as it is set, described and solved at its mains frequency; or why it has no solution. */
import type { GroundCurrent } from '../circuit/ground-current';
import { groundCurrent } from '../circuit/ground-current';
import type { LinkDescription } from '../circuit/link-description';
import { SingularLinkError } from '../circuit/singular-link-error';
import { solveLink } from '../circuit/solve-link';
import type { LinkValues } from '../state/link-values';
import { describeLink, LINK_VALUE_IDS, linkValues } from '../state/link-values';
import type { Settings } from '../state/settings';

export interface SolvedLink {
  values: LinkValues;
  description: LinkDescription;
  /** undefined where the circuit has no one solution. */
  current: GroundCurrent | undefined;
}

function solve(values: LinkValues): SolvedLink {
  const description = describeLink(values);
  try {
    const response = solveLink(description, [description.interference.mainsHz]);
    return { values, description, current: groundCurrent(description, response) };
  } catch (error) {
    if (!(error instanceof SingularLinkError)) throw error;
    return { values, description, current: undefined };
  }
}

/** Solves again only when a value of the link has changed. */
export function followLink(): (settings: Settings) => SolvedLink {
  let last: SolvedLink | undefined;
  return (settings) => {
    const values = linkValues(settings);
    const before = last?.values;
    if (!last || LINK_VALUE_IDS.some((id) => values[id] !== before?.[id])) last = solve(values);
    return last;
  };
}
