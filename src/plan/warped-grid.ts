/**
 * Frequencies that lie evenly on the logarithm of the bilinear transform's axis, u = ln tan(πf/fs).
 *
 * Even in log frequency at the low end, denser towards half the sample rate, where a digital filter's
 * phase bends. Evenness makes the relation of gain and phase a plain convolution (`minimum-phase.ts`).
 */
const LOWEST_HZ = 0.5;
/** Highest frequency, of half the sample rate. */
const HIGHEST_SHARE = 0.9995;
const NODES = 220;

export interface WarpedGrid {
  sampleRate: number;
  hertz: readonly number[];
  /** Step in u. */
  step: number;
}

export function warpedGrid(sampleRate: number): WarpedGrid {
  const warp = (hertz: number): number => Math.log(Math.tan((Math.PI * hertz) / sampleRate));
  const first = warp(LOWEST_HZ);
  const step = (warp((HIGHEST_SHARE * sampleRate) / 2) - first) / (NODES - 1);
  const hertz = Array.from(
    { length: NODES },
    (_, k) => (sampleRate / Math.PI) * Math.atan(Math.exp(first + k * step)),
  );
  return { sampleRate, hertz, step };
}
