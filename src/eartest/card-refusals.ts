/** Why a file is no card that can be believed, in the order in which it is looked for. */
export const CARD_REFUSALS = [
  /** Bigger than any card; not read. */
  'too-large',
  'empty',
  /** The browser can't read the file. */
  'unreadable',
  /** Not UTF-8. */
  'not-text',
  'not-json',
  /** JSON, but of something else. */
  'not-a-card',
  /** Made by a later version of the page. */
  'newer-format',
  /** A field is missing, is too much, or says what it can't say. */
  'damaged',
  /** The same in other bytes: spaces, another order of the fields, a field twice. */
  'not-canonical',
  /** The page has no cryptography here: it needs https. */
  'no-crypto',
  /** Something was changed after the card was made. */
  'hash-wrong',
  /** The plan is not the one that was shown. */
  'plan-wrong',
  /** The order is not the one that was drawn before the first trial. */
  'order-wrong',
  /** A number of trials, levels, a source, times or an end that no test of the page comes to. */
  'impossible',
  /** A parameter, or a value of one, that this version of the page doesn't have. */
  'unknown-setting',
  /** The two sides are alike, not whole, or not those of a threshold of what varies. */
  'sides-wrong',
  /** Levels of a threshold that its answers don't lead to. */
  'levels-wrong',
] as const;
export type CardRefusal = (typeof CARD_REFUSALS)[number];
