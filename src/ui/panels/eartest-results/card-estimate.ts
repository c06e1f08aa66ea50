/** What follows from a card alone, worked out once: a class of hundreds is drawn again and again. */
import { estimateOf } from '../../../eartest/adaptive/estimate-of';
import type { ThresholdEstimate } from '../../../eartest/adaptive/tracker';
import type { TestCard } from '../../../eartest/card';

/** The same function, that remembers what it made of each card. */
export function oncePerCard<T extends object>(make: (card: TestCard) => T): (card: TestCard) => T {
  const made = new WeakMap<TestCard, T>();
  return (card) => {
    const known = made.get(card) ?? make(card);
    made.set(card, known);
    return known;
  };
}

/** `card`: of a threshold. */
export const cardEstimate: (card: TestCard) => ThresholdEstimate = oncePerCard(estimateOf);
