/**
 * A value of a part, and how far it is to be trusted.
 *
 * `datasheet`: its maker publishes it. `derived`: worked out, or fitted, from what is published.
 * `typical`: our choice within what such parts have; no maker stands behind it.
 */
export type Origin = 'datasheet' | 'derived' | 'typical';

export interface Figure<T extends number | string = number | string> {
  readonly value: T;
  readonly origin: Origin;
}

export const datasheet = <const T extends number | string>(value: T): Figure<T> => ({
  value,
  origin: 'datasheet',
});

export const derived = <const T extends number | string>(value: T): Figure<T> => ({
  value,
  origin: 'derived',
});

export const typical = <const T extends number | string>(value: T): Figure<T> => ({
  value,
  origin: 'typical',
});

/** Values of one kind of part, by the id of the parameter that they are the preset of. */
export type Preset = Readonly<Record<string, Figure>>;
