/** The sentences of real links: scenes, claims, mends, where a value comes from, what does not fit. */
import { activeScene } from '../scenes/apply';
import type { ClaimId } from '../scenes/claims';
import type { MendId } from '../scenes/mends';
import type { SceneGroup } from '../scenes/scene';
import type { SceneId } from '../scenes/scenes';
import { heardLink } from '../state/heard';
import type { FitProblem } from '../state/link-fit';
import type { LinkValues } from '../state/link-values';
import type { Settings } from '../state/settings';
import { say, sayOption } from './say';

export const saySceneGroup = (group: SceneGroup): string => say(`scene-group.${group}`);

/** A scene's name, and what to listen for. */
export const sayScene = (id: SceneId): { name: string; listen: string } => ({
  name: say(`scene.${id}.name`),
  listen: say(`scene.${id}.listen`),
});

/** What popular articles say, and what is true. */
export const sayClaim = (id: ClaimId): { claim: string; truth: string } => ({
  claim: say(`claim.${id}.claim`),
  truth: say(`claim.${id}.truth`),
});

/** A mend's name, and what it means in practice. */
export const sayMend = (id: MendId): { name: string; note: string } => ({
  name: say(`mend.${id}.name`),
  note: say(`mend.${id}.note`),
});

/** Why lifting the safety earth is not among the mends. */
export const saySafetyEarth = (): string => say('mend.safety-earth');

/** Where a value comes from, in a word and in a sentence. */
export const sayProvenance = (
  provenance: 'datasheet' | 'derived' | 'typical' | 'own',
): { word: string; note: string } => ({
  word: say(`provenance.${provenance}`),
  note: say(`provenance-note.${provenance}`),
});

/** Which parts of a link do not go together, and why. */
export const sayFitProblem = (problem: FitProblem, values: LinkValues): string =>
  say(`fit.${problem}`, {
    driver: sayOption('driver.kind', values['driver.kind']),
    connection: sayOption('connection.kind', values['connection.kind']),
    receiver: sayOption('receiver.kind', values['receiver.kind']),
    cable: sayOption('cable.kind', values['cable.kind']),
  });

/** The link that is heard: its scene's name, where it is one. Needs the scenes' sentences and those of takes. */
export function sayHeardLink(settings: Settings): string {
  const link = heardLink(settings);
  if (link === 'legs') return say('take.legs');
  const scene = link === 'circuit' ? activeScene(settings) : undefined;
  return scene ? sayScene(scene).name : sayOption('link.model', link);
}
