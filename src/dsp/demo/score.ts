/**
 * The demo piece, ours: twelve bars in D for plucked strings and a soft pad, 76 beats a minute.
 *
 * It begins alone and quiet, rests, fills out, and dies away into a bar that is half silence: hum is
 * heard in the rests. Pitches are MIDI note numbers (69 = A4), times in beats.
 */
export const BEATS_PER_MINUTE = 76;
export const TOTAL_BEATS = 48;

export interface Note {
  beat: number;
  pitch: number;
  /** Until the string is damped. */
  beats: number;
  /** 0…1: how hard it is plucked. */
  force: number;
  /** −1 left … 1 right. */
  pan: number;
}

export interface PadChord {
  beat: number;
  beats: number;
  pitches: readonly number[];
  level: number;
}

interface Figure {
  beat: number;
  /** One note each half beat, all held to the end of the figure; 0 rests. */
  pitches: readonly number[];
  beats: number;
  force: number;
}

const FIGURES: readonly Figure[] = [
  { beat: 0, beats: 4, force: 0.24, pitches: [50, 57, 62, 64, 66, 64, 62, 57] },
  { beat: 4, beats: 4, force: 0.26, pitches: [47, 54, 57, 62, 64, 62, 57, 54] },
  { beat: 8, beats: 4, force: 0.3, pitches: [43, 50, 55, 59, 66, 59, 55, 50] },
  { beat: 12, beats: 2.5, force: 0.32, pitches: [45, 52, 55, 62, 61] },
  { beat: 16, beats: 4, force: 0.5, pitches: [42, 50, 57, 62, 66, 62, 57, 50] },
  { beat: 20, beats: 4, force: 0.52, pitches: [43, 50, 57, 59, 62, 59, 57, 50] },
  { beat: 24, beats: 4, force: 0.54, pitches: [40, 47, 54, 55, 59, 55, 54, 47] },
  { beat: 28, beats: 4, force: 0.58, pitches: [45, 52, 57, 62, 64, 61, 57, 52] },
  { beat: 32, beats: 2, force: 0.66, pitches: [47, 54, 57, 62] },
  { beat: 34, beats: 2, force: 0.68, pitches: [49, 52, 57, 64] },
  { beat: 36, beats: 2, force: 0.68, pitches: [50, 57, 62, 66] },
  { beat: 38, beats: 2, force: 0.62, pitches: [43, 50, 59, 66] },
  { beat: 40, beats: 2, force: 0.48, pitches: [40, 47, 55, 62] },
  { beat: 42, beats: 2, force: 0.36, pitches: [45, 52, 55, 61] },
  { beat: 44, beats: 2.5, force: 0.2, pitches: [38, 57, 62, 66] },
];

/** Beat, pitch, length, force. */
const MELODY: readonly (readonly [number, number, number, number])[] = [
  [8, 71, 1.5, 0.4],
  [9.5, 69, 0.5, 0.36],
  [10, 74, 2, 0.44],
  [12, 73, 1, 0.42],
  [13, 71, 0.5, 0.36],
  [13.5, 69, 1, 0.34],
  [16, 78, 1.5, 0.7],
  [17.5, 76, 0.5, 0.6],
  [18, 74, 1, 0.64],
  [19, 69, 1, 0.58],
  [20, 71, 1, 0.62],
  [21, 74, 1, 0.64],
  [22, 79, 1.5, 0.74],
  [23.5, 78, 0.5, 0.64],
  [24, 76, 2, 0.68],
  [26, 78, 0.5, 0.62],
  [26.5, 79, 0.5, 0.66],
  [27, 71, 1, 0.6],
  [28, 74, 1, 0.66],
  [29, 73, 1, 0.66],
  [30, 76, 1, 0.72],
  [31, 81, 1, 0.8],
  [32, 78, 1, 0.82],
  [33, 83, 1, 0.9],
  [34, 81, 1.5, 0.86],
  [35.5, 76, 0.5, 0.72],
  [36, 78, 1, 0.8],
  [37, 81, 0.5, 0.8],
  [37.5, 78, 0.5, 0.72],
  [38, 74, 1, 0.72],
  [39, 71, 1, 0.62],
  [40, 76, 1, 0.6],
  [41, 74, 0.5, 0.5],
  [41.5, 71, 0.5, 0.46],
  [42, 74, 1, 0.46],
  [43, 73, 1, 0.38],
  [44, 74, 2.5, 0.28],
];

export const PAD: readonly PadChord[] = [
  { beat: 15.8, beats: 4.2, pitches: [54, 62, 69], level: 0.5 },
  { beat: 20, beats: 4, pitches: [55, 59, 66], level: 0.6 },
  { beat: 24, beats: 4, pitches: [52, 59, 67], level: 0.7 },
  { beat: 28, beats: 4, pitches: [57, 62, 64], level: 0.8 },
  { beat: 32, beats: 2, pitches: [54, 59, 66], level: 1 },
  { beat: 34, beats: 2, pitches: [52, 57, 64], level: 1 },
  { beat: 36, beats: 2, pitches: [54, 62, 69], level: 0.9 },
  { beat: 38, beats: 2, pitches: [55, 59, 66], level: 0.7 },
  { beat: 40, beats: 3, pitches: [55, 59, 64], level: 0.4 },
];

/** Everything that is plucked. */
export function pluckedNotes(): Note[] {
  const notes: Note[] = [];
  for (const { beat, beats, force, pitches } of FIGURES) {
    pitches.forEach((pitch, i) => {
      // The bass note leads, and a hand is never quite even.
      const swell = i === 0 ? 1.2 : 0.9 + 0.1 * ((i * 7) % 3);
      const pan = i === 0 ? 0 : -0.45 + 0.06 * i;
      notes.push({ beat: beat + i / 2, pitch, beats: beats - i / 2, force: force * swell, pan });
    });
  }
  for (const [beat, pitch, beats, force] of MELODY) {
    notes.push({ beat, pitch, beats, force, pan: 0.3 });
  }
  return notes;
}
