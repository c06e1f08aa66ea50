/** What is asked for on the command line, checked as far as it can be without opening a file. */
import { parseArgs } from 'node:util';
import type { AudioFormat } from '../files/audio-formats';
import { AUDIO_FORMATS, FORMAT_FACTS } from '../files/audio-formats';
import { findRow } from '../params/index';
import type { RenderedWire } from '../rendering/link-renderer';
import { RENDERED_WIRES } from '../rendering/link-renderer';
import type { SceneId } from '../scenes/scenes';
import { SCENES } from '../scenes/scenes';
import { readLink } from '../state/link';
import type { SettingsValues } from '../state/settings';
import { CliError } from './cli-error';

/** A wire, or every one of them as channels of one file. */
export type WireChoice = RenderedWire | 'all';

export interface RenderOrder {
  input: string;
  /** undefined: only a report is wanted. */
  output: { path: string; format: AudioFormat } | undefined;
  link: SettingsValues;
  /** On top of the link, one rendering each; none for the link as it is. */
  scenes: readonly SceneId[];
  /** None for the wire that is listened to. */
  wires: readonly WireChoice[];
  pair: boolean;
  seconds: number;
  /** '-' is standard output. */
  report: string | undefined;
}

export type Command = 'help' | 'list' | RenderOrder;

const OPTIONS = {
  link: { type: 'string' },
  scene: { type: 'string', multiple: true },
  wire: { type: 'string', multiple: true },
  pair: { type: 'boolean' },
  format: { type: 'string' },
  seconds: { type: 'string' },
  report: { type: 'string' },
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The option that Node complains about, in its own quotation marks. */
const quoted = (message: string): string => /'([^' ]+)/.exec(message)?.[1] ?? '';

function split(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new CliError(isUnknown ? 'option-unknown' : 'option-value', { option: quoted(message) });
  }
}

/** Each once, also those joined by commas. */
const unique = (texts: readonly string[] = []): string[] => [
  ...new Set(texts.flatMap((text) => text.split(','))),
];

/** Unlike the page, which takes what it understands: a script should not go on with half a link. */
function readSettings(text: string): SettingsValues {
  const { values, unknown, clamped, oversized } = readLink(text.slice(text.indexOf('#') + 1));
  if (oversized) throw new CliError('link-length');
  const keys = unknown.filter((key) => findRow(key)?.scope !== 'link');
  if (keys.length > 0) throw new CliError('link-key', { keys: keys.join(', ') });
  if (unknown.length > 0) throw new CliError('link-value', { keys: unknown.join(', ') });
  if (clamped.length > 0) throw new CliError('link-range', { keys: clamped.join(', ') });
  return values;
}

function readScenes(texts: readonly string[]): SceneId[] {
  return texts.map((scene) => {
    const known = SCENES.find(({ id }) => id === scene);
    if (!known) throw new CliError('scene', { scene });
    return known.id;
  });
}

function readWires(texts: readonly string[], pair: boolean): WireChoice[] {
  if (pair && texts.length > 0) throw new CliError('pair-wire');
  return texts.map((wire) => {
    const known = ([...RENDERED_WIRES, 'all'] as const).find((one) => one === wire);
    if (!known) throw new CliError('wire', { wire });
    return known;
  });
}

function readSeconds(text: string | undefined): number {
  if (text === undefined) return Infinity;
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds > 0)) throw new CliError('seconds', { text });
  return seconds;
}

function readOutput(path: string, wanted: string | undefined): RenderOrder['output'] {
  const ending = /\.([^.\\/]+)$/.exec(path)?.[1]?.toLowerCase();
  if (ending !== 'wav' && ending !== 'flac') throw new CliError('ending', { file: path });
  const name = wanted ?? `${ending}-24`;
  const format = AUDIO_FORMATS.find((one) => one === name);
  if (!format) throw new CliError('format', { format: name });
  const { extension } = FORMAT_FACTS[format];
  if (extension !== ending) {
    throw new CliError('ending-format', { file: path, format, ending: extension });
  }
  return { path, format };
}

/** Throws a CliError. */
export function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = split(argv);
  if (values.help) return 'help';
  if (values.list) return 'list';
  const [input, output, ...others] = positionals;
  const wantsFile = output !== undefined || values.report === undefined;
  if (input === undefined || (wantsFile && output === undefined) || others.length > 0) {
    throw new CliError('names');
  }
  const pair = values.pair ?? false;
  return {
    input,
    output: output === undefined ? undefined : readOutput(output, values.format),
    link: readSettings(values.link ?? ''),
    scenes: readScenes(unique(values.scene)),
    wires: readWires(unique(values.wire), pair),
    pair,
    seconds: readSeconds(values.seconds),
    report: values.report,
  };
}
