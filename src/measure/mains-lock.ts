/**
 * Finds the hum in samples and says, to a fraction of a sample, where its fundamental crosses zero
 * upwards: what a mains trigger needs to make the picture stand still.
 *
 * The samples are multiplied by e^(−jω₀t) at the mains' nominal ω₀ and summed under a window that is
 * symmetric about its middle c. For A·cos(ω₁(t − c) + φ) that sum is A/2·e^(jφ)·W(ω₁ − ω₀) with W real:
 * the phase at c is exact however far the mains is off its nominal. Two halves of the samples give two
 * phases, and their difference the true frequency. The window is the 4-term Blackman–Harris window
 * (Harris, Proc. IEEE 66, 1978), whose side lobes lie 92 dB down: harmonics and programme keep away.
 *
 * Allocates when created, and when nominal, sample rate or length change.
 */

export interface Mains {
  /** Measured frequency, averaged over the latest reads. */
  hz: number;
  /** Peak of the fundamental, in the samples' unit. */
  amplitude: number;
  /** Where the fundamental crosses zero upwards: an index with a fraction, near the middle of the samples. */
  zeroAt: number;
}

export interface MainsLock {
  /** undefined where there is no steady hum near `nominalHz`. The result is overwritten by the next call. */
  find(samples: Float32Array, sampleRate: number, nominalHz: number): Mains | undefined;
  /** Forgets the frequency found so far. */
  reset(): void;
}

/** Weaker than this, −120 dBFS, is nothing to lock to. */
const LEAST_AMPLITUDE = 1e-6;
/** Farther off its nominal no mains is. */
const MOST_OFF_HZ = 1;
/** Of steady hum the whole sums to as much as its halves, and these to the same; noise does not. */
const LEAST_COHERENCE = 0.8;
const LEAST_BALANCE = 0.7;
/** How many reads must agree before one believes in a hum, or in its end. */
const BELIEVED_AFTER = 3;
/** Share of a new reading in the average of the frequency. */
const NEW_SHARE = 0.05;
/** A jump of the frequency is followed at once. */
const JUMP_HZ = 0.1;
const TERMS = [0.35875, -0.48829, 0.14128, -0.01168] as const;

/** Windowed cosine and sine about the middle, normalised so that a sine's sum is half its amplitude. */
class Probe {
  readonly middle: number;
  private readonly cosines: Float64Array;
  private readonly sines: Float64Array;
  re = 0;
  im = 0;

  constructor(
    readonly length: number,
    turn: number,
  ) {
    this.middle = (length - 1) / 2;
    this.cosines = new Float64Array(length);
    this.sines = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      const place = (2 * Math.PI * (i + 0.5)) / length;
      const weight =
        (TERMS[0] +
          TERMS[1] * Math.cos(place) +
          TERMS[2] * Math.cos(2 * place) +
          TERMS[3] * Math.cos(3 * place)) /
        (TERMS[0] * length);
      this.cosines[i] = weight * Math.cos(turn * (i - this.middle));
      this.sines[i] = -weight * Math.sin(turn * (i - this.middle));
    }
  }

  take(samples: Float32Array, from: number): void {
    const { length, cosines, sines } = this;
    let re = 0;
    let im = 0;
    for (let i = 0; i < length; i++) {
      const sample = samples[from + i]!;
      re += sample * cosines[i]!;
      im += sample * sines[i]!;
    }
    this.re = re;
    this.im = im;
  }

  get size(): number {
    return Math.hypot(this.re, this.im);
  }

  get phase(): number {
    return Math.atan2(this.im, this.re);
  }
}

interface Probes {
  key: string;
  whole: Probe;
  early: Probe;
  late: Probe;
}

function makeProbes(key: string, length: number, turn: number): Probes {
  const half = length >> 1;
  return {
    key,
    whole: new Probe(length, turn),
    early: new Probe(half, turn),
    late: new Probe(half, turn),
  };
}

/** `phase` in (−π, π]. */
const wrapped = (phase: number): number => phase - 2 * Math.PI * Math.round(phase / (2 * Math.PI));

export function createMainsLock(): MainsLock {
  let probes: Probes | undefined;
  const found: Mains = { hz: 0, amplitude: 0, zeroAt: 0 };
  /** Reads in a row that speak for a hum, or, below zero, against it. */
  let belief = 0;
  let isLocked = false;
  let averageHz = 0;

  const reset = (): void => {
    belief = 0;
    isLocked = false;
    averageHz = 0;
  };

  const follow = (hz: number): void => {
    const isNew = averageHz === 0 || Math.abs(hz - averageHz) > JUMP_HZ;
    averageHz = isNew ? hz : averageHz + NEW_SHARE * (hz - averageHz);
  };

  return {
    reset,
    find(samples, sampleRate, nominalHz) {
      const { length } = samples;
      const key = `${nominalHz} ${sampleRate} ${length}`;
      const turn = (2 * Math.PI * nominalHz) / sampleRate;
      if (probes?.key !== key) {
        probes = makeProbes(key, length, turn);
        reset();
      }
      const { whole, early, late } = probes;
      whole.take(samples, 0);
      early.take(samples, 0);
      late.take(samples, length - late.length);
      const apart = length - late.length;
      const drift = wrapped(late.phase - early.phase - turn * apart);
      const offHz = (drift / apart / (2 * Math.PI)) * sampleRate;
      const halves = (early.size + late.size) / 2;
      const isHum =
        2 * whole.size > LEAST_AMPLITUDE &&
        Math.abs(offHz) < MOST_OFF_HZ &&
        Math.min(early.size, late.size) > LEAST_BALANCE * Math.max(early.size, late.size) &&
        whole.size > LEAST_COHERENCE * halves;
      belief = isHum ? Math.max(1, belief + 1) : Math.min(-1, belief - 1);
      if (belief >= BELIEVED_AFTER) isLocked = true;
      if (belief <= -BELIEVED_AFTER) reset();
      if (isHum) follow(nominalHz + offHz);
      if (!isLocked) return undefined;
      const period = sampleRate / averageHz;
      // cos(ω(t − c) + φ) crosses zero upwards where ω(t − c) + φ = −π/2.
      const back = wrapped(whole.phase + Math.PI / 2) / (2 * Math.PI);
      found.hz = averageHz;
      found.amplitude = 2 * whole.size;
      found.zeroAt = whole.middle - back * period;
      return found;
    },
  };
}
