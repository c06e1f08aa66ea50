/** What a rendered file says about itself: source, link and wire, the settings, what full scale stands for. */
import { basename } from 'node:path';
import type { AudioTags } from '../files/audio-writer';
import { RENDERED_WIRES } from '../rendering/link-renderer';
import { sharedLink } from '../scenes/shared-link';
import { dbuAtFullScale } from '../state/calibration';
import { heardLink } from '../state/heard';
import type { Settings } from '../state/settings';
import { say, sayOption } from '../words/say';
import { sayHeardLink } from '../words/say-links';
import type { TakeName } from './output-plan';

/** A wire, or a member of a pair, as people call it. */
export const takeName = (take: TakeName): string =>
  take === 'balanced' || take === 'unbalanced'
    ? say(`take.pair.${take}`)
    : sayOption('keep.wire', take);

/** Names of a file's channels, in their order. */
export const channelNames = (takes: readonly TakeName[], links: 1 | 2): string[] =>
  takes.flatMap((take) => {
    const wire = takeName(take);
    return links === 1 ? [wire] : [say('take.left', { wire }), say('take.right', { wire })];
  });

export function tagsOf(
  settings: Settings,
  input: string,
  takes: readonly TakeName[],
  links: 1 | 2,
): AudioTags {
  const isAll = takes.length === RENDERED_WIRES.length;
  const full = dbuAtFullScale(settings);
  const level = (full < 0 ? '' : '+') + full.toFixed(1);
  const comment = [
    `#${sharedLink(settings)}`,
    say(heardLink(settings) === 'legs' ? 'take.uncalibrated' : 'take.calibration', { level }),
    say('take.channels', { list: channelNames(takes, links).join(', ') }),
  ];
  return {
    title: say('take.title', {
      source: basename(input).replace(/\.[^.]*$/, ''),
      link: sayHeardLink(settings),
      what: isAll ? say('take.all-wires') : takeName(takes[0]!),
    }),
    comment: comment.join(' '),
    software: say('take.software'),
  };
}
