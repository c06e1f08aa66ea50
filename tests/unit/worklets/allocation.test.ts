import { describe, expect, it } from 'vitest';
import { bytesPerCall } from '../../helpers/allocation';
import { seededRandom } from '../../helpers/signals';
import type { Values } from '../../helpers/worklet-scope';
import {
  channels,
  createProcessor,
  parametersOf,
  PROCESSOR_NAMES,
  SHAPES,
} from '../../helpers/worklet-scope';

const FRAMES = 128;
/** A block that makes one object of garbage makes 16 bytes of it at least. */
const NONE = 1;
/** Two numbers for each parameter that has moved: what its mapping from dB to a gain returns is boxed. */
const PER_MOVED_PARAMETER = 32;

const RUNNING: Values = { 'hum.on': 1, 'hiss.on': 1, 'line.skew': 10, 'monitor.guard': 1 };
/**
 * The radio's announcer sets some ten resonators afresh every 5 ms, and a few numbers of that are boxed.
 */
const ANNOUNCER = 64;

it('the measure sees one array a call, and nothing where there is none', () => {
  const kept: { value?: Float64Array } = {};
  expect(bytesPerCall(() => (kept.value = new Float64Array(2)))).toBeGreaterThan(16);
  let count = 0;
  expect(bytesPerCall(() => count++, { warmUp: 20_000 })).toBeLessThan(NONE);
});

describe.each(PROCESSOR_NAMES)('%s allocates nothing in process()', (name) => {
  const random = seededRandom(1);
  const inputs = channels(SHAPES[name].inputs, FRAMES);
  for (const channel of inputs.flat()) channel.forEach((_, i) => (channel[i] = random() - 0.5));
  const outputs = channels(SHAPES[name].outputs, FRAMES);

  const cases: [string, Values, number][] = [
    ['as it starts', {}, NONE],
    ['with everything running', RUNNING, NONE],
    ['with the radio', { ...RUNNING, 'rfi.on': 1, 'rfi.kind': 0 }, ANNOUNCER],
    ['with the phone', { ...RUNNING, 'rfi.on': 1, 'rfi.kind': 1 }, NONE],
    ['with the switching supply', { ...RUNNING, 'rfi.on': 1, 'rfi.kind': 2 }, NONE],
    ['with the motor', { ...RUNNING, 'rfi.on': 1, 'rfi.kind': 3 }, NONE],
  ];
  for (const [what, values, limit] of cases) {
    it(what, () => {
      const processor = createProcessor(name);
      const parameters = parametersOf(name, values);
      const bytes = bytesPerCall(() => processor.process(inputs, outputs, parameters));
      expect(bytes).toBeLessThan(limit);
    });
  }

  it('but for a number or two a parameter, while all of them move', () => {
    const processor = createProcessor(name);
    const parameters = parametersOf(name, RUNNING);
    const starts = Object.values(parameters).map((values) => [values, values[0]!] as const);
    let block = 0;
    const bytes = bytesPerCall(() => {
      const moved = ++block % 8 < 4 ? 1 : 0.99;
      for (const [values, start] of starts) values[0] = start * moved;
      processor.process(inputs, outputs, parameters);
    });
    expect(bytes).toBeLessThan(PER_MOVED_PARAMETER * starts.length);
  });

  it('and with a limiter and a switch at work', () => {
    const processor = createProcessor(name);
    const loud = inputs.map((input) => input.map((channel) => channel.map((x) => 8 * x)));
    const parameters = parametersOf(name, { ...RUNNING, 'monitor.volume': 0 });
    let block = 0;
    const bytes = bytesPerCall(() => {
      const mode = parameters['receiver.mode'];
      if (mode) mode[0] = ++block % 2;
      processor.process(loud, outputs, parameters);
    });
    expect(bytes).toBeLessThan(NONE);
  });
});
