/** What was heard of the open trial, so that nobody answers unheard. It asks for the same whatever is hidden. */
import type { DesignId } from '../../../eartest/designs';
import { DESIGNS } from '../../../eartest/designs';
import type { EarTestValue } from '../../../eartest/ear-test';

export interface HeardPlaces {
  /** Index of the trial. */
  readonly trial: number;
  /** Indices of its places, each once. */
  readonly places: readonly number[];
}

export const NONE_HEARD: HeardPlaces = { trial: -1, places: [] };

/** What one who knows A and B by heart still has to hear. */
const ABX_NEEDED = ['X'] as const;

/** What was heard of the trial that is open now; of another trial nothing counts, nor while the page is muted. */
export function hear(
  before: HeardPlaces,
  { answered, heard }: EarTestValue,
  isMuted: boolean,
): HeardPlaces {
  const places = before.trial === answered ? before.places : [];
  if (heard === undefined || isMuted || places.includes(heard)) return { trial: answered, places };
  return { trial: answered, places: [...places, heard] };
}

/** Whether enough was heard for an answer: X of an ABX test, every place of any other. */
export function isHeardEnough(design: DesignId, { places: heard }: HeardPlaces): boolean {
  const { places } = DESIGNS[design];
  const needed = design === 'abx' ? ABX_NEEDED : places;
  return needed.every((place) => heard.includes(places.indexOf(place)));
}
