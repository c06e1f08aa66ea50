/** The scale of the budget's bars: where a level stands between its two ends. */
import type { HumBudget } from '../../../circuit/hum-budget';

export interface LevelScale {
  minDbu: number;
  maxDbu: number;
  /** 0…100 from left to right; what lies outside stands at the end. */
  percent: (dbu: number) => number;
}

/** Room below the receiver's noise, dB: what lies deeper is of no account. */
const BELOW_NOISE_DB = 40;
const STEP_DB = 20;

/** From well below the receiver's noise up to the programme, or to whatever is louder. */
export function levelScale({ rows, noiseDbu, programmeDbu }: HumBudget): LevelScale {
  const loudest = Math.max(...rows.map(({ dbu }) => dbu), programmeDbu);
  const minDbu = Math.floor((noiseDbu - BELOW_NOISE_DB) / STEP_DB) * STEP_DB;
  const maxDbu = Math.ceil(loudest / STEP_DB) * STEP_DB;
  return {
    minDbu,
    maxDbu,
    percent: (dbu) => Math.min(100, Math.max(0, (100 * (dbu - minDbu)) / (maxDbu - minDbu))),
  };
}
