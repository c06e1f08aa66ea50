/** Whether the fields of a card, each of them right, can be true together. */
import { clampToRow } from '../params/contract';
import { findRow, rowOf } from '../params/index';
import type { SettingsValues } from '../state/settings';
import { APP_VERSION } from './app-version';
import { canonicalText } from './canonical';
import type { CardTrial, TestCard } from './card';
import type { TestCourse } from './card-shape';
import { SOUND_IDS } from './comparisons';
import { DESIGNS } from './designs';
import type { MatchedLevels, PlannedSource, Side, TestPlan, ThresholdPlan } from './plan';
import { findVariable, referenceOf, stimulusOf } from './variables';

/**
 * Less than that far apart are the difference as played and what the gains make of the one as wired. All three are
 * rounded to 0.001, so up to 0.0015; the meter adds nothing, for it compares both sides over the same moments.
 */
const MOST_ROUNDED_LU = 0.002;

/**
 * By how much a test may end before it was planned: a machine's clock may be set right between the two. One that is
 * farther ahead loads no page by https, for no certificate is valid for more than 398 days (CA/Browser Forum, Baseline
 * Requirements 6.3.2).
 */
const MOST_SET_BACK_MILLISECONDS = 400 * 24 * 60 * 60 * 1000;

const neverFalls = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value >= values[index - 1]!);

function isThresholdSound({ design, threshold }: TestPlan): boolean {
  if (design !== 'threshold' || !threshold) return design !== 'threshold' && !threshold;
  return threshold.fromDb < threshold.toDb;
}

function isLevelSound({ threshold }: TestPlan, { levelDb }: CardTrial): boolean {
  if (!threshold || levelDb === undefined) return !threshold && levelDb === undefined;
  return levelDb >= threshold.fromDb && levelDb <= threshold.toDb;
}

/** Of a test that is over or still goes on. */
export function makesSense({ plan, order, trials, events }: TestCourse): boolean {
  const { layouts, answers } = DESIGNS[plan.design];
  return (
    isThresholdSound(plan) &&
    order.length === plan.trials &&
    order.every((layout) => layout < layouts.length) &&
    trials.length <= plan.trials &&
    trials.every((trial) => trial.answer < answers.length && isLevelSound(plan, trial)) &&
    neverFalls(trials.map(({ seconds }) => seconds)) &&
    events.every(({ trial }) => trial <= trials.length) &&
    neverFalls(events.map(({ seconds }) => seconds)) &&
    neverFalls(events.map(({ trial }) => trial))
  );
}

/** A complete test has all its trials; a void one says why it has not. */
export function endsSoundly({ plan, trials, outcome, reason }: TestCard): boolean {
  if (outcome === 'void') return reason !== undefined;
  return trials.length === plan.trials && reason === undefined;
}

/** As `src/audio/eartest/measure-levels.ts` leaves them: one side at most is turned down, and only to match. */
function areLevelsSound({ mode, wiredLu, playedLu, gainsDb: [a, b] }: MatchedLevels): boolean {
  if (a === 0 && b === 0) return playedLu === wiredLu;
  const isOneAsItIs = a === 0 || b === 0;
  return (
    mode === 'matched' && isOneAsItIs && Math.abs(wiredLu + b - a - playedLu) < MOST_ROUNDED_LU
  );
}

/** A microphone's samples are known to nobody, the page's own to everybody. */
function isSourceSound({ kind, sha256 }: PlannedSource): boolean {
  return kind === 'file' || (kind === 'demo') === (sha256 !== '');
}

/** Whether each event came while its trial was open: not before the answer to the one before, nor after its own. */
const areEventsInTime = ({ trials, events }: TestCard): boolean =>
  events.every(
    ({ trial, seconds }) =>
      seconds >= (trials[trial - 1]?.seconds ?? 0) &&
      seconds <= (trials[trial]?.seconds ?? Infinity),
  );

const endsInTime = ({ plan, endedAt }: TestCard): boolean =>
  Date.parse(endedAt) >= Date.parse(plan.plannedAt) - MOST_SET_BACK_MILLISECONDS;

/**
 * Whether a test can have come to it: its number of trials is offered, levels and source are such as the page plans,
 * times such as a test takes, and no last answer was voided.
 */
export const isPossible = (card: TestCard): boolean => {
  const { plan, trials, outcome } = card;
  return (
    DESIGNS[plan.design].trials.includes(plan.trials) &&
    areLevelsSound(plan.levels) &&
    isSourceSound(plan.source) &&
    areEventsInTime(card) &&
    endsInTime(card) &&
    (outcome === 'complete' || trials.length < plan.trials)
  );
};

/** Whether the variable is one, and the levels are some of those that it is offered with. */
function isOffered({ variable, fromDb, toDb }: ThresholdPlan): boolean {
  const offered = findVariable(variable);
  return offered !== undefined && fromDb >= offered.fromDb && toDb <= offered.toDb;
}

/** Whether this version of the page has every parameter that the plan names, with the value that it names. */
export function knowsSettings({ sides, threshold }: TestPlan): boolean {
  const isKnown = ([id, value]: [string, string | number | boolean]): boolean => {
    const row = findRow(id);
    if (!row || clampToRow(row, value) === undefined) return false;
    // A value between two steps is heard as it is; one outside the range nobody can have set.
    return row.kind !== 'number' || (Number(value) >= row.min && Number(value) <= row.max);
  };
  return (
    sides.every(({ settings }) => Object.entries(settings).every(isKnown)) &&
    (!threshold || isOffered(threshold))
  );
}

/** All that this version's sound follows from, as on a fresh page. */
const freshSound = (): SettingsValues =>
  Object.fromEntries(SOUND_IDS.map((id) => [id, rowOf(id).default]));

/** Both sides with all that this version's sound follows from: what another version did not have is as on a fresh page. */
const sidesInFull = ({ app, sides: [a, b] }: TestPlan): TestPlan['sides'] => {
  const missing = app === APP_VERSION ? {} : freshSound();
  const whole = (side: Side): Side => ({ ...side, settings: { ...missing, ...side.settings } });
  return [whole(a), whole(b)];
};

const isWhole = ({ settings }: Side): boolean =>
  SOUND_IDS.every((id) => Object.hasOwn(settings, id));

/**
 * Whether the two sides are such as a test compares: whole, and not the same; of a threshold the clean reference, and
 * what is played at the largest level. `plan`: one whose settings are known.
 */
export function comparesSides(plan: TestPlan): boolean {
  const sides = sidesInFull(plan);
  const { threshold } = plan;
  const [a, b] = sides.map(({ settings }) => canonicalText(settings));
  if (a === b || !sides.every(isWhole)) return false;
  const variable = threshold && findVariable(threshold.variable);
  if (!variable) return true;
  const [, varied] = sides;
  const planned = [referenceOf, stimulusOf].map((of) => of(varied, variable, threshold.toDb));
  return [a, b].join() === planned.map(canonicalText).join();
}
