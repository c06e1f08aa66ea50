/**
 * Peak and RMS level of one wire, as a meter shows them.
 *
 *   RMS   of the newest 300 ms (whole periods of both 50 and 60 Hz), sine reference: a full-scale sine reads 0 dBFS
 *   peak  of the samples: rises at once, falls by 20 dB a second
 *   held  the highest peak since the last reset
 *   over  whether any sample has reached full scale since the last reset
 *
 * Page's thread; allocates only when created.
 */
import { gainToDb, rmsToDbfs } from '../dsp/decibels';
import { peakOf, rmsOf } from '../dsp/level';

const RMS_SECONDS = 0.3;
const FALL_DB_PER_SECOND = 20;
/** Reads are timed by another clock than the samples: so much more is looked at. */
const MARGIN_SECONDS = 0.02;

export interface MeterReading {
  /** −∞ for silence. */
  rmsDbfs: number;
  peakDbfs: number;
  heldDbfs: number;
  isOver: boolean;
}

export interface Meter {
  readonly reading: Readonly<MeterReading>;
  /** Takes the newest samples, oldest first; `seconds` since the last time. */
  update(samples: Float32Array, sampleRate: number, seconds: number): void;
  /** Forgets what it held. */
  reset(): void;
}

/** How many of the newest samples an update looks at, `seconds` after the last. */
export const meterFrames = (seconds: number, sampleRate: number): number =>
  Math.ceil(Math.max(RMS_SECONDS, seconds + MARGIN_SECONDS) * sampleRate);

/** The newest `seconds` of `samples`, or all there are. */
const newest = (samples: Float32Array, seconds: number, sampleRate: number): Float32Array =>
  samples.subarray(Math.max(0, samples.length - Math.round(seconds * sampleRate)));

export function createMeter(): Meter {
  const reading: MeterReading = {
    rmsDbfs: -Infinity,
    peakDbfs: -Infinity,
    heldDbfs: -Infinity,
    isOver: false,
  };
  return {
    reading,
    update(samples, sampleRate, seconds) {
      const peak = peakOf(newest(samples, seconds + MARGIN_SECONDS, sampleRate));
      const peakDbfs = gainToDb(peak);
      reading.rmsDbfs = rmsToDbfs(rmsOf(newest(samples, RMS_SECONDS, sampleRate)));
      reading.peakDbfs = Math.max(peakDbfs, reading.peakDbfs - FALL_DB_PER_SECOND * seconds);
      reading.heldDbfs = Math.max(peakDbfs, reading.heldDbfs);
      reading.isOver ||= peak >= 1;
    },
    reset() {
      reading.heldDbfs = -Infinity;
      reading.isOver = false;
    },
  };
}
