/**
 * What each field of a card may be: type, range and length, whatever wrote it. What several fields must say together
 * is in `card-sense.ts`.
 */
import type { CardEvent, CardTrial, TestCard } from './card';
import { EVENT_KINDS, VOID_REASONS } from './card';
import { DESIGN_IDS } from './designs';
import { SALT_DIGITS } from './order';
import type { TestPlan } from './plan';
import { CARD_FORMAT } from './plan';
import type { Check } from './shape';
import {
  hexOfLength,
  isMoment,
  listOf,
  mapOf,
  numberWithin,
  objectOf,
  oneOf,
  textUpTo,
  tupleOf,
  wholeWithin,
} from './shape';

/** Longest texts of a plan, UTF-16 units. */
export const TEXT_LIMITS = { label: 120, listener: 60, sourceName: 255, device: 300 } as const;
export const MAX_EVENTS = 1000;

/** Twice what the longest design offers. */
const MAX_TRIALS = 100;
const MAX_SETTINGS = 1000;
const MAX_VERSION_LENGTH = 40;
const MAX_SETTING_LENGTH = 60;
const MOST_LAYOUTS = 10;
const MOST_ANSWERS = 10;
/** Thirty years: a test that was kept over a reload waits for its listener. */
const MAX_TEST_SECONDS = 1e9;
/** Ten days of programme. */
const MAX_SOURCE_SECONDS = 864_000;
const MAX_LATENCY_MILLISECONDS = 60_000;
const SAMPLE_RATE_RANGE_HZ = [1000, 1_000_000] as const;
const LEVEL_RANGE_DB = [-400, 400] as const;
const SHA256_DIGITS = 64;

const isHash = hexOfLength(SHA256_DIGITS);
const isDifferenceLu = numberWithin(...LEVEL_RANGE_DB);
/** Trackers go by whole dB. */
const isLevelDb = wholeWithin(...LEVEL_RANGE_DB);
const isTestSeconds = numberWithin(0, MAX_TEST_SECONDS);
const isTrialCount = wholeWithin(1, MAX_TRIALS);
const isSettingText = textUpTo(MAX_SETTING_LENGTH);

/** Whether a parameter has the value is asked later, of its row. */
const isSettingValue: Check = (value) =>
  typeof value === 'boolean' || Number.isFinite(value) || isSettingText(value);

const isSide = objectOf({
  label: textUpTo(TEXT_LIMITS.label),
  settings: mapOf(isSettingValue, MAX_SETTINGS),
});

const isAttenuationDb = numberWithin(LEVEL_RANGE_DB[0], 0);

const isLevels = objectOf({
  mode: oneOf(['matched', 'as-wired']),
  measuredWith: oneOf(['source', 'pink-noise']),
  wiredLu: isDifferenceLu,
  playedLu: isDifferenceLu,
  gainsDb: tupleOf(isAttenuationDb, isAttenuationDb),
});

const isSource = objectOf({
  kind: oneOf(['demo', 'file', 'microphone']),
  name: textUpTo(TEXT_LIMITS.sourceName),
  seconds: numberWithin(0, MAX_SOURCE_SECONDS),
  sha256: (value) => value === '' || isHash(value),
});

const isDevice = objectOf({
  sampleRateHz: numberWithin(...SAMPLE_RATE_RANGE_HZ),
  latencyMilliseconds: numberWithin(0, MAX_LATENCY_MILLISECONDS),
  browser: textUpTo(TEXT_LIMITS.device),
  output: textUpTo(TEXT_LIMITS.device),
});

const isThreshold = objectOf({
  variable: isSettingText,
  method: oneOf(['bayes', 'staircase']),
  fromDb: isLevelDb,
  toDb: isLevelDb,
});

const isPlan = objectOf(
  {
    format: oneOf([CARD_FORMAT]),
    app: textUpTo(MAX_VERSION_LENGTH),
    design: oneOf(DESIGN_IDS),
    sides: tupleOf(isSide, isSide),
    levels: isLevels,
    source: isSource,
    trials: isTrialCount,
    listener: textUpTo(TEXT_LIMITS.listener),
    device: isDevice,
    plannedAt: isMoment,
    orderHash: isHash,
  },
  { threshold: isThreshold },
);

const isTrial = objectOf(
  { answer: wholeWithin(0, MOST_ANSWERS), seconds: isTestSeconds },
  { levelDb: isLevelDb },
);

const isEvent = objectOf({
  kind: oneOf(EVENT_KINDS),
  trial: wholeWithin(0, MAX_TRIALS),
  seconds: isTestSeconds,
});

/** What has happened of a test so far, be it finished or not. */
export interface TestCourse {
  readonly plan: TestPlan;
  readonly salt: string;
  readonly order: readonly number[];
  readonly trials: readonly CardTrial[];
  readonly events: readonly CardEvent[];
}

export const COURSE_MEMBERS = {
  plan: isPlan,
  salt: hexOfLength(SALT_DIGITS),
  order: listOf(wholeWithin(0, MOST_LAYOUTS), 1, MAX_TRIALS),
  trials: listOf(isTrial, 0, MAX_TRIALS),
  events: listOf(isEvent, 0, MAX_EVENTS),
};

const isCard = objectOf(
  {
    ...COURSE_MEMBERS,
    planHash: isHash,
    outcome: oneOf(['complete', 'void']),
    endedAt: isMoment,
    cardHash: isHash,
  },
  { reason: oneOf(VOID_REASONS) },
);

export const hasCardShape = (value: unknown): value is TestCard => isCard(value);
