/**
 * One text for one value: JSON without white space, keys in the order of their code units, numbers as ECMAScript
 * writes them (RFC 8785). Equal values give equal bytes, so a hash can stand for a value.
 */

/** Properties that are undefined are left out. Throws a TypeError for what JSON has no text for: NaN, ∞, functions. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`);
    return `{${members.join(',')}}`;
  }
  const hasText =
    typeof value === 'number'
      ? Number.isFinite(value)
      : value === null || typeof value === 'string' || typeof value === 'boolean';
  if (!hasText) throw new TypeError(`JSON has no text for ${String(value)}`);
  return JSON.stringify(value);
}
