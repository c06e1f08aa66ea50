/** The complete cards of one comparison, pooled over its listeners. Pure. */
import type { TestCard } from '../card';
import { DESIGNS } from '../designs';
import { distinctCards, groupByListener } from './group-cards';
import type { Count } from './heterogeneity';
import { totalOf } from './heterogeneity';
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
}

/** `cards`: of one group of `groupByPlan`. Copies and voided tests are left out; undefined where nothing is left. */
export function poolCards(cards: readonly TestCard[]): PooledCards | undefined {
  const complete = distinctCards(cards).filter(isComplete);
  const [first] = complete;
  if (!first) return undefined;
  const { chance, tails } = DESIGNS[first.plan.design];
  const listeners = groupByListener(complete).map((sessions) => ({
    listener: sessions[0]!.plan.listener,
    sessions: sessions.length,
    ...totalOf(sessions.map(countOf)),
  }));
  const byListener = pool(listeners, chance, tails);
  return byListener && { listeners, byListener };
}
