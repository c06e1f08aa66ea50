/** Which files an order makes, and what is in each. Pure. */
import { parse, join } from 'node:path';
import type { AudioFormat } from '../files/audio-formats';
import type { RenderedWire } from '../rendering/link-renderer';
import { RENDERED_WIRES } from '../rendering/link-renderer';
import type { PairMember } from '../rendering/pair';
import { PAIR_MEMBERS } from '../rendering/pair';
import type { SceneId } from '../scenes/scenes';
import type { RenderOrder, WireChoice } from './command-line';

/** A wire of a link, or a member of a pair. */
export type TakeName = RenderedWire | PairMember;

export interface PlannedFile {
  path: string;
  format: AudioFormat;
  /** What stands in it, in the order of the channels. */
  takes: readonly TakeName[];
}

/**
 * The files of one rendering. `wire`: what is listened to. Names tell apart what there are several of:
 * `out.<scene>.<wire>.wav`.
 */
export function planFiles(
  { output, scenes, wires, pair }: RenderOrder,
  scene: SceneId | undefined,
  wire: RenderedWire,
): PlannedFile[] {
  if (!output) return [];
  const choices: readonly (WireChoice | PairMember)[] = pair
    ? PAIR_MEMBERS
    : wires.length > 0
      ? wires
      : [wire];
  const { dir, name, ext } = parse(output.path);
  return choices.map((choice) => {
    const parts = [name];
    if (scene && scenes.length > 1) parts.push(scene);
    if (choices.length > 1) parts.push(choice);
    return {
      path: join(dir, parts.join('.') + ext),
      format: output.format,
      takes: choice === 'all' ? RENDERED_WIRES : [choice],
    };
  });
}
