/** One link of an order on its way: its renderer, its files as they are written, its levels. */
import { BLOCK_FRAMES } from '../dsp/link-chain';
import { AudioFileError } from '../files/audio-file-error';
import { FORMAT_FACTS } from '../files/audio-formats';
import type { AudioReader } from '../files/audio-reader';
import type { AudioWriter } from '../files/audio-writer';
import { createAudioWriter } from '../files/audio-writer';
import type { LevelGauge, RenderedLevels } from '../rendering/levels';
import { createLevelGauge } from '../rendering/levels';
import type { WirePair } from '../rendering/link-renderer';
import { createLinkRenderer, RENDERED_WIRES } from '../rendering/link-renderer';
import { createPairRenderer, PAIR_MEMBERS } from '../rendering/pair';
import type { SceneId } from '../scenes/scenes';
import { dbuAtFullScale } from '../state/calibration';
import type { Settings } from '../state/settings';
import { CliError } from './cli-error';
import type { PlannedFile, TakeName } from './output-plan';
import type { StagedFiles } from './staged-files';
import { outputError } from './staged-files';
import { tagsOf } from './tags';

/** A link to be rendered, and the files that it makes. */
export interface LinkOrder {
  scene: SceneId | undefined;
  settings: Settings;
  pair: boolean;
  files: readonly PlannedFile[];
  /** Whether the levels of everything are asked for, not only of what is written. */
  gaugesAll: boolean;
}

export interface Rendering {
  readonly order: LinkOrder;
  readonly links: 1 | 2;
  /** Renders a piece of the programme, one array a channel, and writes it. Rejects with a CliError. */
  add(piece: readonly Float32Array[]): Promise<void>;
  /** Ends the files. Rejects with a CliError. */
  finish(): Promise<void>;
  /** Lets files that have not ended go. */
  cancel(): Promise<void>;
  /** Levels of every wire, or of both members of a pair, where all are asked for; one a channel. */
  levels(): [name: TakeName, channels: RenderedLevels[]][];
}

/** A wire or member: its block, the piece that gathers from it, its levels. */
interface Take {
  pair: WirePair;
  piece: Float32Array[];
  gauges: LevelGauge[];
}

interface Outlet {
  file: PlannedFile;
  channels: number;
  writer: AudioWriter<never>;
}

/** What can't be written, as this program tells it; anything else as it is. */
function writingError(error: unknown, { file, channels }: Omit<Outlet, 'writer'>, rate: number) {
  if (!(error instanceof AudioFileError)) return error;
  const { path, format } = file;
  switch (error.code) {
    case 'too-many-channels': {
      const most = FORMAT_FACTS[format].maxChannels;
      return new CliError('output-channels', { file: path, format, most, channels });
    }
    case 'rate-not-possible':
      return new CliError('output-rate', { file: path, rate });
    case 'too-large':
      return new CliError('output-large', { file: path });
    default:
      return outputError(error.cause, path);
  }
}

/** Rejects with a CliError, or a SingularLinkError where the link has no solution. */
export async function beginRendering(
  order: LinkOrder,
  { sampleRate, channels, frames }: AudioReader,
  input: string,
  staged: StagedFiles,
): Promise<Rendering> {
  const { settings, pair, files, gaugesAll } = order;
  const options = { sampleRate, settings, links: channels as 1 | 2 };
  const renderer = pair ? createPairRenderer(options) : createLinkRenderer(options);
  const { links } = renderer;
  const pairs: Partial<Record<TakeName, WirePair>> =
    'members' in renderer ? renderer.members : renderer.wires;
  const everything: readonly TakeName[] = pair ? PAIR_MEMBERS : RENDERED_WIRES;
  const names = everything.filter(
    (name) => gaugesAll || files.some(({ takes: has }) => has.includes(name)),
  );
  const fullScale = dbuAtFullScale(settings);
  const takes = new Map<TakeName, Take>(
    names.map((name) => {
      const sides = Array.from({ length: links });
      const gauges = gaugesAll ? sides.map(() => createLevelGauge(fullScale)) : [];
      return [name, { pair: pairs[name]!, piece: sides.map(() => new Float32Array(0)), gauges }];
    }),
  );

  const outlets: Outlet[] = [];
  for (const file of files) {
    const count = file.takes.length * links;
    const about = { format: file.format, sampleRate, channels: count };
    const tags = tagsOf(settings, input, file.takes, links);
    const known = frames === undefined ? {} : { frames };
    try {
      const writer = await createAudioWriter({ ...about, tags, ...known }, staged.open(file.path));
      outlets.push({ file, channels: count, writer });
    } catch (error) {
      throw writingError(error, { file, channels: count }, sampleRate);
    }
  }

  const eachOutlet = async (work: (outlet: Outlet) => Promise<unknown>): Promise<void> => {
    for (const outlet of outlets) {
      try {
        await work(outlet);
      } catch (error) {
        throw writingError(error, outlet, sampleRate);
      }
    }
  };

  const render = (source: readonly Float32Array[], length: number): void => {
    for (const take of takes.values()) {
      if (take.piece[0]!.length < length) {
        take.piece = take.piece.map(() => new Float32Array(length));
      }
    }
    for (let at = 0; at < length; at += BLOCK_FRAMES) {
      const count = Math.min(BLOCK_FRAMES, length - at);
      renderer.process(
        source.map((side) => side.subarray(at, at + count)),
        count,
      );
      for (const { pair: sides, piece, gauges } of takes.values()) {
        for (let side = 0; side < links; side++) {
          gauges[side]?.add(sides[side]!, count);
          piece[side]!.set(sides[side]!.subarray(0, count), at);
        }
      }
    }
  };

  return {
    order,
    links,
    async add(source) {
      const { length } = source[0]!;
      render(source, length);
      await eachOutlet(({ file, writer }) =>
        writer.write(
          file.takes.flatMap((name) => takes.get(name)!.piece),
          length,
        ),
      );
    },
    async finish() {
      await eachOutlet(({ writer }) => writer.finish());
      outlets.length = 0;
    },
    async cancel() {
      await Promise.allSettled(outlets.map(({ writer }) => writer.cancel()));
    },
    levels: () =>
      [...takes].map(([name, { gauges }]) => [name, gauges.map((gauge) => gauge.read())]),
  };
}
