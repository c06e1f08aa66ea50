/**
 * A small formant synthesiser: it speaks a script of phonemes in a voice of its own.
 *
 * Source and filter after Klatt, "Software for a cascade/parallel formant synthesizer", JASA 67 (1980):
 * the voice is the slope of a glottal pulse, U′(x) = 2x − 3x² over the open part of the period (the
 * polynomial of Rosenberg, JASA 49, 1971), its jump at closure band-limited by a two-sample polynomial,
 * with a tilt of one pole. Voice and breath run through a cascade of resonators,
 *   y = A·x + B·y₁ + C·y₂,  C = −e^(−2πw/fs),  B = 2·e^(−πw/fs)·cos(2πf/fs),  A = 1 − B − C
 * (F1–F3 from the plan, F4–F8 fixed, and a nasal pole with its zero); hiss and bursts through one
 * resonator beside it. Controls move every 5 ms, amplitudes linearly between. Bandwidths and the open
 * part (0.6) are near Klatt's; tilt and levels are our choice.
 *
 * Runs at SPEECH_RATE; starts over at the end of the script. A stressed vowel peaks at about 2. Any thread;
 * allocates only when created.
 */
import type { Generator } from './generator';
import { createRandom } from './random';
import { PLAN_STEP_SECONDS, planSpeech, ROW, ROW_SIZE } from './speech-plan';

export const SPEECH_RATE = 16000;

export interface Voice {
  /** Mean pitch, Hz. */
  pitchHz: number;
  /** Formants re a man's: 1.1 is a shorter vocal tract. */
  tract: number;
  /** Time stretch: 1 ordinary, 1.2 slow. */
  pace: number;
}

export interface Speech extends Generator {
  /** Length of the script, frames at SPEECH_RATE. */
  readonly frames: number;
}

const STEP = Math.round(PLAN_STEP_SECONDS * SPEECH_RATE);
const OPEN = 0.6;
const TILT_HZ = 3500;
const FIXED = [
  [3400, 220],
  [4400, 280],
  [5400, 400],
  [6400, 550],
  [7400, 700],
] as const;
const NASAL_POLE_HZ = 270;
const NASAL_ZERO_HZ = 450;
const NASAL_WIDTH_HZ = 100;
/** Index of the first fixed resonator: after F1, F2, F3 and the nasal pole. */
const FIRST_FIXED = 4;
const RESONATORS = FIRST_FIXED + FIXED.length;

