/** The browser asks before a result is lost, and only then. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLeaveQuestion } from '../../../src/state/leave-question';

let page: EventTarget;
/** Whether the browser would ask. */
const asks = (): boolean => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
});
afterEach(() => vi.unstubAllGlobals());

it('asks while there is something to lose', () => {
  const [own, other] = [createLeaveQuestion(), createLeaveQuestion()];
  expect(asks()).toBe(false);
  own(true);
  own(true);
  expect(asks()).toBe(true);
  // Another one that has nothing to lose takes nothing back.
  other(false);
  expect(asks()).toBe(true);
  own(false);
  expect(asks()).toBe(false);
});
