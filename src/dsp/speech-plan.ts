/**
 * Turns a script of phonemes into the control values of the speech synthesiser, one row every 5 ms.
 *
 * A script is words of ARPAbet names with stress marks, "T EH1 S T IH NG .", and pauses: a comma
 * (240 ms, voice held up), a full stop (480 ms, voice falls) and a question mark (480 ms, voice rises).
 * Formants move along smooth curves between knots: two in a vowel's steady part, one in a glide, and at
 * the edges of the other consonants their loci, drawn towards the neighbouring vowel. The times,
 * the stress rules and the pitch contour (a slow fall over each phrase, a hump on each stressed vowel, a
 * final fall or rise) are our choice, by ear and by what a speech recogniser made of them.
 *
 * Allocates; made once.
 */
import { PHONEMES, type Phoneme } from './phonemes';

export const PLAN_STEP_SECONDS = 0.005;
/** Columns of a row. */
export const ROW = {
  f1: 0,
  f2: 1,
  f3: 2,
  voice: 3,
  breath: 4,
  noise: 5,
  noiseHz: 6,
  noiseWidthHz: 7,
  nasal: 8,
  pitch: 9,
};
export const ROW_SIZE = 10;

const STEP_MS = 1000 * PLAN_STEP_SECONDS;
const PAUSE_MS: Readonly<Record<string, number>> = { ',': 240, '.': 480, '?': 480 };
const NASAL_GLIDE_MS = 30;

interface Sound {
  phoneme: Phoneme;
  stress: boolean;
  start: number;
  ms: number;
  previous: Phoneme | null;
  next: Phoneme | null;
  /** Last of its phrase, from the last vowel on. */
  final: boolean;
}

interface Phrase {
  start: number;
  end: number;
  mark: string;
  accents: number[];
}

const isOpen = (phoneme: Phoneme | null): phoneme is Phoneme =>
  phoneme?.kind === 'vowel' || phoneme?.kind === 'glide';

function parse(script: string, pace: number): { sounds: Sound[]; phrases: Phrase[]; ms: number } {
  const marks = script.trim().split(/\s+/);
  const sounds: Sound[] = [];
  const phrases: Phrase[] = [];
  const phonemeAt = (i: number): Phoneme | null =>
    PHONEMES[(marks[i] ?? '').replace(/[012]$/, '')] ?? null;
  let time = 60;
  let phrase: Phrase = { start: time, end: 0, mark: '.', accents: [] };
  marks.forEach((mark, i) => {
    const pause = PAUSE_MS[mark];
    if (pause !== undefined) {
      phrases.push({ ...phrase, end: time, mark });
      time += pause * pace;
      phrase = { start: time, end: 0, mark: '.', accents: [] };
      return;
    }
    const phoneme = phonemeAt(i);
    if (!phoneme) return;
    const stress = mark.endsWith('1');
    const next = phonemeAt(i + 1);
    const previous = phonemeAt(i - 1);
    // Everything from the last vowel before a pause is drawn out.
    let end = i + 1;
    while (phonemeAt(end) && phonemeAt(end)!.kind !== 'vowel') end++;
    const final = PAUSE_MS[marks[end] ?? '.'] !== undefined;
    let ms = phoneme.ms * pace;
    if (phoneme.kind === 'vowel') {
      if (!stress) ms *= 0.72;
      if (final) ms *= 1.12;
      else if (next && next.voice === 0 && next.kind !== 'breath') ms *= 0.85;
    } else {
      if (final && phoneme.kind !== 'stop') ms *= 1.12;
      if (previous && !isOpen(previous) && next && !isOpen(next)) ms *= 0.75;
    }
    if (stress) phrase.accents.push(time + 0.45 * ms);
    sounds.push({ phoneme, stress, start: time, ms, previous, next, final });
    time += ms + releaseMs(phoneme, previous, next) * pace;
  });
  phrases.push({ ...phrase, end: time });
  return { sounds, phrases, ms: time };
}

