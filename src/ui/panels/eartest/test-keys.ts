/**
 * The keys of a blind test: a place's own letter or digit listens, P plays both, and Shift with it answers. An
 * answer counts when it is pressed twice, so that no slip does. The page's own single-key switch rules these too.
 */
import type { Design } from '../../../eartest/designs';
import type { App } from '../../app';
import { takesKeys } from '../../shortcuts';

export interface TestKeys {
  /** Undefined while no trial is open. */
  design(): Design | undefined;
  /** Whether places are heard one by one, or only in turn. */
  isInTurn(): boolean;
  listen(place: number): void;
  playBoth(): void;
  choose(answer: number): void;
}

/**
 * The letter of a key, by its place where the layout has another alphabet; a digit of the upper row always by its
 * place. The keypad's keys are digits only while they write some: without NumLock, or with Shift, they move the page.
 */
export function signOf({ key, code }: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(code);
  if (digit) return digit[1]!;
  if (code.startsWith('Numpad')) return /^\d$/.test(key) ? key : '';
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace(/^Key/, '');
}

/** A key with any of these is the browser's or the layout's own: AltGr writes signs. */
export const isModified = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.altKey || event.metaKey || event.getModifierState('AltGraph');

const isInDialog = (event: KeyboardEvent): boolean =>
  event.composedPath().some((one) => one instanceof HTMLDialogElement);

/** Listens on the whole window; returns what ends it. */
export function listenForTestKeys({ settings }: App, keys: TestKeys): () => void {
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    const design = keys.design();
    if (!design) return undefined;
    const sign = signOf(event);
    const answer = design.answers.findIndex((one) => one === sign);
    const place = design.places.findIndex((one) => one === sign);
    if (event.shiftKey) return answer < 0 ? undefined : () => keys.choose(answer);
    if (keys.isInTurn()) return sign === 'P' ? () => keys.playBoth() : undefined;
    return place < 0 ? undefined : () => keys.listen(place);
  };

  const onDown = (event: KeyboardEvent): void => {
    if (!settings.get('page.shortcuts') || event.isComposing || isInDialog(event)) return;
    if (isModified(event)) return;
    if (takesKeys(event.composedPath()[0], event.key)) return;
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    if (!event.repeat) action();
  };

  window.addEventListener('keydown', onDown);
  return () => window.removeEventListener('keydown', onDown);
}
