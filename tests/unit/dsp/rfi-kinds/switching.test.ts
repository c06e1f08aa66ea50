import { expect, test } from 'vitest';
import { createSwitching } from '../../../../src/dsp/rfi-kinds/switching';
import { powerSpectrum, renderStream } from '../stream-checks';

const RATE = 48000;
const SIZE = 16384;
const line = (hz: number): number => Math.round((hz * SIZE) / RATE);

const strongest = (power: Float64Array, from: number, to: number): number => {
  let top = line(from);
  for (let k = top; k <= line(to); k++) if (power[k]! > power[top]!) top = k;
  return (top * RATE) / SIZE;
};

test('the USB lines stand at 1 kHz and 8 kHz, the latter up while data moves', () => {
  const signal = renderStream(createSwitching(RATE), 8 * RATE);
  const idle = powerSpectrum(signal, 0.5 * RATE, SIZE);
  const busy = powerSpectrum(signal, 4 * RATE, SIZE);
  for (const khz of [1, 2, 4, 6, 9]) {
    const at = strongest(idle, khz * 1000 - 60, khz * 1000 + 60);
    expect(Math.abs(at - khz * 1000)).toBeLessThan(4);
  }
  expect(10 * Math.log10(busy[line(8000)]! / idle[line(8000)]!)).toBeGreaterThan(9);
});

test('the whine follows the load from about 1 to 5 kHz', () => {
  const signal = renderStream(createSwitching(RATE), 8 * RATE);
  expect(strongest(powerSpectrum(signal, 0.7 * RATE, SIZE), 1100, 1900)).toBeCloseTo(1250, -2);
  const high = strongest(powerSpectrum(signal, 4.2 * RATE, SIZE), 4100, 4950);
  expect(high).toBeGreaterThan(4500);
  expect(high).toBeLessThan(5000);
});
