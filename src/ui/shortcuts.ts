/**
 * Single keys that act on the page from anywhere, but never while one types, picks from a list or has a
 * dialog open, and not at all when they are switched off (WCAG 2.2, 2.1.4).
 */
import { rowOf } from '../params/index';
import type { App } from './app';
import { startOrStop } from './start-or-stop';

/** A key held longer than this was held to compare: letting go switches back, milliseconds. */
const HOLD_MILLISECONDS = 350;

/** The key's letter or digit; by its place on the keyboard where the layout has another alphabet. */
const keyOf = ({ key, code }: KeyboardEvent): string =>
  /^[\u0020-\u007e]$/.test(key)
    ? key.toLowerCase()
    : code.replace(/^(Key|Digit)/, '').toLowerCase();

/** What the focused element does with keys itself. */
export function takesKeys(target: EventTarget | undefined, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  const name = target.localName;
  if (name === 'select' || name === 'textarea') return true;
  const isSlider = name === 'input' && (target as HTMLInputElement).type === 'range';
  const isRadio = name === 'input' && (target as HTMLInputElement).type === 'radio';
  if (name === 'input' && !isSlider && !isRadio) return true;
  return key === ' ' && (name === 'button' || isRadio);
}

/** The page's one dialog; while it is open, it alone has the keys. */
interface Help {
  readonly isOpen: boolean;
  show(): void;
}

/** Listens on the whole window; returns what ends it. `help` is asked for when a key is pressed. */
export function listenForShortcuts(app: App, help: () => Help): () => void {
  const { settings, session, transport, keep } = app;
  const wires = rowOf('monitor.wire').options;
  let pressedAt = 0;

  const toggleMode = (): void => {
    const balanced = settings.get('receiver.mode') === 'balanced';
    settings.set('receiver.mode', balanced ? 'unbalanced' : 'balanced');
  };

  const actions: Readonly<Record<string, () => void>> = {
    b: toggleMode,
    m: () => transport.toggleMute(),
    r: () => keep.toggleRecording(),
    ' ': () => startOrStop(app),
    '?': () => help().show(),
    ...Object.fromEntries(
      wires.map((wire, index) => [String(index + 1), () => settings.set('monitor.wire', wire)]),
    ),
  };

  /** In a blind test the letters and digits are the test's own. */
  const inEarTest: readonly string[] = ['m', ' ', '?'];

  const isOurs = (event: KeyboardEvent): boolean =>
    settings.get('page.shortcuts') &&
    (!session.value.earTest || inEarTest.includes(keyOf(event))) &&
    !event.ctrlKey &&
    !event.altKey &&
    !event.metaKey &&
    !event.isComposing &&
    !help().isOpen &&
    !takesKeys(event.composedPath()[0], event.key);

  const onDown = (event: KeyboardEvent): void => {
    const action = actions[keyOf(event)];
    if (!action || !isOurs(event)) return;
    event.preventDefault();
    if (event.repeat) return;
    // When the key went down, not when a busy page got to know of it.
    if (action === toggleMode) pressedAt = event.timeStamp;
    action();
  };

  const onUp = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'b' || pressedAt === 0) return;
    const held = event.timeStamp - pressedAt;
    pressedAt = 0;
    if (held > HOLD_MILLISECONDS) toggleMode();
  };

  window.addEventListener('keydown', onDown);
  window.addEventListener('keyup', onUp);
  return () => {
    window.removeEventListener('keydown', onDown);
    window.removeEventListener('keyup', onUp);
  };
}
