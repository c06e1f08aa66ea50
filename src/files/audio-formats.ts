/** The audio files that can be written: container, bits and limits, as data. Pure. */

export const AUDIO_FORMATS = ['wav-16', 'wav-24', 'wav-32', 'flac-16', 'flac-24'] as const;
export type AudioFormat = (typeof AUDIO_FORMATS)[number];

export interface FormatFacts {
  container: 'wav' | 'flac';
  /** Bits a sample; 32 are floating point, fewer are integers. */
  bits: 16 | 24 | 32;
  maxChannels: number;
  /** Sample rates that the format holds, hertz; undefined: any. */
  sampleRatesHz: readonly number[] | undefined;
  extension: string;
  mimeType: string;
}

const WAV = {
  container: 'wav',
  maxChannels: 16,
  sampleRatesHz: undefined,
  extension: 'wav',
  mimeType: 'audio/wav',
} as const;

const FLAC = {
  container: 'flac',
  maxChannels: 8,
  // Those that FLAC's streamable subset names in its frame header (RFC 9639, 9.1.2).
  sampleRatesHz: [
    8000, 16000, 22050, 24000, 32000, 44100, 48000, 88200, 96000, 176400, 192000,
  ] as readonly number[],
  extension: 'flac',
  mimeType: 'audio/flac',
} as const;

export const FORMAT_FACTS: Readonly<Record<AudioFormat, FormatFacts>> = {
  'wav-16': { ...WAV, bits: 16 },
  'wav-24': { ...WAV, bits: 24 },
  'wav-32': { ...WAV, bits: 32 },
  'flac-16': { ...FLAC, bits: 16 },
  'flac-24': { ...FLAC, bits: 24 },
};
