/**
 * Plays a decoded buffer. Every start and every seek is a new buffer source with its own fader, so the
 * old place fades out while the new one fades in.
 */
import type { IAudioBuffer, IAudioContext, IAudioNode } from 'standardized-audio-context';
import { AudioBufferSourceNode } from 'standardized-audio-context';
import { createFader } from './fader';
import type { Player, PlayerEvents } from './player';

interface Voice {
  stop(): void;
}

export function createBufferPlayer(
  context: IAudioContext,
  destination: IAudioNode<IAudioContext>,
  buffer: IAudioBuffer,
  events: PlayerEvents,
  startLooped: boolean,
): Player {
  const duration = buffer.duration;
  let loop = startLooped;
  let voice: Voice | undefined;
  /** Place in the buffer at `startedAt`, or while paused, seconds. */
  let offset = 0;
  let startedAt = 0;

  const position = (): number => {
    if (!voice) return offset;
    const at = offset + context.currentTime - startedAt;
    return loop ? at % duration : Math.min(at, duration);
  };

  const stopVoice = (): void => {
    voice?.stop();
    voice = undefined;
  };

  const startVoice = (from: number): void => {
    stopVoice();
    const source = new AudioBufferSourceNode(context, { buffer, loop });
    const fader = createFader(context, destination);
    source.connect(fader.node);
    const mine: Voice = {
      stop() {
        source.onended = null;
        fader.leave(() => source.stop());
      },
    };
    source.onended = () => {
      fader.leave();
      if (voice !== mine) return;
      voice = undefined;
      offset = 0;
      events.onChange();
    };
    offset = from >= duration ? 0 : from;
    startedAt = context.currentTime;
    source.start(0, offset);
    fader.open();
    voice = mine;
  };

  return {
    material: { buffer },
    durationSeconds: duration,
    streamed: false,
    links: buffer.numberOfChannels > 1 ? 2 : 1,
    get playing() {
      return voice !== undefined;
    },
    get loop() {
      return loop;
    },
    play() {
      if (!voice) startVoice(offset);
    },
    pause() {
      offset = position();
      stopVoice();
    },
    seek(seconds) {
      const place = Math.min(Math.max(0, seconds), duration);
      if (voice) startVoice(place);
      else offset = place;
    },
    setLoop(next) {
      const place = position();
      loop = next;
      if (voice) startVoice(place);
    },
    positionSeconds: position,
    dispose: stopVoice,
  };
}
