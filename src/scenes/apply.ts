/** Puts a scene into the settings, and tells which one stands there. */
import type { ParamId } from '../params/index';
import { findRow } from '../params/index';
import type { ParamValue } from '../params/contract';
import { clampToRow } from '../params/contract';
import { LINK_VALUE_IDS } from '../state/link-values';
import type { Settings, SettingsValues } from '../state/settings';
import { REGIONAL_IDS } from './scene';
import type { SceneId } from './scenes';
import { sceneOf, SCENES } from './scenes';

/**
 * Everything that a scene decides. Mains frequency and voltage stay the listener's own, and so do the
 * source and the volume.
 */
function settingsOf(id: SceneId, settings: Settings): SettingsValues {
  const { values, exaggerate, mode, wire } = sceneOf(id);
  const ids = LINK_VALUE_IDS.filter((one) => !REGIONAL_IDS.includes(one));
  const link: SettingsValues = Object.fromEntries(
    ids.map((one) => [one, values[one] ?? settings.defaultOf(one)] as const),
  );
  return {
    ...link,
    'source.wiring': 'programme',
    'link.model': 'circuit',
    'link.exaggerate': exaggerate,
    'receiver.mode': mode,
    'monitor.wire': wire,
  };
}

export function applyScene(settings: Settings, id: SceneId): void {
  settings.apply(settingsOf(id, settings));
}

/** Where one listens does not make another scene. */
const LISTENING_IDS: readonly string[] = ['link.exaggerate', 'receiver.mode', 'monitor.wire'];

/** The scene whose link the settings hold; undefined where a value differs from all of them. */
export function activeScene(settings: Settings): SceneId | undefined {
  const holds = ([id, value]: [string, ParamValue]): boolean => {
    const row = findRow(id)!;
    return settings.get(id as ParamId) === clampToRow(row, value);
  };
  return SCENES.find(({ id }) =>
    Object.entries(settingsOf(id, settings))
      .filter(([key]) => !LISTENING_IDS.includes(key))
      .every(holds),
  )?.id;
}
