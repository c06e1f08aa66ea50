import type { ReceiverParams } from '../src/dsp/receivers';
import { createReceivers } from '../src/dsp/receivers';
import { audioParamsOf } from '../src/params/index';
import { channelSlots, QUANTUM_FRAMES, takeChannels } from './channels';

/**
 * Input 0: the four legs. Input 1: the interference alone, on L hot and L cold. Output 0: differential
 * L, R, then single-ended L, R. Output 1: what each receiver makes of the interference alone,
 * differential then single-ended.
 */
export class ReceiverProcessor extends AudioWorkletProcessor {
  static readonly parameterDescriptors = audioParamsOf('receiver-processor');

  private readonly receivers = createReceivers(sampleRate, QUANTUM_FRAMES, 2);
  private readonly receiversAlone = createReceivers(sampleRate, QUANTUM_FRAMES, 1);
  private readonly silence = new Float32Array(QUANTUM_FRAMES);
  private readonly legs = channelSlots(4, this.silence);
  private readonly alone = channelSlots(2, this.silence);
  private readonly differential = channelSlots(2, this.silence);
  private readonly singleEnded = channelSlots(2, this.silence);
  private readonly differentialAlone = channelSlots(1, this.silence);
  private readonly singleEndedAlone = channelSlots(1, this.silence);

  process(
    inputs: Float32Array[][],
    outputs: Float32Array[][],
    parameters: Record<string, Float32Array>,
  ): boolean {
    const { legs, alone, silence } = this;
    const params = parameters as ReceiverParams;
    const frames = outputs[0]![0]!.length;
    takeChannels(legs, inputs[0], silence);
    takeChannels(alone, inputs[1], silence);
    takeChannels(this.differential, outputs[0], silence);
    takeChannels(this.singleEnded, outputs[0], silence, 2);
    takeChannels(this.differentialAlone, outputs[1], silence);
    takeChannels(this.singleEndedAlone, outputs[1], silence, 1);
    this.receivers.process(legs, this.differential, this.singleEnded, params, frames);
    this.receiversAlone.process(
      alone,
      this.differentialAlone,
      this.singleEndedAlone,
      params,
      frames,
    );
    return true;
  }
}
