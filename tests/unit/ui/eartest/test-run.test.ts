/** What a running test says, and its keys. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DESIGN_IDS, DESIGNS } from '../../../../src/eartest/designs';
import type { EarTestValue } from '../../../../src/eartest/ear-test';
import { NO_EAR_TEST, PAUSE_REASONS, REFUSALS } from '../../../../src/eartest/ear-test';
import type { TestPlan } from '../../../../src/eartest/plan';
import { createSettings } from '../../../../src/state/settings';
import type { App } from '../../../../src/ui/app';
import { listenForTestKeys } from '../../../../src/ui/panels/eartest/test-keys';
import {
  sayAnswer,
  sayChange,
  sayPractice,
  sayTrial,
} from '../../../../src/ui/panels/eartest/test-run-words';
import { EAR_TEST_WORDS } from '../../../../src/words/en/ear-test';

const planOf = (design: TestPlan['design']): TestPlan =>
  ({ design, trials: 16, sides: [{ label: 'red' }, { label: 'blue' }] }) as unknown as TestPlan;
const at = (changes: Partial<EarTestValue>): EarTestValue => ({
  ...NO_EAR_TEST,
  phase: 'trial',
  plan: planOf('abx'),
  ...changes,
});

describe('the announcements', () => {
  it('are the trial, and what is heard: nothing longer', () => {
    expect(sayTrial(at({ answered: 4 }))).toBe('Trial 5 of 16');
    expect(sayChange(at({ answered: 4, heard: 2 }), at({ answered: 5 }), 0)).toBe('Trial 6 of 16.');
    expect(sayChange(at({}), at({ heard: 2 }), 0)).toBe('Playing X.');
    expect(sayChange(at({ heard: 2 }), at({}), 0)).toBe('Silent.');
    expect(sayChange(at({ heard: 1 }), at({ heard: 1 }), 0)).toBe('');
  });

  it('are one word while both are played in turn', () => {
    const plan = planOf('threshold');
    const both = { plan, isPlayingBoth: true };
    expect(sayChange(at({ plan }), at({ ...both, heard: 0 }), 0)).toBe('1');
    expect(sayChange(at({ ...both, heard: 0 }), at(both), 0)).toBe('');
    expect(sayChange(at({ ...both, heard: 1 }), at({ plan }), 0)).toBe('');
  });

  it('tell nothing of an answer in the test, and whether it was right in the practice', () => {
    for (const design of DESIGN_IDS) {
      const plan = planOf(design);
      expect(sayPractice(at({ plan }), 0)).toBe('');
      const practice = { plan, phase: 'practice', answered: 3 } as const;
      const right = sayChange(at(practice), at({ ...practice, answered: 4, practiceHit: true }), 0);
      const wrong = sayChange(
        at(practice),
        at({ ...practice, answered: 4, practiceHit: false }),
        0,
      );
      expect(right).not.toBe(wrong);
      expect(right).toMatch(/Practice, trial 5\.$/);
    }
    const practice = at({ phase: 'practice', practiceHit: false });
    expect(sayPractice(practice, 0)).toBe('No: X was B.');
    expect(sayPractice(practice, 1)).toBe('No: X was A.');
  });

  it('have a sentence for every answer, every pause and every refusal', () => {
    for (const design of DESIGN_IDS) {
      const said = DESIGNS[design].answers.map((_, k) =>
        sayAnswer(at({ plan: planOf(design) }), k),
      );
      expect(new Set(said).size).toBe(said.length);
    }
    for (const reason of PAUSE_REASONS)
      expect(EAR_TEST_WORDS).toHaveProperty([`test.pause.${reason}`]);
    for (const code of REFUSALS) expect(EAR_TEST_WORDS).toHaveProperty([`test.refused.${code}`]);
  });
});

describe('the keys', () => {
  class FakeElement extends EventTarget {
    localName = 'body';
  }
  class KeyPress extends Event {
    ctrlKey = false;
    altKey = false;
    metaKey = false;
    repeat = false;
    isComposing = false;
    isAltGraph = false;
    constructor(
      readonly key: string,
      readonly code: string,
      readonly shiftKey = false,
      changes: Partial<KeyboardEvent> & { isAltGraph?: boolean } = {},
      readonly focused: FakeElement = new FakeElement(),
    ) {
      super('keydown', { cancelable: true });
      Object.assign(this, changes);
    }
    override composedPath(): EventTarget[] {
      return [this.focused];
    }
    getModifierState(name: string): boolean {
      return name === 'AltGraph' && this.isAltGraph;
    }
  }

  let done: string[] = [];
  let design: keyof typeof DESIGNS | undefined = 'abx';
  let page: EventTarget;
  let stop: () => void;
  const settings = createSettings();

  beforeEach(() => {
    page = new EventTarget();
    vi.stubGlobal('window', page);
    vi.stubGlobal('HTMLElement', FakeElement);
    vi.stubGlobal('HTMLInputElement', class extends FakeElement {});
    vi.stubGlobal('HTMLDialogElement', class extends FakeElement {});
    done = [];
    design = 'abx';
    settings.reset('page.shortcuts');
    stop = listenForTestKeys({ settings } as unknown as App, {
      design: () => design && DESIGNS[design],
      isInTurn: () => design === 'threshold',
      listen: (place) => done.push(`listen ${place}`),
      playBoth: () => done.push('both'),
      choose: (answer) => done.push(`choose ${answer}`),
    });
  });
  afterEach(() => {
    stop();
    vi.unstubAllGlobals();
  });

  const press = (...given: ConstructorParameters<typeof KeyPress>): boolean => {
    const event = new KeyPress(...given);
    page.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('listen with a place’s own sign and answer with Shift', () => {
    press('a', 'KeyA');
    press('x', 'KeyX');
    press('B', 'KeyB', true);
    press('X', 'KeyX', true);
    expect(done).toEqual(['listen 0', 'listen 2', 'choose 1']);
  });

  it('take digits by their place, of the block and of any layout', () => {
    design = 'triangle';
    press('&', 'Digit1');
    press('!', 'Digit1', true);
    press('3', 'Numpad3');
    press('4', 'Digit4');
    expect(done).toEqual(['listen 0', 'choose 0', 'listen 2']);
  });

  it('leave AltGr to the layout: it writes signs', () => {
    design = 'triangle';
    expect(press('²', 'Digit2', false, { isAltGraph: true })).toBe(false);
    design = 'threshold';
    expect(press('p', 'KeyP', false, { isAltGraph: true })).toBe(false);
    expect(done).toEqual([]);
  });

  it('leave the keypad alone while it writes no digits: without NumLock, or with Shift', () => {
    design = 'triangle';
    expect(press('End', 'Numpad1')).toBe(false);
    expect(press('PageDown', 'Numpad3')).toBe(false);
    expect(press('ArrowDown', 'Numpad2', true)).toBe(false);
    expect(press('2', 'Numpad2')).toBe(true);
    expect(done).toEqual(['listen 1']);
  });

  it('take letters by their place where the layout has another alphabet', () => {
    press('ф', 'KeyA');
    expect(done).toEqual(['listen 0']);
  });

  it('play both of a threshold, and neither alone', () => {
    design = 'threshold';
    press('p', 'KeyP');
    press('1', 'Digit1');
    press('@', 'Digit2', true);
    expect(done).toEqual(['both', 'choose 1']);
  });

  it('do nothing when held, with another modifier, switched off, in a field or between trials', () => {
    expect(press('a', 'KeyA', false, { repeat: true })).toBe(true);
    expect(press('a', 'KeyA', false, { ctrlKey: true })).toBe(false);
    expect(press('a', 'KeyA', false, { altKey: true })).toBe(false);
    expect(press('a', 'KeyA', false, { isComposing: true })).toBe(false);
    const field = new FakeElement();
    field.localName = 'textarea';
    expect(press('a', 'KeyA', false, {}, field)).toBe(false);
    settings.set('page.shortcuts', false);
    expect(press('a', 'KeyA')).toBe(false);
    settings.set('page.shortcuts', true);
    design = undefined;
    expect(press('a', 'KeyA')).toBe(false);
    expect(done).toEqual([]);
  });

  it('leave the page’s own keys alone', () => {
    for (const [key, code] of [
      ['m', 'KeyM'],
      [' ', 'Space'],
      ['Enter', 'Enter'],
      ['Tab', 'Tab'],
      ['ArrowLeft', 'ArrowLeft'],
    ] as const) {
      expect(press(key, code)).toBe(false);
    }
    expect(done).toEqual([]);
  });
});
