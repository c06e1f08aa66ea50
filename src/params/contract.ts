/**
 * The contract of one parameter: everything that any layer needs to know about it, in one row.
 *
 * A row makes the control, the AudioParam, the link key, the line in the README's table, the range
 * that a link is checked against and the value that a reset gives. Pure data and pure functions.
 */

export type ProcessorName =
  | 'balanced-driver-processor'
  | 'interference-processor'
  | 'receiver-processor'
  | 'monitor-processor';

/**
 * Where a value is kept. `link`: saved and in the address. `personal`: saved for this listener only,
 * so that a link never changes it. `session`: neither; it follows from what is going on.
 */
export type Scope = 'link' | 'personal' | 'session';

export type Unit =
  | ''
  | '%'
  | 'dB'
  | 'dBFS'
  | 'dBu'
  | 'Hz'
  | 'kHz'
  | 'µs'
  | 'm'
  | 'V'
  | 'mV'
  | 'µA'
  | 'µT'
  | 'Ω'
  | 'mΩ'
  | 'Ω/m'
  | 'H'
  | 'µH/m'
  | 'nF'
  | 'pF'
  | 'pF/m'
  | 'mm²/m';

interface RowBase {
  readonly id: string;
  readonly scope: Scope;
  /** Processors that have an AudioParam of this id. */
  readonly processors: readonly ProcessorName[];
}

export interface NumberRow extends RowBase {
  readonly kind: 'number';
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  /** Smallest difference that is kept. */
  readonly step: number;
  /** Slider travel t in 0…1 gives value ∝ t^taper, counted from zero; 1 is linear. */
  readonly taper: number;
  /** Slider travel counts octaves instead; needs a range above zero. */
  readonly logarithmic: boolean;
  /** The top of the range stands for "without limit". */
  readonly idealAtMax: boolean;
}

export interface ChoiceRow extends RowBase {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly default: string;
}

export interface SwitchRow extends RowBase {
  readonly kind: 'switch';
  readonly default: boolean;
}

export type ParamRow = NumberRow | ChoiceRow | SwitchRow;
export type ParamValue = number | string | boolean;

type WithDefaults<T> = Omit<
  T,
  'kind' | 'scope' | 'processors' | 'taper' | 'logarithmic' | 'idealAtMax'
> &
  Partial<Pick<RowBase, 'scope' | 'processors'>>;

const base = { scope: 'link', processors: [] } as const;

export const numberRow = <const Id extends string>(
  row: WithDefaults<NumberRow> & { id: Id } & Partial<
      Pick<NumberRow, 'taper' | 'logarithmic' | 'idealAtMax'>
    >,
): NumberRow & { readonly id: Id } => ({
  ...base,
  kind: 'number',
  taper: 1,
  logarithmic: false,
  idealAtMax: false,
  ...row,
});

export const choiceRow = <const Id extends string, const Option extends string>(
  row: Omit<WithDefaults<ChoiceRow>, 'options' | 'default'> & {
    id: Id;
    options: readonly Option[];
    default: NoInfer<Option>;
  },
): Omit<ChoiceRow, 'options' | 'default'> & {
  readonly id: Id;
  readonly options: readonly Option[];
  readonly default: Option;
} => ({ ...base, kind: 'choice', ...row });

export const switchRow = <const Id extends string>(
  row: WithDefaults<SwitchRow> & { id: Id },
): SwitchRow & { readonly id: Id } => ({ ...base, kind: 'switch', ...row });

/** Nearest value that a row allows; not a number or an unknown option gives undefined. */
export function clampToRow(row: ParamRow, value: ParamValue): ParamValue | undefined {
  if (row.kind === 'switch') return typeof value === 'boolean' ? value : undefined;
  if (row.kind === 'choice') {
    return typeof value === 'string' && row.options.includes(value) ? value : undefined;
  }
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
  const kept = Math.round(value / row.step) * row.step;
  // Steps such as 0.01 are not exact in binary: 12 digits keep the text in a link short.
  return Number(Math.min(row.max, Math.max(row.min, kept)).toPrecision(12));
}

/** Text of a value, as it stands in a link. */
export function valueToText(row: ParamRow, value: ParamValue): string {
  return row.kind === 'switch' ? (value ? '1' : '0') : String(value);
}

/** Value of a text; undefined where the text means nothing to the row. Not clamped. */
export function textToValue(row: ParamRow, text: string): ParamValue | undefined {
  if (row.kind === 'switch') return text === '1' ? true : text === '0' ? false : undefined;
  if (row.kind === 'choice') return row.options.includes(text) ? text : undefined;
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isNaN(value) ? undefined : value;
}

/** What the AudioParam carries: the number itself, the index of a choice, 0 or 1 of a switch. */
export function valueToAudio(row: ParamRow, value: ParamValue): number {
  if (row.kind === 'choice') return row.options.indexOf(String(value));
  return Number(value);
}

/** Slider travel in 0…1 of a value. */
export function valueToTravel(row: NumberRow, value: number): number {
  if (row.logarithmic) return Math.log(value / row.min) / Math.log(row.max / row.min);
  const zero = zeroTravel(row);
  const span = value < 0 ? row.min : row.max;
  if (row.taper === 1 || span === 0) return (value - row.min) / (row.max - row.min);
  const reach = (value / span) ** (1 / row.taper);
  return value < 0 ? zero * (1 - reach) : zero + (1 - zero) * reach;
}

/** Value at a slider travel in 0…1, before it is rounded to the row's step. */
export function travelToValue(row: NumberRow, travel: number): number {
  if (row.logarithmic) return row.min * (row.max / row.min) ** travel;
  if (row.taper === 1) return row.min + travel * (row.max - row.min);
  const zero = zeroTravel(row);
  return travel < zero
    ? row.min * (1 - travel / zero) ** row.taper
    : row.max * ((travel - zero) / (1 - zero)) ** row.taper;
}

/** Where a tapered slider has its zero: the middle if the range has two signs, else its start. */
const zeroTravel = (row: NumberRow): number => (row.min < 0 ? 0.5 : 0);
