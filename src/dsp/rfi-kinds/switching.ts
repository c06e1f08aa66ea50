/**
 * A laptop on its charger: the frame clock of USB, and a switching supply that saves power by running
 * in bursts.
 *
 * Lines of 1 kHz (USB frame) and 8 kHz (USB microframe; USB 2.0, 7.1.12), one family since eight
 * microframes make one frame; the 8 kHz lines come up while data moves. Beside them a whine at the
 * burst rate of the supply, 1–5 kHz, that follows the load (physics.md 3: "SMPS whine / USB, 1–15 kHz
 * burst"), with harmonics at ½ and ¼ of the amplitude, so that all stay below 15 kHz. The heights of
 * the lines, the load's course and the chirps are our choice.
 *
 * Controls move once a millisecond (whole frames, counted from reset) and linearly between.
 * Audio thread; allocates only when created.
 */
import type { Generator } from '../generator';
import { readPeriod, sumHarmonics, type Harmonic } from '../period-table';
import { createRandom } from '../random';

const FRAME_HZ = 1000;
const TICK_SECONDS = 0.001;
const CYCLE_TICKS = 8000;

/** One course of the load, seconds; exact at rates that are whole numbers of kHz. */
export const switchingCycleSeconds = (sampleRate: number): number =>
  (CYCLE_TICKS * tickFrames(sampleRate)) / sampleRate;

const tickFrames = (sampleRate: number): number =>
  Math.max(1, Math.round(sampleRate * TICK_SECONDS));

interface Stage {
  /** Start, ticks. */
  start: number;
  /** Where the whine heads, Hz, and how fast: time constant in ticks. */
  hz: number;
  glide: number;
  /** Amplitude of the whine. */
  whine: number;
  /** Chirps: on for `on` ticks of every `every`; every = 0: steady. */
  on: number;
  every: number;
  /** Whether data moves: the 8 kHz lines. */
  data: number;
}

// Idle, the screen wakes, a page is scrolled, a copy runs, idle again.
const STAGES: readonly Stage[] = [
  { start: 0, hz: 1250, glide: 180, whine: 0.55, on: 0, every: 0, data: 0.25 },
  { start: 1300, hz: 2900, glide: 90, whine: 0.8, on: 0, every: 0, data: 0.25 },
  { start: 2200, hz: 2400, glide: 60, whine: 1, on: 22, every: 60, data: 0.9 },
  { start: 3100, hz: 4700, glide: 260, whine: 0.7, on: 0, every: 0, data: 1 },
  { start: 4700, hz: 3600, glide: 40, whine: 0.9, on: 70, every: 110, data: 1 },
  { start: 5500, hz: 1900, glide: 350, whine: 0.8, on: 0, every: 0, data: 0.4 },
  { start: 6800, hz: 1250, glide: 150, whine: 0.9, on: 9, every: 250, data: 0.25 },
];

/** RMS value of one cycle before it is scaled to 1; measured at 48 kHz. */
const CYCLE_RMS = 0.68509;

/** Amplitudes of 1, 2, … kHz without the microframe's lines. */
const frameLines = (limitHz: number): Harmonic[] =>
  [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12]
    .filter((order) => order * FRAME_HZ < limitHz)
    .map((order) => ({ order, amplitude: 0.4 / order ** 0.7, phase: 1.3 * order * order }));

const microframeLines = (limitHz: number): Harmonic[] =>
  [8, 16]
    .filter((order) => order * FRAME_HZ < limitHz)
    .map((order) => ({ order, amplitude: 2.4 / order, phase: order }));

const whineLines = (limitHz: number): Harmonic[] =>
  [1, 2, 3]
    .filter((order) => order * 5000 < limitHz || order === 1)
    .map((order) => ({ order, amplitude: 2 ** (1 - order), phase: order }));

export function createSwitching(sampleRate: number): Generator {
  const limitHz = Math.min(20000, 0.45 * sampleRate);
  const frameTable = sumHarmonics(frameLines(limitHz));
  const microTable = sumHarmonics(microframeLines(limitHz));
  const whineTable = sumHarmonics(whineLines(limitHz));
  const tick = tickFrames(sampleRate);
  const random = createRandom(0x5a17c4);
  const frameStep = FRAME_HZ / sampleRate;
  // The pulls of the load, per tick of 1 ms.
  const glides = Float64Array.from(STAGES, (stage) => 1 - Math.exp(-1 / stage.glide));

  const control = {
    left: 0,
    time: 0,
    stage: 0,
    hz: 0,
    framePhase: 0,
    whinePhase: 0,
    /** Values now, and what each gains a frame until the next tick. */
    step: 0,
    stepSlope: 0,
    whine: 0,
    whineSlope: 0,
    data: 0,
    dataSlope: 0,
  };

  function reset(): void {
    random.reset();
    control.left = 0;
    control.time = 0;
    control.stage = 0;
    control.hz = STAGES[0]!.hz;
    control.framePhase = 0;
    control.whinePhase = 0;
    control.step = STAGES[0]!.hz / sampleRate;
    control.whine = 0;
    control.data = 0;
  }
  reset();

  /** Sets the slopes to where the controls should stand one tick from now. */
  function advance(): void {
    if (control.time === CYCLE_TICKS) control.time = control.stage = 0;
    if (STAGES[control.stage + 1]?.start === control.time) control.stage++;
    const stage = STAGES[control.stage]!;
    control.hz += (stage.hz - control.hz) * glides[control.stage]! + 6 * random.bipolar();
    control.stepSlope = (control.hz / sampleRate - control.step) / tick;
    const isOn = stage.every === 0 || (control.time - stage.start) % stage.every < stage.on;
    // 2 ms for a chirp's edge, 30 ms for the data lines.
    control.whineSlope = ((isOn ? stage.whine : 0.06) - control.whine) * (0.5 / tick);
    control.dataSlope = (stage.data - control.data) * (0.033 / tick);
    control.time++;
    control.left = tick;
  }

  /** `frames` samples from `start`, within one tick. */
  function run(out: Float64Array, start: number, frames: number): void {
    let { framePhase, whinePhase, step, whine, data } = control;
    const { stepSlope, whineSlope, dataSlope } = control;
    for (let i = start; i < start + frames; i++) {
      const usb = readPeriod(frameTable, framePhase) + data * readPeriod(microTable, framePhase);
      out[i] = (usb + whine * readPeriod(whineTable, whinePhase)) / CYCLE_RMS;
      framePhase += frameStep;
      if (framePhase >= 1) framePhase -= 1;
      whinePhase += step;
      if (whinePhase >= 1) whinePhase -= 1;
      step += stepSlope;
      whine += whineSlope;
      data += dataSlope;
    }
    control.framePhase = framePhase;
    control.whinePhase = whinePhase;
    control.step = step;
    control.whine = whine;
    control.data = data;
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
