/** What every processor must do, whatever it is for. */
import { describe, expect, it } from 'vitest';
import { audioParamsOf, PARAMS } from '../../../src/params/index';
import type { ProcessorName } from '../../../src/params/contract';
import { isFinite, peak, seededRandom } from '../../helpers/signals';
import type { Values } from '../../helpers/worklet-scope';
import {
  channels,
  classOf,
  createProcessor,
  parametersOf,
  PROCESSOR_NAMES,
  SHAPES,
} from '../../helpers/worklet-scope';

const EVERYTHING_ON: Values = {
  'hum.on': 1,
  'rfi.on': 1,
  'hiss.on': 1,
  'line.mismatch': 3,
  'line.skew': 12.3,
  'receiver.cmrr': 50,
  'monitor.guard': 1,
  'source.links': 2,
};
/** Divisible by every block size below, so that settings change at a block's start in all of them. */
const STRETCH = 896;
const BLOCKS = [128, 64, 7, 1];

function noiseInputs(name: ProcessorName, frames: number, seed: number): Float32Array[][] {
  const random = seededRandom(seed);
  const inputs = channels(SHAPES[name].inputs, frames);
  for (const channel of inputs.flat()) channel.forEach((_, i) => (channel[i] = random() - 0.5));
  return inputs;
}

interface Run {
  name: ProcessorName;
  inputs: Float32Array[][];
  /** Settings of each stretch in turn. */
  settings: Values[];
  block?: number;
  perFrame?: boolean;
  rate?: number;
}

/** All of the outputs, one array a channel. */
function run({ name, inputs, settings, block = 128, perFrame = false, rate }: Run): Float32Array[] {
  const processor = createProcessor(name, rate);
  const frames = STRETCH * settings.length;
  const outputs = channels(SHAPES[name].outputs, frames);
  const part = (all: Float32Array[][], at: number): Float32Array[][] =>
    all.map((input) => input.map((channel) => channel.subarray(at, at + block)));
  for (let at = 0; at < frames; at += block) {
    const values = settings[Math.floor(at / STRETCH)]!;
    const parameters = parametersOf(name, values, perFrame ? block : 1);
    expect(processor.process(part(inputs, at), part(outputs, at), parameters)).toBe(true);
  }
  return outputs.flat();
}

/** Where two runs first differ, as text; '' where they are the same. */
function difference(a: Float32Array[], b: Float32Array[]): string {
  for (const [channel, samples] of a.entries()) {
    const frame = samples.findIndex((x, i) => x !== b[channel]![i]);
    if (frame >= 0)
      return `channel ${channel}, frame ${frame}: ${samples[frame]} ${b[channel]![frame]}`;
  }
  return '';
}

const steady = (values: Values, stretches = 8): Values[] =>
  Array.from({ length: stretches }, () => values);

const changing: Values[] = [
  {},
  EVERYTHING_ON,
  { ...EVERYTHING_ON, 'hum.character': 2, 'rfi.kind': 1, 'receiver.mode': 1, 'line.skew': 80 },
  { ...EVERYTHING_ON, 'driver.legs': 1, 'rfi.kind': 3, 'monitor.wire': 4, 'hum.frequency': 60 },
  { ...EVERYTHING_ON, 'source.gain': -12, 'rfi.kind': 2, 'monitor.volume': 0, 'monitor.match': 1 },
  { 'source.wiring': 1, 'legs.gain': -1.2, 'legs.skew': -13.4, 'monitor.feed': 1 },
  { 'source.wiring': 1, 'legs.gain': 0.3, 'legs.skew': 21.7 },
  { 'monitor.mute': 1, 'line.mismatch': -20 },
  {},
];

describe.each(PROCESSOR_NAMES)('%s', (name) => {
  it('has the parameters that the contract gives it, and no others', () => {
    expect(classOf(name).parameterDescriptors).toEqual(audioParamsOf(name));
    const ids = PARAMS.filter(({ processors }) => processors.some((one) => one === name));
    expect(classOf(name).parameterDescriptors.map((row) => row.name)).toEqual(
      ids.map(({ id }) => id),
    );
  });

  it('gives silence for silence', () => {
    const inputs = channels(SHAPES[name].inputs, STRETCH * 8);
    for (const out of run({ name, inputs, settings: steady({}) })) expect(peak(out)).toBe(0);
  });

  for (const [what, settings] of [
    ['as it starts', steady({})],
    ['with everything on', steady(EVERYTHING_ON)],
  ] as const) {
    it(`takes an input that is not connected for silence, ${what}`, () => {
      const silent = channels(SHAPES[name].inputs, STRETCH * 8);
      const wanted = run({ name, inputs: silent, settings });
      const none = SHAPES[name].inputs.map(() => []);
      expect(difference(run({ name, inputs: none, settings }), wanted)).toBe('');
      expect(difference(run({ name, inputs: [], settings }), wanted)).toBe('');
    });
  }

  it('takes a channel that is missing for silence', () => {
    const stereo = noiseInputs(name, STRETCH * 2, 5);
    const mono = stereo.map((input) => input.slice(0, 1));
    const filled = stereo.map((input) =>
      input.map((channel, k) => (k === 0 ? channel : new Float32Array(channel.length))),
    );
    const settings = steady(EVERYTHING_ON, 2);
    const wanted = run({ name, inputs: filled, settings });
    expect(difference(run({ name, inputs: mono, settings }), wanted)).toBe('');
  });

  it('does the same with one value a block and with one a frame', () => {
    const inputs = noiseInputs(name, STRETCH * changing.length, 6);
    const whole = run({ name, inputs, settings: changing });
    const each = run({ name, inputs, settings: changing, perFrame: true });
    expect(difference(each, whole)).toBe('');
  });

  it('gives the same samples whatever the block boundaries', () => {
    const inputs = noiseInputs(name, STRETCH * changing.length, 7);
    const [whole, ...others] = BLOCKS.map((block) =>
      run({ name, inputs, settings: changing, block }),
    );
    expect(whole!.some((channel) => peak(channel) > 0)).toBe(true);
    for (const other of others) expect(difference(other, whole!)).toBe('');
  });

  for (const rate of [8000, 22050, 44100, 48000, 96000, 192000]) {
    it(`gives finite samples at ${rate} Hz, at both ends of every range`, () => {
      const rows = audioParamsOf(name);
      const ends = rows.flatMap(({ name: id, minValue, maxValue }) => [
        { ...EVERYTHING_ON, [id]: minValue },
        { ...EVERYTHING_ON, [id]: maxValue },
      ]);
      const inputs = noiseInputs(name, STRETCH * ends.length, 8);
      // Loud enough for the limiter to act at any volume.
      for (const channel of inputs.flat()) channel.forEach((x, i) => (channel[i] = 40 * x));
      for (const out of run({ name, inputs, settings: ends, rate }))
        expect(isFinite(out)).toBe(true);
    });
  }

  it('has no numbers left that are too small for the processor to be fast with', () => {
    // A burst, then silence long enough for any tail to have decayed into them.
    const stretches = 200;
    const inputs = noiseInputs(name, STRETCH * stretches, 9);
    for (const channel of inputs.flat()) channel.fill(0, STRETCH);
    const values: Values = { 'line.skew': 12.3, 'monitor.guard': 1, 'source.links': 2 };
    const smallest = 1.1754943508222875e-38;
    for (const out of run({ name, inputs, settings: steady(values, stretches) })) {
      expect(out.every((x) => x === 0 || Math.abs(x) >= smallest)).toBe(true);
    }
  });
});
