/** Which cards belong together. Pure; order is kept. */
import { canonicalText } from '../canonical';
import type { TestCard } from '../card';
import type { TestPlan } from '../plan';

export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()];
}

/**
 * What two tests must share for their results to be pooled: design, the settings of both sides, how levels are
 * matched, and what a threshold varies. Numbers of trials, sources and labels may differ.
 */
export const comparisonOf = ({ design, sides, levels, threshold }: TestPlan): string =>
  canonicalText([design, ...sides.map(({ settings }) => settings), levels.mode, threshold ?? null]);

/** One salt and one order are drawn for one test: two cards that have them both cannot be of two. */
export const isSameTest = (a: TestCard, b: TestCard): boolean =>
  a.plan.orderHash === b.plan.orderHash;

/** One card of each test: the first that came. */
export const distinctCards = (cards: readonly TestCard[]): readonly TestCard[] =>
  groupBy(cards, ({ plan }) => plan.orderHash).map(([first]) => first!);

export const groupByPlan = (cards: readonly TestCard[]): readonly (readonly TestCard[])[] =>
  groupBy(cards, ({ plan }) => comparisonOf(plan));

/** Capitals and spaces aside; empty where no name was given. */
export const listenerOf = ({ plan }: TestCard): string =>
  plan.listener.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Cards without a name are of one listener each: nothing tells otherwise. */
export const groupByListener = (cards: readonly TestCard[]): readonly (readonly TestCard[])[] =>
  groupBy(cards, (card) => listenerOf(card) || ` ${card.cardHash}`);
