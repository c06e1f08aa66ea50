/** A named link: what a scene is, and how it is put together from kinds of parts. */
import type { Kinds } from '../circuit/presets/index';
import { presetsOf } from '../circuit/presets/index';
import type { ValueOf } from '../params/index';
import type { LinkValueId, LinkValues } from '../state/link-values';
import { DEFAULT_LINK_VALUES, LINK_VALUE_IDS } from '../state/link-values';

export const SCENE_GROUPS = ['home', 'balanced', 'xlr', 'mixed', 'stage', 'headphones'] as const;
export type SceneGroup = (typeof SCENE_GROUPS)[number];

export interface Scene<Id extends string = string> {
  readonly id: Id;
  readonly group: SceneGroup;
  /** What differs from `DEFAULT_LINK_VALUES`. */
  readonly values: Partial<LinkValues>;
  /** dB by which its interference is lifted, where it would not be heard on a laptop. */
  readonly exaggerate: ValueOf<'link.exaggerate'>;
  /** Where the big switch starts. */
  readonly mode: ValueOf<'receiver.mode'>;
  readonly wire: ValueOf<'monitor.wire'>;
  /** What shows it best, as a suggestion. */
  readonly demo: ValueOf<'source.demo'>;
}

/** What belongs to the listener's country, not to a scene. */
export const REGIONAL_IDS: readonly LinkValueId[] = ['hum.frequency', 'earth.mains'];

const DEFAULT_KINDS: Kinds = {
  'driver.kind': DEFAULT_LINK_VALUES['driver.kind'],
  'connection.kind': DEFAULT_LINK_VALUES['connection.kind'],
  'cable.kind': DEFAULT_LINK_VALUES['cable.kind'],
  'receiver.kind': DEFAULT_LINK_VALUES['receiver.kind'],
  'environment.kind': DEFAULT_LINK_VALUES['environment.kind'],
  'headphones.wiring': DEFAULT_LINK_VALUES['headphones.wiring'],
};

/** Kinds with their presets, `changes` on top, less what is as by default. */
export function linkOf(changes: Partial<LinkValues>): Partial<LinkValues> {
  const kinds: Kinds = { ...DEFAULT_KINDS, ...changes };
  const presets = Object.entries(presetsOf(kinds)).map(([id, { value }]) => [id, value] as const);
  const preset: Partial<LinkValues> = Object.fromEntries(presets);
  const values: LinkValues = { ...DEFAULT_LINK_VALUES, ...preset, ...changes };
  const differing = LINK_VALUE_IDS.filter((id) => values[id] !== DEFAULT_LINK_VALUES[id]);
  return Object.fromEntries(differing.map((id) => [id, values[id]]));
}

type Listening = Partial<Pick<Scene, 'exaggerate' | 'mode' | 'wire' | 'demo'>>;

export const scene = <const Id extends string>(
  id: Id,
  group: SceneGroup,
  changes: Partial<LinkValues>,
  listening: Listening = {},
): Scene<Id> => ({
  id,
  group,
  values: linkOf(changes),
  exaggerate: '0',
  mode: 'unbalanced',
  wire: 'output',
  demo: 'music',
  ...listening,
});
