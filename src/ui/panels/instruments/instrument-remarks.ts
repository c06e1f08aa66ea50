/** Which link samples were taken from, in words: for pictures and data that outlive it. */
import { sharedLink } from '../../../scenes/shared-link';
import { heardLink } from '../../../state/heard';
import type { Settings } from '../../../state/settings';
import { say, sayOption } from '../../../words/say';

export interface TakenFrom {
  model: string;
  mode: string;
  /** What is not real about the levels; empty where all is. */
  caveat: string;
  /** Behind the # of an address. */
  link: string;
}

export function sayCaveat(settings: Settings): string {
  const heard = heardLink(settings);
  if (heard === 'legs') return say('instrument.uncalibrated');
  const db = heard === 'circuit' ? settings.get('link.exaggerate') : '0';
  return db === '0' ? '' : say('exaggerate.badge', { db });
}

export function takenFrom(settings: Settings): TakenFrom {
  const heard = heardLink(settings);
  return {
    model: heard === 'legs' ? say('stage.legs') : sayOption('link.model', heard),
    mode: sayOption('receiver.mode', settings.get('receiver.mode')),
    caveat: sayCaveat(settings),
    link: `#${sharedLink(settings)}`,
  };
}

/** `at`: milliseconds since 1970. */
export function sayTaken({ model, mode, caveat }: TakenFrom, at: number): string[] {
  const date = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  return [say('instrument.link', { model, mode, date }), caveat].filter((line) => line !== '');
}
