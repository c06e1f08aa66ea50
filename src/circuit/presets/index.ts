/** All presets, by the parameter that chooses the kind. */
import { CABLES } from './cables';
import { CONNECTIONS } from './connections';
import { DRIVERS } from './drivers';
import { ENVIRONMENTS } from './environments';
import type { Origin, Preset } from './figures';
import { HEADPHONES } from './headphones';
import { RECEIVERS } from './receivers';

export const PARTS = {
  'environment.kind': ENVIRONMENTS,
  'connection.kind': CONNECTIONS,
  'cable.kind': CABLES,
  'receiver.kind': RECEIVERS,
  'headphones.wiring': HEADPHONES,
  // Last, because a microphone or a pickup overrules how the environment earths the source.
  'driver.kind': DRIVERS,
} as const;

export type PartId = keyof typeof PARTS;
export type KindOf<Part extends PartId> = { [Id in PartId]: keyof (typeof PARTS)[Id] }[Part];
/** The kind of every part. */
export type Kinds = { readonly [Part in PartId]: KindOf<Part> };

export const PART_IDS = Object.keys(PARTS) as PartId[];

/** What one kind of a part sets. */
export function presetOf<Part extends PartId>(part: Part, kind: KindOf<Part>): Preset {
  const table: Readonly<Record<string, { preset: Preset }>> = PARTS[part];
  return table[kind]!.preset;
}

/** What all kinds together set. */
export const presetsOf = (kinds: Kinds): Preset =>
  Object.assign({}, ...PART_IDS.map((part) => presetOf<PartId>(part, kinds[part]))) as Preset;

/** Where a value comes from; `own` where it is not its kind's, or where no kind sets it: a length. */
export type Provenance = Origin | 'own';

export function provenanceOf(id: string, value: unknown, kinds: Kinds): Provenance {
  const figure = presetsOf(kinds)[id];
  return figure?.value === value ? figure!.origin : 'own';
}