/** What follows a closure, ms: the burst, and for a voiceless stop its breath. */
function releaseMs(phoneme: Phoneme, previous: Phoneme | null, next: Phoneme | null): number {
  if (phoneme.kind === 'affricate') return 75;
  if (phoneme.kind !== 'stop') return 0;
  if (phoneme.voice > 0) return 12;
  if (next && !isOpen(next)) return 15;
  const afterS = previous?.kind === 'fricative' && previous.voice === 0;
  return afterS ? 20 : 55;
}

type Knot = [time: number, f1: number, f2: number, f3: number];

function formantKnots(sounds: readonly Sound[], pace: number): Knot[] {
  const knots: Knot[] = [];
  for (const { phoneme, start, ms, previous, next } of sounds) {
    const { from } = phoneme;
    const to = phoneme.to ?? from;
    const end = start + ms;
    if (phoneme.kind === 'vowel') {
      const lead = Math.min(55, 0.37 * ms);
      knots.push([start + (previous?.kind === 'glide' ? 0.5 * lead : lead), ...from]);
      knots.push([phoneme.to ? start + 0.85 * ms : end - lead, ...to]);
    } else if (phoneme.kind === 'glide') {
      knots.push([start + 0.35 * ms, ...from], [start + 0.6 * ms, ...from]);
    } else {
      const yields = phoneme.kind === 'breath' ? 1 : (phoneme.yields ?? 0.4);
      const drawn = (other: readonly number[] | undefined): [number, number, number] =>
        // F1 is set by how far the mouth is closed: it yields little.
        [0, 1, 2].map(
          (k) =>
            from[k]! + ((other ?? from)[k]! - from[k]!) * (k === 0 && yields < 1 ? 0.2 : yields),
        ) as [number, number, number];
      const after = isOpen(next) ? next.from : undefined;
      const before = isOpen(previous) ? (previous.to ?? previous.from) : undefined;
      knots.push([start, ...drawn(before ?? after)]);
      knots.push([
        end + releaseMs(phoneme, previous, next) * pace * 0.4,
        ...drawn(after ?? before),
      ]);
    }
  }
  return knots;
}

/** Pitch re the voice's own at a time in a phrase. */
function pitchAt(ms: number, { start, end, mark, accents }: Phrase): number {
  const along = Math.max(0, Math.min(1, (ms - start) / Math.max(1, end - start)));
  let pitch = 1.1 - 0.16 * along;
  accents.forEach((peak, i) => {
    const last = i === accents.length - 1;
    const x = (ms - peak) / (ms < peak ? 160 : 200);
    const height = last && mark === '?' ? -0.08 : 0.16;
    if (Math.abs(x) < 1) pitch += height * (0.5 + 0.5 * Math.cos(Math.PI * x));
  });
  const tail = accents.at(-1) ?? start;
  const past = Math.max(0, Math.min(1, (ms - tail) / Math.max(120, end - tail)));
  return pitch + past * (mark === '?' ? 0.5 : mark === ',' ? 0.02 : -0.2);
}

