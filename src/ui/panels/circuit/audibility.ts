/** Whether a link's interference can be heard, as a sentence, with the limits it is judged by. */
import type { HumBudget } from '../../../circuit/hum-budget';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';

/** Levels of the programme, dB SPL: no one listens louder, loud at home, quiet. */
const LOUDEST_SPL = 100;
const LOUD_SPL = 85;
const QUIET_SPL = 60;

export function sayAudibility({ audibleFromSpl }: HumBudget): string {
  const spl = formatNumber(Math.ceil(audibleFromSpl));
  if (audibleFromSpl >= LOUDEST_SPL) {
    const margin = formatNumber(Math.floor(audibleFromSpl - LOUDEST_SPL));
    return say('budget.inaudible', { limit: LOUDEST_SPL, margin });
  }
  if (audibleFromSpl >= LOUD_SPL) return say('budget.hushed', { spl });
  return say(audibleFromSpl >= QUIET_SPL ? 'budget.pauses' : 'budget.plain', { spl });
}

export const sayHowJudged = (): string =>
  say('budget.judged', { quiet: QUIET_SPL, loud: LOUD_SPL });
