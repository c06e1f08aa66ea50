import type { RecordedChunk, RecorderCommand } from '../src/dsp/recorded-chunk';
import { channelSlots, QUANTUM_FRAMES, takeChannels } from './channels';

const CHANNELS = 2;
/** A message each quarter second, and seconds of patience with whoever takes them. */
const CHUNK_SECONDS = 0.25;
const CHUNKS = 32;

/**
 * Input 0: what is recorded, L and R. Records from its first block to the message 'stop', and posts it in chunks
 * through the port that it was sent; their arrays come back to be filled again, so that none is ever made.
 */
export class RecorderProcessor extends AudioWorkletProcessor {
  private readonly chunkFrames =
    Math.ceil((CHUNK_SECONDS * sampleRate) / QUANTUM_FRAMES) * QUANTUM_FRAMES;
  private readonly free = Array.from(
    { length: CHUNKS },
    () => new Float32Array(CHANNELS * this.chunkFrames),
  );
  /** Filled before there was a port to send them to. */
  private readonly waiting: Float32Array[] = [];
  private readonly silence = new Float32Array(QUANTUM_FRAMES);
  private readonly heard = channelSlots(CHANNELS, this.silence);
  private readonly message: RecordedChunk = {
    samples: this.silence,
    frames: 0,
    lostFrames: 0,
    isLast: false,
  };
  private readonly transfer: Transferable[] = [];
  private taker: MessagePort | undefined;
  private filling = this.free.pop();
  private filled = 0;
  private lostFrames = 0;
  private ended = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<RecorderCommand<MessagePort>>) => {
      if (data === 'stop') this.end();
      else this.open(data.sendTo);
    };
  }

  private open(taker: MessagePort): void {
    this.taker = taker;
    taker.onmessage = ({ data }: MessageEvent<Float32Array<ArrayBuffer>>) => this.free.push(data);
    for (const samples of this.waiting) this.post(samples, this.chunkFrames, false);
    this.waiting.length = 0;
  }

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.post(this.filling ?? this.silence, this.filled, true);
  }

  private post(samples: Float32Array, frames: number, isLast: boolean): void {
    if (!this.taker) {
      this.waiting.push(samples);
      return;
    }
    this.message.samples = samples;
    this.message.frames = frames;
    this.message.lostFrames = this.lostFrames;
    this.message.isLast = isLast;
    this.lostFrames = 0;
    this.transfer[0] = samples.buffer as ArrayBuffer;
    this.taker.postMessage(this.message, this.transfer);
  }

  /** Adds frames `from`…`to` of what is heard to the chunk that is being filled. */
  private add(from: number, to: number): void {
    this.filling ??= this.free.pop();
    if (!this.filling) {
      this.lostFrames += to - from;
      return;
    }
    for (let side = 0; side < CHANNELS; side++) {
      const start = side * this.chunkFrames + this.filled;
      const channel = this.heard[side]!;
      for (let i = from; i < to; i++) this.filling[start + i - from] = channel[i]!;
    }
    this.filled += to - from;
  }

  process(inputs: Float32Array[][]): boolean {
    if (this.ended) return false;
    const frames = inputs[0]?.[0]?.length ?? QUANTUM_FRAMES;
    takeChannels(this.heard, inputs[0], this.silence);
    const room = this.chunkFrames - this.filled;
    const first = Math.min(frames, room);
    this.add(0, first);
    if (this.filled === this.chunkFrames && this.filling) {
      this.post(this.filling, this.filled, false);
      this.filling = this.free.pop();
      this.filled = 0;
    }
    if (first < frames) this.add(first, frames);
    return true;
  }
}
