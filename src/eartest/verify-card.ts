/**
 * Works out again whatever of a card follows from the rest of it. What nobody can work out is whether the whole card
 * was forged: it is made on the listener's own machine.
 */
import type { TestCard } from './card';
import type { CardRefusal } from './card-refusals';
import { comparesSides, isPossible, knowsSettings } from './card-sense';
import { DESIGNS } from './designs';
import { cardHashOf, planHashOf } from './make-card';
import { orderHash } from './order';
import type { TestPlan } from './plan';

/** A trial of a threshold, as its tracker knows it. */
export interface TrackedTrial {
  readonly levelDb: number;
  readonly hit: boolean;
}

/**
 * The levels that a threshold's tracker asks for when the trials go as they went, dB, in order; at least up to the
 * first that is another than the trial's.
 */
export type ReplayLevels = (plan: TestPlan, trials: readonly TrackedTrial[]) => readonly number[];

/** Whether each answered trial counts, in order: right, or for a preference "B is the better one". */
export function hitsOf({
  plan,
  order,
  trials,
}: Pick<TestCard, 'plan' | 'order' | 'trials'>): boolean[] {
  const { layouts, isHit } = DESIGNS[plan.design];
  return trials.map(({ answer }, index) => isHit(layouts[order[index]!]!, answer));
}

/** Whether the answers of a threshold lead to the levels that were played. */
function leadToLevels(card: TestCard, replayLevels: ReplayLevels): boolean {
  const hits = hitsOf(card);
  const trials = card.trials.map(({ levelDb }, index) => ({
    levelDb: levelDb!,
    hit: hits[index]!,
  }));
  const levelsDb = replayLevels(card.plan, trials);
  return trials.every(({ levelDb }, index) => levelDb === levelsDb[index]);
}

/**
 * What is wrong with a card in which all makes sense; undefined for nothing. Without `replayLevels` the levels of a
 * threshold are believed.
 */
export async function verifyCard(
  card: TestCard,
  replayLevels?: ReplayLevels,
): Promise<CardRefusal | undefined> {
  // Types say that it is always there; a page without https has none.
  if (!(crypto as Partial<Crypto>).subtle) return 'no-crypto';
  const { plan, salt, order } = card;
  if ((await cardHashOf(card)) !== card.cardHash) return 'hash-wrong';
  if ((await planHashOf(plan)) !== card.planHash) return 'plan-wrong';
  if ((await orderHash(salt, order)) !== plan.orderHash) return 'order-wrong';
  if (!isPossible(card)) return 'impossible';
  if (!knowsSettings(plan)) return 'unknown-setting';
  if (!comparesSides(plan)) return 'sides-wrong';
  const isForged = plan.threshold && replayLevels && !leadToLevels(card, replayLevels);
  return isForged ? 'levels-wrong' : undefined;
}
