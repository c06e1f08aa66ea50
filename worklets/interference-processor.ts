import type { InterferenceParams } from '../src/dsp/interference';
import { createInterference } from '../src/dsp/interference';
import { audioParamsOf } from '../src/params/index';
import { channelSlots, QUANTUM_FRAMES, takeChannels } from './channels';
import type { PlanOptions } from './link-plan-port';
import { takePlans } from './link-plan-port';

/**
 * Input 0: the four legs as the driver sends them. Input 1: a voltage between the earths from outside.
 * Output 0: the four legs as they arrive, then what the differential and the single-ended output carry
 * beside them, of L and of R. Output 1: of the interference alone, L hot, L cold and those two.
 */
export class InterferenceProcessor extends AudioWorkletProcessor {
  static readonly parameterDescriptors = audioParamsOf('interference-processor');

  private readonly interference;
  private readonly silence = new Float32Array(QUANTUM_FRAMES);
  private readonly legs = channelSlots(4, this.silence);
  private readonly injection = channelSlots(1, this.silence);

  constructor(options?: PlanOptions) {
    super();
    const plan = options?.processorOptions?.plan;
    this.interference = createInterference(sampleRate, QUANTUM_FRAMES, plan);
    takePlans(this.port, (next) => this.interference.setPlan(next));
  }

  process(
    inputs: Float32Array[][],
    outputs: Float32Array[][],
    parameters: Record<string, Float32Array>,
  ): boolean {
    const legsOut = outputs[0]!;
    takeChannels(this.legs, inputs[0], this.silence);
    takeChannels(this.injection, inputs[1], this.silence);
    this.interference.process(
      this.legs,
      this.injection[0]!,
      legsOut,
      outputs[1]!,
      parameters as InterferenceParams,
      legsOut[0]!.length,
    );
    return true;
  }
}
