/** What a value from outside must look like, put together from small checks. None of them throws. */
export type Check = (value: unknown) => boolean;
export type Members = Readonly<Record<string, Check>>;

/**
 * Control characters, halves of a surrogate pair, and what turns the direction of writing: a name that holds one would
 * turn the words beside it as well.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');
/** Without width: no space is left for it. */
const ALL_TURNING = /\p{Bidi_Control}/gu;

/** One line of at most so many UTF-16 units. */
export const textUpTo =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most && !UNSEEN.test(value);

/** The text as `textUpTo` wants it: on one line, and cut where it is too long, never through a character. */
export const textThatFits = (text: string, most: number): string =>
  text
    .replaceAll(ALL_TURNING, '')
    .replaceAll(ALL_UNSEEN, ' ')
    .trim()
    .slice(0, most)
    .replace(/\p{Cs}$/u, '');

export const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** Lower-case hexadecimal text of so many digits. */
export const hexOfLength = (digits: number): Check => matching(new RegExp(`^[0-9a-f]{${digits}}$`));

/** A moment as `Date.toISOString` writes it, in the years 0 to 9999. */
export const isMoment: Check = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) {
    return false;
  }
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === value;
};

/** Ends included. */
export const numberWithin =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'number' && value >= min && value <= max;

export const wholeWithin =
  (min: number, max: number): Check =>
  (value) =>
    Number.isInteger(value) && numberWithin(min, max)(value);

export const oneOf =
  (options: readonly unknown[]): Check =>
  (value) =>
    options.includes(value);

export const listOf =
  (check: Check, least: number, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(check);

/** Of one check a member, in order. */
export const tupleOf =
  (...checks: readonly Check[]): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length === checks.length &&
    checks.every((check, index) => check(value[index]));

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with all of `members`, perhaps some of `optional`, and nothing else. */
export const objectOf =
  (members: Members, optional: Members = {}): Check =>
  (value) => {
    if (!isObject(value)) return false;
    const known = new Map([...Object.entries(members), ...Object.entries(optional)]);
    return (
      Object.keys(members).every((key) => Object.hasOwn(value, key)) &&
      Object.keys(value).every((key) => known.get(key)?.(value[key]) ?? false)
    );
  };

/** An object whose keys may be anything, at most so many. */
export const mapOf =
  (check: Check, most: number): Check =>
  (value) =>
    isObject(value) && Object.keys(value).length <= most && Object.values(value).every(check);
