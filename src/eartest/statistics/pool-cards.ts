/** The complete cards of one comparison, pooled over its listeners and their sessions. Pure. */
import type { TestCard } from '../card';
import { DESIGNS } from '../designs';
import { distinctCards, groupByListener } from './group-cards';
import type { Count, Heterogeneity } from './heterogeneity';
import { heterogeneityWithin, totalOf } from './heterogeneity';
import type { Pooled } from './pool';
import { pool } from './pool';
import { countOf, isComplete } from './verdict';

export interface ListenerCount extends Count {
  /** As on the listener's first card; may be empty. */
  readonly listener: string;
  readonly sessions: number;
}

export interface PooledCards {
  readonly listeners: readonly ListenerCount[];
  /** One result a listener, all sessions of each added. */
  readonly byListener: Pooled;
  /** How far sessions of one listener differ, all listeners together; undefined where nobody came twice. */
  readonly sessions: Heterogeneity | undefined;
}

/** `cards`: of one group of `groupByPlan`. Second cards of a test and voided tests are left out; undefined where nothing is left. */
export function poolCards(cards: readonly TestCard[]): PooledCards | undefined {
  const complete = distinctCards(cards).filter(isComplete);
  const [first] = complete;
  if (!first) return undefined;
  const { chance, tails } = DESIGNS[first.plan.design];
  const groups = groupByListener(complete).map((sessions) => ({
    listener: sessions[0]!.plan.listener,
    counts: sessions.map(countOf),
  }));
  const listeners = groups.map(({ listener, counts }) => ({
    listener,
    sessions: counts.length,
    ...totalOf(counts),
  }));
  const byListener = pool(listeners, chance, tails);
  const sessions = heterogeneityWithin(groups.map(({ counts }) => counts));
  return byListener && { listeners, byListener, sessions };
}
