/**
 * Makes files off the page's own thread: one recording, or one export. The page ends it when the file is made,
 * and a cancelled export with everything that it had made.
 */
import { AudioFileError } from '../../files/audio-file-error';
import { openAudio } from '../../files/audio-reader';
import { failureOf } from './failure';
import type { Programme } from './render-export';
import { renderExport } from './render-export';
import type { ExportOrder, WorkerOrder, WorkerReport } from './worker-messages';
import { writeRecording } from './write-recording';

const scope = self as unknown as {
  onmessage: (event: MessageEvent<WorkerOrder>) => void;
  postMessage(message: WorkerReport): void;
};

const report = (message: WorkerReport): void => scope.postMessage(message);

/** Pieces asked for before the one that is waited for has come: nobody waits for anybody. */
const PIECES_AHEAD = 2;

/** How often the page hears how far it is. */
const PROGRESS_MILLISECONDS = 100;

const arrived: Float32Array[][] = [];
let onPiece: () => void = () => undefined;

/** Asks the page for the samples, piece by piece. */
async function* requestPieces(): AsyncGenerator<readonly Float32Array[]> {
  for (let k = 0; k < PIECES_AHEAD; k++) report({ kind: 'wants-piece' });
  for (;;) {
    const piece = arrived.shift();
    if (!piece) await new Promise<void>((resolve) => (onPiece = resolve));
    else if (piece.length === 0) return;
    else {
      report({ kind: 'wants-piece' });
      yield piece;
    }
  }
}

async function openProgramme(source: ExportOrder['source']): Promise<Programme> {
  if (!(source instanceof File)) return { ...source, pieces: requestPieces() };
  const reader = await openAudio(source).catch(async (error: unknown) => {
    // A file that was moved can't be read at all, which is another matter than one that can't be decoded.
    const isThere = await source
      .slice(0, 1)
      .arrayBuffer()
      .then(Boolean, () => false);
    throw isThere ? error : new AudioFileError('unreadable', error);
  });
  return { sampleRate: reader.sampleRate, frames: reader.frames, pieces: reader.read() };
}

async function makeExport(order: ExportOrder): Promise<void> {
  try {
    const programme = await openProgramme(order.source);
    let told = -Infinity;
    const files = await renderExport(order, programme, (frames) => {
      const now = performance.now();
      if (now - told < PROGRESS_MILLISECONDS) return;
      told = now;
      const { sampleRate, frames: ofFrames } = programme;
      report({ kind: 'rendered', frames, ofFrames, sampleRate });
    });
    report({ kind: 'made', files, cutBy: undefined, lostFrames: 0 });
  } catch (error) {
    report({ kind: 'failed', code: failureOf(error) });
  }
}

let endRecording: () => void = () => undefined;

scope.onmessage = ({ data: order }) => {
  switch (order.kind) {
    case 'record':
      endRecording = writeRecording(order, report);
      break;
    case 'end':
      endRecording();
      break;
    case 'export':
      void makeExport(order);
      break;
    case 'piece':
      arrived.push(order.channels);
      onPiece();
      break;
  }
};
