/**
 * Records what an output of the graph carries: a processor that is there only while it records, and a worker
 * that writes the file as it goes. The two talk through a channel of their own, so that a busy page loses
 * nothing; the page only hears how it goes.
 */
import type { IAudioContext, IAudioNode } from 'standardized-audio-context';
import { AudioWorkletNode } from 'standardized-audio-context';
import type { RecorderCommand } from '../../dsp/recorded-chunk';
import type { AudioFormat } from '../../files/audio-formats';
import type { AudioTags } from '../../files/audio-writer';
import { openWorker } from './open-worker';
import type { FailureCode, MadeFile, WorkerReport } from './worker-messages';

export interface RecorderOptions {
  context: IAudioContext;
  node: IAudioNode<IAudioContext>;
  output: number;
  format: AudioFormat;
  tags: AudioTags;
  /** Aborted when the context is closed under it. */
  closed: AbortSignal;
}

export interface RecorderEvents {
  /** Four times a second. `peak`: highest magnitude since the last time. */
  onProgress(progress: { frames: number; bytes: number; peak: number }): void;
  /** The file, and why it ended early, if so; without a file nothing could be kept. */
  onEnd(end: {
    made: MadeFile | undefined;
    cutBy: FailureCode | undefined;
    lostFrames: number;
  }): void;
}

export interface Recorder {
  /** Ends it; the file comes with `onEnd`. */
  stop(): void;
}

/** A processor that answers at all has posted its last chunk by then. */
const LAST_CHUNK_MILLISECONDS = 500;

/** Records from the next block on. Throws where the browser can't make the processor. */
export function startRecorder(
  { context, node, output, format, tags, closed }: RecorderOptions,
  events: RecorderEvents,
): Recorder {
  const tap = new AudioWorkletNode!(context, 'recorder-processor', {
    numberOfInputs: 1,
    numberOfOutputs: 0,
    channelCount: 2,
    channelCountMode: 'explicit',
    channelInterpretation: 'discrete',
  });
  const channel = new MessageChannel();
  const command = (message: RecorderCommand<MessagePort>, transfer: Transferable[] = []): void =>
    tap.port.postMessage(message, transfer);
  let ended = false;

  let brokenBy: FailureCode | undefined;

  const end: RecorderEvents['onEnd'] = ({ made, cutBy, lostFrames }) => {
    if (ended) return;
    ended = true;
    closed.removeEventListener('abort', breakOff);
    worker.end();
    if (!closed.aborted) {
      command('stop');
      node.disconnect(tap, output);
    }
    events.onEnd({ made, cutBy: cutBy ?? brokenBy, lostFrames });
  };

  const stop = (): void => {
    command('stop');
    // A context that was closed, or broke, says nothing any more.
    setTimeout(() => {
      if (!ended) worker.send({ kind: 'end' });
    }, LAST_CHUNK_MILLISECONDS);
  };

  const breakOff = (): void => {
    brokenBy = 'failed';
    stop();
  };

  const onReport = (message: WorkerReport): void => {
    if (message.kind === 'recorded') events.onProgress(message);
    else if (message.kind === 'made') end({ ...message, made: message.files[0] });
    else if (message.kind === 'failed') {
      end({ made: undefined, cutBy: message.code, lostFrames: 0 });
    }
  };

  const worker = openWorker(onReport);
  const { sampleRate } = context;
  const order = { kind: 'record', chunks: channel.port2, format, sampleRate, tags } as const;
  worker.send(order, [channel.port2]);
  command({ sendTo: channel.port1 }, [channel.port1]);
  node.connect(tap, output);
  tap.onprocessorerror = breakOff;
  closed.addEventListener('abort', breakOff);
  return { stop };
}
