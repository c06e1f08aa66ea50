/**
 * Renders the demo piece (score.ts): plucked strings, a pad of slightly detuned pairs of tones, a small
 * room; stereo, −22 dBFS RMS over the whole, about 38 s, a seamless loop. Allocates.
 */
import { readPeriod, sumHarmonics } from '../period-table';
import { addPluck } from './plucked-string';
import { addRoom } from './room';
import { scaleToLevel } from './scale-to-level';
import { BEATS_PER_MINUTE, PAD, pluckedNotes, TOTAL_BEATS, type PadChord } from './score';

const LEVEL_DBFS = -22;
const PAD_GAIN = 0.1;
const ROOM_GAIN = 0.2;
const PAD_ATTACK_SECONDS = 0.7;
const PAD_RELEASE_SECONDS = 0.9;
/** Frames between two values of the pad's envelope. */
const STEP = 64;

const pitchHz = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12);

type Stereo = readonly [Float32Array, Float32Array];

/** Adds one tone of the pad to one channel, a loop. */
function addPadTone(
  out: Float32Array,
  table: Float64Array,
  rate: number,
  start: number,
  frames: number,
  hz: number,
  gain: number,
): void {
  const attack = PAD_ATTACK_SECONDS * rate;
  const release = PAD_RELEASE_SECONDS * rate;
  const step = hz / rate;
  const level = (i: number): number => {
    const x = Math.max(0, Math.min(1, i / attack, (frames + release - i) / release));
    return gain * x * x * (3 - 2 * x);
  };
  let phase = (hz * 0.37) % 1;
  let at = start % out.length;
  for (let i = 0; i < frames + release; i += STEP) {
    let now = level(i);
    const slope = (level(i + STEP) - now) / STEP;
    for (let k = 0; k < STEP; k++) {
      out[at]! += now * readPeriod(table, phase);
      now += slope;
      phase += step;
      if (phase >= 1) phase -= 1;
      at = at + 1 === out.length ? 0 : at + 1;
    }
  }
}

function addPad(
  out: Stereo,
  rate: number,
  beatFrames: number,
  { beat, beats, pitches, level }: PadChord,
): void {
  const table = sumHarmonics(
    [1, 2, 3, 4, 5, 6].map((order) => ({ order, amplitude: order ** -1.9, phase: order })),
  );
  const start = Math.round(beat * beatFrames);
  const frames = Math.round(beats * beatFrames);
  for (const pitch of pitches) {
    addPadTone(out[0], table, rate, start, frames, pitchHz(pitch) * 1.0012, PAD_GAIN * level);
    addPadTone(out[1], table, rate, start, frames, pitchHz(pitch) / 1.0012, PAD_GAIN * level);
  }
}

export function renderMusic(sampleRate: number): Float32Array[] {
  const beatFrames = (60 / BEATS_PER_MINUTE) * sampleRate;
  const frames = Math.round(TOTAL_BEATS * beatFrames);
  const out: Stereo = [new Float32Array(frames), new Float32Array(frames)];
  pluckedNotes().forEach(({ beat, beats, pitch, force, pan }, i) => {
    const angle = ((pan + 1) * Math.PI) / 4;
    const gains = [Math.cos(angle), Math.sin(angle)] as const;
    const start = Math.round(beat * beatFrames);
    const held = Math.round(beats * beatFrames);
    addPluck(out, sampleRate, start, held, pitchHz(pitch), force ** 1.6, gains, 101 + 977 * i);
  });
  for (const chord of PAD) addPad(out, sampleRate, beatFrames, chord);
  addRoom(out, sampleRate, ROOM_GAIN);
  scaleToLevel(out, LEVEL_DBFS);
  return [...out];
}
