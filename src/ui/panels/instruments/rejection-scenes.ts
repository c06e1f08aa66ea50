/** What the rejection's three pictures are drawn from. */
import { CURVE_HERTZ } from '../../../circuit/link-curves';
import type { ModeLevels } from '../../../measure/meter-ratio';
import { ratioDb } from '../../../measure/meter-ratio';
import type { ValueOf } from '../../../params/index';
import type { CmrrScene } from '../../../visual/rejection/cmrr-drawing';
import type { HarmonicsScene } from '../../../visual/rejection/harmonics-drawing';
import type { RatioRow, RatioScene } from '../../../visual/rejection/ratio-drawing';
import type { Axis } from '../../../visual/spectrum/plot-area';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';
import type { RejectionCmrr } from './rejection-cmrr';
import type { ShownRejection } from './rejection-report';
import { MODES, sayMode, sayRatio } from './rejection-report';
import { decibelAxis, frequencyAxis, stepFor } from './spectrum-axes';

type View = ValueOf<'rejection.view'>;

const LOWEST_DBFS = -140;
/** The axis of levels ends here, or at the ten decibels above the highest; it comes down only with room to spare. */
export const LEAST_TOP_DBFS = 5;
const TOP_STEP_DB = 10;
const SPARE_DB = 5;
/** Above the highest: in the picture of harmonics figures stand over the bars. */
const ROOM_DB: Readonly<Record<View, number>> = { ratio: 0, harmonics: 20, cmrr: 0 };
/** Hum weaker than this, before and after, has no figure over its bar. */
const LEAST_FIGURED_DBFS = -120;
/** What is higher, or ideal, is drawn along the upper edge. */
const HIGHEST_CMRR_DB = 140;
/** Round all curves, dB. */
const CMRR_ROOM_DB = 10;
/** Curves closer together would look more lively than they are. */
const LEAST_SPAN_DB = 40;

const sayLevel = (key: 'programme' | 'interference', dbfs: number): string =>
  Number.isFinite(dbfs)
    ? say(`rejection.${key}-level`, { level: formatNumber(dbfs, 1) })
    : say(`rejection.${key}-none`);

const topFor = (dbfs: number): number =>
  dbfs > LEAST_TOP_DBFS ? Math.ceil(dbfs / TOP_STEP_DB) * TOP_STEP_DB : LEAST_TOP_DBFS;

/** Top of the axis of levels, dBFS, after it stood at `top`. */
export function followTop(top: number, { levels }: ShownRejection, view: View): number {
  const read = levels ? MODES.map((mode) => levels[mode]) : [];
  const levelsDbfs = read.flatMap((mode) => [mode.programmeDbfs, mode.interferenceDbfs]);
  const highest = Math.max(...levelsDbfs) + ROOM_DB[view];
  return Math.max(topFor(highest), Math.min(top, topFor(highest + SPARE_DB)));
}

const levelAxis = (top: number): Axis =>
  decibelAxis(LOWEST_DBFS, top, stepFor(top - LOWEST_DBFS), say('meters.dbfs'));

export function ratioScene({ levels }: ShownRejection, top: number, idle: string): RatioScene {
  return {
    rows: MODES.flatMap((mode): RatioRow[] => {
      const read = levels?.[mode];
      if (!read) return [];
      const { programmeDbfs, interferenceDbfs } = read;
      return [
        {
          name: sayMode(mode),
          ratio: sayRatio(ratioDb(read)),
          programme: { dbfs: programmeDbfs, label: sayLevel('programme', programmeDbfs) },
          interference: {
            dbfs: interferenceDbfs,
            label: sayLevel('interference', interferenceDbfs),
          },
        },
      ];
    }),
    axis: levelAxis(top),
    idle,
  };
}

/** Level of an order, dBFS. */
export const harmonicDbfs = ({ harmonics }: ModeLevels, order: number): number =>
  10 * Math.log10(harmonics[order - 1]!);

function ordersAxis(count: number, mainsHz: number): Axis {
  const orders = Array.from({ length: count }, (_, i) => i + 1);
  return {
    low: 0.4,
    high: count + 0.6,
    logarithmic: false,
    ticks: orders.map((order) => ({ value: order, label: formatNumber(order * mainsHz) })),
    minor: [],
    title: say('spectrum.hz'),
  };
}

/** On two lines: bars are narrow. */
const sayRemoved = (db: number): string =>
  say(db < 0 ? 'rejection.more' : 'rejection.less', { db: formatNumber(Math.abs(db)) });

export function harmonicsScene(
  { levels }: ShownRejection,
  mainsHz: number,
  top: number,
  idle: string,
): HarmonicsScene {
  const count = levels?.balanced.harmonics.length ?? 0;
  return {
    bars: Array.from({ length: count }, (_, i) => {
      const unbalanced = harmonicDbfs(levels!.unbalanced, i + 1);
      const balanced = harmonicDbfs(levels!.balanced, i + 1);
      const removed = unbalanced - balanced;
      const isFigured = unbalanced > LEAST_FIGURED_DBFS && Number.isFinite(removed);
      return {
        order: i + 1,
        unbalanced,
        balanced,
        removed: isFigured ? sayRemoved(removed) : '',
      };
    }),
    x: ordersAxis(count, mainsHz),
    y: levelAxis(top),
    labels: { unbalanced: sayMode('unbalanced'), balanced: sayMode('balanced') },
    idle,
  };
}

/** Whole tens round all that can be drawn. */
function cmrrAxis(curves: readonly Float64Array[]): Axis {
  const tens = (round: (tens: number) => number, db: number): number => 10 * round(db / 10);
  const values = curves
    .flatMap((curve) => [...curve])
    .map((db) => Math.min(HIGHEST_CMRR_DB, db))
    .filter(Number.isFinite);
  const lowest = Math.min(HIGHEST_CMRR_DB, ...values);
  const low = tens(Math.floor, lowest - CMRR_ROOM_DB);
  const wanted = tens(Math.ceil, Math.max(lowest, ...values) + CMRR_ROOM_DB);
  const high = Math.min(HIGHEST_CMRR_DB + CMRR_ROOM_DB, Math.max(wanted, low + LEAST_SPAN_DB));
  const span = Math.max(LEAST_SPAN_DB, high - low);
  return decibelAxis(high - span, high, stepFor(span), say('rejection.db'));
}

export function cmrrScene(cmrr: RejectionCmrr, idle: string): CmrrScene {
  const { model, sweep, isStale } = cmrr;
  const curves = [model?.db, sweep?.measuredDb].filter((curve) => curve !== undefined);
  return {
    x: frequencyAxis('log'),
    y: cmrrAxis(curves),
    model: model && { hertz: CURVE_HERTZ, db: model.db },
    measured: sweep && { hertz: sweep.hertz, db: sweep.measuredDb },
    isStale,
    labels: {
      model: say('rejection.model'),
      measured: say(isStale ? 'rejection.measured-stale' : 'rejection.measured'),
    },
    idle,
  };
}
