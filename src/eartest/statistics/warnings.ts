/**
 * What makes a set of results say more, or less, than it seems to. Pure; each warning is data for a sentence.
 *
 * - `same-card`: cards of a test that has one already; each test counts once.
 * - `mixed-plans`: tests of different things; pooled they would answer no question.
 * - `mixed-sources`: one comparison, heard with different programmes.
 * - `voided`: tests that were not brought to their end are left out.
 * - `optional-stopping`: beside a listener's results there are tests of the same that were not brought to their end. If
 *   those that began badly are the ones that were given up, the rest looks better than it is.
 * - `same-listener`: somebody took the same test several times. The pooled p holds, for a guesser's trials are fresh
 *   each time, but only if it was settled before how many tests there would be; and how far listeners differ must be
 *   read from one result each.
 * - `no-names`: nobody can tell whether these tests are of several listeners.
 * - `many-tests`: of many tests by guessers some come out; Holm's correction says what remains.
 */
import type { TestCard } from '../card';
import type { TestPlan } from '../plan';
import { DESIGNS } from '../designs';
import { anyTimeP } from './any-time-p';
import { distinctCards, groupBy, groupByPlan, listenerOf } from './group-cards';
import { totalOf } from './heterogeneity';
import { holm } from './holm';
import { power, SIGNIFICANT_P } from './power';
import { countOf, isComplete, judge } from './verdict';

export type Warning =
  | { readonly code: 'same-card'; readonly copies: number }
  | { readonly code: 'mixed-plans'; readonly plans: number }
  | { readonly code: 'mixed-sources'; readonly sources: number }
  | { readonly code: 'voided'; readonly tests: number }
  | RepeatWarning
  | { readonly code: 'no-names'; readonly tests: number }
  | {
      readonly code: 'many-tests';
      readonly tests: number;
      /** Chance that at least one of them is significant if all only guess. */
      readonly falseAlarm: number;
      /** How many are significant by themselves, and how many after Holm's correction. */
      readonly significant: number;
      readonly remaining: number;
      readonly smallestP: number;
      readonly correctedP: number;
    };

/** About one listener and one comparison. */
export interface RepeatWarning {
  readonly code: 'optional-stopping' | 'same-listener';
  /** As on the first card; may be empty. */
  readonly listener: string;
  readonly complete: number;
  readonly voided: number;
  /** Of all their answers, those of voided tests too: the p that holds whenever one stops (`any-time-p.ts`). */
  readonly anyTimeP: number;
}

export const WARNING_CODES = [
  'same-card',
  'mixed-plans',
  'mixed-sources',
  'voided',
  'optional-stopping',
  'same-listener',
  'no-names',
  'many-tests',
] as const satisfies readonly Warning['code'][];

/** Demo material is the same at every sample rate, though its samples are not. */
function sourceOf({ source: { kind, name, sha256 } }: TestPlan): string {
  return `${kind} ${kind === 'demo' || sha256 === '' ? name : sha256}`;
}

function mixedSources(cards: readonly TestCard[]): Warning[] {
  const numbers = groupByPlan(cards).map(
    (group) => groupBy(group, ({ plan }) => sourceOf(plan)).length,
  );
  const sources = Math.max(0, ...numbers);
  return sources > 1 ? [{ code: 'mixed-sources', sources }] : [];
}

/** `cards`: by one listener, of one comparison. */
function repeats(cards: readonly TestCard[]): Warning[] {
  const [first] = cards;
  if (!first) return [];
  const complete = cards.filter(isComplete).length;
  const voided = cards.length - complete;
  const isNamed = listenerOf(first) !== '';
  if (complete === 0 || cards.length === 1 || (voided === 0 && !isNamed)) return [];
  const { hits, trials } = totalOf(cards.map(countOf));
  const { chance, tails } = DESIGNS[first.plan.design];
  const seen = {
    listener: first.plan.listener,
    complete,
    voided,
    anyTimeP: anyTimeP(hits, trials, chance, tails),
  };
  const codes = [
    ...(voided > 0 ? (['optional-stopping'] as const) : []),
    ...(complete > 1 && isNamed ? (['same-listener'] as const) : []),
  ];
  return codes.map((code) => ({ code, ...seen }));
}

function manyTests(complete: readonly TestCard[]): Warning[] {
  const verdicts = complete.filter(({ plan }) => !plan.threshold).map(judge);
  if (verdicts.length < 2) return [];
  const corrected = holm(verdicts.map(({ p }) => p));
  const quiet = verdicts.reduce(
    (all, { design, trials, chance }) => all * (1 - power(design, trials, chance)),
    1,
  );
  return [
    {
      code: 'many-tests',
      tests: verdicts.length,
      falseAlarm: 1 - quiet,
      significant: verdicts.filter(({ isSignificant }) => isSignificant).length,
      remaining: corrected.filter((p) => p < SIGNIFICANT_P).length,
      smallestP: Math.min(...verdicts.map(({ p }) => p)),
      correctedP: Math.min(...corrected),
    },
  ];
}

/** `cards`: those that lie side by side, of whatever plans; all of them verify. In the order of `WARNING_CODES`. */
export function warningsOf(cards: readonly TestCard[]): readonly Warning[] {
  const distinct = distinctCards(cards);
  const complete = distinct.filter(isComplete);
  const copies = cards.length - distinct.length;
  const plans = groupByPlan(distinct).length;
  const voided = distinct.length - complete.length;
  const nameless = complete.filter((card) => listenerOf(card) === '').length;
  const repeated = groupByPlan(distinct).flatMap((group) =>
    groupBy(group, listenerOf).flatMap(repeats),
  );
  const of = (code: RepeatWarning['code']): Warning[] =>
    repeated.filter((warning) => warning.code === code);
  return [
    ...(copies > 0 ? [{ code: 'same-card', copies } as const] : []),
    ...(plans > 1 ? [{ code: 'mixed-plans', plans } as const] : []),
    ...mixedSources(complete),
    ...(voided > 0 ? [{ code: 'voided', tests: voided } as const] : []),
    ...of('optional-stopping'),
    ...of('same-listener'),
    ...(nameless > 1 ? [{ code: 'no-names', tests: nameless } as const] : []),
    ...manyTests(complete),
  ];
}
