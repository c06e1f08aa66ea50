/** A card as a file, and back. A file may come from anybody: it is believed in nothing. */
import { canonicalText } from './canonical';
import type { TestCard } from './card';
import type { CardRefusal } from './card-refusals';
import { endsSoundly, makesSense } from './card-sense';
import { hasCardShape } from './card-shape';
import { CARD_FORMAT } from './plan';
import { isObject } from './shape';
import type { ReplayLevels } from './verify-card';
import { verifyCard } from './verify-card';

export type CardReading =
  | { readonly card: TestCard; readonly refused?: undefined }
  | { readonly card?: undefined; readonly refused: CardRefusal };

/** Some twice what the most settings and events make; it bounds how deep JSON can be nested, too. */
const MAX_BYTES = 262_144;

const refuse = (refused: CardRefusal): CardReading => ({ refused });

/** The file's exact text: one line of JSON, so that several can be pasted below each other. */
export const cardText = (card: TestCard): string => canonicalText(card);

async function textOf(from: string | Blob): Promise<string | CardReading> {
  const size = typeof from === 'string' ? from.length : from.size;
  if (size > MAX_BYTES) return refuse('too-large');
  // White space around what was pasted is no part of it.
  if (typeof from === 'string') return from.trim();
  let bytes: ArrayBuffer;
  try {
    bytes = await from.arrayBuffer();
  } catch {
    return refuse('unreadable');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('not-text');
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Whether JSON says that it is a card at all, of this format or a later one. */
function refusalOfFormat(value: unknown): CardRefusal | undefined {
  const plan = isObject(value) ? value['plan'] : undefined;
  const format = isObject(plan) ? plan['format'] : undefined;
  if (format === CARD_FORMAT) return undefined;
  const [name, version] = CARD_FORMAT.split('/') as [string, string];
  const match = typeof format === 'string' ? /^([a-z-]+)\/(\d{1,6})$/.exec(format) : null;
  return match?.[1] === name && Number(match[2]) > Number(version) ? 'newer-format' : 'not-a-card';
}

/**
 * Reads a card from a file or from pasted text; whatever is wrong with it gives a code. Never rejects. Without
 * `replayLevels` (`adaptive/replay-levels.ts`) the levels of a threshold are believed.
 */
export async function readCard(
  from: string | Blob,
  replayLevels?: ReplayLevels,
): Promise<CardReading> {
  const text = await textOf(from);
  if (typeof text !== 'string') return text;
  if (text.trim() === '') return refuse('empty');
  const value = parsed(text);
  if (value === undefined) return refuse('not-json');
  const foreign = refusalOfFormat(value);
  if (foreign) return refuse(foreign);
  if (!hasCardShape(value) || !makesSense(value) || !endsSoundly(value)) return refuse('damaged');
  if (canonicalText(value) !== text) return refuse('not-canonical');
  const wrong = await verifyCard(value, replayLevels);
  return wrong ? refuse(wrong) : { card: value };
}
