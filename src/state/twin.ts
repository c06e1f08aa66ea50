/** What the big switch compares with a real link: its other half, or its twin. */
import type { ConnectionKind } from '../circuit/link-description';
import { presetOf } from '../circuit/presets/index';
import type { LinkValues } from './link-values';

/**
 * The balanced link that could stand in an unbalanced one's place: an active balanced output, microphone
 * cable and a THAT 1240. Length, level, environment and headphones stay; the programme is as strong.
 */
export function balancedTwin(values: LinkValues): LinkValues {
  const parts = [
    presetOf('connection.kind', 'xlr'),
    presetOf('cable.kind', 'mic-braid'),
    presetOf('receiver.kind', 'that1240'),
    presetOf('driver.kind', 'active-balanced'),
  ];
  const presets = parts.flatMap((preset) => Object.entries(preset));
  return {
    ...values,
    ...Object.fromEntries(presets.map(([id, { value }]) => [id, value])),
    'driver.kind': 'active-balanced',
    'driver.level': values['driver.level'],
    'connection.kind': 'xlr',
    'cable.kind': 'mic-braid',
    'cable.shield': 'both',
    'receiver.kind': 'that1240',
  };
}

/**
 * What "balanced" and "unbalanced" play. `own-and-hot`: the link, and its hot leg alone against the
 * receiver's chassis. `twin-and-own`: its balanced twin, and the link. `own-and-own`: the link, twice,
 * because its receiver uses one pin anyway.
 */
export type SwitchMeaning = 'own-and-hot' | 'twin-and-own' | 'own-and-own';

export function switchMeaning(
  connection: LinkValues['connection.kind'] | ConnectionKind,
): SwitchMeaning {
  switch (connection) {
    case 'rca':
    case 'trs-stereo':
    case 'adapter':
    case 'adapter-open':
    case 'adapter-tied':
      return 'twin-and-own';
    case 'cosmetic':
      return 'own-and-own';
    case 'xlr':
    case 'pin3-source':
    case 'pin3-receiver':
    case 'pin1-fault':
      return 'own-and-hot';
  }
}
