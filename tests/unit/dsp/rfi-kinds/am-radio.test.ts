import { expect, test } from 'vitest';
import { amRadioCycleSeconds, createAmRadio } from '../../../../src/dsp/rfi-kinds/am-radio';
import { peak, powerAboveDb, renderStream } from '../stream-checks';

const RATE = 48000;

test('the announcement takes 10 to 15 seconds', () => {
  expect(amRadioCycleSeconds()).toBeGreaterThan(10);
  expect(amRadioCycleSeconds()).toBeLessThan(15);
});

test('the programme ends at 4 kHz but for what the square law adds, far below', () => {
  const out = renderStream(createAmRadio(RATE), Math.round(amRadioCycleSeconds() * RATE));
  expect(powerAboveDb(out, RATE, 3000)).toBeGreaterThan(-40);
  expect(powerAboveDb(out, RATE, 5000)).toBeLessThan(-30);
  expect(powerAboveDb(out, RATE, 9700)).toBeLessThan(-70);
});

test('the square law lifts the upper half of the wave', () => {
  // With |m| up to 0.8, 2m + m² reaches 2.24 above and only −0.96 below.
  const out = renderStream(createAmRadio(RATE), Math.round(amRadioCycleSeconds() * RATE));
  const lowest = -out.reduce((least, v) => Math.min(least, v), 0);
  const highest = out.reduce((most, v) => Math.max(most, v), 0);
  expect(peak(out)).toBe(Math.max(highest, lowest));
  // The programme itself is lopsided by 1.3.
  expect(highest / lowest).toBeGreaterThan(1.7);
});
