/** Whether the fields of a card, each of them right, can be true together. */
import { clampToRow } from '../params/contract';
import { findRow } from '../params/index';
import type { CardTrial, TestCard } from './card';
import type { TestCourse } from './card-shape';
import { DESIGNS } from './designs';
import type { TestPlan, ThresholdPlan } from './plan';
import { findVariable } from './variables';

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
