/** What the XY screen tells in words and figures: how much of the legs is shared, and how much differs. */
import { rmsToDbfs } from '../../../dsp/decibels';
import { weightedPower } from '../../../measure/scope-reading';
import { formatNumber } from '../../../words/format';
import { say } from '../../../words/say';
import type { InstrumentTable } from './instrument-table';

export interface LegFigures {
  /** (hot + cold)/2 and hot − cold, dBFS RMS; −∞ for silence. */
  commonDbfs: number;
  differentialDbfs: number;
  /** −1 for mirrored legs, 1 for equal ones; NaN where a leg is silent. */
  correlation: number;
}

/** From here on legs count as mirrored or equal. */
const CLEAR_CORRELATION = 0.9;

export function readLegs(hot: Float32Array, cold: Float32Array): LegFigures {
  const hotPower = weightedPower(hot, hot);
  const coldPower = weightedPower(cold, cold);
  const product = weightedPower(hot, cold);
  const sum = Math.max(0, hotPower + coldPower + 2 * product);
  const difference = Math.max(0, hotPower + coldPower - 2 * product);
  return {
    commonDbfs: rmsToDbfs(Math.sqrt(sum) / 2),
    differentialDbfs: rmsToDbfs(Math.sqrt(difference)),
    correlation: product / Math.sqrt(hotPower * coldPower),
  };
}

function sayMeaning(correlation: number): string {
  if (Number.isNaN(correlation)) return say('xy.alone');
  if (correlation < -CLEAR_CORRELATION) return say('xy.mirrored');
  return say(correlation > CLEAR_CORRELATION ? 'xy.equal' : 'xy.mixed');
}

const sayDb = (db: number): string => (Number.isFinite(db) ? formatNumber(db, 1) : '−∞');

/** `fullScaleDbu`: dBu of a full-scale sine. */
export function sayLegs(figures: LegFigures, fullScaleDbu: number): string {
  const { commonDbfs, differentialDbfs, correlation } = figures;
  if (commonDbfs === -Infinity && differentialDbfs === -Infinity) return say('xy.read-silent');
  return say('xy.read', {
    common: sayDb(commonDbfs),
    commonDbu: sayDb(commonDbfs + fullScaleDbu),
    differential: sayDb(differentialDbfs),
    differentialDbu: sayDb(differentialDbfs + fullScaleDbu),
    correlation: Number.isNaN(correlation) ? '–' : formatNumber(correlation, 2),
    meaning: sayMeaning(correlation),
  });
}

export function legsTable(figures: LegFigures, fullScaleDbu: number): InstrumentTable {
  const { commonDbfs, differentialDbfs, correlation } = figures;
  return {
    columns: [say('xy.column-figure'), say('xy.column-dbfs'), say('xy.column-dbu')],
    rows: [
      [say('xy.row-common'), commonDbfs, commonDbfs + fullScaleDbu],
      [say('xy.row-differential'), differentialDbfs, differentialDbfs + fullScaleDbu],
      [
        say('xy.row-correlation'),
        Number.isNaN(correlation) ? '–' : formatNumber(correlation, 3),
        '',
      ],
    ],
  };
}
