/**
 * Gain and delay of the cold leg that leave the least of what both legs carry alike.
 *
 *   least Σ |H − g·e^(−jωτ)·K|²,   summed over the bins in which the legs agree
 *
 * Given τ, g = C(τ)/ΣS_kk with C(τ) = Σ Re(S_hk·e^(jωτ)); so τ is where C is largest: first on a grid, then by
 * Newton's method. A bin counts when hot and cold are coherent in it and no more than a right angle apart: a
 * programme arrives in antiphase and noise not at all, so both are left out. What is left beside a programme
 * is as exact as the programme is weak in those bins: best with the source silent.
 *
 * A line's delay is read at the middle of its bins, which is right to some 0.1 %: a second fit, of the legs
 * behind the trim, takes the rest away.
 *
 * Pure. Rejections are common-mode voltage (hot + cold)/2 over difference hot − cold (IEC 60268-3, 15.15), dB.
 */
import type { CrossSpectrum } from './cross-spectrum';

export interface TrimFit {
  /** What the cold leg needs. */
  gainDb: number;
  skewMicroseconds: number;
  /** Common-mode rejection of the legs as they come in, and at best with gain and delay. */
  beforeDb: number;
  bestDb: number;
  /** Of what both legs share, RMS with the sine reference. */
  commonDbfs: number;
  /** The strongest line that both share, and where the lowest and the highest of them lie. */
  strongestHz: number;
  lowestHz: number;
  highestHz: number;
}

const LOWEST_HZ = 20;
const HIGHEST_HZ = 20_000;
/** How often noise may pass for coherent, a bin; and how far overlapping stretches count as independent. */
const FALSE_ALARM = 1e-6;
const INDEPENDENT = 0.8;
const LEAST_STRETCHES = 4;
/** Longest delay that is looked for, either way, and how fine at first. */
const LONGEST_SECONDS = 120e-6;
const GRID_SECONDS = 1e-6;
/** Up to here no delay in range turns what is common into its opposite. */
const SURE_HZ = 2000;
/** Bins weaker than this beside the strongest are window and rounding. */
const FAINT = 1e-10;
/** Bins from here on are told as the band: −60 dB beside the strongest. */
const TOLD = 1e-6;
/** Below this there is nothing to null: mean square, −90 dBFS. */
const NOTHING = 0.5e-9;
const NEWTON_STEPS = 20;
/** Half the width of a line in the spectrum. */
const LOBE_BINS = 3;

const decibels = (powerRatio: number): number => 10 * Math.log10(powerRatio);

/**
 * Coherence |S_hk|²/(S_hh·S_kk) from which on a bin is no chance: over n independent stretches, noise passes
 * γ² with a probability of (1 − γ²)^(n − 1) (Bendat & Piersol, Random Data, 9.2).
 */
const leastCoherence = (stretches: number): number =>
  1 - FALSE_ALARM ** (1 / (INDEPENDENT * stretches - 1));

/** Bins in which both legs carry the same, once the cold one is later by `seconds`. */
function commonBins(spectrum: CrossSpectrum, seconds: number, upToHz: number): number[] {
  const { hot, cold, re, im, binHz } = spectrum;
  const top = Math.min(upToHz, HIGHEST_HZ, 0.42 * spectrum.sampleRate);
  const coherent = leastCoherence(spectrum.stretches);
  const bins: number[] = [];
  let strongest = 0;
  for (let k = Math.ceil(LOWEST_HZ / binHz); k * binHz <= top; k++) {
    const together = re[k]! ** 2 + im[k]! ** 2;
    const angle = 2 * Math.PI * k * binHz * seconds;
    const isCommon = re[k]! * Math.cos(angle) - im[k]! * Math.sin(angle) > 0;
    if (!isCommon || together <= coherent * hot[k]! * cold[k]!) continue;
    bins.push(k);
    strongest = Math.max(strongest, hot[k]!);
  }
  return bins.filter((k) => hot[k]! > FAINT * strongest);
}

/** C(τ), its slope and its curvature. */
function agreement(
  { re, im, binHz }: CrossSpectrum,
  bins: readonly number[],
  seconds: number,
): { value: number; slope: number; curvature: number } {
  const sum = { value: 0, slope: 0, curvature: 0 };
  for (const k of bins) {
    const omega = 2 * Math.PI * k * binHz;
    const cos = Math.cos(omega * seconds);
    const sin = Math.sin(omega * seconds);
    const along = re[k]! * cos - im[k]! * sin;
    sum.value += along;
    sum.slope -= omega * (re[k]! * sin + im[k]! * cos);
    sum.curvature -= omega * omega * along;
  }
  return sum;
}

/** Where C is largest: on the grid, of equal places the one nearest to none at all; then exactly. */
function bestDelay(spectrum: CrossSpectrum, bins: readonly number[]): number {
  let best = { seconds: 0, value: agreement(spectrum, bins, 0).value };
  for (let step = GRID_SECONDS; step <= LONGEST_SECONDS; step += GRID_SECONDS) {
    for (const seconds of [-step, step]) {
      const { value } = agreement(spectrum, bins, seconds);
      if (value > best.value) best = { seconds, value };
    }
  }
  let { seconds } = best;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const { slope, curvature } = agreement(spectrum, bins, seconds);
    if (curvature >= 0) break;
    seconds -= Math.min(GRID_SECONDS, Math.max(-GRID_SECONDS, slope / curvature));
  }
  return seconds;
}

/** Frequency of the line around a bin: the middle of its power. */
function lineHz({ hot, binHz }: CrossSpectrum, bin: number): number {
  let power = 0;
  let moment = 0;
  for (let k = bin - LOBE_BINS; k <= bin + LOBE_BINS; k++) {
    power += hot[k] ?? 0;
    moment += k * (hot[k] ?? 0);
  }
  return (moment / power) * binHz;
}

/** undefined where the legs have nothing in common that could be nulled. */
export function fitTrim(spectrum: CrossSpectrum): TrimFit | undefined {
  const { hot, cold, re, binHz, stretches } = spectrum;
  if (stretches < LEAST_STRETCHES) return undefined;
  const sure = commonBins(spectrum, 0, SURE_HZ);
  const first = sure.length > 0 ? sure : commonBins(spectrum, 0, Infinity);
  if (first.length === 0) return undefined;
  const bins = commonBins(spectrum, bestDelay(spectrum, first), Infinity);
  if (bins.length === 0) return undefined;
  const seconds = bestDelay(spectrum, bins);
  const sum = (of: (bin: number) => number): number =>
    bins.reduce((total, bin) => total + of(bin), 0);
  const hotPower = sum((k) => hot[k]!);
  const coldPower = sum((k) => cold[k]!);
  const inPhase = sum((k) => re[k]!);
  const { value } = agreement(spectrum, bins, seconds);
  const gain = value / coldPower;
  const common = (hotPower + coldPower + 2 * inPhase) / 4;
  if (common < NOTHING) return undefined;
  const before = hotPower + coldPower - 2 * inPhase;
  const best = Math.max(0, hotPower - value * gain);
  const strongest = bins.reduce((a, b) => (hot[b]! > hot[a]! ? b : a));
  const told = bins.filter((k) => hot[k]! > TOLD * hot[strongest]!);
  return {
    gainDb: 2 * decibels(gain),
    skewMicroseconds: seconds * 1e6,
    beforeDb: decibels(common / before),
    bestDb: decibels(common / best),
    commonDbfs: decibels(2 * common),
    strongestHz: lineHz(spectrum, strongest),
    lowestHz: told[0]! * binHz,
    highestHz: told.at(-1)! * binHz,
  };
}
