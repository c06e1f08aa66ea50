/**
 * A broadcast station that finds its way in: a square-law junction hears the envelope of its carrier.
 *
 *   y = F·((1 + m)² − 1) = F·(2m + m²), then a coupling capacitor (high-pass, 30 Hz) takes the mean
 * m is the programme: an announcer (speech.ts) over a faint dance band, band-limited to 4 kHz
 * (Butterworth, sixth order; physics.md 3: "speech, 4 kHz low-pass, (1+m)² distortion"), its peaks held
 * to 0.8. F is the slow fading of a distant station, 0.4…1. The programme, the depth of modulation and
 * the fading are our choice; the whole repeats with the announcement.
 *
 * Runs at 16 kHz; m² reaches 8 kHz, which that rate just carries. Audio thread; allocates only when
 * created.
 */
import type { Generator } from '../generator';
import { createSpeech, SPEECH_RATE } from '../speech';
import { createUpsampler } from '../upsampler';

// "Good evening. This is the late news, on nine hundred kilohertz. Rain is moving in from the west, with
// light winds near the coast. And now, some music for a quiet night."
const SCRIPT = `G UH1 D IY1 V N IH NG . DH IH S IH Z DH AX L EY1 T N UW1 Z , AA N N AY1 N HH AH1 N D R AX D
  K IH1 L AX HH ER T S . R EY1 N IH Z M UW1 V IH NG IH N F R AX M DH AX W EH1 S T ,
  W IH DH L AY1 T W IH1 N D Z N IH R DH AX K OW1 S T . AX N D N AW1 ,
  S AX M M Y UW1 Z IH K F AO R AX K W AY1 AX T N AY1 T .`;
const VOICE = { pitchHz: 92, tract: 0.95, pace: 1 };

/** Semitones above A1 (55 Hz) of bass and two upper voices; two beats each. */
const CHORDS = [
  [3, 22, 27],
  [0, 22, 24],
  [5, 20, 24],
  [-2, 20, 26],
  [3, 22, 27],
  [0, 24, 28],
  [5, 21, 24],
  [-2, 20, 25],
] as const;
const BEATS = 32;
const BAND_LEVEL = 0.05;
/** Before the limiter: loud enough that an announcer stays near his limit. */
const DRIVE = 0.9;
const PEAK_MODULATION = 0.8;
/** Highest |m| before it is scaled to PEAK_MODULATION; measured over one cycle at 16 kHz. */
const MEASURED_PEAK = 1.0023;
/** RMS value of one cycle before it is scaled to 1; measured at 48 kHz. */
const CYCLE_RMS = 0.28692;
const CUT_HZ = 4000;
const COUPLING_HZ = 30;
/** Frames between two values of the fading. */
const STEP = 64;

const announcer = (): ReturnType<typeof createSpeech> => createSpeech(SCRIPT, VOICE);

/** Length of the announcement, seconds. */
export const amRadioCycleSeconds = (): number => announcer().frames / SPEECH_RATE;

/** b0 (= b2 = b1/2), −a1, −a2 of the three sections of the low-pass, by the bilinear transform. */
function lowPassSections(): Float64Array {
  const k = Math.tan((Math.PI * CUT_HZ) / SPEECH_RATE);
  const sections = new Float64Array(9);
  for (let s = 0; s < 3; s++) {
    const damping = 2 * Math.cos((Math.PI * (2 * s + 1)) / 12);
    const norm = 1 / (1 + damping * k + k * k);
    sections[3 * s] = k * k * norm;
    sections[3 * s + 1] = 2 * (1 - k * k) * norm;
    sections[3 * s + 2] = -(1 - damping * k + k * k) * norm;
  }
  return sections;
}

/** A dull tone of the band, phase in [0, 1): a sine of two parabolas and something of its octave. */
function bandTone(phase: number): number {
  const x = 2 * phase - 1;
  const sine = 4 * x * (1 - Math.abs(x));
  return sine + 0.5 * (sine * sine - 8 / 15);
}

