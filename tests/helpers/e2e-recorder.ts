/**
 * Records what a page sends to its loudspeakers, without the page's help: an init script lets whatever
 * is connected to a context's destination also run into a recorder of its own.
 */
import type { Page } from 'playwright-core';

interface PageRecorder {
  context: AudioContext | undefined;
  frames: number;
  /** Left and right in turn, one block a message. */
  blocks: Float32Array[];
  from: number;
}

declare global {
  interface Window {
    recorder: PageRecorder;
  }
}

/** Runs in the page, before any script of its own. */
function installRecorder(): void {
  const recorder: PageRecorder = { context: undefined, frames: 0, blocks: [], from: 0 };
  window.recorder = recorder;
  if (!window.AudioWorkletNode) return;
  const BLOCK = 1024;
  const processor = `registerProcessor('e2e-recorder', class extends AudioWorkletProcessor {
    constructor() { super(); this.block = new Float32Array(2 * ${BLOCK}); this.at = 0; }
    process([[left, right = left]]) {
      for (let i = 0; i < 128; i++) {
        this.block[this.at++] = left ? left[i] : 0;
        this.block[this.at++] = left ? right[i] : 0;
      }
      if (this.at === this.block.length) { this.port.postMessage(this.block); this.at = 0; }
      return true;
    }
  });`;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its node below
  const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown;
  const open = async (context: AudioContext): Promise<AudioNode> => {
    const url = URL.createObjectURL(new Blob([processor], { type: 'text/javascript' }));
    await context.audioWorklet.addModule(url);
    const node = new AudioWorkletNode(context, 'e2e-recorder', {
      channelCount: 2,
      channelCountMode: 'explicit',
    });
    node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
      if (recorder.context !== context) return;
      recorder.blocks.push(data);
      recorder.frames += data.length / 2;
      // Ten seconds are more than any test looks back.
      if (recorder.blocks.length > 500) recorder.blocks.shift();
    };
    // Its own output is silence; connected, so that it is sure to run.
    connect.call(node, context.destination);
    recorder.context = context;
    return node;
  };
  // One a context: the destination sums whatever is connected to it, and so does the recorder.
  const recorders = new Map<BaseAudioContext, Promise<AudioNode>>();
  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    const { context } = this;
    if (args[0] instanceof AudioDestinationNode && context instanceof AudioContext) {
      const node = recorders.get(context) ?? open(context);
      recorders.set(context, node);
      node.then((opened) => connect.call(this, opened, args[1] ?? 0)).catch(() => undefined);
    }
    return connect.apply(this, args);
  } as typeof AudioNode.prototype.connect;
}

export async function addRecorder(page: Page): Promise<void> {
  await page.addInitScript(installRecorder);
}

export interface Recording {
  rate: number;
  left: Float32Array;
  right: Float32Array;
}

/** Marks this moment: `recordingSince` gives what is heard from here on. */
export const startRecording = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.recorder.from = window.recorder.frames;
  });

/** All that was heard since the mark, once that is at least `seconds`. */
export async function recordingSince(
  page: Page,
  seconds: number,
  from?: number,
): Promise<Recording> {
  await page.waitForFunction(
    ({ wanted, from }) => {
      const { recorder } = window;
      const rate = recorder.context?.sampleRate ?? Infinity;
      return recorder.frames - (from ?? recorder.from) >= wanted * rate;
    },
    { wanted: seconds, from },
    { polling: 50 },
  );
  const { rate, text } = await page.evaluate(async (start) => {
    const { blocks, context, frames, from } = window.recorder;
    const rate = context!.sampleRate;
    const kept = blocks.slice(-(frames - (start ?? from)) / 1024);
    const bytes = new Uint8Array(await new Blob(kept as BlobPart[]).arrayBuffer());
    let text = '';
    for (let i = 0; i < bytes.length; i += 8192) {
      text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    }
    return { rate, text: btoa(text) };
  }, from);
  const bytes = Buffer.from(text, 'base64');
  const both = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const side = (offset: number): Float32Array =>
    Float32Array.from({ length: both.length / 2 }, (_, i) => both[2 * i + offset]!);
  return { rate, left: side(0), right: side(1) };
}

/** Records the next `seconds` of what is heard. */
export async function record(page: Page, seconds: number): Promise<Recording> {
  const now = await page.evaluate(() => window.recorder.frames);
  const { rate, left, right } = await recordingSince(page, seconds, now);
  const frames = Math.round(seconds * rate);
  return { rate, left: left.slice(-frames), right: right.slice(-frames) };
}
