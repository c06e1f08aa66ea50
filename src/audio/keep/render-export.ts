/**
 * Renders programme through a link into files, piece by piece. Runs in a worker, or anywhere.
 *
 * A single link gives one channel a wire; two links give two: left, right.
 */
import { AudioFileError } from '../../files/audio-file-error';
import type { AudioWriter } from '../../files/audio-writer';
import { createAudioWriter } from '../../files/audio-writer';
import { createBlobStore } from '../../files/byte-store';
import type { WirePair } from '../../rendering/link-renderer';
import { createLinkRenderer } from '../../rendering/link-renderer';
import { createPairRenderer } from '../../rendering/pair';
import { createSettings } from '../../state/settings';
import type { Content, ExportOrder, MadeFile } from './worker-messages';

/** Frames that the link takes at a time, as the audio thread does. */
const BLOCK_FRAMES = 128;
/** Frames that a file takes at a time. */
const BATCH_FRAMES = 64 * BLOCK_FRAMES;

export interface Programme {
  sampleRate: number;
  /** undefined where that is not known beforehand. */
  frames: number | undefined;
  /** One array a channel, of whatever length; channels beyond the second are left out. */
  pieces: AsyncIterable<readonly Float32Array[]>;
}

/** What the programme is played through, and its wires as they are after each block. */
interface Rendering {
  links: 1 | 2;
  process(source: readonly Float32Array[], frames: number): void;
  wiresOf(content: Content): readonly WirePair[];
}

function createRendering({ settings, links, files }: ExportOrder, sampleRate: number): Rendering {
  const own = createSettings();
  own.apply(settings);
  const options = { sampleRate, settings: own, links };
  if (files.some(({ content }) => 'member' in content)) {
    const pair = createPairRenderer(options);
    return {
      links: pair.links,
      process: (source, frames) => pair.process(source, frames),
      wiresOf: (content) => ('member' in content ? [pair.members[content.member]] : []),
    };
  }
  const link = createLinkRenderer(options);
  return {
    links: link.links,
    process: (source, frames) => link.process(source, frames),
    wiresOf: (content) => ('wires' in content ? content.wires.map((wire) => link.wires[wire]) : []),
  };
}

/** A file that is being made: what it takes, and what of that waits to be written. */
interface Outlet {
  taps: readonly Float32Array[];
  batch: readonly Float32Array[];
  writer: AudioWriter<Blob>;
}

/**
 * `onRendered` is told the frames that are done. Rejects with an `AudioFileError`, or a `SingularLinkError`
 * where a real link has no solution; nothing is left then.
 */
export async function renderExport(
  order: ExportOrder,
  { sampleRate, frames: promised, pieces }: Programme,
  onRendered: (frames: number) => void,
): Promise<MadeFile[]> {
  const rendering = createRendering(order, sampleRate);
  const outlets: Outlet[] = [];
  let total = 0;
  let batched = 0;

  const open = async ({ content, tags }: ExportOrder['files'][number]): Promise<void> => {
    const taps = rendering.wiresOf(content).flatMap((pair) => pair.slice(0, rendering.links));
    const { format } = order;
    const known = promised === undefined ? {} : { frames: promised };
    const options = { format, sampleRate, channels: taps.length, tags, ...known };
    const batch = taps.map(() => new Float32Array(BATCH_FRAMES));
    outlets.push({ taps, batch, writer: await createAudioWriter(options, createBlobStore()) });
  };

  const flush = async (): Promise<void> => {
    for (const { writer, batch } of outlets) await writer.write(batch, batched);
    total += batched;
    batched = 0;
    onRendered(total);
  };

  const play = (block: readonly Float32Array[], frames: number): void => {
    rendering.process(block, frames);
    for (const { taps, batch } of outlets) {
      for (let k = 0; k < taps.length; k++) batch[k]!.set(taps[k]!.subarray(0, frames), batched);
    }
    batched += frames;
  };

  try {
    for (const file of order.files) await open(file);
    const block = [new Float32Array(BLOCK_FRAMES), new Float32Array(BLOCK_FRAMES)];
    let filled = 0;
    for await (const piece of pieces) {
      const [left, right = left] = piece;
      for (let at = 0; at < left!.length;) {
        const to = Math.min(left!.length, at + BLOCK_FRAMES - filled);
        block[0]!.set(left!.subarray(at, to), filled);
        block[1]!.set(right!.subarray(at, to), filled);
        filled += to - at;
        at = to;
        if (filled < BLOCK_FRAMES) break;
        filled = 0;
        play(block, BLOCK_FRAMES);
        if (batched === BATCH_FRAMES) await flush();
      }
    }
    if (filled > 0) play(block, filled);
    await flush();
    if (total === 0) throw new AudioFileError('empty');
    const made: MadeFile[] = [];
    for (const { writer, taps } of outlets) {
      const file = new Blob([...(await writer.finish())]);
      made.push({ file, channels: taps.length, sampleRate, frames: total });
    }
    return made;
  } catch (error) {
    await Promise.all(outlets.map(({ writer }) => writer.cancel()));
    throw error;
  }
}