function createStation(): Generator {
  const speech = createSpeech(SCRIPT, VOICE);
  const sections = lowPassSections();
  const memory = new Float64Array(6);
  const phases = new Float64Array(3);
  const steps = new Float64Array(3);
  const coupling = Math.exp((-2 * Math.PI * COUPLING_HZ) / SPEECH_RATE);
  const beatDecay = Math.exp(-1 / (0.35 * SPEECH_RATE));
  const state = {
    at: 0,
    left: 0,
    beat: -1,
    pluck: 0,
    swell: 0,
    fade: 0,
    fadeSlope: 0,
    held: 0,
    mean: 0,
  };

  function reset(): void {
    speech.reset();
    memory.fill(0);
    phases.fill(0);
    state.at = 0;
    state.left = 0;
    state.beat = -1;
    state.pluck = 0;
    state.swell = 0;
    state.fade = fading(0);
    state.held = 0;
    state.mean = 0;
  }

  const fading = (at: number): number => {
    const turn = (2 * Math.PI * at) / speech.frames;
    return 0.7 + 0.2 * Math.cos(turn) + 0.1 * Math.cos(3 * turn + 1);
  };

  function advance(): void {
    if (state.at >= speech.frames) state.at -= speech.frames;
    state.fadeSlope = (fading(state.at + STEP) - state.fade) / STEP;
    const beat = Math.floor((state.at * BEATS) / speech.frames);
    if (beat !== state.beat) {
      const chord = CHORDS[Math.floor(beat / 4) % CHORDS.length]!;
      for (let v = 0; v < 3; v++) steps[v] = (55 * 2 ** (chord[v]! / 12)) / SPEECH_RATE;
      state.pluck = 1;
      state.beat = beat;
    }
    state.left = STEP;
  }

  /** Adds the band to the announcer, limits both softly: x/√(1 + x²). */
  function mix(out: Float64Array, start: number, end: number): void {
    let { pluck, swell } = state;
    let p0 = phases[0]!;
    let p1 = phases[1]!;
    let p2 = phases[2]!;
    for (let i = start; i < end; i++) {
      pluck *= beatDecay;
      swell += 0.01 * (pluck - swell);
      const band = 1.5 * bandTone(p0) + bandTone(p1) + bandTone(p2);
      const x = DRIVE * out[i]! + BAND_LEVEL * swell * band;
      out[i] = x / Math.sqrt(1 + x * x);
      p0 += steps[0]!;
      p1 += steps[1]!;
      p2 += steps[2]!;
      if (p0 >= 1) p0 -= 1;
      if (p1 >= 1) p1 -= 1;
      if (p2 >= 1) p2 -= 1;
    }
    state.pluck = pluck;
    state.swell = swell;
    phases[0] = p0;
    phases[1] = p1;
    phases[2] = p2;
  }

  function lowPass(out: Float64Array, start: number, end: number): void {
    for (let s = 0; s < 3; s++) {
      const b = sections[3 * s]!;
      const a1 = sections[3 * s + 1]!;
      const a2 = sections[3 * s + 2]!;
      let m1 = memory[2 * s]!;
      let m2 = memory[2 * s + 1]!;
      for (let i = start; i < end; i++) {
        const x = b * out[i]!;
        const y = x + m1;
        m1 = 2 * x + a1 * y + m2;
        m2 = x + a2 * y + 1e-20;
        out[i] = y;
      }
      memory[2 * s] = m1;
      memory[2 * s + 1] = m2;
    }
  }

  function detect(out: Float64Array, start: number, end: number): void {
    let { fade, held, mean } = state;
    for (let i = start; i < end; i++) {
      const m = out[i]! * (PEAK_MODULATION / MEASURED_PEAK);
      const y = (fade / CYCLE_RMS) * (2 * m + m * m);
      mean = coupling * (mean + y - held) + 1e-20;
      held = y;
      out[i] = mean;
      fade += state.fadeSlope;
    }
    state.fade = fade;
    state.held = held;
    state.mean = mean;
  }

  reset();
  return {
    reset,
    fill(out, frames) {
      speech.fill(out, frames);
      for (let done = 0; done < frames;) {
        if (state.left === 0) advance();
        const end = Math.min(done + state.left, frames);
        mix(out, done, end);
        lowPass(out, done, end);
        detect(out, done, end);
        state.left -= end - done;
        state.at += end - done;
        done = end;
      }
    },
  };
}

export const createAmRadio = (sampleRate: number): Generator =>
  createUpsampler(createStation(), SPEECH_RATE, sampleRate);
