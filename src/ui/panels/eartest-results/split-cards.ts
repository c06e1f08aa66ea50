/** Takes pasted text apart: several cards may stand in it, one a line or one after the other. Pure. */

/**
 * Each text from an opening brace to its own closing one. What stands between is a text, too, unless it is blank: it
 * is shown as what it is, no card. `most`: texts, at most.
 */
export function splitCards(text: string, most: number): string[] {
  const cards: string[] = [];
  let depth = 0;
  let start = 0;
  let isString = false;
  const cut = (end: number): void => {
    const piece = text.slice(start, end).trim();
    if (piece !== '' && cards.length < most) cards.push(piece);
    start = end;
  };
  for (let i = 0; i < text.length && cards.length < most; i++) {
    const character = text[i];
    if (isString) {
      if (character === '\\') i++;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = depth > 0;
    else if (character === '{') {
      if (depth === 0) cut(i);
      depth++;
    } else if (character === '}' && depth > 0) {
      depth--;
      if (depth === 0) cut(i + 1);
    }
  }
  cut(text.length);
  return cards;
}
