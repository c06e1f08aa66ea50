import type { InterferenceParams } from '../src/dsp/interference';
import { createInterference } from '../src/dsp/interference';
import { audioParamsOf } from '../src/params/index';
import { channelSlots, QUANTUM_FRAMES, takeChannels } from './channels';

/**
 * Input 0: the four legs as the driver sends them. Output 0: the four legs as they arrive. Output 1:
 * the interference alone, on L hot and L cold.
 */
export class InterferenceProcessor extends AudioWorkletProcessor {
  static readonly parameterDescriptors = audioParamsOf('interference-processor');

  private readonly interference = createInterference(sampleRate, QUANTUM_FRAMES);
  private readonly silence = new Float32Array(QUANTUM_FRAMES);
  private readonly legs = channelSlots(4, this.silence);

  process(
    inputs: Float32Array[][],
    outputs: Float32Array[][],
    parameters: Record<string, Float32Array>,
  ): boolean {
    const legsOut = outputs[0]!;
    takeChannels(this.legs, inputs[0], this.silence);
    this.interference.process(
      this.legs,
      legsOut,
      outputs[1]!,
      parameters as InterferenceParams,
      legsOut[0]!.length,
    );
    return true;
  }
}
