/** What recording and export stand on. */
import type { Session } from '../../state/session';
import type { Settings } from '../../state/settings';
import type { KeepStore, Take, TakeSubject, TakeWords } from '../../state/takes';
import type { AudioTags } from '../../files/audio-writer';
import type { Engine } from '../transport';
import type { MadeFile } from './worker-messages';
import { FORMAT_FACTS } from '../../files/audio-formats';
import { addTake } from '../../state/takes';

export interface DeskNeeds {
  engine: Engine;
  settings: Settings;
  session: Session;
  store: KeepStore;
  /** Words for a take of what plays now. */
  describe: (subject: TakeSubject) => TakeWords;
}

export const tagsOf = ({ title, comment, software }: TakeWords): AudioTags => ({
  title,
  comment,
  software,
  date: new Date(),
});

let lastId = 0;

/** Puts a finished file among the takes. */
export function keepFile(
  store: KeepStore,
  origin: Take['origin'],
  format: Take['format'],
  { title, fileName }: TakeWords,
  { file, channels, sampleRate, frames }: MadeFile,
): void {
  const { extension, mimeType } = FORMAT_FACTS[format];
  addTake(store, {
    id: ++lastId,
    origin,
    title,
    fileName: `${fileName}.${extension}`,
    format,
    channels,
    sampleRateHz: sampleRate,
    seconds: frames / sampleRate,
    file: file.slice(0, file.size, mimeType),
    status: 'unsaved',
    problem: undefined,
  });
}
