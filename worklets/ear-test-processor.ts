import type { EarTestCommand, EarTestParams } from '../src/dsp/ear-test';
import { createEarTest, EAR_TEST_PARAMS } from '../src/dsp/ear-test';
import { channelSlots, QUANTUM_FRAMES, takeChannels } from './channels';

/**
 * Input 0: the programme, L and R. Output 0: the loudspeakers. Runs until the message 'end'. Posts 'howl' when a
 * feedback guard catches one; nothing else is ever sent, and nothing that is sent depends on the hidden order.
 */
export class EarTestProcessor extends AudioWorkletProcessor {
  static readonly parameterDescriptors = EAR_TEST_PARAMS;

  private readonly test = createEarTest(sampleRate, QUANTUM_FRAMES);
  private readonly silence = new Float32Array(QUANTUM_FRAMES);
  private readonly programme = channelSlots(2, this.silence);
  private ended = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<EarTestCommand>) => this.take(data);
  }

  private take(command: EarTestCommand): void {
    switch (command.kind) {
      case 'sides':
        command.sides.forEach((side, stream) => side && this.test.setSide(stream, side));
        break;
      case 'gains':
        this.test.setGains(command.gainsDb);
        break;
      case 'order':
        this.test.setOrder(command.layouts, command.places);
        break;
      case 'end':
        this.ended = true;
    }
  }

  process(
    inputs: Float32Array[][],
    outputs: Float32Array[][],
    parameters: Record<string, Float32Array>,
  ): boolean {
    if (this.ended) return false;
    const speakers = outputs[0]!;
    takeChannels(this.programme, inputs[0], this.silence);
    const howl = this.test.process(
      this.programme,
      speakers,
      parameters as unknown as EarTestParams,
      speakers[0]!.length,
    );
    if (howl) this.port.postMessage('howl');
    return true;
  }
}
