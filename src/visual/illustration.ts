/**
 * Samples for the link drawing before anything runs: a voice-like wave and the hum as it is set, put
 * through the same arithmetic as the real link. Marked as an illustration where it is shown. Pure.
 */
export interface IllustrationSettings {
  balanced: boolean;
  humOn: boolean;
  mainsHz: number;
  /** 0…1. */
  coldDrive: number;
  /** Gain of the cold leg. */
  coldGain: number;
}

export interface Illustration {
  source: Float32Array;
  hot: Float32Array;
  cold: Float32Array;
  interferenceHot: Float32Array;
  interferenceCold: Float32Array;
  differential: Float32Array;
  singleEnded: Float32Array;
  output: Float32Array;
  /** Gain of the programme to each receiver's output. */
  gains: { differential: number; singleEnded: number };
}

export function illustrate(
  { balanced, humOn, mainsHz, coldDrive, coldGain }: IllustrationSettings,
  frames: number,
  sampleRate: number,
  phase: number,
): Illustration {
  const empty = (): Float32Array => new Float32Array(frames);
  const out: Illustration = {
    source: empty(),
    hot: empty(),
    cold: empty(),
    interferenceHot: empty(),
    interferenceCold: empty(),
    differential: empty(),
    singleEnded: empty(),
    output: empty(),
    gains: { differential: 1 + coldDrive * coldGain, singleEnded: 1 },
  };
  const turn = 2 * Math.PI;
  for (let i = 0; i < frames; i++) {
    const t = (i - frames) / sampleRate + phase / mainsHz;
    const swell = 0.45 + 0.55 * Math.sin(turn * 17 * t) * Math.sin(turn * 9 * t + 1);
    const voice =
      0.3 *
      swell *
      (Math.sin(turn * 210 * t) +
        0.5 * Math.sin(turn * 437 * t + 1) +
        0.3 * Math.sin(turn * 95 * t));
    const hum = humOn
      ? 0.3 * Math.sin(turn * mainsHz * t) + 0.09 * Math.sin(turn * 3 * mainsHz * t)
      : 0;
    out.source[i] = voice;
    out.hot[i] = voice + hum;
    out.cold[i] = (hum - coldDrive * voice) * coldGain;
    out.interferenceHot[i] = hum;
    out.interferenceCold[i] = hum * coldGain;
    out.differential[i] = out.hot[i]! - out.cold[i]!;
    out.singleEnded[i] = out.hot[i]!;
    out.output[i] = balanced ? out.differential[i]! / out.gains.differential : out.singleEnded[i]!;
  }
  return out;
}
