import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTransport } from '../../../src/audio/transport';
import type { SessionValue } from '../../../src/state/session';
import { IDLE_SESSION } from '../../../src/state/session';
import { createSettings } from '../../../src/state/settings';
import { createStore } from '../../../src/state/store';

let outputs: string[];
let media: EventTarget;
beforeEach(() => {
  vi.useFakeTimers();
  outputs = ['Line output'];
  media = Object.assign(new EventTarget(), {
    enumerateDevices: () =>
      Promise.resolve(outputs.map((label) => ({ kind: 'audiooutput', deviceId: label, label }))),
  });
  vi.stubGlobal('navigator', { mediaDevices: media });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('takes everything that was promised of the outputs back when they change', async () => {
  const settings = createSettings();
  const session = createStore<SessionValue>({
    ...IDLE_SESSION,
    listening: 'headphones',
    testing: true,
    legsConfirmed: true,
    problems: [{ code: 'legs-out' }],
  });
  createTransport('', settings, session);
  settings.set('monitor.feed', 'legs');
  media.dispatchEvent(new Event('devicechange'));
  await vi.advanceTimersByTimeAsync(1);
  expect(session.value.legsConfirmed).toBe(true);
  outputs = ['Headphones'];
  media.dispatchEvent(new Event('devicechange'));
  await vi.advanceTimersByTimeAsync(1);
  expect(session.value).toMatchObject({
    listening: 'unconfirmed',
    testing: false,
    legsConfirmed: false,
    problems: [],
  });
  expect(settings.get('monitor.feed')).toBe('ears');
});
