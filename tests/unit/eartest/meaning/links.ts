/** Sides of a threshold test, by scene. */
import type { Side } from '../../../../src/eartest/plan';
import { PARAMS } from '../../../../src/params/index';
import { applyScene } from '../../../../src/scenes/apply';
import type { SceneId } from '../../../../src/scenes/scenes';
import type { SettingsValues } from '../../../../src/state/settings';
import { createSettings } from '../../../../src/state/settings';

/** `scene`: undefined for the settings as they are by default. */
export function sideOf(scene: SceneId | undefined, changes: SettingsValues = {}): Side {
  const settings = createSettings();
  if (scene) applyScene(settings, scene);
  settings.apply({ 'link.exaggerate': '0', ...changes });
  const ids = PARAMS.filter(({ scope }) => scope === 'link').map(({ id }) => id);
  return { label: '', settings: Object.fromEntries(ids.map((id) => [id, settings.get(id)])) };
}
