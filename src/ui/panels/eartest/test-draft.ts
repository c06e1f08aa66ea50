/** From the settings and the form to the draft of a blind test, labels in the page's words. */
import type { KeptStates, Teller } from '../../../eartest/comparisons';
import { sidesOf, soundOf } from '../../../eartest/comparisons';
import type { DesignId } from '../../../eartest/designs';
import type { Side, TestDraft, ThresholdPlan } from '../../../eartest/plan';
import type { ThresholdVariable } from '../../../eartest/variables';
import { findVariable, levelToValue, referenceOf, stimulusOf } from '../../../eartest/variables';
import type { ParamRow, ParamValue } from '../../../params/contract';
import { clampToRow } from '../../../params/contract';
import type { ParamId } from '../../../params/index';
import { rowOf } from '../../../params/index';
import type { Settings } from '../../../state/settings';
import { formatValue } from '../../../words/format';
import { say, sayOption, sayParam } from '../../../words/say';
import { sayScene } from '../../../words/say-links';

/** Where the number of trials of each design stands. */
export const TRIALS_IDS = {
  abx: 'test.trials',
  preference: 'test.trials',
  triangle: 'test.triangleTrials',
  threshold: 'test.thresholdTrials',
} as const satisfies Readonly<Record<DesignId, ParamId>>;

/** A value by itself: "30 m", "Star quad", "on". */
export function sayValue(id: ParamId, value: ParamValue): string {
  const row: ParamRow = rowOf(id);
  if (row.kind === 'number') return formatValue(row, Number(value));
  if (row.kind === 'switch') return say(value ? 'test.value-on' : 'test.value-off');
  return sayOption(id, String(value));
}

/** "Length 30 m", "Cable: Star quad", "Mains hum: on"; where the switch stands is plain without its name. */
function saySetting(id: ParamId, setting: ParamValue): string {
  const value = sayValue(id, setting);
  if (id === 'receiver.mode') return value;
  const isNumber = rowOf(id).kind === 'number';
  return say(isNumber ? 'test.setting' : 'test.setting-option', { name: sayParam(id), value });
}

export const TELLER: Teller = {
  setting: saySetting,
  scene: (id) => sayScene(id).name,
  same: () => say('test.keep-same'),
  more: (count) => say('test.keep-more', { count }),
};

/** The value that a threshold's parameter has at a level, in words. */
export function sayValueAt(variable: ThresholdVariable, levelDb: number): string {
  const row = rowOf(variable.id);
  return formatValue(row, Number(clampToRow(row, levelToValue(variable, levelDb))));
}

/** A: clean. B: with all that the variable lets in at its easiest; the test chooses each level itself. */
function thresholdSides(settings: Settings, variable: ThresholdVariable): [Side, Side] {
  const base: Side = { label: '', settings: soundOf(settings, { 'monitor.wire': 'output' }) };
  const name = sayParam(variable.id);
  const value = sayValueAt(variable, variable.toDb);
  const label = (text: string): string => say('test.setting-option', { name, value: text });
  return [
    {
      label: label(say('test.threshold-clean')),
      settings: referenceOf(base, variable, variable.toDb),
    },
    {
      label: label(say('test.threshold-up-to', { value })),
      settings: stimulusOf(base, variable, variable.toDb),
    },
  ];
}

/** The test as it is set up; undefined while a kept state is missing. */
export function draftOf(
  settings: Settings,
  { listener, kept }: { listener: string; kept: KeptStates },
): TestDraft | undefined {
  const design = settings.get('test.design');
  const shared = {
    design,
    levels: settings.get('test.levels'),
    trials: Number(settings.get(TRIALS_IDS[design])),
    listener: listener.trim(),
  };
  if (design !== 'threshold') {
    const sides = sidesOf(settings, TELLER, kept);
    return sides && { ...shared, sides };
  }
  const variable = findVariable(settings.get('test.variable'))!;
  const threshold: ThresholdPlan = {
    variable: variable.id,
    method: settings.get('test.method'),
    fromDb: variable.fromDb,
    toDb: variable.toDb,
  };
  return {
    ...shared,
    sides: thresholdSides(settings, variable),
    threshold,
  };
}
