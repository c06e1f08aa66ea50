/** What the rejection's three pictures are drawn from. */
import { CURVE_HERTZ } from '../../../circuit/link-curves';
import type { ModeLevels } from '../../../measure/meter-ratio';
import { ratioDb } from '../../../measure/meter-ratio';
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

const LOWEST_DBFS = -140;
const HIGHEST_DBFS = 5;
/** Hum weaker than this, before and after, has no figure over its bar. */
const LEAST_FIGURED_DBFS = -120;
/** What is higher, or ideal, is drawn along the upper edge. */
const HIGHEST_CMRR_DB = 140;
/** Curves closer together would look more lively than they are. */
const LEAST_SPAN_DB = 60;

const sayLevel = (key: 'programme' | 'interference', dbfs: number): string =>
  Number.isFinite(dbfs)
    ? say(`rejection.${key}-level`, { level: formatNumber(dbfs, 1) })
    : say(`rejection.${key}-none`);

export function ratioScene({ levels }: ShownRejection, idle: string): RatioScene {
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
    axis: decibelAxis(LOWEST_DBFS, HIGHEST_DBFS, stepFor(-LOWEST_DBFS), say('meters.dbfs')),
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

export function harmonicsScene(
  { levels }: ShownRejection,
  mainsHz: number,
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
        removed: isFigured ? formatNumber(-removed) : '',
      };
    }),
    x: ordersAxis(count, mainsHz),
    y: decibelAxis(LOWEST_DBFS, HIGHEST_DBFS, stepFor(-LOWEST_DBFS), say('meters.dbfs')),
    labels: { unbalanced: sayMode('unbalanced'), balanced: sayMode('balanced') },
    idle,
  };
}

/** Whole steps round all that is finite. */
function cmrrAxis(curves: readonly Float64Array[]): Axis {
  const step = 20;
  const values = curves.flatMap((curve) => [...curve]).map((db) => Math.min(HIGHEST_CMRR_DB, db));
  const low = Math.floor(Math.min(HIGHEST_CMRR_DB - LEAST_SPAN_DB, ...values) / step) * step;
  const high = Math.ceil((Math.max(...values, low) + 5) / step) * step;
  return decibelAxis(low, Math.max(high, low + LEAST_SPAN_DB), step, say('rejection.db'));
}

export function cmrrScene(cmrr: RejectionCmrr, idle: string): CmrrScene {
  const { model, sweep, isStale } = cmrr;
  const curves = [model, sweep?.measuredDb].filter((curve) => curve !== undefined);
  return {
    x: frequencyAxis('log'),
    y: cmrrAxis(curves),
    model: model && { hertz: CURVE_HERTZ, db: model },
    measured: sweep && { hertz: sweep.hertz, db: sweep.measuredDb },
    isStale,
    labels: {
      model: say('rejection.model'),
      measured: say(isStale ? 'rejection.measured-stale' : 'rejection.measured'),
    },
    idle,
  };
}
