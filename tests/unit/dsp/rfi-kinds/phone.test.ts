import { describe, expect, test } from 'vitest';
import {
  createPhone,
  PHONE_FRAME_HZ,
  PHONE_TRAFFIC_SECONDS,
} from '../../../../src/dsp/rfi-kinds/phone';
import { renderStream, rms } from '../stream-checks';

const RATE = 48000;
const FRAME = RATE / PHONE_FRAME_HZ;
const [START, END] = PHONE_TRAFFIC_SECONDS;

/** Amplitude at `hz` over whole multiframes of traffic, where every line falls on its own. */
function amplitudeAt(signal: Float64Array, hz: number): number {
  const first = Math.round(START * RATE);
  // 13 multiframes of 120 ms are 1.56 s, a whole number of frames.
  const frames = 1.56 * RATE;
  let re = 0;
  let im = 0;
  for (let i = 0; i < frames; i++) {
    re += signal[first + i]! * Math.cos((2 * Math.PI * hz * i) / RATE);
    im += signal[first + i]! * Math.sin((2 * Math.PI * hz * i) / RATE);
  }
  return (2 * Math.hypot(re, im)) / frames;
}

describe('phone', () => {
  const signal = renderStream(createPhone(RATE), Math.round(END * RATE) + RATE / 2);

  test('during traffic the lines stand as those of a pulse of duty 1/8', () => {
    const first = amplitudeAt(signal, PHONE_FRAME_HZ);
    const levels = [2, 3, 4, 5, 6, 7].map(
      (h) => 20 * Math.log10(amplitudeAt(signal, h * PHONE_FRAME_HZ) / first),
    );
    [-0.7, -1.9, -3.7, -6.3, -10.2, -17].forEach((expected, i) => {
      expect(Math.abs(levels[i]! - expected), `h${i + 2}: ${levels[i]}`).toBeLessThan(0.3);
    });
    expect(amplitudeAt(signal, 8 * PHONE_FRAME_HZ) / first).toBeLessThan(1e-3);
  });

  test('the lines are 216.7 Hz apart, and what lies half-way is the one missing frame of 26', () => {
    expect(PHONE_FRAME_HZ).toBeCloseTo(216.667, 3);
    const first = amplitudeAt(signal, PHONE_FRAME_HZ);
    for (const h of [1.5, 2.5, 3.5]) {
      // 1/25 by calculation, −28 dB.
      expect(amplitudeAt(signal, h * PHONE_FRAME_HZ) / first).toBeLessThan(0.05);
    }
  });

  test('sends 4 frames of 51, 4 more of 102, then 25 of 26, then none', () => {
    const sent = Array.from({ length: Math.floor(signal.length / FRAME) }, (_, frame) => {
      const middle = Math.round((frame + 0.5) * FRAME);
      return rms(signal.subarray(middle - 10, middle + 10)) > 1;
    });
    const indices = (from: number, to: number): number[] =>
      sent.slice(from, to).flatMap((isSent, i) => (isSent ? [i] : []));
    expect(indices(102, 204)).toEqual([15, 16, 17, 18, 47, 48, 49, 50, 66, 67, 68, 69]);
    expect(indices(510 + 26, 510 + 52)).toEqual(Array.from({ length: 25 }, (_, i) => i));
    expect(indices(510 + 22 * 26, 510 + 22 * 26 + 100)).toEqual([]);
  });
});
