/** What can be wrong with an audio file, as codes; each side has its own sentences for them. */
export const AUDIO_FILE_CODES = [
  // Writing.
  'too-many-channels',
  'rate-not-possible',
  'encoder-missing',
  'too-large',
  'empty',
  'writing-failed',
  // Reading.
  'unreadable',
  'not-audio',
  'no-decoder',
  'damaged',
] as const;

export type AudioFileCode = (typeof AUDIO_FILE_CODES)[number];

export class AudioFileError extends Error {
  constructor(
    readonly code: AudioFileCode,
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'AudioFileError';
  }
}
