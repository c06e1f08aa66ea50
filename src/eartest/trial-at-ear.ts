/** How much of a threshold's variable comes through to the ear in one trial. */
import { SingularLinkError } from '../circuit/singular-link-error';
import type { NumberId, ParamId } from '../params/index';
import { linkValues } from '../state/link-values';
import type { Settings, SettingsValues } from '../state/settings';
import { createSettings } from '../state/settings';
import { circuitAtEar, textbookAtEar } from './interference-at-ear';
import type { Side } from './plan';
import type { ThresholdVariable } from './variables';
import { levelToValue, referenceOf, stimulusOf } from './variables';

/** A store that holds these values. */
export const settingsOf = (values: SettingsValues): Settings => {
  const settings = createSettings();
  settings.apply(values);
  return settings;
};

/** The settings with a number that may lie between its row's steps. */
export const withNumber = (settings: Settings, id: NumberId, value: number): Settings => ({
  ...settings,
  get: ((one: ParamId) => (one === id ? value : settings.get(one))) as Settings['get'],
});

/**
 * Power of the interference over that of a nominal programme, where the switch of the settings stands, exaggerated as
 * they say. Throws SingularLinkError.
 */
export function powerAtEar(settings: Settings, model: ThresholdVariable['model']): number {
  const position = settings.get('receiver.mode');
  if (model === 'textbook') return textbookAtEar(settings, position);
  const exaggerated = 10 ** (Number(settings.get('link.exaggerate')) / 10);
  return exaggerated * circuitAtEar(linkValues(settings), position);
}

/**
 * The same of what makes a trial's two intervals differ, at the very level, not the nearest step of the row. It grows
 * with the level wherever the variable has something to do with the link.
 */
export function trialAtEar(side: Side, variable: ThresholdVariable, levelDb: number): number {
  const { id, model, clean } = variable;
  const value = levelToValue(variable, levelDb);
  const stimulus = withNumber(settingsOf(stimulusOf(side, variable, levelDb)), id, value);
  const reference = settingsOf(referenceOf(side, variable, levelDb));
  const exact = id in clean ? reference : withNumber(reference, id, value);
  return powerAtEar(stimulus, model) - powerAtEar(exact, model);
}

/** Levels that are tried to see whether a variable tells. */
const PROBES = 9;
/** A variable that changes less than this over its whole range has nothing to do with the link. */
const LEAST_RISE = 2;
/** Less than a hundredth of a decibel is the solver's, not the link's. */
const ROUNDING = 1.002;

/**
 * Whether more of the variable is easier to hear on this link, all along the range: a threshold of it means nothing
 * otherwise. False as well for a link that has no solution.
 */
export function tellsOn(side: Side, variable: ThresholdVariable): boolean {
  const { fromDb, toDb } = variable;
  try {
    const powers = Array.from({ length: PROBES }, (_, probe) =>
      trialAtEar(side, variable, fromDb + (probe * (toDb - fromDb)) / (PROBES - 1)),
    );
    const isRising = powers.every((power, probe) => power * ROUNDING >= (powers[probe - 1] ?? 0));
    return isRising && powers.at(-1)! > LEAST_RISE * powers[0]!;
  } catch (error) {
    if (error instanceof SingularLinkError) return false;
    throw error;
  }
}
