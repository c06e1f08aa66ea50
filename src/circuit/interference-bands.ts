/**
 * How the broadband kinds of interference spread over the audio band: power in each third of an octave
 * re the power of all, dB, centres 10^(n/10) Hz from 20 Hz (n = 13) to 20 kHz (n = 43).
 *
 * Measured on the generators of src/dsp/rfi-kinds at 48 kHz, over whole cycles. −99: below −70 dB, left out.
 */
import type { BroadbandKind } from './interference-volts';

const FIRST_BAND = 13;
const LAST_BAND = 43;
const NOTHING_DB = -99;

/** Centres of the bands, Hz. */
export const BAND_HERTZ: readonly number[] = Array.from(
  { length: LAST_BAND - FIRST_BAND + 1 },
  (_, i) => 10 ** ((FIRST_BAND + i) / 10),
);

// prettier-ignore
export const BAND_DB: Readonly<Record<BroadbandKind, readonly number[]>> = {
  'am-radio': [
    -45.1, -43.5, -43.1, -39.4, -22.4, -23.4, -19.2, -9.2, -20.4, -18.5, -6.5, -12.9, -8.9, -9.3, -9.2, -10.5,
    -16, -16.6, -16.9, -21.2, -20.8, -19.9, -22.5, -25.5, -36.4, -47, -54.7, -99, -99, -99, -99,
  ],
  phone: [
    -63.4, -60.7, -56.4, -55.9, -54.4, -47.1, -42.3, -38.5, -33.2, -29.4, -6, -18.4, -21.8, -6.5, -20.4, -7.6,
    -9.3, -11.8, -15.7, -22.5, -19, -14.5, -21.8, -18.9, -21.8, -20.4, -22.2, -23.1, -24.2, -27.1, -99,
  ],
  switching: [
    -99, -99, -99, -99, -99, -99, -99, -99, -99, -99, -99, -99, -99, -99, -99, -67.5,
    -60.6, -7.8, -12.7, -26.1, -8.7, -9.9, -9.3, -8.9, -9.8, -13, -11.4, -13.8, -19.6, -19.6, -99,
  ],
  motor: [
    -68.3, -63.8, -59.4, -55.8, -52.2, -49.4, -46.3, -28.7, -32.1, -30.3, -48.6, -46.8, -39.4, -36.9, -31.7, -28.7,
    -25.9, -21.8, -5.3, -8.1, -9.7, -10.7, -12.2, -10.1, -9.8, -16.7, -16.5, -15.6, -21.6, -25.3, -61.4,
  ],
};

/** Power of each band, as a share of all. */
export function bandShares(kind: BroadbandKind): number[] {
  const powers = BAND_DB[kind].map((db) => (db === NOTHING_DB ? 0 : 10 ** (db / 10)));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}
