/**
 * Averages spectra and keeps the highest of each bin. Powers are averaged, so that noise reads its RMS level.
 *
 * Of the first n spectra the plain mean is taken; then every new one counts for 1/n and the older ones fade.
 */
export interface SpectrumAverage {
  /** The mean so far; all zero before the first. */
  readonly mean: Float64Array;
  /** Highest mean of each bin since the last reset. */
  readonly highest: Float64Array;
  /** Spectra in the mean, up to n. */
  readonly count: number;
  add(power: Float64Array, n: number): void;
  /** Begins anew: what is measured has changed. */
  restart(): void;
  resetHighest(): void;
}

export function createSpectrumAverage(bins: number): SpectrumAverage {
  const mean = new Float64Array(bins);
  const highest = new Float64Array(bins);
  let count = 0;
  return {
    mean,
    highest,
    get count() {
      return count;
    },
    add(power, n) {
      count = Math.min(n, count + 1);
      const share = 1 / count;
      for (let k = 0; k < bins; k++) {
        const value = mean[k]! + (power[k]! - mean[k]!) * share;
        mean[k] = value;
        if (value > highest[k]!) highest[k] = value;
      }
    },
    restart() {
      count = 0;
      mean.fill(0);
      highest.fill(0);
    },
    resetHighest: () => void highest.fill(0),
  };
}
