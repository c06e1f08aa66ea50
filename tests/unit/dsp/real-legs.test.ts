import { describe, expect, it } from 'vitest';
import { createBalancedDriver } from '../../../src/dsp/balanced-driver';
import { LIMITER_CEILING } from '../../../src/dsp/limiter';
import { createMonitor } from '../../../src/dsp/monitor';
import { SINC_LATENCY } from '../../../src/dsp/sinc-table';
import type { ParamId } from '../../../src/params/index';
import type { ParamValue } from '../../../src/params/contract';
import { buffers, cut, inBlocks, paramArrays } from '../../helpers/kernels';
import { difference, trimLegs } from '../../helpers/real-legs';
import { dbfs, largestDifference, peak, toDb, toneOf, whiteNoise } from '../../helpers/signals';
import { amplitudeAt } from '../../helpers/spectrum';

const RATE = 48000;
type Values = Partial<Record<ParamId, ParamValue>>;

/** The four legs and both trimmed channels of a source, with other values from the middle on. */
function drive(source: Float32Array[], first: Values, then = first): Float32Array[] {
  const frames = source[0]!.length;
  const legs = buffers(4, frames);
  const trimmed = buffers(2, frames);
  const driver = createBalancedDriver(RATE, 128);
  const values = [paramArrays(first), paramArrays(then)];
  inBlocks(frames, (start, end) => {
    const params = values[start < frames / 2 ? 0 : 1]!;
    const [inputs, outs, trims] = [source, legs, trimmed].map((all) => cut(all, start, end));
    driver.process(inputs!, outs!, trims!, params, end - start);
  });
  return [...legs, ...trimmed];
}

describe('real legs', () => {
  const left = whiteNoise(-12, 4096, 1);
  const right = whiteNoise(-15, 4096, 2);

  it('pass the driver bit for bit: left is hot, right is cold, the other link is silent', () => {
    const values = { 'source.wiring': 'legs', 'driver.legs': 'split', 'driver.coldDrive': 20 };
    const [hot, cold, rightHot, rightCold, first, second] = drive([left, right], values);
    expect(hot).toEqual(left);
    expect(cold).toEqual(right);
    expect(peak(rightHot!)).toBe(0);
    expect(peak(rightCold!)).toBe(0);
    expect(first).toEqual(left);
    expect(second).toEqual(right);
  });

  it('follow the source trim, both alike', () => {
    const [hot, cold] = drive([left, right], { 'source.wiring': 'legs', 'source.gain': -6 });
    expect(dbfs(hot!) - dbfs(left)).toBeCloseTo(-6, 4);
    expect(dbfs(cold!) - dbfs(right)).toBeCloseTo(-6, 4);
  });

  it('leave the driven legs as they are while the programme comes in', () => {
    const trimmedBadly = { 'legs.gain': 3, 'legs.skew': 50 };
    expect(drive([left, right], trimmedBadly)).toEqual(drive([left, right], {}));
  });

  for (const [from, to] of [
    ['programme', 'legs'],
    ['legs', 'programme'],
  ] as const) {
    it(`fade from ${from} to ${to} without a click, whatever the trim`, () => {
      const source = [toneOf(200, -12, RATE, RATE / 4), toneOf(300, -12, RATE, RATE / 4)];
      const trim = { 'legs.gain': 1, 'legs.skew': -20 };
      const [hot, cold] = drive(
        source,
        { ...trim, 'source.wiring': from },
        { ...trim, 'source.wiring': to },
      );
      // Of a 300 Hz tone, and of what fades in within 5 ms: nothing like a step of 0.25.
      const limit = 0.25 * (1.13 * ((2 * Math.PI * 300) / RATE) ** 2 + 5e-4);
      expect(largestDifference(hot!.subarray(4800), 2)).toBeLessThan(limit);
      expect(largestDifference(cold!.subarray(4800), 2)).toBeLessThan(limit);
    });
  }
});

