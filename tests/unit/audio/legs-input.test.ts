import { expect, it } from 'vitest';
import { watchLegsInput } from '../../../src/audio/legs-input';
import type { MicrophoneState, SessionValue } from '../../../src/state/session';
import { IDLE_SESSION } from '../../../src/state/session';
import { createSettings } from '../../../src/state/settings';
import { createStore } from '../../../src/state/store';

const MICROPHONE: MicrophoneState = {
  ...IDLE_SESSION.microphone,
  channels: 2,
  echoCancellation: 'off',
  noiseSuppression: 'unknown',
  autoGainControl: 'off',
};

function start() {
  const settings = createSettings();
  const session = createStore<SessionValue>(IDLE_SESSION);
  const reopened: number[] = [];
  watchLegsInput(settings, session, () => reopened.push(1));
  const codes = () => session.value.problems.map(({ code }) => code);
  return { settings, session, reopened, codes };
}

it('says nothing of two channels without processing, nor of any input that is programme', () => {
  const { settings, session, codes } = start();
  session.update({ playing: 'microphone', microphone: { ...MICROPHONE, channels: 1 } });
  expect(codes()).toEqual([]);
  session.update({ microphone: MICROPHONE });
  settings.set('source.wiring', 'legs');
  expect(codes()).toEqual([]);
});

it('knows a mono device, a processed one, and takes it back when it is no more', () => {
  const { settings, session, codes } = start();
  settings.set('source.wiring', 'legs');
  session.update({ playing: 'microphone', microphone: { ...MICROPHONE, channels: 1 } });
  expect(codes()).toEqual(['legs-mono']);
  for (const flag of ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const) {
    session.update({ microphone: { ...MICROPHONE, [flag]: 'on' } });
    expect(codes()).toEqual(['legs-processed']);
    session.update({ microphone: MICROPHONE });
    expect(codes()).toEqual([]);
  }
});

it('knows a mono file, and says so once: a message that was closed stays closed', () => {
  const { settings, session, codes } = start();
  session.update({ playing: 'file' });
  settings.set('source.wiring', 'legs');
  expect(codes()).toEqual(['legs-mono']);
  session.update({ problems: [] });
  session.update({ muted: true });
  expect(codes()).toEqual([]);
  settings.set('source.links', 2);
  settings.set('source.links', 1);
  expect(codes()).toEqual(['legs-mono']);
  settings.set('source.wiring', 'programme');
  expect(codes()).toEqual([]);
});

it('asks for the microphone anew when the wiring changes, and for nothing else', () => {
  const { settings, session, reopened } = start();
  settings.set('source.wiring', 'legs');
  expect(reopened).toEqual([]);
  session.update({ playing: 'microphone', microphone: MICROPHONE });
  settings.set('source.wiring', 'programme');
  settings.set('legs.gain', 1);
  expect(reopened).toEqual([1]);
});
