/**
 * Settings as the text behind the # of the address, and back: `hum.level=-20&hum.on=1`.
 *
 * Only what differs from the default is written. Whatever is read may be wrong in any way: what can be
 * understood is taken, the rest is reported, and nothing is ever thrown.
 */
import { clampToRow, textToValue, valueToText } from '../params/contract';
import type { ParamId } from '../params/index';
import { findRow, PARAMS } from '../params/index';
import type { Settings, SettingsValues } from './settings';

export interface LinkReading {
  values: SettingsValues;
  /** Keys that no parameter has, or whose value means nothing. */
  unknown: string[];
  /** Keys whose value lay outside its range and was moved to the nearest allowed. */
  clamped: string[];
  /** The text was too long to be settings; none of it was read. */
  oversized: boolean;
}

/** Some 20 times the longest address that the project itself writes. */
const MAX_LENGTH = 8192;
const MAX_REPORTED_KEY = 40;

/**
 * `always` names parameters to write even at their default: the mains frequency, whose default depends on
 * where a link is opened.
 */
export function settingsToLink(settings: Settings, always: readonly ParamId[] = []): string {
  const pairs = PARAMS.filter((row) => row.scope === 'link')
    .filter(({ id }) => always.includes(id) || settings.get(id) !== settings.defaultOf(id))
    .map((row) => `${row.id}=${encodeURIComponent(valueToText(row, settings.get(row.id)))}`);
  return pairs.join('&');
}

export function readLink(text: string): LinkReading {
  const reading: LinkReading = { values: {}, unknown: [], clamped: [], oversized: false };
  const body = text.startsWith('#') ? text.slice(1) : text;
  if (body.length > MAX_LENGTH) return { ...reading, oversized: true };
  const values: Record<string, unknown> = {};
  for (const [key, valueText] of new URLSearchParams(body)) {
    const row = findRow(key);
    const value = row?.scope === 'link' ? textToValue(row, valueText) : undefined;
    const kept = row && value !== undefined ? clampToRow(row, value) : undefined;
    if (!row || value === undefined || kept === undefined) {
      reading.unknown.push(key.slice(0, MAX_REPORTED_KEY));
      continue;
    }
    if (row.kind === 'number' && Math.abs(Number(kept) - Number(value)) > row.step) {
      reading.clamped.push(key);
    }
    values[key] = kept;
  }
  return { ...reading, values: values };
}
