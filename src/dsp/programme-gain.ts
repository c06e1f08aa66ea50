import { legShare } from './balanced-driver';
import { commonModeGain, commonModeSign } from './receivers';

/**
 * How loud the programme comes out of each receiver, relative to the source.
 *
 * With a = share of a leg, c = cold drive, m = mismatch, k = common-mode gain with its sign:
 *   differential:  a·[1 + c·(1 + m) + k·(1 − c·(1 + m))/2]
 *   single-ended:  a
 * "Matched" divides by these, so that both receivers give the source's own level; never by anything
 * measured, which would let the hum into the match. `cold` is c·(1 + m). The treble that skew costs is left as it is.
 */
export function differentialProgrammeGain(share: number, cold: number, leak: number): number {
  return share * (1 + cold + (leak * (1 - cold)) / 2);
}

/** The settings that the programme gains follow from, as the contract has them. */
export interface GainSettings {
  /** Index of `driver.legs`. */
  legs: number;
  coldDrivePercent: number;
  mismatchPercent: number;
  cmrrDb: number;
}

export interface ProgrammeGains {
  differential: number;
  singleEnded: number;
  /** Common-mode gain of the differential receiver, with its sign. */
  leak: number;
}

/** Programme gains of both receivers at rest. */
export function programmeGains(settings: GainSettings): ProgrammeGains {
  const { legs, coldDrivePercent, mismatchPercent, cmrrDb } = settings;
  const singleEnded = legShare(legs);
  const leak = commonModeSign(mismatchPercent) * commonModeGain(cmrrDb);
  const cold = (coldDrivePercent / 100) * (1 + mismatchPercent / 100);
  return {
    differential: differentialProgrammeGain(singleEnded, cold, leak),
    singleEnded,
    leak,
  };
}
