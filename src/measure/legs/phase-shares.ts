/**
 * Whether what both legs carry together is in phase, as what they pick up is, or in opposite phase, as a
 * programme is: Σ w·Re S_hk / Σ w·|S_hk|, from −1 to 1, for the mains' lines and for all else; w = |S_hk|^(−½), so
 * that one strong tone of a programme beside a line does not outvote all the others. Pure.
 */
import type { CrossSpectrum } from './cross-spectrum';

export interface PhaseShares {
  /** NaN where there is nothing coherent to speak of. */
  hum: number;
  rest: number;
}

/** Bins either side of a multiple of the mains that belong to it: most of its lobe, and 0.4 % of detuning. */
const LINE_BINS = 2;
/** From here on nothing of a line is left: what is coherent there is no hum. */
const BETWEEN_BINS = 5;
const DETUNING = 0.004;
/** Up to here neither skew nor the mains' own wandering turns a phase. */
const HIGHEST_HZ = 1500;
const LOWEST_HZ = 20;
const COHERENT = 0.9;
/** Weaker than the strongest by 60 dB: not to speak of. */
const FAINT = 1e-3;

export function commonShare(spectrum: CrossSpectrum, mainsHz: number): PhaseShares {
  const { hot, cold, re, im, binHz } = spectrum;
  const sums = { hum: [0, 0], rest: [0, 0] };
  let strongest = 0;
  for (let k = Math.ceil(LOWEST_HZ / binHz); k * binHz <= HIGHEST_HZ; k++) {
    const together = re[k]! ** 2 + im[k]! ** 2;
    if (together <= COHERENT * hot[k]! * cold[k]!) continue;
    const hertz = k * binHz;
    const away = Math.abs(hertz - mainsHz * Math.max(1, Math.round(hertz / mainsHz)));
    const bins = Math.max(0, away - DETUNING * hertz) / binHz;
    if (bins > LINE_BINS && bins < BETWEEN_BINS) continue;
    const sum = bins <= LINE_BINS ? sums.hum : sums.rest;
    sum[0]! += re[k]! / together ** 0.25;
    sum[1]! += together ** 0.25;
    strongest = Math.max(strongest, sum[1]!);
  }
  const share = ([along, all]: number[]): number =>
    all! > FAINT * strongest && all! > 0 ? along! / all! : NaN;
  return { hum: share(sums.hum), rest: share(sums.rest) };
}
