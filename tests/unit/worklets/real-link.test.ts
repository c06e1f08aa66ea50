/** What the processors do with a real link's plan, and on the way from one to the next. */
import { describe, expect, it } from 'vitest';
import type { LinkPlan } from '../../../src/dsp/link-plan';
import type { ProcessorName } from '../../../src/params/contract';
import { bytesPerCall } from '../../helpers/allocation';
import { EVERY_INTERFERENCE, planOf } from '../../helpers/plans';
import { isFinite, peak, seededRandom } from '../../helpers/signals';
import { above } from '../../helpers/spectrum';
import { channels, createProcessor, parametersOf, SHAPES } from '../../helpers/worklet-scope';

const RATE = 48000;
const NAMES: readonly ProcessorName[] = [
  'interference-processor',
  'receiver-processor',
  'monitor-processor',
];
const busy = planOf(EVERY_INTERFERENCE);
const long = planOf({ ...EVERY_INTERFERENCE, 'cable.length': 100, 'driver.imbalance': 10 });
const quiet = planOf({
  'earth.voltage': 0,
  'field.magnetic': 0,
  'receiver.noise': -140,
  'driver.level': 24,
});

interface Run {
  name: ProcessorName;
  frames: number;
  block?: number;
  first?: LinkPlan;
  /** Plans that arrive before the frame they stand for, which divides by every block. */
  plans?: readonly [frame: number, plan: LinkPlan | undefined][];
  fill?: (channel: number, frame: number) => number;
}

function run({ name, frames, block = 128, first, plans = [], fill }: Run): Float32Array[] {
  const processor = createProcessor(name, RATE, first);
  const random = seededRandom(3);
  const inputs = channels(SHAPES[name].inputs, frames);
  inputs.flat().forEach((channel, k) => {
    channel.forEach((_, i) => (channel[i] = fill ? fill(k, i) : random() - 0.5));
  });
  const outputs = channels(SHAPES[name].outputs, frames);
  const part = (all: Float32Array[][], at: number): Float32Array[][] =>
    all.map((one) => one.map((channel) => channel.subarray(at, at + block)));
  const parameters = parametersOf(name);
  for (let at = 0; at < frames; at += block) {
    for (const [frame, plan] of plans)
      if (frame === at) processor.port.onmessage!({ data: { plan } });
    processor.process(part(inputs, at), part(outputs, at), parameters);
  }
  return outputs.flat();
}

describe.each(NAMES)('%s with a real link', (name) => {
  const plans: Run['plans'] = [
    [896, long],
    [896 * 3, undefined],
    [896 * 5, busy],
  ];

  it('gives the same samples whatever the block boundaries', () => {
    const [whole, ...others] = [128, 64, 7, 1].map((block) =>
      run({ name, frames: 896 * 8, block, first: busy, plans }),
    );
    expect(whole!.some((channel) => peak(channel) > 0)).toBe(true);
    for (const other of others) expect(other).toEqual(whole);
  });

  it('gives finite samples, also from loud ones', () => {
    const fill = (k: number, i: number): number => 20 * Math.sin(i * (0.01 + k / 7));
    for (const out of run({ name, frames: 896 * 8, first: busy, plans, fill })) {
      expect(isFinite(out)).toBe(true);
    }
  });

  it('allocates nothing while a link plays', () => {
    const processor = createProcessor(name, RATE, planOf({ 'phone.voltage': 5 }));
    const inputs = channels(SHAPES[name].inputs, 128);
    const outputs = channels(SHAPES[name].outputs, 128);
    const parameters = parametersOf(name);
    const bytes = bytesPerCall(() => processor.process(inputs, outputs, parameters), {
      warmUp: 30_000,
    });
    // One array or number a call would be 16 bytes.
    expect(bytes).toBeLessThan(4);
  });
});

describe('from one link to the next', () => {
  const tone = (_: number, i: number): number => 0.1 * Math.sin((2 * Math.PI * 440 * i) / RATE);

  it.each([
    ['from the textbook to a link', undefined, busyWithoutNoise()],
    ['from a link to a longer one', planOf({ 'receiver.noise': -140, 'driver.level': 24 }), quiet],
    ['from a link to the textbook', quiet, undefined],
  ])('%s there is no step', (_, first, next) => {
    const frames = 128 * 256;
    const out = run({
      name: 'interference-processor',
      frames,
      ...(first ? { first } : {}),
      plans: [[128 * 128, next]],
      fill: tone,
    });
    for (const leg of out.slice(0, 4)) {
      const rest = above(leg, 5000, RATE).subarray(4000);
      const most = rest.reduce((top, x) => Math.max(top, Math.abs(x)), 0);
      expect(20 * Math.log10(most)).toBeLessThan(-100);
    }
  });

  it('takes the newest of the plans that came during a fade', () => {
    const frames = 128 * 64;
    const all = run({
      name: 'interference-processor',
      frames,
      plans: [
        [128 * 8, long],
        [128 * 9, busy],
        [128 * 10, quiet],
      ],
      fill: tone,
    });
    const straight = run({ name: 'interference-processor', frames, first: quiet, fill: tone });
    // After both fades; what the long poles remember differs by a little.
    const end = (x: Float32Array): Float32Array => x.subarray(frames - 512);
    end(all[0]!).forEach((x, i) => expect(x).toBeCloseTo(end(straight[0]!)[i]!, 3));
  });
});

/** All interference that is no noise and no spark: those are broadband by themselves. */
function busyWithoutNoise(): LinkPlan {
  return planOf({
    'earth.voltage': 100,
    'field.magnetic': 1,
    'receiver.noise': -140,
    'driver.level': 24,
  });
}
