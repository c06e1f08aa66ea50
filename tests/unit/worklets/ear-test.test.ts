/** The processor of a blind test: what it is told, what it tells, and that it makes no garbage. */
import { describe, expect, it } from 'vitest';
import type { EarTestCommand } from '../../../src/dsp/ear-test';
import { EAR_TEST_PARAMS } from '../../../src/dsp/ear-test';
import { audioParamsOf } from '../../../src/params/index';
import type { SettingsValues } from '../../../src/state/settings';
import { bytesPerCall } from '../../helpers/allocation';
import { A, ABX, B, sideOf, X } from '../../helpers/ear-test-run';
import { EVERY_INTERFERENCE } from '../../helpers/plans';
import { peak, seededRandom, toneOf } from '../../helpers/signals';
import type { Processor } from '../../helpers/worklet-scope';
import { channels, classOf, takeMessages } from '../../helpers/worklet-scope';

const RATE = 48000;
const FRAMES = 128;
/** Bytes of the least that a block could make; the compiler, which still learns, makes a few now and then. */
const ONE_NUMBER = 16;
const HUM: SettingsValues = { 'hum.on': true };
const REAL: SettingsValues = { 'link.model': 'circuit', ...EVERY_INTERFERENCE, 'radio.voltage': 0 };

interface Opened {
  processor: Processor;
  tell(command: EarTestCommand): void;
  parameters: Record<string, Float32Array>;
}

function open(
  sides: readonly SettingsValues[],
  order: readonly (readonly number[])[] = ABX,
): Opened {
  const processor = new (classOf('ear-test-processor'))();
  const tell = (data: EarTestCommand): void => processor.port.onmessage!({ data });
  const parameters = Object.fromEntries(
    EAR_TEST_PARAMS.map(({ name, defaultValue }) => [name, Float32Array.of(defaultValue)]),
  );
  tell({ kind: 'sides', sides: sides.map((values) => sideOf(values, RATE)) });
  tell({ kind: 'order', layouts: Uint8Array.from(order.flat()), places: order[0]!.length });
  return { processor, tell, parameters };
}

function play(
  { processor, parameters }: Opened,
  source: Float32Array[],
  blocks: number,
): Float32Array {
  const heard = new Float32Array(blocks * FRAMES);
  const outputs = channels([2], FRAMES);
  for (let block = 0; block < blocks; block++) {
    const at = block * FRAMES;
    const input = source.map((channel) => channel.subarray(at, at + FRAMES));
    processor.process([input], outputs, parameters);
    heard.set(outputs[0]![0]!, at);
  }
  return heard;
}

describe('the ear test processor', () => {
  it('has what follows the page, the place and the trial as parameters, and nothing else', () => {
    const names = classOf('ear-test-processor').parameterDescriptors.map(({ name }) => name);
    expect(names).toEqual([
      ...['source.links', 'monitor.volume', 'monitor.mute', 'monitor.guard', 'place', 'trial'],
    ]);
    for (const row of audioParamsOf('monitor-processor')) {
      const own = EAR_TEST_PARAMS.find(({ name }) => name === row.name);
      if (own) expect(own).toEqual(row);
    }
  });

  it('takes an input that is not connected, and one channel, for silence', () => {
    for (const inputs of [[], [[]], [[new Float32Array(FRAMES)]]]) {
      const opened = open([{}, {}]);
      opened.parameters['place']![0] = A;
      const outputs = channels([2], FRAMES);
      expect(opened.processor.process(inputs, outputs, opened.parameters)).toBe(true);
      for (const speaker of outputs[0]!) expect(peak(speaker)).toBe(0);
    }
  });

  it('is muted smoothly, whatever is heard', () => {
    const opened = open([HUM, HUM]);
    opened.parameters['place']![0] = B;
    const silence = [new Float32Array(FRAMES * 80)];
    opened.parameters['monitor.volume']![0] = 0;
    const unbalanced = { ...HUM, 'receiver.mode': 'unbalanced' } as const;
    opened.tell({ kind: 'sides', sides: [undefined, sideOf(unbalanced, RATE)] });
    expect(peak(play(opened, silence, 80))).toBeGreaterThan(0.05);
    opened.parameters['monitor.mute']![0] = 1;
    play(opened, silence, 80);
    expect(peak(play(opened, silence, 1))).toBe(0);
  });

  it('ends when it is told to, and not before', () => {
    const opened = open([{}, {}]);
    const run = (): boolean =>
      opened.processor.process([], channels([2], FRAMES), opened.parameters);
    expect(run()).toBe(true);
    opened.tell({ kind: 'end' });
    expect(run()).toBe(false);
  });

  it('tells of a howl, the same at every place and in every trial', () => {
    const growing = toneOf(1500, -4, RATE, RATE).map((x, i) => x * Math.min(1, 1e-3 * 1.0008 ** i));
    const told = [A, B, X].flatMap((place) =>
      [0, 1].map((trial) => {
        const opened = open([{}, { 'receiver.mode': 'unbalanced' }]);
        opened.parameters['place']![0] = place;
        opened.parameters['trial']![0] = trial;
        opened.parameters['monitor.guard']![0] = 1;
        takeMessages();
        play(opened, [growing, growing], RATE / FRAMES);
        return takeMessages();
      }),
    );
    expect(told[0]).toContain('howl');
    for (const messages of told) expect(messages).toEqual(told[0]);
  });

  it('tells nothing else, whatever X is', () => {
    const random = seededRandom(5);
    const noise = Float32Array.from({ length: FRAMES * 40 }, () => random() - 0.5);
    takeMessages();
    for (const trial of [0, 1]) {
      const opened = open([HUM, REAL]);
      opened.parameters['place']![0] = X;
      opened.parameters['trial']![0] = trial;
      play(opened, [noise, noise], 40);
    }
    expect(takeMessages()).toEqual([]);
  });
});

describe('it allocates nothing in process()', () => {
  const random = seededRandom(1);
  const inputs = channels([2], FRAMES);
  for (const channel of inputs.flat()) channel.forEach((_, i) => (channel[i] = random() - 0.5));
  const outputs = channels([2], FRAMES);

  it.each<[string, (parameters: Record<string, Float32Array>, block: number) => void]>([
    ['while one place is heard', ({ place }) => (place![0] = A)],
    ['in silence', ({ place }) => (place![0] = 0)],
    [
      'while places and trials change',
      ({ place, trial }, block) => {
        place![0] = block % 4;
        trial![0] = block % 2;
      },
    ],
  ])('%s', (_, change) => {
    const { processor, parameters } = open([{ ...HUM, 'line.skew': 10 }, REAL]);
    let block = 0;
    const bytes = bytesPerCall(
      () => {
        change(parameters, block++);
        processor.process(inputs, outputs, parameters);
      },
      { warmUp: 6000, tries: 4 },
    );
    expect(bytes).toBeLessThan(ONE_NUMBER / 2);
  });
});
