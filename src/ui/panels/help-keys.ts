/** The keys that act now, for the help: those of the page, or in a blind test those of its design. */
import type { DesignId } from '../../eartest/designs';
import { DESIGNS } from '../../eartest/designs';
import { say } from '../../words/say';

export interface HelpKey {
  /** The key that is held meanwhile. */
  readonly held?: string;
  /** What stands on the keys that do it. */
  readonly signs: readonly string[];
  /** The signs are the first and the last of a row of keys. */
  readonly isRange?: true;
  readonly does: string;
}

const startKey = (): HelpKey => ({ signs: [say('help.space')], does: say('help.key-space') });
const muteKey = (): HelpKey => ({ signs: ['M'], does: say('help.key-m') });
const helpKey = (): HelpKey => ({ signs: ['?'], does: say('help.key-help') });

const pageKeys = (): HelpKey[] => [
  { signs: ['B'], does: say('help.key-b') },
  startKey(),
  muteKey(),
  { signs: ['R'], does: say('help.key-r') },
  { signs: ['1', '6'], isRange: true, does: say('help.key-wires') },
  helpKey(),
];

function testKeys(design: DesignId): HelpKey[] {
  const { places, answers } = DESIGNS[design];
  return [
    design === 'threshold'
      ? { signs: ['P'], does: say('help.key-both') }
      : { signs: places, does: say('help.key-place') },
    { held: say('help.shift'), signs: answers, does: say('help.key-answer') },
    startKey(),
    muteKey(),
    helpKey(),
  ];
}

/** `design`: of the test that runs; undefined for none. */
export const helpKeys = (design: DesignId | undefined): HelpKey[] =>
  design ? testKeys(design) : pageKeys();
