/**
 * The command line: renders a file through links. One line for whatever goes wrong, and never half a file.
 */
import { setImmediate } from 'node:timers/promises';
import { FORMAT_FACTS } from '../files/audio-formats';
import type { AudioReader } from '../files/audio-reader';
import { RENDERED_WIRES, SingularLinkError } from '../rendering/link-renderer';
import { applyScene } from '../scenes/apply';
import type { SceneId } from '../scenes/scenes';
import { SCENES } from '../scenes/scenes';
import { createSettings } from '../state/settings';
import { CIRCUIT_VIEW_WORDS } from '../words/en/circuit-view';
import { CLI_WORDS } from '../words/en/cli';
import { KEEP_WORDS } from '../words/en/keep';
import { addWords, say } from '../words/say';
import { sayScene } from '../words/say-links';
import { CliError } from './cli-error';
import type { RenderOrder } from './command-line';
import { readCommand } from './command-line';
import { inputError, isSameFile, openInput } from './input-file';
import { planFiles } from './output-plan';
import type { LinkOrder, Rendering } from './rendering';
import { beginRendering } from './rendering';
import { reportText } from './report';
import type { StagedFiles } from './staged-files';
import { createStagedFiles, outputError } from './staged-files';
import { takeName } from './tags';

addWords(CIRCUIT_VIEW_WORDS);
addWords(CLI_WORDS);
addWords(KEEP_WORDS);

/** What the program needs of the world, but for files. */
export interface Surroundings {
  /** Writes a line to standard output. */
  readonly print: (line: string) => void;
  /** The same to standard error. */
  readonly complain: (line: string) => void;
  readonly interrupted: AbortSignal;
}

function listAll(print: Surroundings['print']): void {
  const line = (id: string, name: string): void =>
    print(say('cli.list.line', { id: id.padEnd(20), name }));
  print(say('cli.list.scenes'));
  for (const { id } of SCENES) line(id, sayScene(id).name);
  print(say('cli.list.wires'));
  for (const wire of RENDERED_WIRES) line(wire, takeName(wire));
  line('all', say('take.all-wires'));
}

/** The link as the order has it, with a scene on top. */
function linkOrder(order: RenderOrder, scene: SceneId | undefined): LinkOrder {
  const settings = createSettings();
  settings.apply(order.link);
  if (scene) applyScene(settings, scene);
  const files = planFiles(order, scene, settings.get('monitor.wire'));
  for (const { path } of files) {
    if (isSameFile(order.input, path)) throw new CliError('output-input', { file: path });
  }
  return { scene, settings, pair: order.pair, files, gaugesAll: order.report !== undefined };
}

/** Plays the programme through every link; returns its length in frames. */
async function play(
  reader: AudioReader,
  { input, seconds }: RenderOrder,
  renderings: readonly Rendering[],
  interrupted: AbortSignal,
): Promise<number> {
  const limit = Math.round(seconds * reader.sampleRate);
  let frames = 0;
  try {
    for await (const piece of reader.read()) {
      const left = limit - frames;
      const source = left < piece[0]!.length ? piece.map((side) => side.subarray(0, left)) : piece;
      for (const rendering of renderings) await rendering.add(source);
      frames += source[0]!.length;
      // A turn of the event loop, in which an interruption can be heard.
      await setImmediate();
      if (interrupted.aborted) throw new CliError('interrupted');
      if (frames >= limit) break;
    }
  } catch (error) {
    throw inputError(error, input);
  }
  if (frames === 0) throw new CliError('input-empty', { file: input });
  return frames;
}

function stageText(staged: StagedFiles, path: string, text: string): void {
  const file = staged.open(path);
  try {
    file.write(new TextEncoder().encode(`${text}\n`), 0);
  } catch (error) {
    throw outputError(error, path);
  }
}

/** Renders all of the order; whatever it throws, no file of it is left. */
async function render(
  order: RenderOrder,
  { print, interrupted }: Omit<Surroundings, 'complain'>,
): Promise<void> {
  const { input, report } = order;
  if (report && report !== '-' && isSameFile(input, report)) {
    throw new CliError('output-input', { file: report });
  }
  const reader = await openInput(input, input);
  const { sampleRate } = reader;
  const staged = createStagedFiles();
  const renderings: Rendering[] = [];
  try {
    for (const scene of order.scenes.length > 0 ? order.scenes : [undefined]) {
      renderings.push(await beginRendering(linkOrder(order, scene), reader, input, staged));
    }
    const frames = await play(reader, order, renderings, interrupted);
    for (const rendering of renderings) await rendering.finish();
    const text = report && reportText(input, reader, frames, renderings);
    if (text && report !== '-') stageText(staged, report, text);
    staged.commit();
    if (text && report === '-') {
      print(text);
      return;
    }
    const seconds = (frames / sampleRate).toFixed(3);
    for (const { order: made, links } of renderings) {
      for (const { path, format, takes } of made.files) {
        const channels = takes.length * links;
        const { container, bits } = FORMAT_FACTS[format];
        print(
          say(channels === 1 ? 'cli.written-mono' : 'cli.written', {
            file: path,
            seconds,
            channels,
            rate: sampleRate,
            format: say('cli.format', { container: container.toUpperCase(), bits }),
          }),
        );
      }
    }
  } catch (error) {
    for (const rendering of renderings) await rendering.cancel();
    throw error;
  } finally {
    staged.discard();
  }
}

function sayError(error: unknown): string {
  if (error instanceof CliError) return say(`cli.error.${error.code}`, error.gaps);
  if (error instanceof SingularLinkError) return say('cli.error.singular');
  const [message = ''] = String(error).split('\n');
  return say('cli.error.unexpected', { message });
}

/** Does what the command line asks for; returns the exit code. */
export async function main(
  argv: readonly string[],
  { complain, ...surroundings }: Surroundings,
): Promise<0 | 1> {
  try {
    const command = readCommand(argv);
    if (command === 'help') surroundings.print(say('cli.help'));
    else if (command === 'list') listAll(surroundings.print);
    else await render(command, surroundings);
    return 0;
  } catch (error) {
    complain(say('cli.error', { what: sayError(error) }));
    return 1;
  }
}
