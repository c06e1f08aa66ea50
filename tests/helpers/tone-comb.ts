/**
 * Many tones at once, on frequencies that a window of half a second tells apart from one another and from
 * every harmonic of 50 and 60 Hz. Pure.
 */

/** Hz; whole multiples of 2, none of them of 50 or 60. */
export const COMB_HERTZ = [22, 52, 206, 1006, 3004, 8006, 14_994, 19_994];
/** Peak of each. */
export const COMB_PEAK = 0.05;

const WINDOW_SECONDS = 0.5;
/** Until filters and fades have settled. */
const SETTLE_SECONDS = 0.9;

export const combFrames = (rate: number): number =>
  Math.ceil((SETTLE_SECONDS + WINDOW_SECONDS) * rate);

/** The tones, all at their own phase. */
export function comb(rate: number): Float32Array {
  return Float32Array.from({ length: combFrames(rate) }, (_, i) => {
    let sum = 0;
    COMB_HERTZ.forEach((hertz, k) => {
      sum += Math.sin((2 * Math.PI * hertz * i) / rate + k * k);
    });
    return COMB_PEAK * sum;
  });
}

/** Gain of each tone in `x`, dB. */
export function combGainsDb(x: Float32Array, rate: number): number[] {
  const frames = WINDOW_SECONDS * rate;
  const start = x.length - frames;
  return COMB_HERTZ.map((hertz) => {
    let re = 0;
    let im = 0;
    for (let i = 0; i < frames; i++) {
      const angle = (2 * Math.PI * hertz * i) / rate;
      re += x[start + i]! * Math.cos(angle);
      im += x[start + i]! * Math.sin(angle);
    }
    return 20 * Math.log10((2 * Math.hypot(re, im)) / frames / COMB_PEAK);
  });
}
