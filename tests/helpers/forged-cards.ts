/** Cards that somebody changed, with all hashes worked out again. */
import { createTracker } from '../../src/eartest/adaptive/tracker';
import type { TestCard } from '../../src/eartest/card';
import { cardText } from '../../src/eartest/card-file';
import { SOUND_IDS } from '../../src/eartest/comparisons';
import { DESIGNS } from '../../src/eartest/designs';
import type { CardParts } from '../../src/eartest/make-card';
import { cardHashOf, planHashOf } from '../../src/eartest/make-card';
import type { TestPlan, ThresholdPlan } from '../../src/eartest/plan';
import type { SettingsValues } from '../../src/state/settings';
import { cardOf, linkSettings, sidesOfThreshold } from './ear-test-cards';

/** Well inside the levels that the variable is offered with. */
export const THRESHOLD: ThresholdPlan = {
  variable: 'hum.level',
  method: 'staircase',
  fromDb: -70,
  toDb: -30,
};

/** A card of a threshold with the levels that these answers lead to, dB. */
export function thresholdCard(
  hits: readonly boolean[],
  plan: Partial<TestPlan>,
  threshold = THRESHOLD,
  card: Partial<CardParts> = {},
): Promise<TestCard> {
  const tracker = createTracker(threshold);
  const levelsDb = hits.map((hit) => {
    const levelDb = tracker.nextLevelDb();
    tracker.add(levelDb, hit);
    return levelDb;
  });
  return cardOf({ design: 'threshold', hits, levelsDb, plan: { threshold, ...plan }, card });
}

/** No more than the sound follows from. */
const shortSettings = (): SettingsValues =>
  Object.fromEntries(SOUND_IDS.map((id) => [id, linkSettings()[id]]));

/** As small as a card can be, so that nearly every byte of it can be tried: ended after two of its trials. */
export const smallCard = (): Promise<TestCard> =>
  thresholdCard(
    [true, false],
    {
      trials: Math.min(...DESIGNS.threshold.trials),
      sides: sidesOfThreshold(THRESHOLD, { label: '', settings: shortSettings() }).map(
        ({ settings }, side) => ({ label: side === 0 ? 'é' : '', settings }),
      ) as unknown as TestPlan['sides'],
      listener: '',
    },
    THRESHOLD,
    { outcome: 'void', reason: 'abandoned' },
  );

/** With all hashes as they must be: what is refused here is refused for what it says. */
export async function rehashed(changed: unknown): Promise<string> {
  const forged = changed as TestCard;
  const planHash = await planHashOf(forged.plan);
  return cardText({ ...forged, planHash, cardHash: await cardHashOf({ ...forged, planHash }) });
}

/** The value with what lies at `path` replaced; undefined takes it away. */
export function withAt(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as never;
  copy[key] = withAt(copy[key], rest, put) as never;
  return copy;
}

/** Paths to everything in a value. */
export function pathsOf(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [
    [key],
    ...pathsOf((value as Record<string | number, unknown>)[key]).map((path) => [key, ...path]),
  ]);
}
