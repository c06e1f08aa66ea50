/**
 * The way of one source into the link: a gain that opens and closes without a click, so that sources
 * change over while the sound runs.
 */
import type { IAudioContext, IAudioNode, IGainNode } from 'standardized-audio-context';
import { GainNode } from 'standardized-audio-context';

/** Time constant of opening and closing, seconds. */
const FADE = 0.008;
/** After this a closed source is silent: e⁻¹² is −104 dB. */
const CLOSED_MILLISECONDS = 12 * FADE * 1000;

export interface Fader {
  node: IGainNode<IAudioContext>;
  open(): void;
  close(): void;
  /** Closes, then calls `done` and leaves the graph. */
  leave(done?: () => void): void;
}

export function createFader(
  context: IAudioContext,
  destination: IAudioNode<IAudioContext>,
  options: { mono?: boolean } = {},
): Fader {
  const node = new GainNode(context, {
    gain: 0,
    ...(options.mono ? { channelCount: 1, channelCountMode: 'explicit' as const } : {}),
  });
  node.connect(destination);
  const aim = (gain: number): void => {
    node.gain.setTargetAtTime(gain, context.currentTime, FADE);
  };
  return {
    node,
    open: () => aim(1),
    close: () => aim(0),
    leave(done) {
      aim(0);
      setTimeout(() => {
        done?.();
        node.disconnect();
      }, CLOSED_MILLISECONDS);
    },
  };
}
