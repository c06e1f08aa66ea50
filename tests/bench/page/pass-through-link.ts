/** Four pass-through processors with the very inputs, outputs and channels of the link's own. */
import type { IAudioNode, OfflineAudioContext } from 'standardized-audio-context';
import { AudioWorkletNode } from 'standardized-audio-context';

export function buildPassThrough(
  context: OfflineAudioContext,
  source: IAudioNode<OfflineAudioContext>,
): void {
  const node = (inputs: number, outputs: number[], channels: number) =>
    new AudioWorkletNode!(context, 'pass-through', {
      numberOfInputs: inputs,
      numberOfOutputs: outputs.length,
      outputChannelCount: outputs,
      channelCount: channels,
      channelCountMode: 'explicit',
      channelInterpretation: 'discrete',
    });
  const driver = node(1, [4, 2], 2);
  const interference = node(1, [4, 2], 4);
  const receiver = node(2, [4, 2], 4);
  const monitor = node(3, [2, 2], 4);
  source.connect(driver);
  driver.connect(interference, 0, 0);
  interference.connect(receiver, 0, 0);
  interference.connect(receiver, 1, 1);
  receiver.connect(monitor, 0, 0);
  interference.connect(monitor, 0, 1);
  driver.connect(monitor, 1, 2);
  monitor.connect(context.destination, 0);
}
