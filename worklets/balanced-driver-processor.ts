import type { BalancedDriverParams } from '../src/dsp/balanced-driver';
import { createBalancedDriver } from '../src/dsp/balanced-driver';
import { audioParamsOf } from '../src/params/index';
import { channelSlots, QUANTUM_FRAMES, takeChannels } from './channels';

/**
 * Input 0: the programme, L and R. Output 0: the four legs. Output 1: the programme after its trim.
 */
export class BalancedDriverProcessor extends AudioWorkletProcessor {
  static readonly parameterDescriptors = audioParamsOf('balanced-driver-processor');

  private readonly driver = createBalancedDriver(sampleRate, QUANTUM_FRAMES);
  private readonly silence = new Float32Array(QUANTUM_FRAMES);
  private readonly source = channelSlots(2, this.silence);

  process(
    inputs: Float32Array[][],
    outputs: Float32Array[][],
    parameters: Record<string, Float32Array>,
  ): boolean {
    const legs = outputs[0]!;
    takeChannels(this.source, inputs[0], this.silence);
    this.driver.process(
      this.source,
      legs,
      outputs[1]!,
      parameters as BalancedDriverParams,
      legs[0]!.length,
    );
    return true;
  }
}
