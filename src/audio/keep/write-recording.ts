/**
 * Writes a recording into a file as its chunks come. What can't be written ends it; what was written until
 * then is a whole file all the same. Runs in a worker.
 */
import type { RecordedChunk } from '../../dsp/recorded-chunk';
import { createAudioWriter } from '../../files/audio-writer';
import { createBlobStore } from '../../files/byte-store';
import { failureOf } from './failure';
import type { FailureCode, RecordOrder, WorkerReport } from './worker-messages';

const CHANNELS = 2;

/** Highest magnitude of the first `frames` of each half. */
function peakOf(sides: readonly Float32Array[], frames: number): number {
  let peak = 0;
  for (const side of sides) {
    for (let i = 0; i < frames; i++) peak = Math.max(peak, Math.abs(side[i]!));
  }
  return peak;
}

/** Returns what ends the recording where its last chunk can't come any more. */
export function writeRecording(
  { chunks, format, sampleRate, tags }: RecordOrder,
  report: (message: WorkerReport) => void,
): () => void {
  const store = createBlobStore();
  const writer = createAudioWriter({ format, sampleRate, channels: CHANNELS, tags }, store);
  const silence = new Float32Array(sampleRate);
  let frames = 0;
  let lostFrames = 0;
  let ended = false;
  /** One after the other: each chunk waits for the one before. */
  let work: Promise<unknown> = Promise.resolve();

  const write = async (sides: readonly Float32Array[], count: number): Promise<void> => {
    await (await writer).write(sides, count);
    frames += count;
  };

  /** Keeps the time where frames are missing. */
  const writeSilence = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= silence.length) {
      await write([silence, silence], Math.min(left, silence.length));
    }
  };

  const finish = async (cutBy?: FailureCode): Promise<void> => {
    chunks.close();
    try {
      const made = await writer;
      if (frames === 0) {
        await made.cancel();
        report({ kind: 'failed', code: cutBy ?? 'empty' });
        return;
      }
      const parts = await made.finish();
      const file = new Blob([...parts]);
      const files = [{ file, channels: CHANNELS, sampleRate, frames }];
      report({ kind: 'made', files, cutBy, lostFrames });
    } catch (error) {
      report({ kind: 'failed', code: cutBy ?? failureOf(error) });
    }
  };

  const end = (cutBy?: FailureCode): void => {
    if (ended) return;
    ended = true;
    work = work.then(() => finish(cutBy));
  };

  const take = async ({ samples, frames: count, lostFrames: lost }: RecordedChunk) => {
    const half = samples.length / CHANNELS;
    const sides = [samples.subarray(0, half), samples.subarray(half)];
    lostFrames += lost;
    await writeSilence(lost);
    await write(sides, count);
    const peak = peakOf(sides, count);
    chunks.postMessage(samples, [samples.buffer as ArrayBuffer]);
    report({ kind: 'recorded', frames, bytes: store.size, peak });
  };

  chunks.onmessage = ({ data }: MessageEvent<RecordedChunk>) => {
    if (ended) return;
    work = work.then(() => take(data)).catch((error: unknown) => end(failureOf(error)));
    if (data.isLast) work = work.then(() => end());
  };
  return () => end();
}
