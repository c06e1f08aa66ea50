/**
 * What the speech synthesiser knows of each sound of American English, by its ARPAbet name.
 *
 * Formants in Hz for a man's voice. Vowels: averages of 33 men, Peterson & Barney, "Control methods
 * used in a study of the vowels", JASA 24 (1952), table II. Diphthongs and consonants: Klatt,
 * "Software for a cascade/parallel formant synthesizer", JASA 67 (1980), tables II and III, rounded;
 * for stops and fricatives they are the loci that the neighbours' formants point to. Durations are
 * near Klatt's (JASA 59, 1976) inherent durations. Noise centres follow the front cavity of each place
 * of articulation (Stevens, Acoustic Phonetics, 1998, ch. 7–8); noise levels were set by measuring the
 * output against a vowel.
 */
export type PhonemeKind =
  'vowel' | 'glide' | 'nasal' | 'fricative' | 'stop' | 'affricate' | 'breath';

export interface Phoneme {
  kind: PhonemeKind;
  /** F1, F2, F3 at the start (vowels), throughout (glides) or as loci, Hz. */
  from: readonly [number, number, number];
  /** Where a diphthong ends. */
  to?: readonly [number, number, number];
  /** Length when stressed, ms; a stop's is its closure. */
  ms: number;
  /** Voicing, 0…1. */
  voice: number;
  /** Level of its hiss or burst, re a vowel about 1. */
  noise?: number;
  /** Centre and width of the hiss, Hz. */
  noiseHz?: number;
  noiseWidthHz?: number;
  /** How far its locus yields to the neighbouring vowel, 0…1. */
  yields?: number;
}

type Formants = readonly [number, number, number];

const vowel = (from: Formants, ms: number, to?: Formants): Phoneme => ({
  kind: 'vowel',
  from,
  ...(to && { to }),
  ms,
  voice: 1,
});

const glide = (from: Formants, ms: number, voice: number): Phoneme => ({
  kind: 'glide',
  from,
  ms,
  voice,
});

const nasal = (from: Formants, ms: number): Phoneme => ({
  kind: 'nasal',
  from,
  ms,
  voice: 0.8,
  yields: 0.35,
});

function noisy(
  kind: PhonemeKind,
  from: Formants,
  ms: number,
  voice: number,
  hiss: readonly [level: number, hz: number, widthHz: number],
  yields = 0.4,
): Phoneme {
  const [noise, noiseHz, noiseWidthHz] = hiss;
  return { kind, from, ms, voice, noise, noiseHz, noiseWidthHz, yields };
}

export const PHONEMES: Readonly<Record<string, Phoneme>> = {
  IY: vowel([270, 2290, 3010], 135),
  IH: vowel([390, 1990, 2550], 110),
  EH: vowel([530, 1840, 2480], 125),
  AE: vowel([660, 1720, 2410], 165),
  AH: vowel([640, 1190, 2390], 125),
  AA: vowel([730, 1090, 2440], 175),
  AO: vowel([570, 840, 2410], 175),
  UH: vowel([440, 1020, 2240], 125),
  UW: vowel([330, 1050, 2240], 150, [300, 870, 2240]),
  ER: vowel([490, 1350, 1690], 150),
  AX: vowel([510, 1400, 2450], 80),
  EY: vowel([480, 1780, 2520], 160, [330, 2100, 2700]),
  AY: vowel([700, 1200, 2500], 200, [380, 2000, 2600]),
  OW: vowel([540, 1050, 2350], 175, [400, 820, 2300]),
  AW: vowel([700, 1250, 2500], 210, [420, 900, 2350]),
  OY: vowel([550, 880, 2400], 220, [370, 1900, 2500]),

  W: glide([290, 650, 2200], 75, 0.7),
  Y: glide([265, 2150, 3000], 65, 0.65),
  R: glide([330, 1080, 1420], 75, 0.75),
  L: glide([330, 1050, 2800], 70, 0.7),

  M: nasal([480, 1150, 2130], 65),
  N: nasal([480, 1550, 2550], 60),
  NG: nasal([480, 2000, 2800], 85),

  F: noisy('fricative', [340, 1100, 2080], 95, 0, [0.24, 5600, 5000]),
  V: noisy('fricative', [250, 1100, 2080], 55, 0.45, [0.12, 5600, 5000]),
  TH: noisy('fricative', [320, 1350, 2540], 90, 0, [0.216, 6400, 3000]),
  DH: noisy('fricative', [280, 1350, 2540], 40, 0.5, [0.096, 6400, 3000]),
  S: noisy('fricative', [320, 1500, 2530], 100, 0, [1.2, 5900, 1500]),
  Z: noisy('fricative', [250, 1500, 2530], 70, 0.4, [0.672, 5900, 1500]),
  SH: noisy('fricative', [300, 1840, 2700], 105, 0, [1.44, 3200, 1300]),
  ZH: noisy('fricative', [260, 1840, 2700], 70, 0.4, [0.72, 3200, 1300]),
  HH: { kind: 'breath', from: [500, 1500, 2500], ms: 60, voice: 0, noise: 0.3 },

  P: noisy('stop', [350, 800, 2100], 65, 0, [1.08, 900, 2500]),
  B: noisy('stop', [220, 800, 2100], 60, 0.22, [0.84, 700, 2000]),
  T: noisy('stop', [350, 1800, 2650], 55, 0, [1.8, 4600, 2500], 0.3),
  D: noisy('stop', [220, 1800, 2650], 55, 0.22, [1.2, 4200, 2500], 0.3),
  K: noisy('stop', [330, 1950, 2400], 65, 0, [1.68, 0, 500], 0.65),
  G: noisy('stop', [220, 1950, 2400], 55, 0.22, [1.2, 0, 500], 0.65),
  CH: noisy('affricate', [320, 1840, 2750], 55, 0, [1.56, 3400, 1400]),
  JH: noisy('affricate', [250, 1840, 2750], 50, 0.2, [1.2, 3400, 1400]),
};
