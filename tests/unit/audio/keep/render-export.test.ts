import { describe, expect, it } from 'vitest';
import { renderExport } from '../../../../src/audio/keep/render-export';
import type { Content, ExportOrder } from '../../../../src/audio/keep/worker-messages';
import type { AudioFileError } from '../../../../src/files/audio-file-error';
import { createLinkRenderer, RENDERED_WIRES } from '../../../../src/rendering/link-renderer';
import type { SettingsValues } from '../../../../src/state/settings';
import { createSettings } from '../../../../src/state/settings';
import { readFile } from '../../../helpers/audio-files';
import { pinkNoise, toneOf } from '../../../helpers/signals';

const RATE = 48_000;
/** No whole number of blocks or batches. */
const FRAMES = 20_011;
const TAGS = { title: 'Test', comment: '#', software: 'Common Mode' };
const SETTINGS: SettingsValues = { 'hum.on': true, 'rfi.on': true, 'line.skew': 12 };

const stereo = (): Float32Array[] => [pinkNoise(-20, FRAMES, 1), toneOf(997, -20, RATE, FRAMES)];

function orderOf(links: 1 | 2, ...contents: Content[]): ExportOrder {
  const source = { sampleRate: RATE, frames: FRAMES };
  const files = contents.map((content) => ({ content, tags: TAGS }));
  return { kind: 'export', source, links, settings: SETTINGS, format: 'wav-32', files };
}

async function* inPieces(channels: readonly Float32Array[], frames: number) {
  for (let at = 0; at < channels[0]!.length; at += frames) {
    yield await Promise.resolve(channels.map((channel) => channel.subarray(at, at + frames)));
  }
}

async function render(
  order: ExportOrder,
  channels: readonly Float32Array[],
  pieceFrames = 5000,
): Promise<Float32Array[][]> {
  const programme = { sampleRate: RATE, frames: FRAMES, pieces: inPieces(channels, pieceFrames) };
  const made = await renderExport(order, programme, () => undefined);
  return Promise.all(made.map(({ file }) => readFile(file)));
}

describe('an export', () => {
  it('has what the renderer has, whatever pieces the programme comes in', async () => {
    const order = orderOf(2, { wires: ['output'] });
    const channels = stereo();
    const [first] = await render(order, channels);
    expect(first!.map(({ length }) => length)).toEqual([FRAMES, FRAMES]);
    for (const pieceFrames of [100, 128, 65_536]) {
      expect((await render(order, channels, pieceFrames))[0]).toEqual(first);
    }
    const settings = createSettings();
    settings.apply(SETTINGS);
    const link = createLinkRenderer({ sampleRate: RATE, settings, links: 2 });
    const expected = new Float32Array(FRAMES);
    for (let at = 0; at < FRAMES; at += 128) {
      const block = channels.map((channel) => channel.slice(at, at + 128));
      link.process(block, block[0]!.length);
      expected.set(link.wires.output[1].subarray(0, block[0]!.length), at);
    }
    expect(first![1]).toEqual(expected);
  });

  it('of a mono source has one channel a wire, of a stereo one left and right', async () => {
    const [mono] = await render(orderOf(1, { wires: RENDERED_WIRES }), stereo().slice(0, 1));
    expect(mono!.length).toBe(8);
    const [both] = await render(orderOf(2, { wires: RENDERED_WIRES }), stereo());
    expect(both!.length).toBe(16);
    const hot = 2 * RENDERED_WIRES.indexOf('hot');
    const cold = 2 * RENDERED_WIRES.indexOf('cold');
    const common = 2 * RENDERED_WIRES.indexOf('common');
    const mean = both![hot]!.map((x, i) => (x + both![cold]![i]!) / 2);
    expect(both![common]).toEqual(mean);
  });

  it('as a pair makes two files of one length', async () => {
    const [a, b] = await render(
      orderOf(2, { member: 'balanced' }, { member: 'unbalanced' }),
      stereo(),
    );
    expect([a!.length, b!.length, a![0]!.length, b![0]!.length]).toEqual([2, 2, FRAMES, FRAMES]);
    expect(a).not.toEqual(b);
  });

  it('tells how far it is, and ends with all of it', async () => {
    const told: number[] = [];
    const programme = { sampleRate: RATE, frames: FRAMES, pieces: inPieces(stereo(), 5000) };
    await renderExport(orderOf(2, { wires: ['output'] }), programme, (frames) => told.push(frames));
    expect(told.length).toBeGreaterThan(2);
    expect([...told].sort((x, y) => x - y)).toEqual(told);
    expect(told.at(-1)).toBe(FRAMES);
  });

  it.each([
    ['nothing to read', orderOf(2, { wires: ['output'] }), [new Float32Array()], 'empty'],
    [
      'more wires than FLAC has channels',
      { ...orderOf(2, { wires: RENDERED_WIRES }), format: 'flac-24' } as const,
      stereo(),
      'too-many-channels',
    ],
  ])('says why it can’t be made: %s', async (_, order, channels, code) => {
    const failed = render(order, channels).catch((error: AudioFileError) => error.code);
    expect(await failed).toBe(code);
  });
});
