/** From what happened to a card: the two hashes that bind it together. */
import { canonicalText } from './canonical';
import type { TestCard } from './card';
import { MAX_EVENTS } from './card-shape';
import { sha256Hex } from './hash';
import type { TestPlan } from './plan';

/** A card without its hashes. */
export type CardParts = Omit<TestCard, 'planHash' | 'cardHash'>;

/** SHA-256 of the plan's canonical text, hex: to be shown before the first trial. */
export const planHashOf = (plan: TestPlan): Promise<string> => sha256Hex(canonicalText(plan));

/** SHA-256 of the canonical text of all of a card but this hash itself, hex. */
export function cardHashOf(card: TestCard | Omit<TestCard, 'cardHash'>): Promise<string> {
  return sha256Hex(canonicalText({ ...card, cardHash: undefined }));
}

/** Events beyond those that a card may hold are left out; a thousand already say that nothing went well. */
export async function makeCard(parts: CardParts): Promise<TestCard> {
  const events = parts.events.slice(0, MAX_EVENTS);
  const bound = { ...parts, events, planHash: await planHashOf(parts.plan) };
  return { ...bound, cardHash: await cardHashOf(bound) };
}
