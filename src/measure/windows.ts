/**
 * Windows of the spectrum: w[n] = Σ (−1)^k·aₖ·cos(2πkn/N), n = 0…N−1 (periodic, for transforms).
 *
 * A sine of frequency (m + δ) bins shows in bin m as its amplitude times the window's main lobe at δ; noise
 * of one density shows in each bin with the power of `noiseBins` bins. Terms: Hann; Blackman–Harris of four
 * terms, side lobes below −92 dB (Harris, Proc. IEEE 66, 1978); flat top HFT116D, side lobes below −116 dB,
 * within 0.003 dB half a bin off (Heinzel, Rüdiger, Schilling, Max-Planck-Institut, 2002).
 */
const TERMS = {
  rectangular: [1],
  hann: [0.5, 0.5],
  'blackman-harris': [0.35875, 0.48829, 0.14128, 0.01168],
  'flat-top': [1, 1.9575375, 1.4780705, 0.6367431, 0.1228389, 0.0066288],
} as const satisfies Record<string, readonly number[]>;

export type WindowName = keyof typeof TERMS;

export const WINDOW_NAMES = Object.keys(TERMS) as readonly WindowName[];

const sinc = (x: number): number =>
  Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);

/** Half the width of the main lobe, bins. */
export const lobeBins = (name: WindowName): number => TERMS[name].length;

/** Bandwidth of noise that one bin takes up, bins: N·Σw²/(Σw)². */
export function noiseBins(name: WindowName): number {
  const [first, ...rest] = TERMS[name] as readonly number[];
  return 1 + rest.reduce((sum, term) => sum + (term / first!) ** 2, 0) / 2;
}

/** What a bin shows of a sine that lies `offset` bins beside its middle, as a share of the amplitude. */
export function lobeAt(name: WindowName, offset: number): number {
  const [first, ...rest] = TERMS[name] as readonly number[];
  return rest.reduce(
    (sum, term, k) => sum + (term / first! / 2) * (sinc(offset - k - 1) + sinc(offset + k + 1)),
    sinc(offset),
  );
}

/** The window, scaled so that it averages 1: a constant keeps its size. */
export function windowOf(name: WindowName, size: number): Float64Array {
  const terms: readonly number[] = TERMS[name];
  return Float64Array.from({ length: size }, (_, n) =>
    terms.reduce(
      (sum, term, k) =>
        sum + ((k % 2 === 0 ? term : -term) / terms[0]!) * Math.cos((2 * Math.PI * k * n) / size),
      0,
    ),
  );
}
