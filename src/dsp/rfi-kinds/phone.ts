/**
 * A GSM handset beside the line: its transmitter is on for one time slot of eight, and whatever
 * rectifies the carrier hears the envelope.
 *
 * Pulse train, duty 1/8 (577 µs of 60/13 ms = 4.615 ms, so 216.67 Hz; 3GPP TS 45.002, 4.3):
 * aₕ ∝ sin(πh/8)/(πh/8), which gives h2 −0.7, h3 −1.9, h4 −3.7, h5 −6.3, h6 −10.2, h7 −17 dB re h1
 * and a null at h8 (calculated). No DC: a coupling capacitor takes it. Up to 15 kHz as it is, then a
 * raised cosine to nothing at 18 kHz: our choice.
 *
 * Which frames are sent is 3GPP TS 45.002, clause 7: while the call is set up, four frames of every
 * 51 (SDCCH, 15–18) and four more of every 102 (SACCH, 47–50), the "dit dit-dit" that everyone knows;
 * during the call, 25 frames of every 26 (TCH and its SACCH). How long each lasts is our choice. The
 * gate moves half-way between two pulses.
 *
 * The pulse is even about its middle, so a table of half a frame is enough: 2048 steps, linear between
 * (at line 82 a droop of 0.01 dB and images 68 dB below that line).
 *
 * Audio thread; allocates only when created.
 */
import type { Generator } from '../generator';

/** Frames a second, and so the spacing of the lines, Hz. */
export const PHONE_FRAME_HZ = 13000 / 60;
const SIGNALLING_FRAMES = 5 * 102;
const TRAFFIC_FRAMES = 22 * 26;
const PAUSE_FRAMES = 118;
const CYCLE_FRAMES = SIGNALLING_FRAMES + TRAFFIC_FRAMES + PAUSE_FRAMES;
/** One call: signalling, traffic, pause; seconds. */
export const PHONE_CYCLE_SECONDS = CYCLE_FRAMES / PHONE_FRAME_HZ;
/** When the steady part begins and ends, seconds after the start of the cycle. */
export const PHONE_TRAFFIC_SECONDS = [
  SIGNALLING_FRAMES / PHONE_FRAME_HZ,
  (SIGNALLING_FRAMES + TRAFFIC_FRAMES) / PHONE_FRAME_HZ,
] as const;

const TAPER_START_HZ = 15000;
const TAPER_END_HZ = 18000;
const HALF_STEPS = 2048;
/** Half the length of a gate movement, in frame periods: 0.46 ms. */
const GATE_HALF = 0.1;
/**
 * RMS value of one cycle over that of a pulse train without gaps. Measured over the first cycle at
 * 48 kHz; √(610/1200) = 0.7130 but for the movements of the gate.
 */
const CYCLE_RMS = 0.71281;

/** aₕ at index h − 1. */
function lineAmplitudes(sampleRate: number): Float64Array {
  const end = Math.min(TAPER_END_HZ, 0.45 * sampleRate);
  const count = Math.ceil(end / PHONE_FRAME_HZ) - 1;
  return Float64Array.from({ length: count }, (_, index) => {
    const x = (Math.PI * (index + 1)) / 8;
    const hz = (index + 1) * PHONE_FRAME_HZ;
    const over = Math.max(0, (hz - TAPER_START_HZ) / (TAPER_END_HZ - TAPER_START_HZ));
    return ((0.5 + 0.5 * Math.cos(Math.PI * over)) * Math.sin(x)) / x;
  });
}

/** The pulse at unit RMS, from its middle (index 0) to half a frame away. */
function halfPulse(amplitudes: Float64Array): Float64Array {
  const period = 2 * HALF_STEPS;
  const cosine = Float64Array.from({ length: period }, (_, i) =>
    Math.cos((2 * Math.PI * i) / period),
  );
  const table = new Float64Array(HALF_STEPS + 2);
  let power = 0;
  for (const amplitude of amplitudes) power += (amplitude * amplitude) / 2;
  for (let line = 0; line < amplitudes.length; line++) {
    const amplitude = amplitudes[line]! / Math.sqrt(power);
    for (let i = 0, at = 0; i <= HALF_STEPS; i++, at = (at + line + 1) & (period - 1)) {
      table[i]! += amplitude * cosine[at]!;
    }
  }
  return table;
}

/** Whether frame `frame` of the cycle is sent. */
function isSent(frame: number): boolean {
  if (frame < SIGNALLING_FRAMES) {
    const inPair = frame % 102;
    const inMultiframe = frame % 51;
    return (inMultiframe >= 15 && inMultiframe <= 18) || (inPair >= 47 && inPair <= 50);
  }
  const inTraffic = frame - SIGNALLING_FRAMES;
  return inTraffic < TRAFFIC_FRAMES && inTraffic % 26 !== 25;
}

export function createPhone(sampleRate: number): Generator {
  const table = halfPulse(lineAmplitudes(sampleRate));
  const step = PHONE_FRAME_HZ / sampleRate;
  const sent = Uint8Array.from({ length: CYCLE_FRAMES }, (_, frame) => (isSent(frame) ? 1 : 0));
  const state = { phase: 0, frame: 0 };

  /** Between two pulses, a smoothstep from one frame's gate to the other's; t from 0 to 1. */
  const move = (from: number, to: number, t: number): number =>
    from + (to - from) * t * t * (3 - 2 * t);

  return {
    reset() {
      state.phase = 0;
      state.frame = 0;
    },
    fill(out, frames) {
      let { phase, frame } = state;
      let before = sent[(frame + CYCLE_FRAMES - 1) % CYCLE_FRAMES]!;
      let now = sent[frame]!;
      let after = sent[(frame + 1) % CYCLE_FRAMES]!;
      for (let i = 0; i < frames; i++) {
        let gate = now;
        if (phase < GATE_HALF) gate = move(before, now, 0.5 + (0.5 * phase) / GATE_HALF);
        if (phase > 1 - GATE_HALF) gate = move(now, after, 0.5 - (0.5 * (1 - phase)) / GATE_HALF);
        const position = Math.abs(2 * phase - 1) * HALF_STEPS;
        const index = position | 0;
        const low = table[index]!;
        out[i] = (gate / CYCLE_RMS) * (low + (table[index + 1]! - low) * (position - index));
        phase += step;
        if (phase >= 1) {
          phase -= 1;
          frame = frame + 1 === CYCLE_FRAMES ? 0 : frame + 1;
          before = now;
          now = after;
          after = sent[(frame + 1) % CYCLE_FRAMES]!;
        }
      }
      state.phase = phase;
      state.frame = frame;
    },
  };
}
