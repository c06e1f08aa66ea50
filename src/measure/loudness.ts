/**
 * Integrated programme loudness by ITU-R BS.1770-5, annex 1, of two channels, LUFS.
 *
 *   L = −0.691 + 10·lg(mean of z),   z = Σ mean square of each K-weighted channel over 400 ms
 *
 * over the blocks, every 100 ms one, that are louder than −70 LUFS and than 10 LU below the mean of those. The
 * standard gives the two filters of the K-weighting for 48 kHz only; for any other rate they are taken back to the
 * analogue (bilinear transformation) and from there to that rate, exact at zero and at each one's corner. What is
 * shorter than a block counts as one of its own length; a last block that is not full is left out.
 *
 * Pure; a value a tenth of a second is kept.
 */

/** b0, b1, b2, a1, a2 at 48 kHz (tables 1 and 2), and the frequency that the way to another rate keeps. */
const STAGES = [
  {
    b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
    a: [1, -1.69065929318241, 0.73248077421585],
    cornerHz: 1681.97,
  },
  { b: [1, -2, 1], a: [1, -1.99004745483398, 0.99007225036621], cornerHz: 38.135 },
] as const;
const TABLE_RATE_HZ = 48_000;

const OFFSET_LU = -0.691;
const STEPS_PER_BLOCK = 4;
const STEP_SECONDS = 0.1;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;
const CHANNELS = 2;

/** Polynomial in z⁻¹ of one stage, carried from 48 kHz to another rate. */
type Polynomial = readonly [number, number, number];

/**
 * With s = (1 − z⁻¹)/(1 + z⁻¹), p(z⁻¹)·(1 + s)² is (p0 + p1 + p2) + 2(p0 − p2)·s + (p0 − p1 + p2)·s²; at
 * another rate s is `warp` times as large for the same frequency.
 */
function carry([p0, p1, p2]: Polynomial, warp: number): Polynomial {
  const c0 = p0 + p1 + p2;
  const c1 = 2 * (p0 - p2) * warp;
  const c2 = (p0 - p1 + p2) * warp * warp;
  return [c0 + c1 + c2, 2 * (c0 - c2), c0 - c1 + c2];
}

interface Biquad {
  /** b0, b1, b2, a1, a2. */
  readonly weights: Float64Array;
  /** Direct form II, transposed: two values a channel. */
  readonly state: Float64Array;
}

function biquadsAt(sampleRate: number): Biquad[] {
  return STAGES.map(({ b, a, cornerHz }) => {
    const tangent = (rate: number): number => Math.tan((Math.PI * cornerHz) / rate);
    const warp = tangent(TABLE_RATE_HZ) / tangent(sampleRate);
    const over = carry(a, warp);
    const weights = [...carry(b, warp), over[1], over[2]].map((weight) => weight / over[0]);
    return { weights: Float64Array.from(weights), state: new Float64Array(2 * CHANNELS) };
  });
}

/** The next sample of a channel through one filter. */
function run({ weights, state }: Biquad, channel: number, x: number): number {
  const first = 2 * channel;
  const y = weights[0]! * x + state[first]!;
  state[first] = weights[1]! * x - weights[3]! * y + state[first + 1]!;
  state[first + 1] = weights[2]! * x - weights[4]! * y;
  return y;
}

const lufsOf = (power: number): number => OFFSET_LU + 10 * Math.log10(power);
const powerOf = (lufs: number): number => 10 ** ((lufs - OFFSET_LU) / 10);

/** 0 of none. */
const meanOf = (powers: readonly number[]): number =>
  powers.length > 0 ? powers.reduce((sum, power) => sum + power, 0) / powers.length : 0;

const isProgramme = (power: number): boolean => power > powerOf(ABSOLUTE_GATE_LUFS);

/** What the power of a block must be above to count: the relative gate of those that the absolute one lets through. */
const gateOf = (powers: readonly number[]): number =>
  meanOf(powers.filter(isProgramme)) * 10 ** (RELATIVE_GATE_LU / 10);

/**
 * LU that B is louder than A. `a`, `b`: power of the same blocks through each (`LoudnessMeter.blocks`).
 *
 * Both are compared over the same blocks. Two meters, each with gates of its own, would compare the loud passages of
 * a soft side with all passages of a loud one, and be wrong by as much as those differ. A block counts where both
 * sides have programme in it (−70 LUFS) and the mean of its two levels passes the relative gate. So neither side goes
 * before the other, and the figure lies between the smallest and the largest difference of all blocks that count: of
 * sides that differ by a gain it is that gain. Two meters read the same of these, wherever their gates leave the same
 * blocks.
 *
 * undefined where no block has programme on both sides.
 */
export function loudnessDifference(a: readonly number[], b: readonly number[]): number | undefined {
  const shared = a.flatMap((ofA, block) => {
    const ofB = b[block]!;
    return isProgramme(ofA) && isProgramme(ofB) ? [{ ofA, ofB, both: Math.sqrt(ofA * ofB) }] : [];
  });
  const gate = gateOf(shared.map(({ both }) => both));
  const counted = shared.filter(({ both }) => both > gate);
  if (counted.length === 0) return undefined;
  const [meanA, meanB] = [counted.map(({ ofA }) => ofA), counted.map(({ ofB }) => ofB)].map(meanOf);
  return 10 * Math.log10(meanB! / meanA!);
}

export interface LoudnessMeter {
  /** Takes the next `frames` samples of left and right in. */
  add(sides: readonly Float32Array[], frames: number): void;
  /** Of all so far, the K-weighted mean squares of both channels together, block after block. */
  blocks(): number[];
  /** LUFS of all so far; −∞ where nothing is louder than −70 LUFS, NaN where a sample was no finite number. */
  read(): number;
}

export function createLoudnessMeter(sampleRate: number): LoudnessMeter {
  const [shelf, high] = biquadsAt(sampleRate) as [Biquad, Biquad];
  const stepFrames = Math.round(STEP_SECONDS * sampleRate);
  /** Sum of squares of each full tenth of a second, and of the one that is being filled. */
  const steps: number[] = [];
  let filling = 0;
  let filled = 0;

  const blocks = (): number[] => {
    const sumOf = (from: readonly number[]): number => from.reduce((sum, step) => sum + step, 0);
    if (steps.length < STEPS_PER_BLOCK) {
      const frames = steps.length * stepFrames + filled;
      return frames > 0 ? [(sumOf(steps) + filling) / frames] : [];
    }
    return steps
      .slice(STEPS_PER_BLOCK - 1)
      .map(
        (_, first) =>
          sumOf(steps.slice(first, first + STEPS_PER_BLOCK)) / (STEPS_PER_BLOCK * stepFrames),
      );
  };

  return {
    add(sides, frames) {
      for (let i = 0; i < frames; i++) {
        for (let channel = 0; channel < CHANNELS; channel++) {
          const weighed = run(high, channel, run(shelf, channel, sides[channel]![i]!));
          filling += weighed * weighed;
        }
        if (++filled < stepFrames) continue;
        steps.push(filling);
        filling = filled = 0;
      }
    },
    blocks,
    read() {
      const powers = blocks();
      if (!powers.every(Number.isFinite)) return NaN;
      const gate = gateOf(powers);
      return lufsOf(meanOf(powers.filter((power) => isProgramme(power) && power > gate)));
    },
  };
}
