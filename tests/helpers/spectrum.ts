/** Spectra and filters with more room below than the limits that tests set. Pure. */
import FFT from 'fft.js';

/** 7-term Blackman–Harris: side lobes below −180 dB (Albrecht, ICASSP 2001). */
const TERMS = [
  0.27105140069342, 0.43329793923448, 0.21812299954311, 0.06592544638803, 0.01081174209837,
  0.00077658482522, 0.00001388721735,
];

/** Bins on either side of a line that its main lobe takes up. */
export const LOBE_BINS = 8;

export interface Spectrum {
  /** Hz from bin to bin. */
  binHz: number;
  /** Peak amplitude that a sine in the middle of each bin would have. */
  bins: Float64Array;
  /** Peak amplitude of the line at exactly `hz`, which lies apart from every other. */
  lineAt: (hz: number) => number;
}

export function spectrumOf(x: Float32Array | Float64Array, rate: number): Spectrum {
  const size = x.length;
  if (size & (size - 1)) throw new Error('The length must be a power of two.');
  const fft = new FFT(size);
  const windowed = Array.from(x, (value, i) => {
    let weight = 0;
    TERMS.forEach((term, k) => {
      weight += (k % 2 === 0 ? 1 : -1) * term * Math.cos((2 * Math.PI * k * i) / size);
    });
    return value * weight;
  });
  const out = fft.createComplexArray() as number[];
  fft.realTransform(out, windowed);
  const scale = 2 / (size * TERMS[0]!);
  const bins = new Float64Array(size / 2);
  for (let k = 0; k < bins.length; k++) {
    bins[k] = scale * Math.hypot(out[2 * k]!, out[2 * k + 1]!);
  }
  const binHz = rate / size;
  return {
    binHz,
    bins,
    lineAt(hz) {
      const place = hz / binHz;
      const nearest = Math.round(place);
      return bins[nearest]! / lobe(place - nearest);
    },
  };
}

/** What a line's bin reads when the line lies `offset` bins beside it; 1 at 0. */
function lobe(offset: number): number {
  const sinc = (t: number): number =>
    Math.abs(t) < 1e-12 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
  let sum = TERMS[0]! * sinc(offset);
  TERMS.forEach((term, k) => {
    if (k > 0) {
      sum += (term / 2) * (sinc(offset - k) + sinc(offset + k));
    }
  });
  return sum / TERMS[0]!;
}

/** Amplitude and phase of a line near `hz` in part of a signal, by a Hann-windowed sum. */
export function phasorAt(
  x: Float32Array,
  hz: number,
  rate: number,
  start: number,
  frames: number,
): { amplitude: number; phase: number } {
  let re = 0;
  let im = 0;
  let sum = 0;
  for (let i = 0; i < frames; i++) {
    const w = (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / frames)) ** 2;
    const angle = (2 * Math.PI * hz * (start + i)) / rate;
    re += w * x[start + i]! * Math.cos(angle);
    im -= w * x[start + i]! * Math.sin(angle);
    sum += w;
  }
  return { amplitude: (2 * Math.hypot(re, im)) / sum, phase: Math.atan2(im, re) };
}

/** Amplitude of the line at `hz` over all of `x`. */
export const amplitudeAt = (x: Float32Array, hz: number, rate: number): number =>
  phasorAt(x, hz, rate, 0, x.length).amplitude;

/** Frequency of the line that lies within 0.2 Hz of `nearHz`, from how its phase runs. */
export function frequencyNear(x: Float32Array, nearHz: number, rate: number): number {
  const half = x.length >> 1;
  const early = phasorAt(x, nearHz, rate, 0, half).phase;
  const late = phasorAt(x, nearHz, rate, half, half).phase;
  const turn = Math.atan2(Math.sin(late - early), Math.cos(late - early));
  return nearHz + (turn * rate) / (2 * Math.PI * half);
}

/** What of `x` lies above `hz`: linear phase, −140 dB below 0.8·hz, flat above hz. */
export function above(x: Float32Array, hz: number, rate: number): Float64Array {
  const half = Math.ceil(132 / (2.285 * 2 * Math.PI * ((0.2 * hz) / rate)) / 2);
  const beta = 0.1102 * (140 - 8.7);
  const cut = (0.9 * hz) / rate;
  const taps = Float64Array.from({ length: 2 * half + 1 }, (_, i) => {
    const t = i - half;
    const window = besselI0(beta * Math.sqrt(1 - (t / half) ** 2)) / besselI0(beta);
    const sinc = t === 0 ? 2 * cut : Math.sin(2 * Math.PI * cut * t) / (Math.PI * t);
    return ((t === 0 ? 1 : 0) - sinc) * window;
  });
  const out = new Float64Array(x.length - 2 * half);
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let k = 0; k < taps.length; k++) sum += taps[k]! * x[i + k]!;
    out[i] = sum;
  }
  return out;
}

function besselI0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; k < 60; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
