/** What the rejection says in words and figures. */
import { HARMONIC_COUNT, ratioDb } from '../../../measure/meter-ratio';
import type { RatioReading } from '../../../measure/meter-ratio';
import type { CmrrSweep } from '../../../state/cmrr';
import type { Rejection } from '../../../state/transport';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';
import type { InstrumentTable } from './instrument-table';
import type { RejectionCmrr } from './rejection-cmrr';
import { largestDifference } from './rejection-cmrr';
import { sayFrequency } from './spectrum-axes';

export const MODES = ['unbalanced', 'balanced'] as const;
export type Mode = (typeof MODES)[number];

/** What stands on the screen; without sound there are no levels. */
export interface ShownRejection {
  levels: RatioReading | undefined;
  removal: Rejection | undefined;
}

export const sayMode = (mode: Mode): string => say(`spectrum.${mode}`);

/** Above this a ratio says more about 32-bit numbers than about the link. */
const MOST_DB = 140;

export function sayDb(db: number, decimals = 1): string {
  if (Number.isNaN(db)) return say('rejection.unknown');
  if (db > MOST_DB) return say('rejection.over', { db: MOST_DB });
  return Number.isFinite(db) ? formatNumber(db, decimals) : say('meters.none');
}

export const sayRatio = (db: number): string => say('rejection.ratio', { db: sayDb(db) });

/** How far programme stands above interference, and what is removed. */
export function sayRemoval({ levels, removal }: ShownRejection): string {
  if (!levels) return say('rejection.idle');
  const ratios = {
    unbalanced: sayDb(ratioDb(levels.unbalanced)),
    balanced: sayDb(ratioDb(levels.balanced)),
  };
  const removed = removal?.removedDb ?? NaN;
  return Number.isNaN(removed)
    ? say('rejection.reading-nothing', ratios)
    : say('rejection.reading', { ...ratios, db: sayDb(removed) });
}

/** Measurement and model closer together than this are alike, dB. */
const ALIKE_DB = 0.05;

function sayDifference(sweep: CmrrSweep): string {
  const largest = largestDifference(sweep);
  if (!largest) return say('rejection.cmrr-ideal');
  return largest.db < ALIKE_DB
    ? say('rejection.cmrr-alike', { db: formatNumber(ALIKE_DB, 2) })
    : say('rejection.cmrr-difference', {
        db: formatNumber(largest.db, 2),
        hertz: sayFrequency(largest.hertz),
      });
}

/** Where the ohms of IEC 60268-3 stand; none, no word. */
export const sayImbalance = ({ imbalanceLeg }: RejectionCmrr): readonly string[] =>
  imbalanceLeg ? [say(`rejection.imbalance-${imbalanceLeg}`)] : [];

/** What was measured, and how far it is from the model. */
export function sayCmrr(cmrr: RejectionCmrr): string {
  const { sweep, isStale, status } = cmrr;
  if (status === 'unsolvable' || status === 'failed') return say(`rejection.cmrr-${status}`);
  if (!sweep) return [say('rejection.cmrr-none'), ...sayImbalance(cmrr)].join(' ');
  const at = sweep.hertz.indexOf(1000);
  return [
    say(`rejection.cmrr-reading-${sweep.imbalanceLeg ?? 'as-is'}`, {
      db: sayDb(sweep.measuredDb[at]!),
    }),
    sayDifference(sweep),
    ...(isStale ? [say('rejection.cmrr-stale')] : []),
  ].join(' ');
}

const dbfsOf = (power: number): number => 10 * Math.log10(power);

export function ratioTable({ levels, removal }: ShownRejection): InstrumentTable {
  return {
    columns: [
      say('rejection.column-mode'),
      say('rejection.column-programme'),
      say('rejection.column-interference'),
      say('rejection.column-ratio'),
      say('rejection.column-removed'),
    ],
    rows: MODES.flatMap((mode) => {
      const read = levels?.[mode];
      if (!read) return [];
      const removed = mode === 'balanced' ? (removal?.removedDb ?? NaN) : 0;
      return [[sayMode(mode), read.programmeDbfs, read.interferenceDbfs, ratioDb(read), removed]];
    }),
  };
}

export function harmonicsTable({ levels }: ShownRejection, mainsHz: number): InstrumentTable {
  const count = levels ? HARMONIC_COUNT : 0;
  return {
    columns: [
      say('spectrum.column-line'),
      say('spectrum.column-hertz'),
      ...MODES.map((mode) => say('spectrum.column-level', { trace: sayMode(mode), unit: 'dBFS' })),
      say('spectrum.column-removed'),
    ],
    rows: Array.from({ length: count }, (_, i) => {
      const [before, after] = MODES.map((mode) => dbfsOf(levels![mode].harmonics[i]!));
      const line = say('spectrum.multiple', { order: i + 1 });
      return [line, mainsHz * (i + 1), before!, after!, before! - after!];
    }),
  };
}

export function cmrrTable({ sweep }: RejectionCmrr): InstrumentTable {
  return {
    columns: [
      say('spectrum.column-hertz'),
      say('rejection.column-measured'),
      say('rejection.column-model'),
      say('rejection.column-difference'),
    ],
    rows: (sweep?.hertz ?? []).map((hertz, i) => {
      const measured = sweep!.measuredDb[i]!;
      const model = sweep!.modelDb[i]!;
      return [hertz, measured, model, measured === model ? 0 : measured - model];
    }),
  };
}
