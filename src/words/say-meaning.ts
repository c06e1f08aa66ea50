/** What a threshold means for a cable and for a receiver, in sentences: worked out through the circuit. */
import type { Meaning, MeaningValue, ThresholdMeaning } from '../eartest/meaning';
import { formatNumber } from './format';
import { formatDigits } from './say-level';
import type { WordKey } from './say';
import { say, sayOption } from './say';

type Kind = Meaning['kind'];

const sayValue = (kind: Kind, value: number): string =>
  kind === 'length' ? `${formatDigits(value)} m` : `${formatNumber(value)} dB`;

const isBound = (end: MeaningValue | undefined): end is MeaningValue => end?.reach === 'within';

/**
 * An end is told where an answer bounds it and it lies in the range. Empty where the whole interval says the same as
 * its middle: that it is reached nowhere, or everywhere.
 */
function sayEnds({ kind, low, high }: Meaning): string {
  // A sharper ear needs less cable, and more rejection.
  const [least, most] = kind === 'length' ? [low, high] : [high, low];
  if (least?.reach === 'never' || most?.reach === 'always') return '';
  const sayEnd = ({ value }: MeaningValue): string => sayValue(kind, value);
  if (isBound(least) && isBound(most)) {
    return say('meaning.ends', { low: sayEnd(least), high: sayEnd(most) });
  }
  if (isBound(most)) return say('verdict.interval-up-to', { level: sayEnd(most) });
  if (isBound(least)) return say('verdict.interval-from', { level: sayEnd(least) });
  return say('verdict.interval-open');
}

function sayOne(meaning: Meaning): string {
  const { kind, position, at } = meaning;
  if (!at) return say('meaning.length.untold', { position: say(`meaning.${position}`) });
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
