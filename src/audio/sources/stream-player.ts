/**
 * Plays a long file from disk as it goes, through a media element: a two-hour file never stands in
 * memory whole. Pausing and seeking fade out first.
 */
import type { IAudioContext, IAudioNode } from 'standardized-audio-context';
import { MediaElementAudioSourceNode } from 'standardized-audio-context';
import { createFader } from './fader';
import type { Player, PlayerEvents } from './player';

/** Long enough for the fader to be silent, milliseconds. */
const FADE_MILLISECONDS = 60;

/** `element` has the metadata of `file` already; the player owns it and its address from here on. */
export function createStreamPlayer(
  context: IAudioContext,
  destination: IAudioNode<IAudioContext>,
  element: HTMLAudioElement,
  file: File,
  events: PlayerEvents,
): Player {
  const source = new MediaElementAudioSourceNode(context, { mediaElement: element });
  const fader = createFader(context, destination);
  source.connect(fader.node);
  let wanted = false;
  let disposed = false;

  const failed = (): void => {
    if (!disposed) events.onError();
  };
  const start = (): void => {
    element.play().then(() => fader.open(), failed);
  };
  element.onerror = failed;
  element.onended = () => {
    wanted = false;
    fader.close();
    events.onChange();
  };

  return {
    material: { file },
    durationSeconds: element.duration,
    streamed: true,
    links: 2,
    get playing() {
      return wanted;
    },
    get loop() {
      return element.loop;
    },
    play() {
      wanted = true;
      start();
    },
    pause() {
      wanted = false;
      fader.close();
      setTimeout(() => {
        if (!wanted) element.pause();
      }, FADE_MILLISECONDS);
    },
    seek(seconds) {
      fader.close();
      setTimeout(() => {
        element.currentTime = Math.min(Math.max(0, seconds), element.duration);
        element.onseeked = () => {
          if (wanted) fader.open();
        };
      }, FADE_MILLISECONDS);
    },
    setLoop(loop) {
      element.loop = loop;
    },
    positionSeconds: () => element.currentTime,
    dispose() {
      disposed = true;
      wanted = false;
      fader.leave(() => {
        element.pause();
        source.disconnect();
        const address = element.src;
        element.removeAttribute('src');
        element.load();
        URL.revokeObjectURL(address);
      });
    },
  };
}
