/**
 * Picks which moment of the latest samples to draw, so that the picture moves slowly enough to be seen.
 *
 * A wave that crosses the wire in a few milliseconds would flicker past. Like a stroboscope, the drawing
 * looks at moments in step with the mains: then the hum stands almost still and creeps along the wire.
 * Without hum it looks at the moment most like the picture before. Pure; the samples are as they are.
 */

export interface StrobeRequest {
  /** Samples whose period is to stand still: the interference, or the programme. */
  samples: Float32Array;
  /** Mains frequency to lock to, Hz; undefined without hum. */
  lockHz: number | undefined;
  sampleRate: number;
  /** How far the picture has travelled since it began, mains periods or picture widths. */
  travel: number;
  /** Samples that the picture takes. */
  window: number;
}

export interface Strobe {
  /** Index just behind the newest sample to draw. */
  pick(request: StrobeRequest): number;
}

/** Points of the picture that are compared. */
const POINTS = 160;
const CANDIDATES = 96;

/** Phase of `hz` at index `end`, in periods: a single-bin Fourier transform over whole periods. */
export function phaseAt(
  samples: Float32Array,
  end: number,
  hz: number,
  sampleRate: number,
): number {
  const periods = Math.max(1, Math.floor((end * hz) / sampleRate));
  const length = Math.min(end, Math.round((periods * sampleRate) / hz));
  const step = (2 * Math.PI * hz) / sampleRate;
  let re = 0;
  let im = 0;
  for (let i = 0; i < length; i++) {
    const sample = samples[end - 1 - i]!;
    re += sample * Math.cos(step * i);
    im += sample * Math.sin(step * i);
  }
  const phase = Math.atan2(im, re) / (2 * Math.PI);
  return phase - Math.floor(phase);
}

export function createStrobe(): Strobe {
  const previous = new Float32Array(POINTS);
  let known = false;

  const remember = (samples: Float32Array, end: number, window: number): void => {
    for (let p = 0; p < POINTS; p++) {
      previous[p] = samples[end - 1 - Math.floor((p * (window - 1)) / POINTS)] ?? 0;
    }
    known = true;
  };

  const mostAlike = (samples: Float32Array, window: number): number => {
    const newest = samples.length;
    if (!known) return newest;
    const range = newest - window;
    let best = newest;
    let bestScore = -Infinity;
    for (let c = 0; c < CANDIDATES; c++) {
      const end = newest - Math.floor((c * range) / CANDIDATES);
      let product = 0;
      let energy = 1e-12;
      for (let p = 0; p < POINTS; p++) {
        const sample = samples[end - 1 - Math.floor((p * (window - 1)) / POINTS)] ?? 0;
        product += sample * previous[p]!;
        energy += sample * sample;
      }
      const score = product / Math.sqrt(energy);
      if (score > bestScore) {
        bestScore = score;
        best = end;
      }
    }
    return best;
  };

  return {
    pick({ samples, lockHz, sampleRate, travel, window }) {
      const newest = samples.length;
      if (lockHz === undefined) {
        const end = mostAlike(samples, window);
        remember(samples, end, window);
        return end;
      }
      known = false;
      const period = sampleRate / lockHz;
      // Going back by `back` samples shows an earlier phase, so the wave has travelled further.
      const wanted = travel - Math.floor(travel);
      const now = phaseAt(samples, newest, lockHz, sampleRate);
      const ahead = now - wanted;
      const back = (ahead - Math.floor(ahead)) * period;
      return newest - Math.round(back);
    },
  };
}
