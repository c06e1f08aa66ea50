/**
 * How far programme stands above interference at each receiver, and what of the hum is in which harmonic.
 *
 *   programme      RMS of the source times the programme's gain to the receiver, mean power over some seconds,
 *                  because speech and music come and go
 *   interference   RMS of what the receiver makes of the interference alone, over all samples at hand
 *
 * Levels are dBFS (sine reference). Each stream has its spectrum every other time, unless updates are rare.
 */
import { rmsToDbfs } from '../dsp/decibels';
import { rmsOf } from '../dsp/level';
import { readHarmonics } from './harmonics';
import { createLineReader } from './spectral-lines';
import { createSpectralPower } from './spectral-power';

/** Orders of the mains that are read: to 1 kHz at 50 Hz. */
export const HARMONIC_COUNT = 20;
/** The programme's level is the mean power of about so long. */
export const PROGRAMME_SECONDS = 3;
/** Updates that come so rarely have time for both spectra. */
const RARE_SECONDS = 0.5;

export interface RatioInput {
  sampleRate: number;
  source: Float32Array;
  /** Interference alone, behind each receiver. */
  balanced: Float32Array;
  unbalanced: Float32Array;
  /** Of the programme, from source to each receiver. */
  gains: { balanced: number; unbalanced: number };
  /** Both modes brought to the loudness of the source; what they carry is then told as it would be heard. */
  isMatched: boolean;
  mainsHz: number;
}

export interface ModeLevels {
  programmeDbfs: number;
  interferenceDbfs: number;
  /** Amplitude² of each order, 1 for a full-scale sine. */
  harmonics: Float64Array;
}

export interface RatioReading {
  balanced: ModeLevels;
  unbalanced: ModeLevels;
}

export interface RatioMeter {
  readonly reading: Readonly<RatioReading>;
  /** `seconds` since the last time. */
  update(input: RatioInput, seconds: number): void;
}

const MODES = ['unbalanced', 'balanced'] as const;
type Mode = (typeof MODES)[number];

/** Programme over interference, dB; NaN where neither sounds, ∞ without interference. */
export const ratioDb = ({ programmeDbfs, interferenceDbfs }: ModeLevels): number =>
  programmeDbfs - interferenceDbfs;

const emptyMode = (): ModeLevels => ({
  programmeDbfs: -Infinity,
  interferenceDbfs: -Infinity,
  harmonics: new Float64Array(HARMONIC_COUNT),
});

/** `size`: samples of each stream that are looked at, a power of two. */
export function createRatioMeter(size: number): RatioMeter {
  const analyser = createSpectralPower(size, 'blackman-harris');
  const reader = createLineReader('blackman-harris');
  const power = new Float64Array(size / 2 + 1);
  const reading: RatioReading = { balanced: emptyMode(), unbalanced: emptyMode() };
  let programme: number | undefined;
  let turn = 0;

  const scaleOf = (mode: Mode, { gains, isMatched }: RatioInput): number =>
    isMatched ? 1 / Math.abs(gains[mode]) : 1;

  const readLines = (mode: Mode, input: RatioInput): void => {
    analyser.measure(input[mode], power);
    const { harmonics } = reading[mode];
    readHarmonics(reader, power, input.sampleRate / size, input.mainsHz, harmonics);
    const scale = scaleOf(mode, input) ** 2;
    for (let i = 0; i < harmonics.length; i++) harmonics[i]! *= scale;
  };

  return {
    reading,
    update(input, seconds) {
      const square = rmsOf(input.source) ** 2;
      const share = programme === undefined ? 1 : 1 - Math.exp(-seconds / PROGRAMME_SECONDS);
      const isRare = programme === undefined || seconds > RARE_SECONDS;
      if (isRare) MODES.forEach((mode) => readLines(mode, input));
      else readLines(MODES[turn]!, input);
      turn = 1 - turn;
      programme = (programme ?? 0) + (square - (programme ?? 0)) * share;
      for (const mode of MODES) {
        const scale = scaleOf(mode, input);
        const gain = Math.abs(input.gains[mode]) * scale;
        reading[mode].programmeDbfs = rmsToDbfs(Math.sqrt(programme) * gain);
        reading[mode].interferenceDbfs = rmsToDbfs(rmsOf(input[mode]) * scale);
      }
    },
  };
}
