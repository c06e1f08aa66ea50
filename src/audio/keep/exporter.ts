/** The page's side of an export: hands the worker its samples piece by piece, and hears how far it is. */
import type { IAudioBuffer } from 'standardized-audio-context';
import type { Material } from '../sources/player';
import { openWorker } from './open-worker';
import type { ExportOrder, FailureCode, MadeFile } from './worker-messages';

export interface ExporterEvents {
  /** `share`: 0…1; `speed`: how many times as fast as it plays. */
  onProgress(progress: { share: number; speed: number }): void;
  onMade(files: readonly MadeFile[]): void;
  onFailed(code: FailureCode): void;
}

export interface Exporter {
  /** Ends it; nothing of it is left. */
  cancel(): void;
}

/** 1.4 s at 48 kHz. */
const PIECE_FRAMES = 65536;

/** Copies a buffer piece by piece, so that its samples never stand in memory twice. */
function createPieces(buffer: IAudioBuffer): () => Float32Array<ArrayBuffer>[] {
  let at = 0;
  return () => {
    const frames = Math.min(PIECE_FRAMES, buffer.length - at);
    if (frames === 0) return [];
    const channels = Array.from({ length: buffer.numberOfChannels }, (_, channel) => {
      const samples = new Float32Array(frames);
      buffer.copyFromChannel(samples, channel, at);
      return samples;
    });
    at += frames;
    return channels;
  };
}

/** Begins an export; `order` is as it is now, whatever changes afterwards. */
export function startExporter(
  material: Material,
  order: Omit<ExportOrder, 'kind' | 'source'>,
  events: ExporterEvents,
): Exporter {
  const isBuffer = 'buffer' in material;
  const nextPiece = isBuffer ? createPieces(material.buffer) : () => [];
  const source = isBuffer
    ? { sampleRate: material.buffer.sampleRate, frames: material.buffer.length }
    : material.file;
  const startedAt = performance.now();

  const worker = openWorker((message) => {
    if (message.kind === 'wants-piece') {
      const channels = nextPiece();
      const transfer = channels.map((samples) => samples.buffer);
      worker.send({ kind: 'piece', channels }, transfer);
    } else if (message.kind === 'rendered') {
      const { frames, ofFrames, sampleRate } = message;
      const elapsedSeconds = (performance.now() - startedAt) / 1000;
      events.onProgress({
        share: ofFrames ? Math.min(1, frames / ofFrames) : 0,
        speed: frames / sampleRate / elapsedSeconds,
      });
    } else {
      worker.end();
      if (message.kind === 'made') events.onMade(message.files);
      else if (message.kind === 'failed') events.onFailed(message.code);
    }
  });
  worker.send({ kind: 'export', source, ...order });
  return { cancel: () => worker.end() };
}
