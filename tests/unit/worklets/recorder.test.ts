import { describe, expect, it } from 'vitest';
import type { RecordedChunk } from '../../../src/dsp/recorded-chunk';
import { bytesPerCall } from '../../helpers/allocation';
import { seededRandom } from '../../helpers/signals';
import type { Processor } from '../../helpers/worklet-scope';
import { classOf } from '../../helpers/worklet-scope';

const RATE = 48000;
/** A quarter of a second, in whole blocks. */
const CHUNK_FRAMES = 12_032;
const CHUNKS = 32;

/** Takes chunks as the worker does; `gives` says whether it gives their arrays back. */
function createTaker(gives = true) {
  const taken: RecordedChunk[] = [];
  const port = {
    onmessage: undefined as ((event: { data: Float32Array }) => void) | undefined,
    postMessage(message: RecordedChunk, transfer: Transferable[]) {
      const copy = structuredClone(message, { transfer });
      taken.push({ ...copy, samples: copy.samples.slice() });
      if (gives) port.onmessage?.({ data: copy.samples });
    },
  };
  const joined = (side: number): number[] =>
    taken.flatMap(({ samples, frames }) => {
      const half = samples.length / 2;
      return [...samples.subarray(side * half, side * half + frames)];
    });
  return { port, taken, joined };
}

function createRecorder(): { processor: Processor; tell: (data: unknown) => void } {
  const processor = new (classOf('recorder-processor'))();
  return { processor, tell: (data) => processor.port.onmessage!({ data }) };
}

function noise(frames: number): Float32Array[] {
  const random = seededRandom(3);
  return [0, 1].map(() => Float32Array.from({ length: frames }, () => random() - 0.5));
}

const NO_OUTPUT: Float32Array[][] = [];

function play(processor: Processor, sides: Float32Array[], block: number): boolean {
  let goesOn = true;
  for (let at = 0; at < sides[0]!.length; at += block) {
    goesOn = processor.process([sides.map((side) => side.subarray(at, at + block))], NO_OUTPUT, {});
  }
  return goesOn;
}

describe('the recorder', () => {
  it.each([
    [128, 5 * CHUNK_FRAMES],
    [128, 2 * CHUNK_FRAMES + 128],
    [64, CHUNK_FRAMES - 64],
    [100, 3 * CHUNK_FRAMES + 4300],
    [128, 0],
  ])('in blocks of %d posts each of %d frames once, and stops there', (block, frames) => {
    const { processor, tell } = createRecorder();
    const { port, taken, joined } = createTaker();
    const sides = noise(frames);
    tell({ sendTo: port });
    play(processor, sides, block);
    tell('stop');
    expect(processor.process([noise(128)], NO_OUTPUT, {})).toBe(false);
    expect(joined(0)).toEqual([...sides[0]!]);
    expect(joined(1)).toEqual([...sides[1]!]);
    expect(taken.map(({ isLast }) => isLast)).toEqual(taken.map((_, k) => k === taken.length - 1));
    expect(taken.every(({ lostFrames }) => lostFrames === 0)).toBe(true);
  });

  it('posts no more than four times a second', () => {
    const { processor, tell } = createRecorder();
    const { port, taken } = createTaker();
    tell({ sendTo: port });
    play(processor, noise(RATE), 128);
    expect(taken.length).toBeLessThanOrEqual(4);
  });

  it('keeps what comes before it knows where to send it', () => {
    const { processor, tell } = createRecorder();
    const { port, joined } = createTaker();
    const sides = noise(4 * CHUNK_FRAMES + 256);
    play(processor, sides, 128);
    tell({ sendTo: port });
    tell('stop');
    expect(joined(0)).toEqual([...sides[0]!]);
  });

  it('says how much is missing where nobody gives its arrays back, and goes on', () => {
    const { processor, tell } = createRecorder();
    const { port, taken } = createTaker(false);
    tell({ sendTo: port });
    play(processor, noise(CHUNKS * CHUNK_FRAMES + 1280), 128);
    expect(taken.length).toBe(CHUNKS);
    const ahead = noise(CHUNK_FRAMES);
    port.onmessage!({ data: taken[0]!.samples.slice() });
    play(processor, ahead, 128);
    tell('stop');
    expect(taken.map(({ lostFrames }) => lostFrames)).toEqual([
      ...Array.from({ length: CHUNKS }, () => 0),
      1280,
      0,
    ]);
    expect([...taken[CHUNKS]!.samples.subarray(0, CHUNK_FRAMES)]).toEqual([...ahead[0]!]);
  });

  it('records silence where nothing is connected', () => {
    const { processor, tell } = createRecorder();
    const { port, joined } = createTaker();
    tell({ sendTo: port });
    for (let k = 0; k < 3; k++) processor.process([[]], NO_OUTPUT, {});
    tell('stop');
    expect(joined(0)).toEqual(Array.from({ length: 3 * 128 }, () => 0));
  });

  it('says that it stopped once, however often it is told', () => {
    const { tell } = createRecorder();
    const { port, taken } = createTaker();
    tell({ sendTo: port });
    tell('stop');
    tell('stop');
    expect(taken.length).toBe(1);
  });

  it('allocates nothing in a block, and next to nothing for a message', () => {
    const { processor, tell } = createRecorder();
    // The array itself comes back, as a transfer would without a copy.
    const port = {
      onmessage: undefined as ((event: { data: Float32Array }) => void) | undefined,
      event: { data: new Float32Array() as Float32Array },
      postMessage({ samples }: RecordedChunk) {
        port.event.data = samples;
        port.onmessage?.(port.event);
      },
    };
    tell({ sendTo: port });
    const inputs = [noise(128)];
    // An object in each block would be 16 bytes at least; a message comes every 94th.
    expect(bytesPerCall(() => processor.process(inputs, NO_OUTPUT, {}))).toBeLessThan(4);
  });
});
