/** Every parameter of the project, in the order of the signal flow. */
import type { ParamRow, ProcessorName } from './contract';
import { valueToAudio } from './contract';
import { DRIVER_PARAMS } from './driver';
import { EAR_TEST_PARAMS } from './ear-test';
import { ENVIRONMENT_PARAMS } from './environment';
import { INSTRUMENT_PARAMS } from './instruments';
import { INTERFERENCE_PARAMS } from './interference';
import { KEEP_PARAMS } from './keep';
import { LEGS_PARAMS } from './legs';
import { LINE_PARAMS } from './line';
import { LINK_PARAMS } from './link';
import { MONITOR_PARAMS } from './monitor';
import { PAGE_PARAMS } from './page';
import { RECEIVER_PARAMS } from './receiver';
import { SCOPE_PARAMS } from './scope';
import { SOURCE_PARAMS } from './source';
import { SPECTRUM_PARAMS } from './spectrum';

export const PARAMS = [
  ...SOURCE_PARAMS,
  ...LEGS_PARAMS,
  ...DRIVER_PARAMS,
  ...INTERFERENCE_PARAMS,
  ...LINE_PARAMS,
  ...RECEIVER_PARAMS,
  ...LINK_PARAMS,
  ...ENVIRONMENT_PARAMS,
  ...MONITOR_PARAMS,
  ...INSTRUMENT_PARAMS,
  ...KEEP_PARAMS,
  ...SCOPE_PARAMS,
  ...SPECTRUM_PARAMS,
  ...PAGE_PARAMS,
  ...EAR_TEST_PARAMS,
] as const;

type Row = (typeof PARAMS)[number];
export type ParamId = Row['id'];
type RowOf<Id extends ParamId> = Extract<Row, { id: Id }>;

/** The type that a parameter's value has: number, boolean, or one of its options. */
export type ValueOf<Id extends ParamId> =
  RowOf<Id> extends { options: readonly (infer Option extends string)[] }
    ? Option
    : RowOf<Id> extends { kind: 'switch' }
      ? boolean
      : number;

export type NumberId = { [Id in ParamId]: ValueOf<Id> extends number ? Id : never }[ParamId];
export type ChoiceId = { [Id in ParamId]: ValueOf<Id> extends string ? Id : never }[ParamId];
export type SwitchId = { [Id in ParamId]: ValueOf<Id> extends boolean ? Id : never }[ParamId];

const BY_ID: ReadonlyMap<string, ParamRow> = new Map(PARAMS.map((row) => [row.id, row]));

/** The row of a known id. */
export const rowOf = <Id extends ParamId>(id: Id): RowOf<Id> => BY_ID.get(id) as RowOf<Id>;

/** The row of any text; undefined where no parameter has that id. */
export const findRow = (id: string): ParamRow | undefined => BY_ID.get(id);

/** Index of an option, as the AudioParam carries it. */
export const optionIndex = <Id extends ChoiceId>(id: Id, option: ValueOf<Id>): number =>
  valueToAudio(rowOf(id), option);

export interface AudioParamRow {
  name: ParamId;
  defaultValue: number;
  minValue: number;
  maxValue: number;
  automationRate: 'k-rate';
}

/** AudioParam descriptors of one processor. k-rate: the kernels smooth, sample by sample. */
export function audioParamsOf(processor: ProcessorName): AudioParamRow[] {
  const rows: readonly (ParamRow & { id: ParamId })[] = PARAMS;
  return rows
    .filter((row) => row.processors.includes(processor))
    .map((row) => ({
      name: row.id,
      defaultValue: valueToAudio(row, row.default),
      minValue: row.kind === 'number' ? row.min : 0,
      maxValue:
        row.kind === 'number' ? row.max : row.kind === 'choice' ? row.options.length - 1 : 1,
      automationRate: 'k-rate',
    }));
}
