/**
 * Everything that can go wrong, as codes; the sentences stand in `words`. `details` fills the gaps of
 * a sentence.
 */
export const PROBLEM_CODES = [
  'microphone-denied',
  'microphone-blocked',
  'microphone-absent',
  'microphone-busy',
  'microphone-unplugged',
  'microphone-failed',
  'file-empty',
  'file-not-audio',
  'file-damaged',
  'file-short',
  'file-channels',
  'file-unreadable',
  'file-too-large',
  'demo-failed',
  'source-in-test',
  'test-not-loaded',
  'insecure-context',
  'no-worklet',
  'worklet-failed',
  'context-failed',
  'context-suspended',
  'context-interrupted',
  'processor-failed',
  'output-changed',
  'howl',
  'link-unknown',
  'link-clamped',
  'link-oversized',
  'link-copied',
  'link-not-copied',
  'link-singular',
  'legs-mono',
  'legs-processed',
  'legs-inverted',
  'legs-swapped',
  'legs-out',
  'picture-failed',
  'record-no-sound',
  'record-failed',
  'keep-not-loaded',
  'record-cut',
  'record-gap',
  'record-empty',
  'record-too-large',
  'export-microphone',
  'export-nothing',
  'export-channels',
  'keep-rate',
  'export-unreadable',
  'export-undecodable',
  'export-too-large',
  'export-singular',
  'export-failed',
  'save-full',
  'save-refused',
  'save-closed',
  'save-failed',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  code: ProblemCode;
  details?: Readonly<Record<string, string | number>>;
}

/** An error that already knows its problem. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, details?: Problem['details']) {
    super(code);
    this.problem = details ? { code, details } : { code };
  }
}
