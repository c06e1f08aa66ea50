/** What went wrong in the worker, as a code. */
import { SingularLinkError } from '../../circuit/singular-link-error';
import { AudioFileError } from '../../files/audio-file-error';
import type { FailureCode } from './worker-messages';

export function failureOf(error: unknown): FailureCode {
  if (error instanceof AudioFileError) return error.code;
  return error instanceof SingularLinkError ? 'singular' : 'failed';
}
