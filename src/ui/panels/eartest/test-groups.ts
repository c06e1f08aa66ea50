/** The long lists of the form, with their headings: parameters by what they belong to, scenes by theirs. */
import { THRESHOLD_VARIABLES } from '../../../eartest/variables';
import { COMPARED_IDS } from '../../../params/ear-test';
import { SCENE_GROUPS } from '../../../scenes/scene';
import { SCENES } from '../../../scenes/scenes';
import type { WordKey } from '../../../words/say';
import { say } from '../../../words/say';
import { saySceneGroup } from '../../../words/say-links';
import type { OptionGroup } from '../../controls/param-select';

/** The first pattern that fits decides; the last one takes what is left. */
const PARAMETER_GROUPS: readonly (readonly [WordKey, RegExp])[] = [
  ['test.group.interference', /^(hum|rfi|hiss)\./],
  ['test.group.textbook', /^(line\.|driver\.(legs|coldDrive)|receiver\.cmrr)/],
  ['test.group.driver', /^driver\./],
  ['test.group.connection', /^connection\./],
  ['test.group.cable', /^cable\./],
  ['test.group.receiver', /^receiver\./],
  ['test.group.headphones', /^headphones\./],
  ['test.group.surroundings', /./],
];

function grouped(ids: readonly string[]): readonly OptionGroup[] {
  const keyOf = (id: string): WordKey =>
    PARAMETER_GROUPS.find(([, pattern]) => pattern.test(id))![0];
  return PARAMETER_GROUPS.map(([key]) => ({
    label: say(key),
    options: ids.filter((id) => keyOf(id) === key),
  })).filter(({ options }) => options.length > 0);
}

export const parameterGroups = (): readonly OptionGroup[] => grouped(COMPARED_IDS);

export const variableGroups = (): readonly OptionGroup[] =>
  grouped(THRESHOLD_VARIABLES.map(({ id }) => id));

export const sceneGroups = (): readonly OptionGroup[] =>
  SCENE_GROUPS.map((group) => ({
    label: saySceneGroup(group),
    options: SCENES.filter((scene) => scene.group === group).map(({ id }) => id),
  }));
