/** The worker that makes files, one for each recording and each export. */
import type { WorkerOrder, WorkerReport } from './worker-messages';

export interface FileWorker {
  send(order: WorkerOrder, transfer?: Transferable[]): void;
  /** Ends it, and whatever it has made and not handed over is gone. */
  end(): void;
}

/** `onReport` hears `failed` too where the worker itself could not be loaded or broke. */
export function openWorker(onReport: (message: WorkerReport) => void): FileWorker {
  const worker = new Worker(new URL('./keep-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<WorkerReport>) => onReport(data);
  worker.onerror = () => onReport({ kind: 'failed', code: 'failed' });
  return {
    send: (order, transfer = []) => worker.postMessage(order, transfer),
    end: () => worker.terminate(),
  };
}
