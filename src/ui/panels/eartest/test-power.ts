/** What a test can notice, said before it begins. */
import type { DesignId } from '../../../eartest/designs';
import { DESIGNS } from '../../../eartest/designs';
import { hitsNeeded, power } from '../../../eartest/statistics/power';
import { say } from '../../../words/say';
import { sayHundredths } from '../../../words/say-chance';

/** Two listeners, to show what so many trials can notice: shares of hits. */
const SURE = 0.8;
const UNSURE = 0.6;

/** What a test of so many trials can notice. */
export function sayPower(design: DesignId, trials: number): string {
  if (design === 'threshold') return say('test.power.threshold');
  const needed = hitsNeeded(design, trials);
  if (needed === undefined) return say('test.power.none', { trials });
  return say(DESIGNS[design].tails === 1 ? 'test.power.one' : 'test.power.two', {
    needed,
    trials,
    more: sayHundredths(SURE),
    often: sayHundredths(power(design, trials, SURE)),
    less: sayHundredths(UNSURE),
    seldom: sayHundredths(power(design, trials, UNSURE)),
  });
}
