/**
 * A brush motor on the same circuit, a drill that is switched on, leans into its work and stops.
 *
 * The rotor angle is the phase. Twelve commutator segments put lines at h·12 times the rotation, and an
 * uneven commutator puts a line one rotation either side of each (once-a-revolution modulation).
 * Commutation 0.5–2 kHz while it works (physics.md 3: segments × rev/s), so 42–165 rev/s; lines to the
 * ninth, below 18.2 kHz. At each commutation a spark of random height, placed between the samples
 * where it falls. A spark is the slope of a Gaussian, x(t) = −(t/σ)·e^(½ − t²/2σ²), σ = 33 µs: peak at
 * 4.8 kHz, −57 dB at 20 kHz, so that it needs no further band limit. Line heights, course of the
 * speed, spark heights and σ are our choice.
 *
 * Controls move once a millisecond (whole frames, counted from reset) and linearly between.
 * Audio thread; allocates only when created.
 */
import type { Generator } from '../generator';
import { keepEach } from '../keep-each';
import { readPeriod, sumHarmonics, type Harmonic } from '../period-table';
import { createRandom } from '../random';

const SEGMENTS = 12;
const HIGHEST_LINE = 9;
const MAX_REV_HZ = 165;
const TICK_SECONDS = 0.001;
const CYCLE_TICKS = 6000;
const SPARK_SIGMA_SECONDS = 33e-6;
/** A spark reaches this many σ either side. */
const SPARK_REACH = 6;
const SPARK_POINTS = 1024;

const tickFrames = (sampleRate: number): number =>
  Math.max(1, Math.round(sampleRate * TICK_SECONDS));

/** One start, run and stop, seconds; exact at rates that are whole numbers of kHz. */
export const motorCycleSeconds = (sampleRate: number): number =>
  (CYCLE_TICKS * tickFrames(sampleRate)) / sampleRate;

interface Stage {
  /** Start, ticks. */
  start: number;
  /** Rotation that it settles to, 1/s, and time constant, ticks. */
  revHz: number;
  settle: number;
  /** Brush current: scales lines and sparks. */
  current: number;
  /** Depth of the load's wobble, 1/s. */
  wobble: number;
}

// On, freewheeling; into the work; out again; off.
const STAGES: readonly Stage[] = [
  { start: 0, revHz: 155, settle: 330, current: 0.75, wobble: 0 },
  { start: 1700, revHz: 105, settle: 140, current: 1, wobble: 7 },
  { start: 3500, revHz: 150, settle: 200, current: 0.7, wobble: 1 },
  { start: 4300, revHz: 0, settle: 420, current: 0.12, wobble: 0 },
];

/** RMS value of one cycle before it is scaled to 1; measured at 48 kHz. */
const CYCLE_RMS = 0.639;

function lines(limitHz: number): Harmonic[] {
  const list: Harmonic[] = [{ order: 1, amplitude: 0.08, phase: 0 }];
  for (let h = 1; h <= HIGHEST_LINE; h++) {
    const amplitude = h ** -1.1;
    const phase = 0.9 * h * h;
    list.push({ order: h * SEGMENTS, amplitude, phase });
    list.push({ order: h * SEGMENTS - 1, amplitude: 0.28 * amplitude, phase: phase + 1 });
    list.push({ order: h * SEGMENTS + 1, amplitude: 0.28 * amplitude, phase: phase - 0.4 });
  }
  return list.filter(({ order }) => order * MAX_REV_HZ < limitHz);
}

/** x(t) over −SPARK_REACH…SPARK_REACH σ. */
const sparkShape = (): Float64Array =>
  Float64Array.from({ length: SPARK_POINTS + 2 }, (_, i) => {
    const t = ((2 * i) / SPARK_POINTS - 1) * SPARK_REACH;
    return -t * Math.exp(0.5 - (t * t) / 2);
  });

const tableUpTo = keepEach((limitHz: number) => sumHarmonics(lines(limitHz)));

