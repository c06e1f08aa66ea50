/**
 * Opens a microphone as it is: echo cancellation, noise suppression and gain control off, since each
 * of them changes the very signal that the page is about. What the browser really granted is read
 * back; a setting that it does not report is unknown, which is not the same as off.
 */
import type { IAudioContext, IAudioNode } from 'standardized-audio-context';
import { MediaStreamAudioSourceNode } from 'standardized-audio-context';
import type { ProblemCode } from '../../state/problems';
import { ProblemError } from '../../state/problems';
import type { Granted, MicrophoneState } from '../../state/session';
import { createFader } from './fader';

const PROBLEM_OF_ERROR: Readonly<Record<string, ProblemCode>> = {
  NotAllowedError: 'microphone-denied',
  SecurityError: 'microphone-blocked',
  NotFoundError: 'microphone-absent',
  OverconstrainedError: 'microphone-absent',
  NotReadableError: 'microphone-busy',
  AbortError: 'microphone-busy',
};

/** Whether the page that embeds this one, or its server, forbids microphones altogether. */
function blockedByPolicy(): boolean {
  const { featurePolicy, permissionsPolicy } = document as Document & {
    featurePolicy?: { allowsFeature(name: string): boolean };
    permissionsPolicy?: { allowsFeature(name: string): boolean };
  };
  const policy = permissionsPolicy ?? featurePolicy;
  return policy ? !policy.allowsFeature('microphone') : false;
}

function toProblem(error: unknown): ProblemError {
  const name = String((error as { name?: unknown } | undefined)?.name);
  if (name === 'NotAllowedError' && blockedByPolicy()) {
    return new ProblemError('microphone-blocked');
  }
  return new ProblemError(PROBLEM_OF_ERROR[name] ?? 'microphone-failed');
}

const granted = (value: unknown): Granted =>
  value === false ? 'off' : value === undefined || value === null ? 'unknown' : 'on';

export interface OpenMicrophone {
  state: MicrophoneState;
  stream: MediaStream;
  /** Its two channels are a hot and a cold leg. */
  legs: boolean;
}

/** Asks for the microphone, with two channels where both legs are wanted; throws a `ProblemError`. */
export async function openMicrophone(deviceId: string, legs: boolean): Promise<OpenMicrophone> {
  const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (!media) throw new ProblemError('insecure-context');
  const ask = (device: MediaTrackConstraints): Promise<MediaStream> =>
    media.getUserMedia({
      audio: {
        ...device,
        ...(legs ? { channelCount: { ideal: 2 } } : {}),
        echoCancellation: false,
        noiseSuppression: false,
        autoGainControl: false,
      },
    });
  let stream: MediaStream;
  try {
    // A device that is no longer there gives way to the default one.
    stream = deviceId
      ? await ask({ deviceId: { exact: deviceId } }).catch((error: unknown) => {
          if ((error as { name?: unknown }).name === 'OverconstrainedError') return ask({});
          throw error;
        })
      : await ask({});
  } catch (error) {
    throw toProblem(error);
  }
  const track = stream.getAudioTracks()[0];
  if (!track) throw new ProblemError('microphone-absent');
  const real = track.getSettings();
  return {
    stream,
    legs,
    state: {
      devices: await listMicrophones(),
      deviceId: real.deviceId ?? '',
      channels: real.channelCount ?? 0,
      echoCancellation: granted(real.echoCancellation),
      noiseSuppression: granted(real.noiseSuppression),
      autoGainControl: granted(real.autoGainControl),
    },
  };
}

/** The microphones that the browser is willing to name. */
export async function listMicrophones(): Promise<MicrophoneState['devices']> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices
      .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '')
      .map(({ deviceId, label }) => ({ id: deviceId, label }));
  } catch {
    return [];
  }
}

export interface MicrophoneSource {
  dispose(): void;
}

/** Plays an open microphone into the link: as one channel, or as two where they are legs. */
export function createMicrophoneSource(
  context: IAudioContext,
  destination: IAudioNode<IAudioContext>,
  { stream, legs }: OpenMicrophone,
  onUnplugged: () => void,
): MicrophoneSource {
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
  const fader = createFader(context, destination, { mono: !legs });
  source.connect(fader.node);
  fader.open();
  const tracks = stream.getAudioTracks();
  for (const track of tracks) track.onended = onUnplugged;
  return {
    dispose() {
      for (const track of tracks) track.onended = null;
      fader.leave(() => {
        source.disconnect();
        for (const track of tracks) track.stop();
      });
    },
  };
}
