/**
 * Mains hum: a line spectrum, read from a table of one period.
 *
 * Level in dBFS RMS (sine reference) over all harmonics together. Switching, level, frequency and
 * character change smoothly; the phase runs on while the hum is off.
 *
 * Audio thread; allocates only when created.
 */
import { createCrossfader } from './crossfader';
import { dbfsToRms } from './decibels';
import { HUM_HARMONICS } from './hum-characters';
import { keepEach } from './keep-each';
import type { ParamArrays } from './param-arrays';
import { readPeriod, sumHarmonics } from './period-table';
import { createSmoother } from './smoother';

export type HumParams = ParamArrays<'hum.on' | 'hum.level' | 'hum.frequency' | 'hum.character'>;

export interface Hum {
  /** Of each frame of the latest block, phase of the mains in periods: it runs on, hum or no hum. */
  readonly phases: Float64Array;
  /** Adds the next `frames` samples to `out`. */
  add(out: Float64Array, params: HumParams, frames: number): void;
}

/** A blind test plays two links beside the page's own: only the first takes its time. */
const tableOf = keepEach(sumHarmonics);

export function createHum(sampleRate: number, maxFrames: number): Hum {
  const tables = HUM_HARMONICS.map(tableOf);
  const on = createSmoother(sampleRate);
  const level = createSmoother(sampleRate, dbfsToRms);
  const frequency = createSmoother(sampleRate);
  const character = createCrossfader(sampleRate, tables.length);
  const ons = new Float64Array(maxFrames);
  const levels = new Float64Array(maxFrames);
  const frequencies = new Float64Array(maxFrames);
  const weights = tables.map(() => new Float64Array(maxFrames));
  // Not a variable: see `smoother.ts`.
  const next = new Float64Array(1);
  const phases = new Float64Array(maxFrames);

  return {
    phases,
    add(out, params, frames) {
      const steady = on.fill(params['hum.on'], ons, frames);
      level.fill(params['hum.level'], levels, frames);
      frequency.fill(params['hum.frequency'], frequencies, frames);
      const alone = character.fill(params['hum.character'], weights, frames);
      const silent = steady && ons[0] === 0;
      const table = tables[Math.max(0, alone)]!;
      let phase = next[0]!;
      for (let i = 0; i < frames; i++) {
        phases[i] = phase;
        if (!silent) {
          let wave = 0;
          if (alone >= 0) wave = readPeriod(table, phase);
          else {
            for (let k = 0; k < tables.length; k++) {
              wave += weights[k]![i]! * readPeriod(tables[k]!, phase);
            }
          }
          out[i]! += wave * ons[i]! * levels[i]!;
        }
        phase += frequencies[i]! / sampleRate;
        if (phase >= 1) phase -= 1;
      }
      next[0] = phase;
    },
  };
}
