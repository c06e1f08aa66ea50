/**
 * What is going on now: filled by the audio side, shown by the page. Unlike the settings, none of it
 * is kept.
 */
import type { Problem } from './problems';
import type { DemoChoice, SourceKind } from './sources';
import type { Store } from './store';

/** `off`: the browser says so. `unknown`: it does not say, which is not the same. */
export type Granted = 'on' | 'off' | 'unknown';

export interface MicrophoneState {
  devices: readonly { id: string; label: string }[];
  deviceId: string;
  /** Channels that it delivers; 0 where the browser does not say. */
  channels: number;
  echoCancellation: Granted;
  noiseSuppression: Granted;
  autoGainControl: Granted;
}

export interface FileState {
  name: string;
  durationSeconds: number;
  playing: boolean;
  loop: boolean;
  /** Played from disk as it goes, not decoded whole. */
  streamed: boolean;
}

/**
 * `idle`: not yet started. `suspended`, `interrupted`: the browser or the system took the sound away.
 */
export type Status =
  'idle' | 'starting' | 'running' | 'stopped' | 'suspended' | 'interrupted' | 'failed';

/** Why a microphone may be heard: how its listener said that there will be no feedback. */
export type Listening = 'unconfirmed' | 'headphones' | 'speakers';

export interface SessionValue {
  status: Status;
  /** 0 before the first start. */
  sampleRateHz: number;
  /** The browser's own output buffer; 0 where it does not tell. */
  latencySeconds: number;
  dropouts: number;
  /** What is heard now; undefined while nothing was started. */
  playing: SourceKind | undefined;
  /** Which demo material that is. */
  demo: DemoChoice | undefined;
  microphone: MicrophoneState;
  listening: Listening;
  /** The listener pressed mute. */
  muted: boolean;
  /** Test signals are sent on the legs: the page's own sound is muted. */
  testing: boolean;
  /** A blind test is taken: the page's own sound is muted, and nothing is shown that could tell an answer. */
  earTest: boolean;
  /** The listener promised that the outputs run to a line input; holds until the outputs change. */
  legsConfirmed: boolean;
  file: FileState | undefined;
  /** 0…1 while a file loads; undefined otherwise. */
  loading: number | undefined;
  problems: readonly Problem[];
}

export type Session = Store<SessionValue>;

export const IDLE_SESSION: SessionValue = {
  status: 'idle',
  sampleRateHz: 0,
  latencySeconds: 0,
  dropouts: 0,
  playing: undefined,
  demo: undefined,
  microphone: {
    devices: [],
    deviceId: '',
    channels: 0,
    echoCancellation: 'unknown',
    noiseSuppression: 'unknown',
    autoGainControl: 'unknown',
  },
  listening: 'unconfirmed',
  muted: false,
  testing: false,
  earTest: false,
  legsConfirmed: false,
  file: undefined,
  loading: undefined,
  problems: [],
};

/** Adds a problem; one of the same code is replaced. */
export function report(session: Session, problem: Problem): void {
  const others = session.value.problems.filter(({ code }) => code !== problem.code);
  session.update({ problems: [...others, problem] });
}

/** Takes a problem away, if it is there. */
export function withdraw(session: Session, code: Problem['code']): void {
  const rest = session.value.problems.filter((problem) => problem.code !== code);
  if (rest.length < session.value.problems.length) session.update({ problems: rest });
}
