/** The one node of a blind test: the programme in, the loudspeakers out. */
import type { IAudioWorkletNode, IBaseAudioContext, TContext } from 'standardized-audio-context';
import { AudioWorkletNode } from 'standardized-audio-context';

/** Throws where there is no AudioWorklet. The module with the processor must have been added before. */
export function createEarTestNode<T extends TContext & IBaseAudioContext<T>>(
  context: T,
): IAudioWorkletNode<T> {
  if (!AudioWorkletNode) throw new Error('This browser has no AudioWorklet.');
  return new AudioWorkletNode(context, 'ear-test-processor', {
    numberOfInputs: 1,
    numberOfOutputs: 1,
    outputChannelCount: [2],
    channelCount: 2,
    channelCountMode: 'explicit',
    channelInterpretation: 'speakers',
  });
}
