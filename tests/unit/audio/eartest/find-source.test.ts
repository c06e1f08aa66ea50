/** A test begins, and goes on, with the source that its plan names, playing; or it says what is missing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { findSource } from '../../../../src/audio/eartest/plan-test';
import type { Engine } from '../../../../src/audio/transport';
import type { PlannedSource } from '../../../../src/eartest/plan';
import type { Session, SessionValue } from '../../../../src/state/session';
import { IDLE_SESSION } from '../../../../src/state/session';
import { createStore } from '../../../../src/state/store';

const FILE = { name: 'a.wav', durationSeconds: 700, playing: true, loop: false, streamed: true };
const streamed: PlannedSource = { kind: 'file', name: 'a.wav', seconds: 700, sha256: '' };
const music: PlannedSource = { kind: 'demo', name: 'music', seconds: 20, sha256: 'ab'.repeat(32) };
const microphone: PlannedSource = { kind: 'microphone', name: '', seconds: 0, sha256: '' };

let session: Session;
let asked: string[];
let engine: Engine;

const play = (changes: Partial<SessionValue>): void =>
  session.update({ status: 'running', ...changes });

beforeEach(() => {
  session = createStore(IDLE_SESSION);
  asked = [];
  const ask = (name: string, changes: Partial<SessionValue>) => () => {
    asked.push(name);
    play(changes);
    return Promise.resolve();
  };
  engine = {
    start: ask('start', {}),
    useDemo: ask('useDemo', { playing: 'demo', demo: 'music' }),
    useMicrophone: ask('useMicrophone', { playing: 'microphone' }),
    togglePlaying: () => void asked.push('togglePlaying'),
    live: () => ({
      desk: {
        player: () =>
          session.value.playing === 'microphone'
            ? undefined
            : { durationSeconds: session.value.file?.durationSeconds ?? 20 },
      },
    }),
  } as unknown as Engine;
});

const find = (planned: PlannedSource) => findSource(engine, session, planned);

describe('the source of a plan', () => {
  it('is left as it is while it plays', async () => {
    play({ playing: 'demo', demo: 'music' });
    expect(await find(music)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is started again where it was stopped, from where it was', async () => {
    session.update({ status: 'stopped', playing: 'demo', demo: 'music' });
    expect(await find(music)).toBeUndefined();
    expect(asked).toEqual(['start']);
  });

  it('is chosen again where another demo plays, and where a stop let the microphone go', async () => {
    play({ playing: 'demo', demo: 'speech' });
    expect(await find(music)).toBeUndefined();
    session.update({
      status: 'stopped',
      playing: undefined,
      demo: undefined,
      listening: 'headphones',
    });
    expect(await find(microphone)).toBeUndefined();
    expect(asked).toEqual(['useDemo', 'useMicrophone']);
  });

  it('is no microphone that may not be heard', async () => {
    play({ playing: 'microphone', listening: 'unconfirmed' });
    expect(await find(microphone)).toBe('microphone-unconfirmed');
  });

  it('is asked for where a reload forgot it, and is not another file', async () => {
    expect(await find(streamed)).toBe('file-needed');
    play({ playing: 'file', file: { ...FILE, name: 'b.wav' } });
    expect(await find(streamed)).toBe('other-source');
    play({ file: { ...FILE, durationSeconds: 660 } });
    expect(await find(streamed)).toBe('other-source');
    play({ file: FILE });
    expect(await find(streamed)).toBeUndefined();
  });

  it('plays on where it was paused or came to its end', async () => {
    play({ playing: 'file', file: { ...FILE, playing: false } });
    expect(await find(streamed)).toBeUndefined();
    expect(asked).toEqual(['togglePlaying']);
  });

  it('is waited for while it is being started', async () => {
    session.update({ status: 'starting' });
    const found = find(streamed);
    await Promise.resolve();
    session.update({ playing: 'file', file: FILE });
    await Promise.resolve();
    play({});
    expect(await found).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is waited for while a file is being read that would take its place', async () => {
    play({ playing: 'file', file: FILE, loading: 0.5 });
    const found = find(streamed);
    await Promise.resolve();
    play({ file: { ...FILE, name: 'b.wav' }, loading: undefined });
    expect(await found).toBe('other-source');
  });
});
