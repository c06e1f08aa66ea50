/** What a template would put into the page, without a page: its markup with every value in its place. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

const isTemplate = (part: unknown): part is Template =>
  typeof part === 'object' && part !== null && 'strings' in part && 'values' in part;

/** Markup and words of a template and all in it; what is pressed and drawn is left out. */
export function flat(part: unknown): string {
  if (isTemplate(part)) {
    return part.strings.map((text, i) => text + flat(part.values[i])).join('');
  }
  if (Array.isArray(part)) return part.map(flat).join('');
  const isText = typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean';
  return isText ? String(part) : '';
}
