import type { MonitorParams } from '../src/dsp/monitor';
import { createMonitor } from '../src/dsp/monitor';
import { audioParamsOf } from '../src/params/index';
import { channelSlots, QUANTUM_FRAMES, takeChannels } from './channels';
import type { PlanOptions } from './link-plan-port';
import { takePlans } from './link-plan-port';

/**
 * Input 0: differential L, R, single-ended L, R. Input 1: the four legs. Input 2: the programme, L, R.
 * Output 0: the loudspeakers. Output 1: the wire "output" before volume and mute. Posts 'howl' when
 * the feedback guard catches one; nothing else is ever sent.
 */
export class MonitorProcessor extends AudioWorkletProcessor {
  static readonly parameterDescriptors = audioParamsOf('monitor-processor');

  private readonly monitor;
  private readonly silence = new Float32Array(QUANTUM_FRAMES);
  private readonly inputs = {
    differential: channelSlots(2, this.silence),
    singleEnded: channelSlots(2, this.silence),
    legs: channelSlots(4, this.silence),
    source: channelSlots(2, this.silence),
  };

  constructor(options?: PlanOptions) {
    super();
    this.monitor = createMonitor(sampleRate, QUANTUM_FRAMES, options?.processorOptions?.plan);
    takePlans(this.port, (next) => this.monitor.setPlan(next));
  }

  process(
    inputs: Float32Array[][],
    outputs: Float32Array[][],
    parameters: Record<string, Float32Array>,
  ): boolean {
    const { differential, singleEnded, legs, source } = this.inputs;
    const speakers = outputs[0]!;
    takeChannels(differential, inputs[0], this.silence);
    takeChannels(singleEnded, inputs[0], this.silence, 2);
    takeChannels(legs, inputs[1], this.silence);
    takeChannels(source, inputs[2], this.silence);
    const howl = this.monitor.process(
      this.inputs,
      speakers,
      outputs[1]!,
      parameters as MonitorParams,
      speakers[0]!.length,
    );
    if (howl) this.port.postMessage('howl');
    return true;
  }
}
