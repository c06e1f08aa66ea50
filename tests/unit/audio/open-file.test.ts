/** Opening a listener's file, with a browser's part in it made up. */
import type { IAudioBuffer, IAudioContext, IAudioNode } from 'standardized-audio-context';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openFile } from '../../../src/audio/sources/file';

const RATE = 48_000;

/** A media element that streams nothing, so that a file is decoded whole. */
class NoStream {
  onerror: (() => void) | undefined;
  preload = '';
  set src(_: string) {
    queueMicrotask(() => this.onerror?.());
  }
  removeAttribute(): void {}
  load(): void {}
}

beforeEach(() => vi.stubGlobal('Audio', NoStream));
afterEach(() => vi.unstubAllGlobals());

const open = (...channels: Float32Array[]) => {
  const buffer = {
    numberOfChannels: channels.length,
    length: channels[0]!.length,
    sampleRate: RATE,
    duration: channels[0]!.length / RATE,
    getChannelData: (channel: number) => channels[channel]!,
  };
  const context = { decodeAudioData: () => Promise.resolve(buffer as unknown as IAudioBuffer) };
  return openFile(
    context as unknown as IAudioContext,
    {} as IAudioNode<IAudioContext>,
    new File([new Uint8Array(100)], 'floats.wav'),
    { onChange: () => undefined, onError: () => undefined },
    () => undefined,
  );
};

it('leaves nothing in a decoded file that is no sound, in any channel', async () => {
  const broken = [NaN, Infinity, -Infinity, 3.4e38, -1e11];
  const left = Float32Array.from([0.5, ...broken, -0.25]);
  const right = Float32Array.from([...broken, 1, -2]);
  const { player } = await open(left, right);
  expect('buffer' in player.material && player.material.buffer.getChannelData(0)).toEqual(
    Float32Array.from([0.5, 0, 0, 0, 0, 0, -0.25]),
  );
  expect(right).toEqual(Float32Array.from([0, 0, 0, 0, 0, 1, -2]));
});

it('leaves all that is sound as it is, to the bit, however loud', async () => {
  const samples = [0, -0, 1e-45, -1e-38, 0.1, -1, 32_768, -8_388_608, 2_147_483_648, -1e9];
  const mono = Float32Array.from(samples);
  await open(mono);
  expect(Array.from(mono, (x) => [x, Object.is(x, -0)])).toEqual(
    Array.from(Float32Array.from(samples), (x) => [x, Object.is(x, -0)]),
  );
});
