/**
 * Saves a take: where the browser lets a page write a file, to where the listener says, so that a full disk or a
 * refusal is known; else through the browser's downloads. Whatever happens, the take stays.
 */
import type { ProblemCode } from '../../../state/problems';
import type { KeepStore, Take } from '../../../state/takes';
import { changeTake } from '../../../state/takes';
import { downloadFile } from '../../save-file';

/** File System Access (WICG), where a browser has it. */
interface FilePicker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }) => Promise<FileSystemFileHandle>;
}

const PROBLEM_OF_ERROR: Readonly<Record<string, ProblemCode>> = {
  AbortError: 'save-closed',
  QuotaExceededError: 'save-full',
  NotAllowedError: 'save-refused',
  SecurityError: 'save-refused',
  NoModificationAllowedError: 'save-refused',
};

async function write(handle: FileSystemFileHandle, file: Blob): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(file);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** At a press, which is what lets the browser ask where to. */
export async function saveTake(store: KeepStore, take: Take): Promise<void> {
  const { id, file, fileName } = take;
  const { showSaveFilePicker } = window as FilePicker;
  if (!showSaveFilePicker) {
    downloadFile(file, fileName);
    changeTake(store, id, { status: 'saved', problem: undefined });
    return;
  }
  const extension = fileName.slice(fileName.lastIndexOf('.'));
  changeTake(store, id, { status: 'saving', problem: undefined });
  try {
    const types = [{ accept: { [file.type]: [extension] } }];
    const handle = await showSaveFilePicker.call(window, { suggestedName: fileName, types });
    await write(handle, file);
    changeTake(store, id, { status: 'saved' });
  } catch (error) {
    const code = PROBLEM_OF_ERROR[(error as Error).name] ?? 'save-failed';
    changeTake(store, id, { status: take.status, problem: { code } });
  }
}
