/** Whether A and B of a test as it is set up sound alike, because nothing disturbs the textbook's link. */
import { heardLink } from '../../../state/heard';
import type { Settings } from '../../../state/settings';

const INTERFERENCE_IDS = ['hum.on', 'rfi.on', 'hiss.on'] as const;

export const nothingHeard = (settings: Settings): boolean =>
  settings.get('test.design') !== 'threshold' &&
  settings.get('test.compare') === 'switch' &&
  heardLink(settings) === 'textbook' &&
  INTERFERENCE_IDS.every((id) => !settings.get(id));
