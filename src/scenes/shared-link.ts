/** The settings as a link that means the same wherever it is opened. */
import { settingsToLink } from '../state/link';
import type { Settings } from '../state/settings';
import { REGIONAL_IDS } from './scene';

/** Behind the #: names what would otherwise follow its reader's region, the mains. */
export const sharedLink = (settings: Settings): string =>
  settingsToLink(
    settings,
    settings.get('link.model') === 'circuit' ? REGIONAL_IDS : ['hum.frequency'],
  );