export function createSpeech(script: string, voice: Voice): Speech {
  const plan = planSpeech(script, voice.pace);
  const steps = plan.length / ROW_SIZE - 1;
  const random = createRandom(0x51eec4);
  const tilt = 1 - Math.exp((-2 * Math.PI * TILT_HZ) / SPEECH_RATE);
  // Per resonator A, B, C and y₁, y₂; then the hiss resonator.
  const a = new Float64Array(RESONATORS + 1);
  const b = new Float64Array(RESONATORS + 1);
  const c = new Float64Array(RESONATORS + 1);
  const y1 = new Float64Array(RESONATORS + 1);
  const y2 = new Float64Array(RESONATORS + 1);
  const side = new Float64Array(STEP);
  const zero = { a: 1, b: 0, c: 0, x1: 0, x2: 0 };
  const state = { step: 0, left: 0, phase: 0, tilted: 0 };
  const control = { pitch: 0, voice: 0, breath: 0, noise: 0 };
  const slope = { pitch: 0, voice: 0, breath: 0, noise: 0 };

  function tune(index: number, hz: number, widthHz: number): void {
    const radius = Math.exp((-Math.PI * widthHz) / SPEECH_RATE);
    c[index] = -radius * radius;
    b[index] = 2 * radius * Math.cos((2 * Math.PI * hz) / SPEECH_RATE);
    a[index] = 1 - b[index] - c[index];
  }

  FIXED.forEach(([hz, widthHz], i) => {
    tune(FIRST_FIXED + i, Math.min(hz * voice.tract, 7700), widthHz);
  });
  tune(3, NASAL_POLE_HZ, NASAL_WIDTH_HZ);

  const value = (step: number, column: number): number => plan[step * ROW_SIZE + column]!;

  function load(): void {
    const { step } = state;
    control.pitch = value(step, ROW.pitch);
    control.voice = value(step, ROW.voice);
    control.breath = value(step, ROW.breath);
    control.noise = value(step, ROW.noise);
    slope.pitch = (value(step + 1, ROW.pitch) - control.pitch) / STEP;
    slope.voice = (value(step + 1, ROW.voice) - control.voice) / STEP;
    slope.breath = (value(step + 1, ROW.breath) - control.breath) / STEP;
    slope.noise = (value(step + 1, ROW.noise) - control.noise) / STEP;
    const f1 = value(step, ROW.f1) * voice.tract;
    const f2 = value(step, ROW.f2) * voice.tract;
    const f3 = value(step, ROW.f3) * voice.tract;
    const nasal = value(step, ROW.nasal);
    // Breath leaves the glottis open, and F1 loses to it.
    tune(0, f1, 50 + 0.03 * f1 + 60 * nasal + 250 * control.breath);
    tune(1, f2, 60 + 0.02 * f2 + 40 * nasal);
    tune(2, f3, 70 + 0.03 * f3);
    tune(RESONATORS, value(step, ROW.noiseHz), value(step, ROW.noiseWidthHz));
    // The zero lies on the pole, and cancels it, but for nasals.
    const zeroHz = NASAL_POLE_HZ + (NASAL_ZERO_HZ - NASAL_POLE_HZ) * nasal;
    const radius = Math.exp((-Math.PI * NASAL_WIDTH_HZ) / SPEECH_RATE);
    zero.c = radius * radius;
    zero.b = -2 * radius * Math.cos((2 * Math.PI * zeroHz) / SPEECH_RATE);
    zero.a = 1 / (1 + zero.b + zero.c);
    state.step = step + 1 === steps ? 0 : step + 1;
    state.left = STEP;
  }

  /** The two sources: voice and breath into `out`, hiss into `side`. */
  function excite(out: Float64Array, start: number, frames: number): void {
    let { phase, tilted } = state;
    let { pitch, voice: voicing, breath, noise } = control;
    for (let i = 0; i < frames; i++) {
      const turn = (pitch * voice.pitchHz) / SPEECH_RATE;
      const isOpen = phase < OPEN;
      const x = phase / OPEN;
      let pulse = isOpen ? 2 * x - 3 * x * x : 0;
      const past = (phase - OPEN) / turn;
      if (past >= 0 && past < 1) pulse -= 0.5 * (1 - past) * (1 - past);
      else if (past < 0 && past > -1) pulse += 0.5 * (1 + past) * (1 + past);
      phase += turn;
      if (phase >= 1) phase -= 1;
      tilted += tilt * (pulse - tilted) + 1e-20;
      // While the voice sounds, its closed part lets less breath through.
      const hiss = random.bipolar() * (isOpen || voicing < 0.05 ? 1 : 0.4);
      out[start + i] = voicing * tilted + breath * hiss;
      side[i] = noise * hiss;
      pitch += slope.pitch;
      voicing += slope.voice;
      breath += slope.breath;
      noise += slope.noise;
    }
    state.phase = phase;
    state.tilted = tilted;
    control.pitch = pitch;
    control.voice = voicing;
    control.breath = breath;
    control.noise = noise;
  }

  /** `frames` samples from `start`, within one control step. */
  function run(out: Float64Array, start: number, frames: number): void {
    const end = start + frames;
    excite(out, start, frames);
    let { x1, x2 } = zero;
    for (let i = start; i < end; i++) {
      const x = out[i]!;
      out[i] = zero.a * (x + zero.b * x1 + zero.c * x2);
      x2 = x1;
      x1 = x;
    }
    zero.x1 = x1;
    zero.x2 = x2;
    for (let r = 0; r < RESONATORS; r++) {
      const ra = a[r]!;
      const rb = b[r]!;
      const rc = c[r]!;
      let one = y1[r]!;
      let two = y2[r]!;
      for (let i = start; i < end; i++) {
        const y = ra * out[i]! + rb * one + rc * two + 1e-20;
        two = one;
        one = y;
        out[i] = y;
      }
      y1[r] = one;
      y2[r] = two;
    }
    // As a band-pass: y − y₂, at unit gain in the middle of the band.
    const hb = b[RESONATORS]!;
    const hc = c[RESONATORS]!;
    const gain = 0.5 * (1 + hc);
    let one = y1[RESONATORS]!;
    let two = y2[RESONATORS]!;
    for (let i = 0; i < frames; i++) {
      const y = side[i]! + hb * one + hc * two + 1e-20;
      out[start + i]! += gain * (y - two);
      two = one;
      one = y;
    }
    y1[RESONATORS] = one;
    y2[RESONATORS] = two;
    state.left -= frames;
  }

  return {
    frames: steps * STEP,
    reset() {
      random.reset();
      y1.fill(0);
      y2.fill(0);
      zero.x1 = zero.x2 = 0;
      state.step = state.left = state.phase = state.tilted = 0;
    },
    fill(out, frames) {
      for (let done = 0; done < frames;) {
        if (state.left === 0) load();
        const part = Math.min(state.left, frames - done);
        run(out, done, part);
        done += part;
      }
    },
  };
}
