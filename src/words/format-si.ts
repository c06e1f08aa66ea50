/** Results of any size, with the SI prefix that keeps them short: 159 µA, 2.4 mV, 0.35 Ω. */
import { formatNumber } from './format';

const PREFIXES = ['f', 'p', 'n', 'µ', 'm', '', 'k', 'M', 'G'];
const ONE = PREFIXES.indexOf('');

/** Parts of one that are told without a prefix: 0.35 Ω is no 350 mΩ to whoever thinks in ohms. */
const LEAST_PLAIN: Readonly<Record<string, number>> = { Ω: 0.01 };

const withoutTrailingZeros = (text: string): string =>
  text.includes('.') ? text.replace(/\.?0+$/, '') : text;

/** `value` in `unit`, with some three significant digits. */
export function formatSi(value: number, unit: string): string {
  const size = Math.abs(value);
  // Areas have no prefix of a power of ten each.
  if (unit === 'm²') return formatArea(value);
  if (size === 0 || !Number.isFinite(size)) return `${formatNumber(value)} ${unit}`;
  const isPlain = size < 1 && size >= (LEAST_PLAIN[unit] ?? 1);
  const wanted = isPlain ? 0 : Math.floor(Math.log10(size * (1 + 5e-4)) / 3);
  const prefix = Math.min(PREFIXES.length - 1 - ONE, Math.max(-ONE, wanted));
  return `${digits(value / 1000 ** prefix)} ${PREFIXES[prefix + ONE]}${unit}`;
}

function digits(value: number): string {
  const before = Math.floor(Math.log10(Math.abs(value))) + 1;
  return withoutTrailingZeros(formatNumber(value, Math.min(4, Math.max(0, 3 - before))));
}

function formatArea(squareMetres: number): string {
  const [value, unit] =
    squareMetres < 1e-3
      ? [squareMetres * 1e6, 'mm²']
      : squareMetres < 1
        ? [squareMetres * 1e4, 'cm²']
        : [squareMetres, 'm²'];
  return `${value === 0 ? '0' : digits(value)} ${unit}`;
}
