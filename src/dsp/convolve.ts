/**
 * Convolution with a short set of taps: out[i] = Σₖ taps[k]·samples[newest + i − k].
 *
 * Four outputs at a time, so that each sample is loaded once and not four times; every output adds its
 * products in the order of the taps, however many are asked for, so that block boundaries leave no
 * trace. The number of taps must be a multiple of four. Allocates nothing.
 */
export function convolve(
  samples: Float64Array,
  newest: number,
  taps: Float64Array,
  out: Float64Array,
  frames: number,
): void {
  const whole = frames - (frames % 4);
  for (let i = 0; i < whole; i += 4) {
    const now = newest + i;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let x1 = samples[now + 1]!;
    let x2 = samples[now + 2]!;
    let x3 = samples[now + 3]!;
    for (let k = 0; k < taps.length; k += 4) {
      const y0 = samples[now - k]!;
      const y1 = samples[now - k - 1]!;
      const y2 = samples[now - k - 2]!;
      const y3 = samples[now - k - 3]!;
      const t0 = taps[k]!;
      const t1 = taps[k + 1]!;
      const t2 = taps[k + 2]!;
      const t3 = taps[k + 3]!;
      a = a + t0 * y0 + t1 * y1 + t2 * y2 + t3 * y3;
      b = b + t0 * x1 + t1 * y0 + t2 * y1 + t3 * y2;
      c = c + t0 * x2 + t1 * x1 + t2 * y0 + t3 * y1;
      d = d + t0 * x3 + t1 * x2 + t2 * x1 + t3 * y0;
      x1 = y3;
      x2 = y2;
      x3 = y1;
    }
    out[i] = a;
    out[i + 1] = b;
    out[i + 2] = c;
    out[i + 3] = d;
  }
  for (let i = whole; i < frames; i++) out[i] = convolveOne(samples, newest + i, taps);
}

/** One output of `convolve`. */
export function convolveOne(samples: Float64Array, newest: number, taps: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < taps.length; k++) sum += taps[k]! * samples[newest - k]!;
  return sum;
}