/** Rows of ROW_SIZE; `pace` 1 is ordinary, 1.2 slow. */
export function planSpeech(script: string, pace: number): Float64Array {
  const { sounds, phrases, ms } = parse(script, pace);
  const count = Math.ceil(ms / STEP_MS) + 1;
  const rows = new Float64Array(count * ROW_SIZE);
  const set = (row: number, column: number, value: number): void => {
    if (row >= 0 && row < count) rows[row * ROW_SIZE + column] = value;
  };
  /** Calls `at(row, 0…1 along)` for each row in a stretch of time. */
  const over = (start: number, end: number, at: (row: number, along: number) => void): void => {
    const first = Math.round(start / STEP_MS);
    const last = Math.max(first + 1, Math.round(end / STEP_MS));
    for (let row = first; row < last; row++) at(row, (row - first) / (last - first));
  };

  const knots = formantKnots(sounds, pace);
  if (knots.length === 0) return rows;
  let k = 0;
  let p = 0;
  for (let row = 0; row < count; row++) {
    const time = row * STEP_MS;
    while (k + 1 < knots.length && knots[k + 1]![0] <= time) k++;
    const a = knots[k]!;
    const b = knots[k + 1] ?? a;
    const x = b[0] > a[0] ? Math.max(0, Math.min(1, (time - a[0]) / (b[0] - a[0]))) : 0;
    const ease = x * x * (3 - 2 * x);
    for (let f = 0; f < 3; f++) set(row, ROW.f1 + f, a[f + 1]! + (b[f + 1]! - a[f + 1]!) * ease);
    if (time > phrases[p]!.end && p + 1 < phrases.length) p++;
    set(row, ROW.pitch, pitchAt(time, phrases[p]!));
    set(row, ROW.noiseHz, 3000);
    set(row, ROW.noiseWidthHz, 1000);
  }

  for (const sound of sounds) {
    const { phoneme, start, next, previous, stress, final } = sound;
    const end = start + sound.ms;
    const released = end + releaseMs(phoneme, previous, next) * pace;
    const noise = phoneme.noise ?? 0;
    // A velar's burst sits on F2.
    const hz = (row: number): number =>
      phoneme.noiseHz || (rows[Math.min(row, count - 1) * ROW_SIZE + ROW.f2] ?? 2000);
    const hiss = (row: number, level: number): void => {
      set(row, ROW.noise, level);
      set(row, ROW.noiseHz, hz(row));
      set(row, ROW.noiseWidthHz, phoneme.noiseWidthHz ?? 1000);
    };
    const loud = phoneme.voice * (phoneme.kind === 'vowel' ? (stress ? 1 : 0.75) : 1);
    if (phoneme.kind === 'stop' || phoneme.kind === 'affricate') {
      over(start, end, (row) => set(row, ROW.voice, loud));
      over(end, end + 10, (row) => hiss(row, noise));
      if (phoneme.kind === 'affricate')
        over(end + 5, released, (row, x) => hiss(row, noise * (1 - 0.5 * x)));
      else if (phoneme.voice === 0)
        over(end + 10, released, (row, x) => {
          set(row, ROW.breath, (next ? 0.4 : 0.2) * (1 - 0.4 * x));
          hiss(row, noise * 0.25 * (1 - x));
        });
    } else {
      const fades = final && !next;
      over(start, end, (row, x) => {
        const fade = fades ? 1 - 0.75 * Math.max(0, (x - 0.6) / 0.4) : 1;
        set(row, ROW.voice, loud * fade);
        if (phoneme.kind === 'breath') set(row, ROW.breath, noise);
        else if (noise > 0) hiss(row, noise * Math.min(1, 0.35 + 3 * x, 0.35 + 3 * (1 - x)));
        else if (phoneme.kind === 'vowel') set(row, ROW.breath, 0.03);
      });
      if (phoneme.kind === 'nasal') {
        over(start - NASAL_GLIDE_MS, end + NASAL_GLIDE_MS, (row, x) => {
          const edge = NASAL_GLIDE_MS / (sound.ms + 2 * NASAL_GLIDE_MS);
          set(row, ROW.nasal, Math.min(1, x / edge, (1 - x) / edge));
        });
      }
    }
  }

  // Voicing swells and dies over some 15 ms.
  for (let pass = 0; pass < 2; pass++) {
    let before = 0;
    for (let row = 0; row + 1 < count; row++) {
      const at = row * ROW_SIZE + ROW.voice;
      const now = rows[at]!;
      rows[at] = 0.25 * before + 0.5 * now + 0.25 * rows[at + ROW_SIZE]!;
      before = now;
    }
  }
  return rows;
}
