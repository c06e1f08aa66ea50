/**
 * Inverse discrete Fourier transform, x[n] = Σ X[k]·e^(+j2πkn/N), N a power of two, in place: radix-2,
 * decimation in time (Cooley & Tukey 1965). No scaling. Allocates one table of N/2 cosines and sines.
 */
export function inverseFft(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j]!, re[i]!];
      [im[i], im[j]] = [im[j]!, im[i]!];
    }
  }
  const half = size / 2;
  const cos = Float64Array.from({ length: half }, (_, k) => Math.cos((2 * Math.PI * k) / size));
  const sin = Float64Array.from({ length: half }, (_, k) => Math.sin((2 * Math.PI * k) / size));
  for (let span = 1; span < size; span *= 2) {
    const stride = half / span;
    for (let start = 0; start < size; start += 2 * span) {
      for (let k = 0; k < span; k++) {
        const low = start + k;
        const high = low + span;
        const c = cos[k * stride]!;
        const s = sin[k * stride]!;
        const tRe = re[high]! * c - im[high]! * s;
        const tIm = re[high]! * s + im[high]! * c;
        re[high] = re[low]! - tRe;
        im[high] = im[low]! - tIm;
        re[low]! += tRe;
        im[low]! += tIm;
      }
    }
  }
}
