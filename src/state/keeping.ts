/**
 * Keeps the settings over a reload: all of them in this browser's storage, the shareable ones in the
 * address too. An address with settings in it wins over what was stored: a link means one state,
 * whoever opens it (but for the mains frequency of their region, where it does not name one).
 */
import type { ParamValue } from '../params/contract';
import { clampToRow } from '../params/contract';
import { findRow, PARAMS } from '../params/index';
import type { LinkReading } from './link';
import { readLink, settingsToLink } from './link';
import type { Settings, SettingsValues } from './settings';

const STORAGE_KEY = 'common-mode.settings';
/** Browsers refuse an address that changes more than some 100 times in 30 s. */
const ADDRESS_DELAY_MS = 350;

/** What the keeper needs of a browser; any of it may be missing or refuse. */
export interface Keeping {
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  readAddress: () => string;
  writeAddress: (hash: string) => void;
  setTimer: (callback: () => void, milliseconds: number) => void;
}

function readStored(storage: Keeping['storage']): SettingsValues {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const entries = Object.entries(stored as Record<string, ParamValue>).filter(([id, value]) => {
      const row = findRow(id);
      return row && row.scope !== 'session' && clampToRow(row, value) !== undefined;
    });
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

function writeStored(storage: Keeping['storage'], settings: Settings): void {
  const kept = PARAMS.filter(
    ({ id, scope }) => scope !== 'session' && settings.get(id) !== settings.defaultOf(id),
  ).map(({ id }) => [id, settings.get(id)]);
  try {
    storage?.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A full or forbidden storage costs the reload its memory and nothing else.
  }
}

/**
 * Restores what was kept, then keeps every change. Returns what the address said, for its problems to
 * be told.
 */
export function keepSettings(settings: Settings, keeping: Keeping): LinkReading {
  const stored = readStored(keeping.storage);
  const address = readLink(keeping.readAddress());
  const fromLink = Object.keys(address.values).length > 0;
  const isPersonal = (id: string): boolean => findRow(id)?.scope === 'personal';
  settings.apply(
    fromLink ? Object.fromEntries(Object.entries(stored).filter(([id]) => isPersonal(id))) : stored,
  );
  settings.apply(address.values);

  let waiting = false;
  settings.subscribe(() => {
    writeStored(keeping.storage, settings);
    if (waiting) return;
    waiting = true;
    keeping.setTimer(() => {
      waiting = false;
      keeping.writeAddress(settingsToLink(settings));
    }, ADDRESS_DELAY_MS);
  });
  return address;
}
