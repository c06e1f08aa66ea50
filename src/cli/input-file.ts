/** Opens the programme. */
import { openAsBlob, realpathSync, statSync } from 'node:fs';
import { AudioFileError } from '../files/audio-file-error';
import type { AudioReader } from '../files/audio-reader';
import { openAudio } from '../files/audio-reader';
import { CliError } from './cli-error';

/** What can't be read of a file, as this program tells it; anything else as it is. */
export function inputError(error: unknown, file: string): unknown {
  if (!(error instanceof AudioFileError)) return error;
  if (error.code === 'empty') return new CliError('input-empty', { file });
  if (error.code === 'damaged') return new CliError('input-damaged', { file });
  return new CliError('input-foreign', { file });
}

/** Lengths from here on stand in files that were written into a pipe, whose end nobody knew. */
const UNKNOWN_LENGTH = 0x7ff00000;

/** Whether a RIFF file ends before it says it does. */
async function isCutShort(bytes: Blob): Promise<boolean> {
  const head = new DataView(await bytes.slice(0, 8).arrayBuffer());
  const isRiff = head.byteLength === 8 && head.getUint32(0) === 0x52494646;
  const length = isRiff ? head.getUint32(4, true) : 0;
  return length < UNKNOWN_LENGTH && length + 8 > bytes.size;
}

/** Rejects with a CliError. `file`: its name as it was typed. */
export async function openInput(path: string, file: string): Promise<AudioReader> {
  let reader: AudioReader;
  try {
    if (statSync(path).isDirectory()) throw new CliError('input-folder', { file });
    const bytes = await openAsBlob(path);
    reader = await openAudio(bytes);
    if (await isCutShort(bytes)) throw new CliError('input-damaged', { file });
  } catch (error) {
    if (error instanceof CliError) throw error;
    if (error instanceof AudioFileError) throw inputError(error, file);
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(code === 'ENOENT' ? 'input-missing' : 'input-unreadable', { file });
  }
  const { channels } = reader;
  if (channels > 2) throw new CliError('input-channels', { file, channels });
  return reader;
}

/** Whether both names lead to one file; the first is there. */
export function isSameFile(path: string, other: string): boolean {
  try {
    return realpathSync(path) === realpathSync(other);
  } catch {
    // The other is not there, or out of reach, which opening it will tell.
    return false;
  }
}
