/**
 * Decibels and linear gain, and the level convention of the whole project.
 *
 * Levels are dBFS RMS with the sine reference: a sine whose peaks touch ±1 reads 0 dBFS, so
 * 0 dBFS is an RMS value of 1/√2 (AES17-2020, 3.12.3).
 */

/** RMS value of a full-scale sine: what 0 dBFS means. */
export const FULL_SCALE_RMS = Math.SQRT1_2;

/** Linear amplitude gain of a level in dB. */
export const dbToGain = (db: number): number => 10 ** (db / 20);

/** Level in dB of a linear amplitude gain; −∞ for zero. */
export const gainToDb = (gain: number): number => 20 * Math.log10(Math.abs(gain));

/** RMS value of a signal whose level is `dbfs` (sine reference). */
export const dbfsToRms = (dbfs: number): number => dbToGain(dbfs) * FULL_SCALE_RMS;

/** Level in dBFS (sine reference) of an RMS value; −∞ for zero. */
export const rmsToDbfs = (rms: number): number => gainToDb(rms / FULL_SCALE_RMS);
