/**
 * What full scale stands for: the one calibration between digital and electrical levels.
 *
 * The driver's nominal level plays at −20 dBFS RMS, so a full-scale sine (0 dBFS) is nominal + 20 dBu.
 * The textbook's link has no volts of its own; it is read as a studio link of +4 dBu.
 */
import { heardLink } from './heard';
import type { Settings } from './settings';

/** Level at which the nominal programme plays, dBFS RMS. */
const NOMINAL_DBFS = -20;
/** What a studio output calls nominal, dBu (EBU and SMPTE line-up practice). */
const STUDIO_DBU = 4;
/** 0 dBu, V RMS: 1 mW into 600 Ω. */
const ZERO_DBU_VOLTS = Math.sqrt(0.6);

/** dBu of a full-scale sine. */
export function dbuAtFullScale(settings: Settings): number {
  const isCircuit = heardLink(settings) === 'circuit';
  return (isCircuit ? settings.get('driver.level') : STUDIO_DBU) - NOMINAL_DBFS;
}

/** Volts (peak) of a sine of a level in dBu: of a sample of 1.0, where full scale is that level. */
export const peakVoltsOf = (dbu: number): number => Math.SQRT2 * ZERO_DBU_VOLTS * 10 ** (dbu / 20);
