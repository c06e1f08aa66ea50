/** What the settings ask the audio thread to play: a real link, or none for the textbook's and real legs. */
import { heardLink } from '../state/heard';
import type { Settings } from '../state/settings';
import type { LinkValueId } from '../state/link-values';
import { describeLink, LINK_VALUE_IDS, linkValues } from '../state/link-values';
import { balancedTwin, switchMeaning } from '../state/twin';
import type { PlanRequest } from './make-plan';

const PLAN_IDS: readonly string[] = [
  'source.wiring',
  'link.model',
  'link.exaggerate',
  ...LINK_VALUE_IDS,
] satisfies (LinkValueId | 'source.wiring' | 'link.model' | 'link.exaggerate')[];

/** Whether a plan depends on this parameter. */
export const concernsPlan = (id: string): boolean => PLAN_IDS.includes(id);

export function planRequest(settings: Settings): PlanRequest | undefined {
  if (heardLink(settings) !== 'circuit') return undefined;
  const values = linkValues(settings);
  const meaning = switchMeaning(values['connection.kind']);
  return {
    own: describeLink(values),
    twin: meaning === 'twin-and-own' ? describeLink(balancedTwin(values)) : undefined,
    meaning,
    exaggerateDb: Number(settings.get('link.exaggerate')),
  };
}
