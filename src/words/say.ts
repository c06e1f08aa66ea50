/**
 * The one way to every sentence that a person reads. A translation is another dictionary with the same
 * keys, handed to `useWords`; no other code changes.
 */
import type { ParamId } from '../params/index';
import type { Problem } from '../state/problems';
import { FIRST_WORDS } from './en/first';
import type { EN } from './en/index';

export type WordKey = keyof typeof EN;
export type Words = Readonly<Record<WordKey, string>>;
type Gaps = Readonly<Record<string, string | number>>;

let words: Partial<Words> = FIRST_WORDS;

/** Takes another dictionary; the page must be drawn anew afterwards. */
export function useWords(dictionary: Words): void {
  words = dictionary;
}

/** Adds the sentences of a view that is fetched later; those of a translation stay. */
export function addWords(more: Partial<Words>): void {
  words = { ...more, ...words };
}

/** The sentence of `key`, its gaps `{name}` filled from `gaps`. */
export function say(key: WordKey, gaps: Gaps = {}): string {
  return words[key]!.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

/** Name of a parameter. */
export const sayParam = (id: ParamId): string => say(`param.${id}` as WordKey);

/** What a parameter does, in a sentence. */
export const sayParamHelp = (id: ParamId): string => say(`help.${id}` as WordKey);

/** Name of one option of a parameter. */
export const sayOption = (id: ParamId, option: string): string =>
  say(`option.${id}.${option}` as WordKey);

/** What happened and what to do about it. */
export function sayProblem({ code, details }: Problem): { what: string; remedy: string } {
  return {
    what: say(`problem.${code}` as WordKey, details),
    remedy: say(`remedy.${code}` as WordKey, details),
  };
}
