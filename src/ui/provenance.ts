/** Where a value of the link comes from, for the marks beside the fields. */
import type { Provenance } from '../circuit/presets/index';
import { presetsOf, provenanceOf } from '../circuit/presets/index';
import type { NumberId } from '../params/index';
import { linkValues } from '../state/link-values';
import type { Settings } from '../state/settings';

export const PROVENANCES: readonly Provenance[] = ['datasheet', 'derived', 'typical', 'own'];

/** undefined where no kind of part sets the value: a length is nobody's but yours. */
export function provenanceIn(settings: Settings, param: NumberId): Provenance | undefined {
  const kinds = linkValues(settings);
  return presetsOf(kinds)[param] && provenanceOf(param, settings.get(param), kinds);
}
