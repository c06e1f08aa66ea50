import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loudestPart } from '../../../../src/audio/eartest/loudest-part';
import type { Samples } from '../../../../src/audio/eartest/loudest-part';
import { printOf, samplesSha256 } from '../../../../src/audio/eartest/source-print';
import type { Player } from '../../../../src/audio/sources/player';
import type { SessionValue } from '../../../../src/state/session';
import { IDLE_SESSION } from '../../../../src/state/session';
import { createStore } from '../../../../src/state/store';
import { whiteNoise } from '../../../helpers/signals';

const RATE = 1000;
const bufferOf = (...channels: Float32Array[]): Samples => ({
  numberOfChannels: channels.length,
  length: channels[0]!.length,
  sampleRate: RATE,
  getChannelData: (k) => channels[k]!,
});
const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array =>
  new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);

describe('the print of samples', () => {
  it('is the digest of the channels’ digests', async () => {
    const [left, right] = [whiteNoise(-20, 5000, 1), whiteNoise(-20, 5000, 2)];
    const wanted = sha256(sha256(bytesOf(left)) + sha256(bytesOf(right)));
    expect(await samplesSha256(bufferOf(left, right))).toBe(wanted);
  });

  it('goes in slices of 16 MiB', async () => {
    const long = whiteNoise(-20, 2 ** 22 + 3, 1);
    const parts = [long.subarray(0, 2 ** 22), long.subarray(2 ** 22)];
    const wanted = sha256(parts.map((part) => sha256(bytesOf(part))).join(''));
    expect(await samplesSha256(bufferOf(long))).toBe(wanted);
  });

  it('tells a bit, a channel and an order', async () => {
    const left = whiteNoise(-20, 100, 1);
    const right = whiteNoise(-20, 100, 2);
    const other = left.slice();
    other[50]! *= 1 + 2 ** -22;
    const prints = await Promise.all(
      [bufferOf(left, right), bufferOf(right, left), bufferOf(left), bufferOf(other, right)].map(
        samplesSha256,
      ),
    );
    expect(new Set(prints).size).toBe(4);
  });
});

describe('the print of a source', () => {
  const print = (value: Partial<SessionValue>, player?: Partial<Player>) =>
    printOf(createStore({ ...IDLE_SESSION, ...value }), player as Player | undefined);

  it('names demo material and hashes it', async () => {
    const buffer = bufferOf(whiteNoise(-20, 100, 1));
    const player = { durationSeconds: 0.1, material: { buffer } } as unknown as Player;
    expect(await print({ playing: 'demo', demo: 'speech' }, player)).toEqual({
      kind: 'demo',
      name: 'speech',
      seconds: 0.1,
      sha256: await samplesSha256(buffer),
    });
  });

  it('names a file that is played from disk, and has no hash of it', async () => {
    const file = { name: 'a.wav', durationSeconds: 9, playing: true, loop: true, streamed: true };
    const player = { durationSeconds: Infinity, material: { file: new File([], 'a.wav') } };
    expect(await print({ playing: 'file', file }, player)).toEqual({
      kind: 'file',
      name: 'a.wav',
      seconds: 0,
      sha256: '',
    });
  });

  it('names a microphone', async () => {
    const microphone = {
      ...IDLE_SESSION.microphone,
      devices: [{ id: '7', label: 'Line in' }],
      deviceId: '7',
    };
    expect(await print({ playing: 'microphone', microphone })).toEqual({
      kind: 'microphone',
      name: 'Line in',
      seconds: 0,
      sha256: '',
    });
  });
});

describe('the loudest part', () => {
  const levels = [0.1, 0.2, 0.9, 0.8, 0.1, 0.5];
  const steps = Float32Array.from(
    { length: levels.length * RATE + 10 },
    (_, i) => levels[Math.floor(i / RATE)] ?? 1,
  );

  it('is the consecutive seconds with the most energy', () => {
    const [part] = loudestPart(bufferOf(steps), 2);
    expect(part).toEqual(steps.slice(2 * RATE, 4 * RATE));
    expect(loudestPart(bufferOf(steps), 3)[0]).toEqual(steps.slice(RATE, 4 * RATE));
    expect(loudestPart(bufferOf(steps), 6)[0]).toEqual(steps.slice(0, 6 * RATE));
  });

  it('is all of a shorter buffer, of two channels at most, and a copy', () => {
    const parts = loudestPart(bufferOf(steps, steps, steps), 20);
    expect(parts.map((part) => part.length)).toEqual([steps.length, steps.length]);
    parts[0]!.fill(0);
    expect(steps[0]).toBeCloseTo(0.1);
  });
});
