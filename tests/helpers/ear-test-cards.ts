/** Cards of tests that nobody took, and that verify all the same: seeded listeners with a known ear. */
import { createTracker } from '../../src/eartest/adaptive/tracker';
import { APP_VERSION } from '../../src/eartest/app-version';
import type { CardTrial, TestCard } from '../../src/eartest/card';
import type { DesignId } from '../../src/eartest/designs';
import { DESIGNS } from '../../src/eartest/designs';
import type { CardParts } from '../../src/eartest/make-card';
import { makeCard } from '../../src/eartest/make-card';
import { orderHash } from '../../src/eartest/order';
import type { Side, TestPlan, ThresholdPlan } from '../../src/eartest/plan';
import { CARD_FORMAT } from '../../src/eartest/plan';
import { findVariable, referenceOf, stimulusOf } from '../../src/eartest/variables';
import { PARAMS } from '../../src/params/index';
import type { SettingsValues } from '../../src/state/settings';
import { seededRandom } from './signals';

/** Every parameter of the link as it starts, and `changes`. */
export const linkSettings = (changes: SettingsValues = {}): SettingsValues => ({
  ...Object.fromEntries(
    PARAMS.filter(({ scope }) => scope === 'link').map((row) => [row.id, row.default]),
  ),
  ...changes,
});

export const SIDES: readonly [Side, Side] = [
  { label: 'balanced', settings: linkSettings({ 'receiver.mode': 'balanced' }) },
  { label: 'unbalanced', settings: linkSettings({ 'receiver.mode': 'unbalanced' }) },
];

/** The sides of a threshold, as the page plans them: `base` clean, and with the largest level. */
export function sidesOfThreshold(
  threshold: ThresholdPlan,
  base: Side = SIDES[1],
): readonly [Side, Side] {
  const variable = findVariable(threshold.variable)!;
  const settings = (of: typeof stimulusOf): SettingsValues => of(base, variable, threshold.toDb);
  return [
    { label: 'clean', settings: settings(referenceOf) },
    { label: 'with it', settings: settings(stimulusOf) },
  ];
}

/** A plan without its hash of the order. */
export const planOf = (design: DesignId, changes: Partial<TestPlan> = {}): TestPlan => ({
  format: CARD_FORMAT,
  app: APP_VERSION,
  design,
  sides: changes.threshold ? sidesOfThreshold(changes.threshold) : SIDES,
  levels: {
    mode: 'matched',
    measuredWith: 'source',
    wiredLu: 6.02,
    playedLu: 0.03,
    gainsDb: [0, -5.99],
  },
  source: { kind: 'demo', name: 'Speech', seconds: 12, sha256: 'ab'.repeat(32) },
  trials: DESIGNS[design].defaultTrials,
  listener: 'Ada',
  device: {
    sampleRateHz: 48_000,
    latencyMilliseconds: 11,
    browser: 'A browser',
    output: 'Headphones',
  },
  plannedAt: '2026-03-01T10:00:00.000Z',
  orderHash: '',
  ...changes,
});

/** Seconds between two answers of these listeners. */
const PACE_SECONDS = 7;

const answerOf = (design: DesignId, layout: number, hit: boolean): number => {
  const { layouts, answers, isHit } = DESIGNS[design];
  return answers.findIndex((_, answer) => isHit(layouts[layout]!, answer) === hit);
};

export interface CardRequest {
  design: DesignId;
  /** One a trial that was answered. */
  hits: readonly boolean[];
  /** One a trial, dB; of a threshold only. */
  levelsDb?: readonly number[];
  plan?: Partial<TestPlan>;
  card?: Partial<CardParts>;
  seed?: number;
}

/** A card of these hits; its order and its salt follow from `seed`. */
export async function cardOf(request: CardRequest): Promise<TestCard> {
  const { design, hits, levelsDb, plan: changes, card, seed = 1 } = request;
  const random = seededRandom(seed);
  const bare = planOf(design, changes);
  const layouts = DESIGNS[design].layouts.length;
  const order = Array.from({ length: bare.trials }, () => Math.floor(random() * layouts));
  const salt = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  const trials = hits.map((hit, i): CardTrial => ({
    answer: answerOf(design, order[i]!, hit),
    seconds: PACE_SECONDS * (i + 1),
    ...(levelsDb ? { levelDb: levelsDb[i]! } : {}),
  }));
  return makeCard({
    plan: { ...bare, orderHash: await orderHash(salt, order) },
    salt,
    order,
    trials,
    events: [{ kind: 'break', trial: 1, seconds: 1.5 * PACE_SECONDS }],
    outcome: 'complete',
    endedAt: '2026-03-01T10:04:00.000Z',
    ...card,
  });
}

/** `count` hits in `trials`, spread by `seed`. */
export function spreadHits(count: number, trials: number, seed = 1): boolean[] {
  const random = seededRandom(seed);
  const hits = Array.from({ length: trials }, (_, i) => i < count);
  for (let i = trials - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [hits[i], hits[k]] = [hits[k]!, hits[i]!];
  }
  return hits;
}

/** An ABX test of 16 with this many right. */
export const abxCard = (right: number, seed = 1): Promise<TestCard> =>
  cardOf({ design: 'abx', hits: spreadHits(right, 16, seed), seed });

/** A listener as simulated ears have it: logistic over dB, with slips of attention. */
const SLOPE_PER_DB = 0.6;
const SLIPS = 0.02;

/** A threshold test taken by a listener who hears this level in half of the cases, guesses aside. */
export function thresholdCard(
  earDb: number,
  threshold: ThresholdPlan,
  { seed = 1, plan = {} }: Pick<CardRequest, 'seed' | 'plan'> = {},
): Promise<TestCard> {
  const random = seededRandom(seed + 1000);
  const tracker = createTracker(threshold);
  const levelsDb: number[] = [];
  const hits: boolean[] = [];
  while (hits.length < (plan.trials ?? DESIGNS.threshold.defaultTrials)) {
    const levelDb = tracker.nextLevelDb();
    const heard = (1 - SLIPS) / (1 + Math.exp(-SLOPE_PER_DB * (levelDb - earDb)));
    const hit = random() < heard + (1 - heard) / 2;
    tracker.add(levelDb, hit);
    levelsDb.push(levelDb);
    hits.push(hit);
  }
  return cardOf({ design: 'threshold', hits, levelsDb, plan: { ...plan, threshold }, seed });
}
