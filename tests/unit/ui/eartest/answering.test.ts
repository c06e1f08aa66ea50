/** One press, one answer; one press, one hand. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EarTestValue } from '../../../../src/eartest/ear-test';
import { NO_EAR_TEST } from '../../../../src/eartest/ear-test';
import type { TestPlan } from '../../../../src/eartest/plan';
import type { SessionValue } from '../../../../src/state/session';
import { IDLE_SESSION } from '../../../../src/state/session';
import { createSettings } from '../../../../src/state/settings';
import { createStore } from '../../../../src/state/store';
import type { App } from '../../../../src/ui/app';
import { HandsTally } from '../../../../src/ui/panels/eartest-results/hands-tally';
import { handsStore, NO_HANDS, vote } from '../../../../src/ui/panels/eartest-results/hands';
import { TestRun } from '../../../../src/ui/panels/eartest/test-run';
import { flat } from './flat-template';

const planOf = (design: TestPlan['design']): TestPlan =>
  ({ design, trials: 16, sides: [{ label: 'red' }, { label: 'blue' }] }) as unknown as TestPlan;

let test: ReturnType<typeof createStore<EarTestValue>>;
let session: ReturnType<typeof createStore<SessionValue>>;
let answers: number[];
let app: App;

beforeEach(() => {
  test = createStore<EarTestValue>({ ...NO_EAR_TEST, phase: 'trial', plan: planOf('abx') });
  session = createStore<SessionValue>(IDLE_SESSION);
  answers = [];
  app = {
    settings: createSettings(),
    session,
    earTest: {
      store: test,
      answer: (answer: number) => {
        answers.push(answer);
        test.update({ answered: answers.length, heard: undefined });
      },
    },
  } as unknown as App;
  handsStore.update(NO_HANDS);
});
afterEach(() => vi.unstubAllGlobals());

/** What an element does by itself, when it is pressed and before it is drawn. */
interface Inside {
  shown: EarTestValue;
  willUpdate(): void;
  press(answer: number): void;
  choose(answer: number): void;
  confirm(): void;
}

describe('an answer', () => {
  const open = (): { run: TestRun; inside: Inside } => {
    const run = new TestRun();
    run.app = app;
    return { run, inside: run as unknown as Inside };
  };

  it('is one, however often and fast it is confirmed', () => {
    const { inside } = open();
    test.update({ heard: 2 });
    inside.willUpdate();
    inside.choose(1);
    inside.confirm();
    inside.confirm();
    expect(answers).toEqual([1]);
    // The next trial is open, and nothing of it was heard, though nothing was drawn yet.
    for (let press = 0; press < 2; press++) inside.press(1);
    expect(answers).toEqual([1]);
  });

  it('waits for sound: muted, a place is not heard, and the hint says what to do', () => {
    const { run, inside } = open();
    session.update({ muted: true });
    test.update({ heard: 2 });
    inside.willUpdate();
    for (let press = 0; press < 2; press++) inside.press(1);
    expect(answers).toEqual([]);
    expect(flat(run.render())).toContain('The page is muted, so nothing counts as heard.');
    inside.shown = test.value;
    // Unmuted while X is on, and nothing else has changed: it is heard now.
    session.update({ muted: false });
    inside.willUpdate();
    expect(flat(run.render())).not.toContain('Hear X first.');
    for (let press = 0; press < 2; press++) inside.press(1);
    expect(answers).toEqual([1]);
  });
});

describe('a show of hands', () => {
  const open = (): HandsTally => {
    const tally = new HandsTally();
    tally.app = app;
    return tally;
  };
  const down = (tally: HandsTally, key: string, repeat: boolean): boolean => {
    const event = {
      key,
      code: `Key${key.toUpperCase()}`,
      repeat,
      getModifierState: () => false,
      preventDefault: vi.fn(),
      stopPropagation: vi.fn(),
    };
    (tally as unknown as { onKey(event: unknown): void }).onKey(event);
    return event.preventDefault.mock.calls.length > 0;
  };
  const askWhatRuns = (tally: HandsTally): void =>
    (tally as unknown as { askWhatRuns(): void }).askWhatRuns();

  it('takes a key that is held for one hand', () => {
    const tally = open();
    expect(down(tally, 'a', false)).toBe(true);
    for (let held = 0; held < 12; held++) expect(down(tally, 'a', true)).toBe(true);
    expect(handsStore.value.rounds[0]!.votes).toEqual([1, 0]);
  });

  it('asks what the test asks, unless there are votes already', () => {
    const tally = open();
    test.update({ plan: planOf('preference') });
    askWhatRuns(tally);
    expect(handsStore.value.asked).toBe('hidden');
    expect(flat(tally.render())).toContain('data-side=1');
    handsStore.update(vote(NO_HANDS, 0, 1));
    askWhatRuns(tally);
    expect(handsStore.value.asked).toBe('which');
    (tally as unknown as { reset(): void }).reset();
    expect(handsStore.value.asked).toBe('hidden');
  });

  it('is away under tests whose answers are no two sides, and there on the desk', () => {
    const tally = open();
    for (const design of ['triangle', 'threshold'] as const) {
      test.update({ phase: 'trial', plan: planOf(design) });
      expect(flat(tally.render())).toBe('');
      test.update({ phase: 'done' });
      expect(flat(tally.render())).toContain('Round 1');
    }
  });

  it('locks the question only once there are votes', () => {
    const tally = open();
    const locked = (): boolean => flat(tally.render()).includes('Count anew to ask');
    expect(locked()).toBe(false);
    handsStore.update(vote(NO_HANDS, 0, 1));
    expect(locked()).toBe(true);
    handsStore.update(vote(handsStore.value, 0, -1));
    expect(locked()).toBe(false);
  });
});
