/**
 * The audio thread's scope, as far as the processors need it, for tests in Node.
 *
 * Import this before anything from `worklets/`: the classes read the base class when they are defined
 * and `sampleRate` when they are created.
 */
import { PARAMS } from '../../src/params/index';
import type { LinkPlan } from '../../src/dsp/link-plan';
import type { ProcessorName } from '../../src/params/contract';
import { valueToAudio } from '../../src/params/contract';
import type { ParamId } from '../../src/params/index';

export interface Processor {
  readonly port: {
    postMessage(message: unknown): void;
    /** Set by processors that take plans. */
    onmessage?: ((event: { data: unknown }) => void) | null;
  };
  process(
    inputs: Float32Array[][],
    outputs: Float32Array[][],
    parameters: Record<string, Float32Array>,
  ): boolean;
}

interface ProcessorClass {
  new (options?: { processorOptions?: { plan?: LinkPlan | undefined } }): Processor;
  readonly parameterDescriptors: { name: ParamId; defaultValue: number }[];
}

const registered = new Map<string, ProcessorClass>();
/** What processors have posted since the last `takeMessages`. */
let messages: unknown[] = [];

class StubProcessor {
  readonly port = { postMessage: (message: unknown) => messages.push(message) };
}

const scope = globalThis as Record<string, unknown>;
scope['AudioWorkletProcessor'] = StubProcessor;
scope['registerProcessor'] = (name: string, constructor: ProcessorClass) => {
  if (registered.has(name)) throw new Error(`${name} is registered twice.`);
  registered.set(name, constructor);
};
scope['sampleRate'] = 48000;

await import('../../worklets/index');

/** Beside the link: one listens to it, the other has two of its own. */
type OtherName = 'recorder-processor' | 'ear-test-processor';
const OTHERS: readonly string[] = [
  'recorder-processor',
  'ear-test-processor',
] satisfies OtherName[];

/** Of the link. */
export const PROCESSOR_NAMES = [...registered.keys()].filter(
  (name) => !OTHERS.includes(name),
) as ProcessorName[];

/** Channels of each input and output, as the graph connects them. */
export const SHAPES: Record<ProcessorName, { inputs: number[]; outputs: number[] }> = {
  'balanced-driver-processor': { inputs: [2], outputs: [4, 2] },
  'interference-processor': { inputs: [4, 1], outputs: [8, 4] },
  'receiver-processor': { inputs: [8, 4], outputs: [4, 2] },
  'monitor-processor': { inputs: [4, 4, 2], outputs: [2, 2] },
};

export function createProcessor(
  name: ProcessorName,
  sampleRate = 48000,
  plan?: LinkPlan,
): Processor {
  scope['sampleRate'] = sampleRate;
  return new (classOf(name))({ processorOptions: { plan } });
}

export function classOf(name: ProcessorName | OtherName): ProcessorClass {
  const found = registered.get(name);
  if (!found) throw new Error(`${name} is not registered.`);
  return found;
}

export function takeMessages(): unknown[] {
  const taken = messages;
  messages = [];
  return taken;
}

export type Values = Partial<Record<ParamId, number>>;

/** The parameters of a processor: arrays of one value, or of `perFrame` equal values. */
export function parametersOf(
  name: ProcessorName,
  values: Values = {},
  perFrame = 1,
): Record<string, Float32Array> {
  const entries = classOf(name).parameterDescriptors.map(({ name: id, defaultValue }) => [
    id,
    new Float32Array(perFrame).fill(values[id] ?? defaultValue),
  ]);
  return Object.fromEntries(entries) as Record<string, Float32Array>;
}

/** Value of a choice as the AudioParam carries it. */
export const audioValue = (id: ParamId, value: string | number | boolean): number =>
  valueToAudio(
    PARAMS.find((row) => row.id === id)!,
    value,
  );

export const channels = (counts: number[], frames: number): Float32Array[][] =>
  counts.map((count) => Array.from({ length: count }, () => new Float32Array(frames)));