describe('the trim of real legs', () => {
  const common = toneOf(1000, -6, RATE, RATE / 2);
  const legs = { hot: common, cold: common };

  it('changes nothing at all at 0 dB and 0 µs', () => {
    const { hot, cold } = trimLegs(legs, RATE, 0, 0);
    expect(hot).toEqual(common.subarray(4800));
    expect(cold).toEqual(common.subarray(4800));
  });

  for (const gainDb of [-3, -0.01, 0.0605, 3]) {
    it(`leaves 1 − g of a common tone at ${gainDb} dB`, () => {
      const rest = amplitudeAt(difference(trimLegs(legs, RATE, gainDb, 0)), 1000, RATE);
      const wanted = Math.abs(1 - 10 ** (gainDb / 20)) * amplitudeAt(common, 1000, RATE);
      expect(toDb(rest / wanted)).toBeCloseTo(0, 1);
    });
  }

  for (const microseconds of [-100, -33.3, -4, -0.05, 0.05, 4, 61.7, 100]) {
    it(`leaves 2·sin πfτ of it at ${microseconds} µs, the later leg the right one`, () => {
      for (const hz of [200, 1000, 9000]) {
        const wave = toneOf(hz, -6, RATE, RATE / 2);
        const both = trimLegs({ hot: wave, cold: wave }, RATE, 0, microseconds);
        const rest = amplitudeAt(difference(both), hz, RATE);
        const wanted = 0.5012 * 2 * Math.sin(Math.PI * hz * Math.abs(microseconds) * 1e-6);
        expect(Math.abs(toDb(rest / wanted))).toBeLessThan(0.2);
        // The leg that is not delayed is the input, 15 frames late.
        const whole = microseconds > 0 ? both.hot : both.cold;
        const late = wave.subarray(4800 - SINC_LATENCY, wave.length - SINC_LATENCY);
        expect(whole).toEqual(late);
      }
    });
  }
});

describe('the outputs that carry the legs', () => {
  const frames = 24_000;
  const inputs = {
    differential: [toneOf(440, -20, RATE, frames), new Float32Array(frames)],
    singleEnded: [toneOf(440, -26, RATE, frames), new Float32Array(frames)],
    legs: [toneOf(300, -10, RATE, frames), toneOf(500, -16, RATE, frames), ...buffers(2, frames)],
    source: buffers(2, frames),
  };

  function listen(values: Values, then = values, gain = 1): Float32Array[] {
    const speakers = buffers(2, frames);
    const output = buffers(2, frames);
    const monitor = createMonitor(RATE, 128);
    const params = [paramArrays(values), paramArrays(then)];
    const loud = inputs.legs.map((leg) => leg.map((x) => gain * x));
    inBlocks(frames, (start, end) => {
      monitor.process(
        {
          differential: cut(inputs.differential, start, end),
          singleEnded: cut(inputs.singleEnded, start, end),
          legs: cut(loud, start, end),
          source: cut(inputs.source, start, end),
        },
        cut(speakers, start, end),
        cut(output, start, end),
        params[start < frames / 2 ? 0 : 1]!,
        end - start,
      );
    });
    return speakers;
  }

  it('carry hot on the left and cold on the right, at the volume', () => {
    const [left, right] = listen({ 'monitor.feed': 'legs', 'monitor.volume': -12 });
    expect(dbfs(left!)).toBeCloseTo(-22, 1);
    expect(dbfs(right!)).toBeCloseTo(-28, 1);
    const ratio = 10 ** (-12 / 20);
    expect(left![1000]!).toBeCloseTo(inputs.legs[0]![1000]! * ratio, 6);
    expect(right![1000]!).toBeCloseTo(inputs.legs[1]![1000]! * ratio, 6);
  });

  it('are silent while muted, and carry sound for ears unless told otherwise', () => {
    expect(peak(listen({ 'monitor.feed': 'legs', 'monitor.mute': true })[0]!)).toBe(0);
    const [left, right] = listen({ 'monitor.volume': 0 });
    expect(left).toEqual(right);
    expect(dbfs(left!)).toBeCloseTo(-26, 1);
  });

  it('are limited both by one gain, so that their balance stays', () => {
    const [left, right] = listen({ 'monitor.feed': 'legs', 'monitor.volume': 0 }, undefined, 8);
    expect(peak(left!)).toBeLessThanOrEqual(LIMITER_CEILING + 1e-6);
    const loudest = left!.findIndex((x, i) => i > 12_000 && Math.abs(x) > 0.8);
    const gain = left![loudest]! / inputs.legs[0]![loudest]!;
    expect(right![loudest]! / inputs.legs[1]![loudest]!).toBeCloseTo(gain, 4);
    expect(gain).toBeLessThan(8);
  });

  it('take over from the ears without a click', () => {
    const [left] = listen({ 'monitor.volume': 0 }, { 'monitor.volume': 0, 'monitor.feed': 'legs' });
    const tones = 0.32 * ((2 * Math.PI * 440) / RATE) ** 2;
    expect(largestDifference(left!.subarray(4800), 2)).toBeLessThan(tones + 1.2e-4);
  });
});
