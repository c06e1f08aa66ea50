/**
 * What a card says, in sentences. A test that comes out shows that guessing explains it badly; one that does not shows
 * nothing, least of all that nothing can be heard. No sentence takes p for the chance that somebody guessed.
 */
import type { TestCard } from '../eartest/card';
import { liftOf, liftsOf } from '../eartest/lift';
import type { MatchedLevels, TestPlan } from '../eartest/plan';
import { binomialP } from '../eartest/statistics/binomial';
import { SIGNIFICANT_P, USUAL_POWER } from '../eartest/statistics/power';
import type { Verdict } from '../eartest/statistics/verdict';
import { formatNumber } from './format';
import { sayHundredths, sayOften } from './say-chance';
import { say } from './say';

export interface Saying {
  /** The one sentence that is read first. */
  readonly lead: string;
  readonly more: readonly string[];
}

/** A difference of loudness that may itself be heard, LU: what matching promises to stay within. */
const MATCHED_LU = 0.1;
const SIDE_NAMES = ['A', 'B'] as const;

/** Whether loudness could have told the two apart; empty where it was matched. */
export function sayLevelsRemark({ mode, playedLu }: MatchedLevels): string[] {
  const difference = Math.abs(playedLu);
  if (difference <= MATCHED_LU) return [];
  const lu = formatNumber(difference, difference < 1 ? 2 : 1);
  const way = say(playedLu > 0 ? 'verdict.louder' : 'verdict.softer');
  return [say(mode === 'as-wired' ? 'verdict.as-wired' : 'verdict.unmatched', { lu, way })];
}

/** Whether the interference was as loud as it is; empty where it was. */
export function sayLiftRemark(plan: TestPlan): string[] {
  const db = liftOf(plan);
  if (db === 0) return [];
  const [a, b] = liftsOf(plan);
  return [a === b ? say('verdict.lifted', { db }) : say('verdict.lifted-each', { a, b })];
}

/** What the test could have noticed; empty where no result would have counted. */
function sayPower({ noticeableShare, hitsNeeded, tails }: Verdict): string[] {
  if (noticeableShare === undefined || hitsNeeded === undefined) return [];
  const gaps = {
    needed: hitsNeeded,
    share: sayHundredths(noticeableShare),
    power: sayHundredths(USUAL_POWER),
  };
  return [say(tails === 1 ? 'verdict.power' : 'verdict.power-preference', gaps)];
}

/** Fewer hits than guessing brings, where that is seldom. */
function sayTooFew({ hits, trials, chance }: Verdict): string[] {
  if (hits >= trials * chance) return [];
  const p = 1 - binomialP(hits + 1, trials, chance, 1);
  return p < SIGNIFICANT_P ? [say('verdict.too-few', { often: sayOften(p) })] : [];
}

function sayRight(verdict: Verdict): Saying {
  const { hits, trials, p, isSignificant } = verdict;
  const lead = say('verdict.right', { hits, trials });
  const often = say('verdict.by-chance', { often: sayOften(p) });
  if (isSignificant) return { lead, more: [often, say('verdict.heard')] };
  return {
    lead,
    more: [often, ...sayTooFew(verdict), say('verdict.not-shown'), ...sayPower(verdict)],
  };
}

function sayPreference({ plan }: TestCard, verdict: Verdict): Saying {
  const { hits, trials, p, isSignificant } = verdict;
  const preferred = 2 * hits >= trials ? 1 : 0;
  const side = SIDE_NAMES[preferred];
  const { label } = plan.sides[preferred];
  const lead =
    2 * hits === trials
      ? say('verdict.preferred-same', { hits, trials })
      : say('verdict.preferred', {
          side,
          label,
          hits: preferred === 1 ? hits : trials - hits,
          trials,
        });
  const often = say('verdict.without-preference', { often: sayOften(p) });
  if (isSignificant) return { lead, more: [often, say('verdict.prefers', { side })] };
  return { lead, more: [often, say('verdict.no-preference'), ...sayPower(verdict)] };
}

/** What the answers of a complete test say. A threshold has `sayThreshold`. */
export function sayVerdict(card: TestCard, verdict: Verdict): Saying {
  const { lead, more } =
    card.plan.design === 'preference' ? sayPreference(card, verdict) : sayRight(verdict);
  return {
    lead,
    more: [...more, ...sayLevelsRemark(card.plan.levels), ...sayLiftRemark(card.plan)],
  };
}

/** Of a voided test only why: it is not judged. */
export const sayVoid = ({ reason, trials, plan }: TestCard): Saying => ({
  lead: say(`verdict.void.${reason ?? 'abandoned'}`),
  more: [
    say('verdict.void.answered', { answered: trials.length, trials: plan.trials }),
    say('verdict.void.note'),
  ],
});
