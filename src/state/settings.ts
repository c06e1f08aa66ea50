/**
 * The settings store: one value for every parameter, checked against the contract.
 *
 * `set` rounds and clamps by the parameter's row and tells every listener before it returns. Nothing
 * outside can hold a value that the contract does not allow.
 */
import type { ParamValue } from '../params/contract';
import { clampToRow } from '../params/contract';
import type { ParamId, ValueOf } from '../params/index';
import { findRow, PARAMS, rowOf } from '../params/index';
import { INSTRUMENT_PARAMS } from '../params/instruments';

export type SettingsValues = { [Id in ParamId]?: ValueOf<Id> };
export type SettingsListener = (id: ParamId) => void;

export interface Settings {
  get<Id extends ParamId>(id: Id): ValueOf<Id>;
  /** The value that a reset gives: the row's own, or what this listener's region makes of it. */
  defaultOf<Id extends ParamId>(id: Id): ValueOf<Id>;
  set<Id extends ParamId>(id: Id, value: ValueOf<Id>): void;
  /** Takes all of `values`; ids left out keep what they have. */
  apply(values: SettingsValues): void;
  /** Back to the default: one parameter, or every one that a link carries but the source and what is open. */
  reset(id?: ParamId): void;
  /** Calls back after each change, until the function it returns is called. */
  subscribe(listener: SettingsListener): () => void;
}

/** Which view and which instruments stand open. */
export const OPEN_IDS: readonly ParamId[] = ['page.view', ...INSTRUMENT_PARAMS.map(({ id }) => id)];
/** What plays goes on playing, and what is open stays open. */
const KEPT_BY_RESET: readonly ParamId[] = ['source.kind', 'source.demo', ...OPEN_IDS];

/** `defaults` replaces rows' own defaults, e.g. the mains frequency of the listener's region. */
export function createSettings(defaults: SettingsValues = {}): Settings {
  const startOf = (id: ParamId): ParamValue => defaults[id] ?? rowOf(id).default;
  const values = new Map<ParamId, ParamValue>(PARAMS.map(({ id }) => [id, startOf(id)]));
  const listeners = new Set<SettingsListener>();

  const put = (id: ParamId, value: ParamValue): void => {
    // Whatever was stored or typed may carry ids of another version.
    const row = findRow(id);
    const kept = row && clampToRow(row, value);
    if (kept === undefined || kept === values.get(id)) return;
    values.set(id, kept);
    for (const listener of [...listeners]) listener(id);
  };

  return {
    get: <Id extends ParamId>(id: Id) => values.get(id) as ValueOf<Id>,
    defaultOf: <Id extends ParamId>(id: Id) => startOf(id) as ValueOf<Id>,
    set: put,
    apply(changes) {
      for (const [id, value] of Object.entries(changes)) put(id as ParamId, value);
    },
    reset(id) {
      if (id) put(id, startOf(id));
      else {
        // The volume is about to change: not into the input of somebody's device.
        put('monitor.feed', 'ears');
        for (const row of PARAMS) {
          if (row.scope === 'link' && !KEPT_BY_RESET.includes(row.id)) put(row.id, startOf(row.id));
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
