/** What a threshold means for a cable and for a receiver, in sentences: worked out through the circuit. */
import type { Meaning, MeaningValue, ThresholdMeaning } from '../eartest/meaning';
import { formatNumber } from './format';
import { formatDigits } from './say-level';
import type { WordKey } from './say';
import { say, sayOption } from './say';

type Kind = Meaning['kind'];

const sayValue = (kind: Kind, value: number): string =>
  kind === 'length' ? `${formatDigits(value)} m` : `${formatNumber(value)} dB`;

const sayEnd = (kind: Kind, { value, reach }: MeaningValue): string =>
  say(`meaning.end.${kind}.${reach}`, { at: sayValue(kind, value) });

/** Empty where both ends say the same as the middle: that it is reached nowhere, or everywhere. */
function sayEnds({ kind, at, low, high }: Meaning): string {
  const reaches = [low, at, high].map(({ reach }) => reach);
  if (reaches.every((reach) => reach === 'within')) {
    const [least, most] = low.value <= high.value ? [low, high] : [high, low];
    return say('meaning.ends', { low: sayEnd(kind, least), high: sayEnd(kind, most) });
  }
  if (reaches.every((reach) => reach === at.reach)) return '';
  return say('meaning.ends-mixed', { low: sayEnd(kind, low), high: sayEnd(kind, high) });
}

function sayOne(meaning: Meaning): string {
  const { kind, position, at } = meaning;
  const statement = say(`meaning.${kind}.${at.reach}` satisfies WordKey, {
    position: say(`meaning.${position}`),
    at: sayValue(kind, at.value),
  });
  const ends = sayEnds(meaning);
  return ends ? say('meaning.with-ends', { statement, ends }) : say('meaning.plain', { statement });
}

/** Empty where the variable lets nothing in. */
export function sayMeaning({
  belowProgrammeDb,
  driver,
  environment,
  meanings,
}: ThresholdMeaning): string[] {
  if (meanings.length === 0) return [];
  const db = formatNumber(Math.abs(belowProgrammeDb));
  return [
    say(belowProgrammeDb < 0 ? 'meaning.programme-above' : 'meaning.programme', { db }),
    say('meaning.parts', {
      driver: sayOption('driver.kind', driver),
      environment: sayOption('environment.kind', environment),
    }),
    ...meanings.map(sayOne),
  ];
}
