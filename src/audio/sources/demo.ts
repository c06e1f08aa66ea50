/** The material that comes with the page: synthesised at the context's own rate, when first asked for. */
import type { IAudioBuffer, IAudioContext } from 'standardized-audio-context';
import { AudioBuffer } from 'standardized-audio-context';
import { ProblemError } from '../../state/problems';
import type { DemoChoice } from '../../state/sources';
import type { DemoRequest } from './demo-worker';

async function render(request: DemoRequest): Promise<Float32Array[]> {
  const worker = new Worker(new URL('./demo-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Float32Array[]>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Float32Array[]>) => resolve(data);
      worker.onerror = () => reject(new ProblemError('demo-failed'));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

export interface DemoShelf {
  /** Throws a `ProblemError`. */
  get(id: DemoChoice): Promise<IAudioBuffer>;
}

/** Keeps what was once made. */
export function createDemoShelf(context: IAudioContext): DemoShelf {
  const made = new Map<DemoChoice, Promise<IAudioBuffer>>();

  const make = async (id: DemoChoice): Promise<IAudioBuffer> => {
    const { sampleRate } = context;
    const channels = await render({ id, sampleRate });
    const length = channels[0]!.length;
    const buffer = new AudioBuffer({ length, numberOfChannels: channels.length, sampleRate });
    for (const [index, channel] of channels.entries()) {
      buffer.copyToChannel(channel, index);
    }
    return buffer;
  };

  return {
    get(id) {
      const known = made.get(id);
      if (known) return known;
      const promise = make(id);
      made.set(id, promise);
      promise.catch(() => made.delete(id));
      return promise;
    },
  };
}
