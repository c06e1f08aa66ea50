/**
 * The link as a graph: four processors in the order of the signal flow.
 *
 *   input → balanced-driver → interference → receiver → monitor → output
 *
 * Built alike in a real-time and in an offline context; nothing is ever reconnected afterwards. Legs
 * travel as discrete channels: with the interpretation "speakers", a down-mix would average hot
 * and cold to silence.
 */
import type { IAudioWorkletNode, IBaseAudioContext, TContext } from 'standardized-audio-context';
import { AudioWorkletNode } from 'standardized-audio-context';
import type { LinkPlan } from '../dsp/link-plan';
import type { ProcessorName } from '../params/contract';
import { valueToAudio } from '../params/contract';
import type { ParamId } from '../params/index';
import { audioParamsOf, rowOf } from '../params/index';
import { DECIDED_BY, heardValue } from '../state/heard';
import type { Settings } from '../state/settings';

interface Shape {
  inputs: number;
  /** Channels of each output. */
  outputs: readonly number[];
  channels: number;
  /** Only the driver's input is programme, which may be mixed up or down to stereo. */
  interpretation: 'speakers' | 'discrete';
}

const SHAPES: Readonly<Record<ProcessorName, Shape>> = {
  'balanced-driver-processor': {
    inputs: 1,
    outputs: [4, 2],
    channels: 2,
    interpretation: 'speakers',
  },
  'interference-processor': {
    inputs: 2,
    outputs: [8, 4],
    channels: 4,
    interpretation: 'discrete',
  },
  'receiver-processor': { inputs: 2, outputs: [4, 2], channels: 8, interpretation: 'discrete' },
  'monitor-processor': { inputs: 3, outputs: [2, 2], channels: 4, interpretation: 'discrete' },
};

export interface LinkGraph<T extends TContext> {
  driver: IAudioWorkletNode<T>;
  interference: IAudioWorkletNode<T>;
  receiver: IAudioWorkletNode<T>;
  monitor: IAudioWorkletNode<T>;
  nodes: readonly IAudioWorkletNode<T>[];
  /** Writes a parameter's value to every processor that has it; smoothing is the kernels' work. */
  write(id: ParamId, settings: Settings): void;
  /** Plays a real link, or with undefined the textbook's. */
  setPlan(plan: LinkPlan | undefined): void;
}

/**
 * The module with the processors must have been added to `context` before. `plan`: the real link to begin
 * with; undefined for the textbook's.
 */
export function createLinkGraph<T extends TContext & IBaseAudioContext<T>>(
  context: T,
  settings: Settings,
  plan?: LinkPlan,
): LinkGraph<T> {
  const create = (name: ProcessorName): IAudioWorkletNode<T> => {
    if (!AudioWorkletNode) throw new Error('This browser has no AudioWorklet.');
    const { inputs, outputs, channels, interpretation } = SHAPES[name];
    return new AudioWorkletNode(context, name, {
      numberOfInputs: inputs,
      numberOfOutputs: outputs.length,
      outputChannelCount: [...outputs],
      channelCount: channels,
      channelCountMode: 'explicit',
      channelInterpretation: interpretation,
      parameterData: Object.fromEntries(
        audioParamsOf(name).map((row) => [
          row.name,
          valueToAudio(rowOf(row.name), heardValue(settings, row.name)),
        ]),
      ),
      processorOptions: { plan },
    });
  };

  const driver = create('balanced-driver-processor');
  const interference = create('interference-processor');
  const receiver = create('receiver-processor');
  const monitor = create('monitor-processor');
  driver.connect(interference, 0, 0);
  interference.connect(receiver, 0, 0);
  interference.connect(receiver, 1, 1);
  receiver.connect(monitor, 0, 0);
  interference.connect(monitor, 0, 1);
  driver.connect(monitor, 1, 2);
  const nodes = [driver, interference, receiver, monitor];

  const writeOne = (id: ParamId, from: Settings): void => {
    const value = valueToAudio(rowOf(id), heardValue(from, id));
    for (const { parameters } of nodes) {
      const param = parameters.get(id);
      if (param) param.value = value;
    }
  };

  return {
    driver,
    interference,
    receiver,
    monitor,
    nodes,
    write(id, from) {
      for (const one of [id, ...(DECIDED_BY[id] ?? [])]) writeOne(one, from);
    },
    setPlan(next) {
      for (const { port } of [interference, receiver, monitor]) port.postMessage({ plan: next });
    },
  };
}
