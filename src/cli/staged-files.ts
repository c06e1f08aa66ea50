/**
 * Files that come into being together: each is written under a name of its own beside the one it will have, and given
 * that one at the end. Where one of them can't have it, those after it are removed.
 */
import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import type { ByteStore } from '../files/byte-store';
import { CliError } from './cli-error';

export interface StagedFiles {
  /** Begins a file. Throws a CliError where that can't be. */
  open(path: string): ByteStore<never>;
  /** Gives all files their names. Throws a CliError. */
  commit(): void;
  /** Removes whatever has not got its name yet. */
  discard(): void;
}

/** What a refusal by the file system means. */
export function outputError(error: unknown, file: string): CliError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CliError('output-place', { file });
  if (code === 'ENOSPC' || code === 'EDQUOT') return new CliError('output-full', { file });
  return new CliError('output-refused', { file });
}

interface Staged {
  path: string;
  partial: string;
  handle: number | undefined;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Not there, or out of reach, which opening will tell.
    return false;
  }
}

export function createStagedFiles(): StagedFiles {
  const all: Staged[] = [];

  const close = (one: Staged): void => {
    if (one.handle !== undefined) closeSync(one.handle);
    one.handle = undefined;
  };

  return {
    open(path) {
      const one: Staged = { path, partial: `${path}.${process.pid}.part`, handle: undefined };
      if (isFolder(path)) throw new CliError('output-folder', { file: path });
      try {
        one.handle = openSync(one.partial, 'wx');
      } catch (error) {
        throw outputError(error, path);
      }
      all.push(one);
      let size = 0;
      return {
        get size() {
          return size;
        },
        write(bytes, position) {
          for (let from = 0; from < bytes.length;) {
            from += writeSync(one.handle!, bytes, from, bytes.length - from, position + from);
          }
          size = Math.max(size, position + bytes.length);
        },
        finish() {
          close(one);
          return [];
        },
      };
    },
    commit() {
      for (let one = all[0]; one; one = all[0]) {
        close(one);
        try {
          renameSync(one.partial, one.path);
        } catch (error) {
          throw outputError(error, one.path);
        }
        all.shift();
      }
    },
    discard() {
      for (const one of all.splice(0)) {
        close(one);
        rmSync(one.partial, { force: true });
      }
    },
  };
}
