import type { ReceiverParams } from '../src/dsp/receivers';
import { createReceivers } from '../src/dsp/receivers';
import { audioParamsOf } from '../src/params/index';
import { channelSlots, QUANTUM_FRAMES, takeChannels } from './channels';
import type { PlanOptions } from './link-plan-port';
import { takePlans } from './link-plan-port';

/**
 * Input 0: the four legs, then what the differential and the single-ended output carry beside them, of L
 * and of R. Input 1: the same of the interference alone, of L. Output 0: differential L, R, then
 * single-ended L, R. Output 1: what each receiver makes of the interference alone, differential then
 * single-ended.
 */
export class ReceiverProcessor extends AudioWorkletProcessor {
  static readonly parameterDescriptors = audioParamsOf('receiver-processor');

  private readonly receivers;
  private readonly receiversAlone;
  private readonly silence = new Float32Array(QUANTUM_FRAMES);
  private readonly legs = channelSlots(4, this.silence);
  private readonly beside = channelSlots(4, this.silence);
  private readonly alone = channelSlots(2, this.silence);
  private readonly besideAlone = channelSlots(2, this.silence);
  private readonly differential = channelSlots(2, this.silence);
  private readonly singleEnded = channelSlots(2, this.silence);
  private readonly differentialAlone = channelSlots(1, this.silence);
  private readonly singleEndedAlone = channelSlots(1, this.silence);

  constructor(options?: PlanOptions) {
    super();
    const plan = options?.processorOptions?.plan;
    this.receivers = createReceivers(sampleRate, QUANTUM_FRAMES, 2, plan);
    this.receiversAlone = createReceivers(sampleRate, QUANTUM_FRAMES, 1, plan);
    takePlans(this.port, (next) => {
      this.receivers.setPlan(next);
      this.receiversAlone.setPlan(next);
    });
  }

  process(
    inputs: Float32Array[][],
    outputs: Float32Array[][],
    parameters: Record<string, Float32Array>,
  ): boolean {
    const { legs, beside, alone, besideAlone, silence } = this;
    const params = parameters as ReceiverParams;
    const frames = outputs[0]![0]!.length;
    takeChannels(legs, inputs[0], silence);
    takeChannels(beside, inputs[0], silence, 4);
    takeChannels(alone, inputs[1], silence);
    takeChannels(besideAlone, inputs[1], silence, 2);
    takeChannels(this.differential, outputs[0], silence);
    takeChannels(this.singleEnded, outputs[0], silence, 2);
    takeChannels(this.differentialAlone, outputs[1], silence);
    takeChannels(this.singleEndedAlone, outputs[1], silence, 1);
    this.receivers.process(legs, beside, this.differential, this.singleEnded, params, frames);
    this.receiversAlone.process(
      alone,
      besideAlone,
      this.differentialAlone,
      this.singleEndedAlone,
      params,
      frames,
    );
    return true;
  }
}
