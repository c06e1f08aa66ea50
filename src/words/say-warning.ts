/** What makes a set of results say more, or less, than it seems to. */
import type { RepeatWarning, Warning } from '../eartest/statistics/warnings';
import { sayHundredths, sayOften, sayP } from './say-chance';
import { say } from './say';

function sayRepeat({ code, listener, complete, voided, anyTimeP }: RepeatWarning): string {
  const often = sayOften(anyTimeP);
  return say(`class.warning.${code}`, {
    listener: listener || say('desk.nameless'),
    complete,
    voided,
    often,
  });
}

/** A warning as a sentence. */
export function sayWarning(warning: Warning): string {
  switch (warning.code) {
    case 'optional-stopping':
    case 'same-listener':
      return sayRepeat(warning);
    case 'many-tests': {
      const { tests, falseAlarm, significant, remaining, correctedP } = warning;
      return say('class.warning.many-tests', {
        tests,
        significant,
        remaining,
        falseAlarm: sayHundredths(falseAlarm),
        p: sayP(correctedP),
      });
    }
    case 'same-card':
    case 'mixed-plans':
    case 'mixed-sources':
    case 'voided':
    case 'no-names':
      return say(`class.warning.${warning.code}`, { ...warning });
  }
}
