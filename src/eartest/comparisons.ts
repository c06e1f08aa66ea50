/**
 * What can be compared, as data: from the page's settings and the choice in them to the two sides of a test.
 *
 * Both sides are complete: every parameter that the sound follows from. The test matches levels by itself, so
 * `monitor.match` is `real` on both. Labels stand on the card; they are built with the words that the page passes in.
 */
import type { Kinds } from '../circuit/presets/index';
import { PART_IDS } from '../circuit/presets/index';
import type { NumberRow, ParamRow, ParamValue } from '../params/contract';
import { clampToRow, travelToValue, valueToTravel } from '../params/contract';
import type { ParamId, SwitchId, ValueOf } from '../params/index';
import { PARAMS, rowOf } from '../params/index';
import { activeScene, applyScene } from '../scenes/apply';
import type { SceneId } from '../scenes/scenes';
import { sceneOf } from '../scenes/scenes';
import { choosePart } from '../state/link-fit';
import type { LinkValueId } from '../state/link-values';
import { LINK_VALUE_IDS, linkValues } from '../state/link-values';
import type { Settings, SettingsValues } from '../state/settings';
import { createSettings } from '../state/settings';
import type { Side } from './plan';

/** The words that labels are made of. */
export interface Teller {
  /** "Length 30 m", "Cable: Star quad". */
  readonly setting: (id: ParamId, value: ParamValue) => string;
  readonly scene: (id: SceneId) => string;
  /** Two kept states that differ in nothing. */
  readonly same: () => string;
  /** "and 3 more". */
  readonly more: (count: number) => string;
}

/** Two states that the listener kept. */
export type KeptStates = readonly [SettingsValues | undefined, SettingsValues | undefined];

type SidePair = readonly [Side, Side];

const pairOf = <const T, Made>(
  [a, b]: readonly [T, T],
  make: (choice: T) => Made,
): readonly [Made, Made] => [make(a), make(b)];

const MAX_LABEL = 120;
/** What plays, how loud all of it is and what is shown are alike on both sides. */
const NOT_THE_LINK =
  /^(page|test|scope|xy|spectrum|meters|rejection|keep)\.|^source\.(kind|demo)$|^monitor\.volume$/;

/** Every parameter that the sound of a side follows from. */
export const SOUND_IDS: readonly ParamId[] = PARAMS.filter(
  ({ id, scope }) => scope === 'link' && !NOT_THE_LINK.test(id),
).map(({ id }) => id);

const HEARD_ALIKE: SettingsValues = { 'monitor.match': 'real', 'monitor.feed': 'ears' };

/** The sound's settings, whole, as a side of a test has them. */
export function soundOf(settings: Settings, changes: SettingsValues = {}): SettingsValues {
  const now: SettingsValues = Object.fromEntries(SOUND_IDS.map((id) => [id, settings.get(id)]));
  return { ...now, ...changes, ...HEARD_ALIKE };
}

const copyOf = (settings: Settings): Settings => {
  const copy = createSettings();
  copy.apply(soundOf(settings));
  return copy;
};

const asLinkId = (id: ParamId): LinkValueId | undefined =>
  id === 'hum.frequency' ? undefined : LINK_VALUE_IDS.find((one) => one === id);

/** Interference has to be on before its level makes a difference. */
const NEEDS: readonly (readonly [RegExp, SwitchId])[] = [
  [/^hum\./, 'hum.on'],
  [/^rfi\./, 'rfi.on'],
  [/^hiss\./, 'hiss.on'],
];

/** The link, heard at its output, with one of its values changed; a part's kind brings the kind's own values. */
export function withValue(settings: Settings, id: ParamId, value: ParamValue): SettingsValues {
  const copy = copyOf(settings);
  const isReal = asLinkId(id) !== undefined || id === 'link.exaggerate';
  copy.apply({ 'source.wiring': 'programme', 'monitor.wire': 'output' });
  if (isReal || id !== 'hum.frequency') copy.set('link.model', isReal ? 'circuit' : 'textbook');
  for (const [ids, needed] of NEEDS) if (!isReal && ids.test(id)) copy.set(needed, true);
  const part = PART_IDS.find((one) => one === id);
  if (part) copy.apply(choosePart(linkValues(copy), part, value as Kinds[typeof part]).values);
  else copy.apply({ [id]: value });
  return soundOf(copy);
}

