/** Whether the fields of a card, each of them right, can be true together. */
import { clampToRow } from '../params/contract';
import { findRow } from '../params/index';
import { canonicalText } from './canonical';
import type { CardTrial, TestCard } from './card';
import type { TestCourse } from './card-shape';
import { SOUND_IDS } from './comparisons';
import { DESIGNS } from './designs';
import type { MatchedLevels, PlannedSource, TestPlan, ThresholdPlan } from './plan';
import { findVariable, referenceOf, stimulusOf } from './variables';

/**
 * A side that is turned down may lose soft passages to the meter's absolute gate, at −70 LUFS, and so be measured
 * louder than by its gain alone; 3 LU was the most for a programme that plays at −65 LUFS. More than this is no gate.
 */
const MOST_GATED_LU = 6;

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

/**
 * Of a test that is over or still goes on. Moments of the day are not compared: a machine's clock may have been set
 * in between.
 */
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
  return mode === 'matched' && isOneAsItIs && Math.abs(wiredLu + b - a - playedLu) < MOST_GATED_LU;
}

/** A microphone's samples are known to nobody, the page's own to everybody. */
function isSourceSound({ kind, sha256 }: PlannedSource): boolean {
  return kind === 'file' || (kind === 'demo') === (sha256 !== '');
}

/** Whether a test can have come to it: levels and source are such as the page plans, and no last answer was voided. */
export const isPossible = ({ plan, trials, outcome }: TestCard): boolean =>
  areLevelsSound(plan.levels) &&
  isSourceSound(plan.source) &&
  (outcome === 'complete' || trials.length < plan.trials);

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

/** Whether both sides say all that this version's sound follows from. */
const areWhole = ({ sides }: TestPlan): boolean =>
  sides.every(({ settings }) => SOUND_IDS.every((id) => Object.hasOwn(settings, id)));

/**
 * Whether the two sides are such as a test compares: whole, and not the same; of a threshold the clean reference, and
 * what is played at the largest level. `plan`: one whose settings are known.
 */
export function comparesSides(plan: TestPlan): boolean {
  const { sides, threshold } = plan;
  const [a, b] = sides.map(({ settings }) => canonicalText(settings));
  if (a === b || !areWhole(plan)) return false;
  const variable = threshold && findVariable(threshold.variable);
  if (!variable) return true;
  const [, varied] = sides;
  const planned = [referenceOf, stimulusOf].map((of) => of(varied, variable, threshold.toDb));
  return [a, b].join() === planned.map(canonicalText).join();
}
