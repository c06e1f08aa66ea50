/**
 * Measuring tones and a meter for each: many at once, on whole hertz, read over one second.
 *
 * A second holds whole periods of every tone, so each is read from its own bin of the transform and nothing of
 * the others. Pure; single-precision samples between kernels leave a floor some 165 dB under a tone.
 */
export interface Tone {
  /** Whole hertz. */
  hertz: number;
  /** Peak amplitude. */
  amplitude: number;
}

/** One second of all tones, to be repeated; their phases keep the crest low (Schroeder 1970). */
export function toneSecond(tones: readonly Tone[], sampleRate: number): Float32Array {
  const sum = new Float64Array(sampleRate);
  tones.forEach(({ hertz, amplitude }, k) => {
    const phase = (Math.PI * k * k) / tones.length;
    for (let i = 0; i < sampleRate; i++) {
      // Whole numbers below 2⁵³, so that the phase of no sample is rounded.
      const turn = ((hertz * i) % sampleRate) / sampleRate;
      sum[i]! += amplitude * Math.cos(2 * Math.PI * turn + phase);
    }
  });
  return Float32Array.from(sum);
}

export interface ToneMeter {
  /** Takes the next `frames` samples in; one second in all. */
  add(samples: Float32Array, frames: number): void;
  /** Peak amplitude of each tone. */
  amplitudes(): Float64Array;
}

export function createToneMeter(hertz: readonly number[], sampleRate: number): ToneMeter {
  const turns = hertz.map((frequency) => (2 * Math.PI * frequency) / sampleRate);
  const stepsRe = Float64Array.from(turns, Math.cos);
  const stepsIm = Float64Array.from(turns, Math.sin);
  // Where each tone's own phasor stands, and what it has gathered.
  const re = new Float64Array(hertz.length).fill(1);
  const im = new Float64Array(hertz.length);
  const sumsRe = new Float64Array(hertz.length);
  const sumsIm = new Float64Array(hertz.length);
  return {
    add(samples, frames) {
      for (let k = 0; k < hertz.length; k++) {
        const stepRe = stepsRe[k]!;
        const stepIm = stepsIm[k]!;
        let x = re[k]!;
        let y = im[k]!;
        let a = sumsRe[k]!;
        let b = sumsIm[k]!;
        for (let i = 0; i < frames; i++) {
          const sample = samples[i]!;
          a += sample * x;
          b += sample * y;
          const next = x * stepRe - y * stepIm;
          y = x * stepIm + y * stepRe;
          x = next;
        }
        re[k] = x;
        im[k] = y;
        sumsRe[k] = a;
        sumsIm[k] = b;
      }
    },
    amplitudes: () => sumsRe.map((a, k) => (2 * Math.hypot(a, sumsIm[k]!)) / sampleRate),
  };
}