/** Where a value stands in its parameter's range, 0…1: travel of its slider, or its place among the options. */
export function travelOf(row: ParamRow, value: ParamValue): number {
  if (row.kind === 'number') return valueToTravel(row, Number(value));
  if (row.kind === 'switch') return Number(value);
  return row.options.indexOf(String(value)) / (row.options.length - 1);
}

/** The value at that place, on the row's step. */
export function valueAt(row: ParamRow, travel: number): ParamValue {
  if (row.kind === 'number')
    return clampToRow(row, travelToValue(row satisfies NumberRow, travel))!;
  if (row.kind === 'switch') return travel >= 0.5;
  return row.options[Math.round(travel * (row.options.length - 1))]!;
}

/** The two values that `values` compares. */
export function comparedValues(settings: Settings): readonly [ParamValue, ParamValue] {
  const row: ParamRow = rowOf(settings.get('test.parameter'));
  return [valueAt(row, settings.get('test.valueA')), valueAt(row, settings.get('test.valueB'))];
}

function createSettingsOf(values: SettingsValues): Settings {
  const settings = createSettings();
  settings.apply(values);
  return settings;
}

/** As many of the differences as a label holds. */
function labelOf(own: SettingsValues, other: SettingsValues, tell: Teller): string {
  const scene = activeScene(createSettingsOf(own));
  const ids = SOUND_IDS.filter((id) => own[id] !== other[id]);
  if (ids.length === 0) return tell.same();
  if (scene && own['link.model'] === 'circuit') return tell.scene(scene);
  const parts = ids.map((id) => tell.setting(id, own[id]!));
  for (let count = parts.length; count > 0; count--) {
    const rest = parts.length - count;
    const label = [...parts.slice(0, count), ...(rest > 0 ? [tell.more(rest)] : [])].join(', ');
    if (label.length <= MAX_LABEL) return label;
  }
  return parts[0]!.slice(0, MAX_LABEL);
}

const sideOf = (settings: Settings, label: string, changes: SettingsValues): Side => ({
  label: label.slice(0, MAX_LABEL),
  settings: soundOf(settings, changes),
});

/** What both scenes lift their interference by at least: nothing is lifted that its own scene leaves as it is. */
function sharedLift(scenes: readonly [SceneId, SceneId]): ValueOf<'link.exaggerate'> {
  const [a, b] = pairOf(scenes, (id) => sceneOf(id).exaggerate);
  return Number(a) < Number(b) ? a : b;
}

/** `lift`: alike on both sides, or they would be told apart by it. */
function sceneSide(
  settings: Settings,
  id: SceneId,
  lift: ValueOf<'link.exaggerate'>,
  tell: Teller,
): Side {
  const copy = copyOf(settings);
  applyScene(copy, id);
  return sideOf(copy, tell.scene(id), { 'link.exaggerate': lift });
}

type Compare = (settings: Settings, tell: Teller, kept: KeptStates) => SidePair | undefined;

export const COMPARISONS: Readonly<Record<ValueOf<'test.compare'>, Compare>> = {
  switch: (settings, tell) =>
    pairOf(['balanced', 'unbalanced'], (mode) =>
      sideOf(settings, tell.setting('receiver.mode', mode), {
        'receiver.mode': mode,
        'monitor.wire': 'output',
      }),
    ),
  wires: (settings, tell) =>
    pairOf([settings.get('test.wireA'), settings.get('test.wireB')], (wire) =>
      sideOf(settings, tell.setting('monitor.wire', wire), { 'monitor.wire': wire }),
    ),
  values: (settings, tell) => {
    const id = settings.get('test.parameter');
    return pairOf(comparedValues(settings), (value) =>
      sideOf(settings, tell.setting(id, value), withValue(settings, id, value)),
    );
  },
  scenes: (settings, tell) => {
    const scenes = [settings.get('test.sceneA'), settings.get('test.sceneB')] as const;
    const lift = sharedLift(scenes);
    return pairOf(scenes, (id) => sceneSide(settings, id, lift, tell));
  },
  kept: (settings, tell, [a, b]) =>
    a && b && [sideOf(settings, labelOf(a, b, tell), a), sideOf(settings, labelOf(b, a, tell), b)],
};

/** A and B as they are chosen in the settings; undefined while a kept state is missing. */
export const sidesOf: Compare = (settings, tell, kept) =>
  COMPARISONS[settings.get('test.compare')](settings, tell, kept);