export function createMotor(sampleRate: number): Generator {
  const table = tableUpTo(Math.min(20000, 0.45 * sampleRate));
  const shape = sparkShape();
  const tick = tickFrames(sampleRate);
  const random = createRandom(0xb0517);
  const settles = Float64Array.from(STAGES, (stage) => 1 - Math.exp(-1 / stage.settle));
  // A low rate cannot carry the spark's spectrum: the spark grows longer there.
  const sigma = Math.max(SPARK_SIGMA_SECONDS, 1.4 / sampleRate) * sampleRate;
  const reach = Math.ceil(2 * SPARK_REACH * sigma);
  const pointsPerFrame = SPARK_POINTS / (2 * SPARK_REACH * sigma);
  let size = 1;
  while (size <= reach + 1) size *= 2;
  const pending = new Float64Array(size);
  const mask = size - 1;

  const control = {
    left: 0,
    time: 0,
    stage: 0,
    revHz: 0,
    drift: 0,
    sway: 0,
    sparkLevel: 0,
    angle: 0,
    at: 0,
    /** Values now, and what each gains a frame until the next tick. */
    step: 0,
    stepSlope: 0,
    level: 0,
    levelSlope: 0,
  };

  function reset(): void {
    random.reset();
    pending.fill(0);
    control.left = 0;
    control.time = 0;
    control.stage = 0;
    control.revHz = 0;
    control.drift = 0;
    control.sway = 0;
    control.angle = 0;
    control.at = 0;
    control.step = 0;
    control.level = 0;
  }
  reset();

  /** Sets the slopes to where the controls should stand one tick from now. */
  function advance(): void {
    if (control.time === CYCLE_TICKS) control.time = control.stage = 0;
    if (STAGES[control.stage + 1]?.start === control.time) control.stage++;
    const { revHz, current, wobble } = STAGES[control.stage]!;
    control.revHz += (revHz - control.revHz) * settles[control.stage]!;
    // Two one-poles of 80 ms turn noise into the sway of a hand.
    control.drift += (random.bipolar() - control.drift) * 0.0125;
    control.sway += (control.drift * 16 - control.sway) * 0.0125;
    const turning = control.revHz + control.sway * wobble;
    const speed = Math.max(0, Math.min(1, turning / MAX_REV_HZ));
    control.stepSlope = ((speed * MAX_REV_HZ) / sampleRate - control.step) / tick;
    const level = current * Math.sqrt(speed) * Math.min(1, 4 * speed);
    control.levelSlope = (level - control.level) * (0.1 / tick);
    control.sparkLevel = current > 0.5 ? current * current * Math.min(1, 3 * speed) * 2.2 : 0;
    control.time++;
    control.left = tick;
  }

  /** Adds to `pending` from `at` a spark that fell `ago` frames before, SPARK_REACH·σ late. */
  function addSpark(height: number, ago: number, at: number): void {
    let position = ago * pointsPerFrame;
    for (let k = at; position < SPARK_POINTS; k++) {
      const index = position | 0;
      const low = shape[index]!;
      pending[k & mask]! += height * (low + (shape[index + 1]! - low) * (position - index));
      position += pointsPerFrame;
    }
  }

  /** `frames` samples from `start`, within one tick. */
  function run(out: Float64Array, start: number, frames: number): void {
    let { angle, at, step, level } = control;
    const { stepSlope, levelSlope, sparkLevel } = control;
    let segment = (angle * SEGMENTS) | 0;
    for (let i = start; i < start + frames; i++) {
      out[i] = (level * readPeriod(table, angle) + pending[at]!) / CYCLE_RMS;
      pending[at] = 0;
      at = (at + 1) & mask;
      angle += step;
      if (angle >= 1) angle -= 1;
      const passed = angle * SEGMENTS;
      if ((passed | 0) !== segment) {
        segment = passed | 0;
        const chance = random.next();
        // Cubed: mostly weak sparks, now and then a strong one.
        const height = sparkLevel * (0.15 + chance * chance * chance);
        if (height > 0) addSpark(height, (passed - segment) / (step * SEGMENTS), at);
      }
      step += stepSlope;
      level += levelSlope;
    }
    control.angle = angle;
    control.at = at;
    control.step = step;
    control.level = level;
    control.left -= frames;
  }

  return {
    reset,
    fill(out, frames) {
      for (let done = 0; done < frames;) {
        if (control.left === 0) advance();
        const part = Math.min(control.left, frames - done);
        run(out, done, part);
        done += part;
      }
    },
  };
}
