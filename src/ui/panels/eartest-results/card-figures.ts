/** The figures behind the sentences. */
import type { TestCard } from '../../../eartest/card';
import type { ThresholdEstimate } from '../../../eartest/adaptive/tracker';
import type { ThresholdPlan } from '../../../eartest/plan';
import type { Fraction } from '../../../eartest/statistics/binomial';
import type { DPrime } from '../../../eartest/statistics/d-prime';
import { power } from '../../../eartest/statistics/power';
import type { Verdict } from '../../../eartest/statistics/verdict';
import { formatNumber } from '../../../words/format';
import { sayHundredths, sayOften, sayP } from '../../../words/say-chance';
import { sayLevel, sayInterval } from '../../../words/say-level';
import { say } from '../../../words/say';
import type { FigureRow } from './figure-table';

/** Longer fractions tell nobody anything. */
const MOST_DENOMINATOR = 1_000_000n;
/** The share of a listener by whom the power is told, so that tests compare. */
const USUAL_SHARE = 0.8;

function sayExactP(p: number, fraction: Fraction | undefined): string {
  const isShort = fraction && fraction.denominator > 1n && fraction.denominator < MOST_DENOMINATOR;
  if (!isShort) return sayP(p);
  const { numerator, denominator } = fraction;
  return say('result.figure.p-fraction', { fraction: `${numerator}/${denominator}`, p: sayP(p) });
}

function sayDPrime(value: number): string {
  if (Number.isFinite(value)) return formatNumber(value, 2);
  return say('result.figure.infinite', { sign: value > 0 ? '' : '−' });
}

const dPrimeRow = ({ model, value, low, high }: DPrime): FigureRow => ({
  name: say(`result.figure.d-prime.${model}`),
  value: say('result.figure.d-prime-value', {
    value: sayDPrime(value),
    low: sayDPrime(low),
    high: sayDPrime(high),
  }),
  note: say(`result.model.${model}`),
});

/** Of ABX, triangle and preference. */
export function verdictRows({ plan: { design } }: TestCard, verdict: Verdict): FigureRow[] {
  const { hits, trials, p, fraction, tails, share, interval, dPrimes, hitsNeeded, planned } =
    verdict;
  const isPreference = design === 'preference';
  const [low, high] = interval;
  return [
    {
      name: say(isPreference ? 'result.figure.p-preference' : 'result.figure.p'),
      value: sayExactP(p, fraction),
      note: say(`result.figure.p-note.${tails}`),
    },
    {
      name: say(isPreference ? 'result.figure.share-b' : 'result.figure.share'),
      value: say('result.figure.share-value', {
        hits,
        trials,
        share: sayHundredths(share ?? 0),
        low: sayHundredths(low),
        high: sayHundredths(high),
      }),
      note: say('result.figure.share-note'),
    },
    ...dPrimes.map(dPrimeRow),
    {
      name: say(isPreference ? 'result.figure.needed-preference' : 'result.figure.needed'),
      value:
        hitsNeeded === undefined
          ? say('result.plan.none')
          : say('result.figure.needed-value', { needed: hitsNeeded, trials: planned }),
    },
    {
      name: say(isPreference ? 'result.figure.power-b' : 'result.figure.power', {
        share: sayHundredths(USUAL_SHARE),
      }),
      value: say('result.figure.power-value', {
        power: sayHundredths(power(design, planned, USUAL_SHARE)),
      }),
      note: say('result.figure.power-note'),
    },
  ];
}

/** Of a threshold beyond the range nothing was averaged. */
const reversalRows = ({
  method,
  reversalsDb,
  reversalsUsed,
  isAtEdge,
}: ThresholdEstimate): FigureRow[] =>
  method === 'bayes' || isAtEdge
    ? []
    : [
        {
          name: say('result.figure.reversals'),
          value: say('result.figure.reversals-value', {
            count: reversalsDb.length,
            used: reversalsUsed,
          }),
        },
      ];

/** Of a threshold. `guessP`: how often a guesser is right as often, at whatever levels. */
export function thresholdRows(
  plan: ThresholdPlan,
  estimate: ThresholdEstimate,
  guessP: number,
): FigureRow[] {
  const { thresholdDb, lowDb, highDb, share, slopePerDb, hits, trials, isAtEdge } = estimate;
  return [
    ...(isAtEdge
      ? []
      : [
          {
            name: say('result.figure.threshold'),
            value: say('result.figure.threshold-value', {
              value: sayLevel(plan, thresholdDb),
              interval: sayInterval(plan, lowDb, highDb),
            }),
            note: say('result.figure.threshold-note', { share: formatNumber(100 * share) }),
          },
          {
            name: say('result.figure.slope'),
            value: say('result.figure.slope-value', { slope: formatNumber(100 * slopePerDb, 1) }),
          },
        ]),
    {
      name: say('result.figure.trials'),
      value: say('result.figure.trials-value', { hits, trials }),
      note: say('result.figure.trials-note', { often: sayOften(guessP) }),
    },
    ...reversalRows(estimate),
  ];
}

/** How far the two sides differ in loudness; a threshold's two intervals are one link. */
export const levelRows = ({ plan: { levels, threshold } }: TestCard): FigureRow[] =>
  threshold
    ? []
    : [
        {
          name: say('result.figure.levels'),
          value: say('result.figure.levels-value', {
            lu: formatNumber(levels.playedLu, 2),
            wired: formatNumber(levels.wiredLu, 2),
          }),
          note: say(`result.figure.levels-note.${levels.measuredWith}`),
        },
      ];
