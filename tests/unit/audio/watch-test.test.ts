import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTest } from '../../../src/audio/eartest/watch-test';
import type { Session, SessionValue } from '../../../src/state/session';
import { IDLE_SESSION, report } from '../../../src/state/session';
import { createStore } from '../../../src/state/store';

const FILE = { name: 'a.wav', durationSeconds: 9, playing: true, loop: true, streamed: false };
const PLAYING: SessionValue = { ...IDLE_SESSION, status: 'running', playing: 'file', file: FILE };

let session: Session;
let heard: string[];
let stop: () => void;
let page: EventTarget & { visibilityState: string };
let media: EventTarget;
/** Name of the sound output; empty before a microphone was allowed. */
let output: string;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  output = 'Headphones';
  const list = () => Promise.resolve([{ kind: 'audiooutput', label: output }]);
  media = Object.assign(new EventTarget(), { enumerateDevices: list });
  vi.stubGlobal('navigator', { mediaDevices: media });
  session = createStore(PLAYING);
  heard = [];
  stop = watchTest(session, {
    onPause: (reason) => heard.push(`pause ${reason}`),
    onVoid: (reason) => heard.push(`void ${reason}`),
    onDropout: () => heard.push('dropout'),
  });
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what comes between in a blind test', () => {
  it('is nothing while nothing happens, and while the listener mutes or turns the volume', () => {
    vi.advanceTimersByTime(60_000);
    session.update({ muted: true, latencySeconds: 0.02 });
    expect(heard).toEqual([]);
  });

  it.each([
    ['the listener stops the sound', { status: 'stopped' }, 'pause stopped'],
    ['the browser takes the sound', { status: 'suspended' }, 'pause sound-interrupted'],
    ['the system takes the sound', { status: 'interrupted' }, 'pause sound-interrupted'],
    ['the file is paused', { file: { ...FILE, playing: false } }, 'pause stopped'],
    ['another file plays', { file: { ...FILE, name: 'b.wav' } }, 'void source-changed'],
    ['a demo plays', { playing: 'demo', demo: 'music' }, 'void source-changed'],
    ['the sound has a gap', { dropouts: 1 }, 'dropout'],
  ] satisfies [string, Partial<SessionValue>, string][])('%s', (_, change, expected) => {
    session.update(change);
    expect(heard).toEqual([expected]);
  });

  it.each([
    ['microphone-unplugged', 'void source-lost'],
    ['processor-failed', 'void sound-lost'],
    ['output-changed', 'pause output-changed'],
  ] as const)('%s', (code, expected) => {
    report(session, { code });
    report(session, { code: 'link-copied' });
    expect(heard).toEqual([expected]);
  });

  it('is told again when the outputs change again', () => {
    report(session, { code: 'output-changed' });
    report(session, { code: 'output-changed' });
    expect(heard).toHaveLength(2);
  });

  it.each([
    ['', ['pause output-changed']],
    // Then the page itself tells whether it was an output.
    ['Headphones', []],
  ])('is a device that comes or goes where outputs are called “%s”', async (name, expected) => {
    output = name;
    media.dispatchEvent(new Event('devicechange'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual(expected);
    stop();
    media.dispatchEvent(new Event('devicechange'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual(expected);
  });

  it('pauses when the tab is hidden, not when it is shown', () => {
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    page.visibilityState = 'visible';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(heard).toEqual(['pause hidden']);
  });

  it('pauses when the clock has gone on without the page', () => {
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(1000);
    vi.advanceTimersByTime(5000);
    expect(heard).toEqual(['pause asleep']);
  });

  it('ends with the watch', () => {
    stop();
    session.update({ status: 'stopped' });
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual([]);
  });
});
