/**
 * Numbers as engineers type them: a comma or a point, either minus sign, `47k`, `4k7`, `2.1M`, `10 kΩ`,
 * `1e3`, groups of three with spaces, the unit behind or not.
 *
 * Without a unit the number is in the row's own. Another SI prefix of the same quantity is converted;
 * another quantity, or anything else that is not understood, is NaN and never a guess.
 */
import type { Unit } from '../params/contract';

const PREFIXES: Readonly<Record<string, number>> = {
  p: 1e-12,
  n: 1e-9,
  u: 1e-6,
  µ: 1e-6,
  m: 1e-3,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  Meg: 1e6,
  meg: 1e6,
};
const CENTI = { c: 1e-2 };

interface Quantity {
  /** One of the row's unit, in the quantity's own. */
  scale: number;
  /** Ways to write it, in lower case. */
  names: readonly string[];
  prefixes: Readonly<Record<string, number>>;
  /** Whether a prefix may stand alone: 47k. */
  bare: boolean;
}

const OHM = ['ω', 'ohm', 'ohms', 'r'];
const perMetre = (names: readonly string[]): string[] => names.map((name) => `${name}/m`);

const plain = (...names: string[]): Quantity => ({ scale: 1, names, prefixes: {}, bare: false });
const si = (scale: number, names: readonly string[]): Quantity => ({
  scale,
  names,
  prefixes: PREFIXES,
  bare: true,
});
const squared = (prefixes: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(prefixes).map(([prefix, factor]) => [prefix, factor ** 2]));

const QUANTITIES: Readonly<Record<Unit, Quantity>> = {
  '': plain(),
  '%': plain('%', 'percent'),
  dB: plain('db'),
  dBFS: plain('dbfs', 'db'),
  dBu: plain('dbu', 'db'),
  Hz: si(1, ['hz']),
  kHz: si(1e3, ['hz']),
  µs: si(1e-6, ['s']),
  m: { scale: 1, names: ['m'], prefixes: { ...PREFIXES, ...CENTI }, bare: false },
  V: si(1, ['v']),
  mV: si(1e-3, ['v']),
  µA: si(1e-6, ['a']),
  µT: si(1e-6, ['t']),
  Ω: si(1, OHM),
  mΩ: si(1e-3, OHM),
  'Ω/m': si(1, perMetre(OHM)),
  H: si(1, ['h']),
  'µH/m': si(1e-6, ['h/m']),
  nF: si(1e-9, ['f']),
  pF: si(1e-12, ['f']),
  'pF/m': si(1e-12, ['f/m']),
  'mm²/m': {
    scale: 1e-6,
    names: ['m²/m', 'm2/m'],
    prefixes: squared({ ...PREFIXES, ...CENTI }),
    bare: false,
  },
};

/** What one of a typed unit is in the row's; NaN for another quantity. */
function unitFactor(text: string, unit: Unit): number {
  const { scale, names, prefixes, bare } = QUANTITIES[unit];
  if (text === '' || text === unit) return 1;
  if (names.includes(text.toLowerCase())) return 1 / scale;
  for (const [prefix, factor] of Object.entries(prefixes)) {
    if (!text.startsWith(prefix)) continue;
    const name = text.slice(prefix.length).toLowerCase();
    if (names.includes(name) || (bare && name === '')) return factor / scale;
  }
  return NaN;
}

/** 4k7 is 4.7 k: the prefix, or R, in the place of the point. */
const LETTER_FOR_POINT = /^([+-]?\d+)(k|K|M|m|u|µ|n|p|R)(\d+)(?!\d)(.*)$/;
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(.*)$/;

/** One spelling of each sign: minus, micro, ohm, decimal point, and no spaces between digits' groups. */
const normalise = (text: string): string =>
  text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/[\u03bc]/g, 'µ')
    .replace(/[\u2126]/g, 'Ω')
    .replace(/^([+-])\s+/, '$1')
    .replace(/^([+-]?\d{1,3})((?:\s\d{3})+)(?!\d)/, (_, first: string, groups: string) =>
      [first, ...groups.trim().split(/\s/)].join(''),
    );

/** 47,000 may mean either of two numbers a thousand times apart; 0,005 and 4,7 mean one. */
const isAmbiguous = (text: string): boolean => /^[+-]?[1-9]\d{0,2},\d{3}(?!\d)/.test(text);

/** The number that `text` means in `unit`; NaN where it means none. */
export function readTyped(text: string, unit: Unit = ''): number {
  const typed = normalise(text);
  if (isAmbiguous(typed)) return NaN;
  const pointed = typed.replace(',', '.');
  const lettered = QUANTITIES[unit].bare ? LETTER_FOR_POINT.exec(pointed) : null;
  const [, figure, rest] = lettered
    ? ['', `${lettered[1]}.${lettered[3]}`, lettered[2]! + lettered[4]!.trim()]
    : (NUMBER.exec(pointed) ?? []);
  if (figure === undefined || rest === undefined) return NaN;
  const factor = unitFactor(rest.trim(), unit);
  // 12 digits take back what 1e-9 / 1e-12 and its like add in the last place.
  const value = Number((Number(figure) * factor).toPrecision(12));
  return Number.isFinite(value) ? value : NaN;
}
